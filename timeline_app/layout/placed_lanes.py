"""Where each lane stands: the same as long as one pans, and while one zooms until the hand rests."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.heights import LaneHeights
from timeline_app.layout.labels import fitted
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.last import Last
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Lane
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.stack import StackedLane

_HEADING, _TITLE = 9.0, 24.0  # where the words of a heading begin, and those of a lane
_COUNT = 8.0  # from the end of the column of titles to that of a count


class PlacedLane(NamedTuple):
    """A lane in its place; ``linked`` remembers it with what it said last where it has no mark in view."""

    lane: Lane
    linked: Last[Lane]


class PlacedLanes:
    """The lanes that were placed last."""

    def __init__(self) -> None:
        self._last = Last[Sequence[PlacedLane]]()

    def of(
        self, lanes: Sequence[StackedLane], plot: Box, above: float, heights: LaneHeights, metrics: Metrics, request: LayoutRequest
    ) -> Sequence[PlacedLane]:
        """From top to bottom, scrolled by ``above`` pixels."""
        return self._last.get(
            lambda: list(_placed(lanes, plot, above, heights, metrics, request)),
            *plot, above, heights, request.metrics, request.width, request.measure, request.fonts,
            *(each for lane in lanes for each in (lane.plan, lane.events)),
        )


def _placed(
    lanes: Sequence[StackedLane], plot: Box, above: float, heights: LaneHeights, metrics: Metrics, request: LayoutRequest
) -> Iterator[PlacedLane]:
    top, small = plot.y - above, request.measures.small
    for plan, events, _rows in lanes:
        height = heights.of(plan.key, request.metrics)
        box = Box(plot.x, top, plot.width, height.whole)
        title, count, line = _title_of(plan, request, plot), str(events), _line(plan, box, height.band, metrics)
        wide = small(count)
        lane = Lane(
            plan.key, title, events, plan.theme, box, plan.folded, plan.alone, plan.heading, height.band, line=line,
            name="" if title == plan.title else plan.title, label=Label(title, _HEADING if plan.heading else _TITLE, line, 0),
            counted=None if plan.heading else Label(count, plot.x - _COUNT - wide, line, wide),
        )
        yield PlacedLane(lane, Last())
        top = box.bottom


def _title_of(plan: LanePlan, request: LayoutRequest, plot: Box) -> str:
    """The title of a lane as far as its column is wide, and of a heading as far as it runs on over the plot."""
    room = request.width - request.metrics.margin if plan.heading else plot.x
    return fitted(plan.title, room - request.metrics.beside_title, request.measures.heading)


def _line(plan: LanePlan, box: Box, band: float, metrics: Metrics) -> float:
    """Of what stands in the first row of a lane; in the middle of a heading, and of a lane that is lower."""
    if plan.heading or box.height < band + metrics.row:
        return box.y + box.height / 2
    return box.y + band + metrics.lane_padding + metrics.row / 2
