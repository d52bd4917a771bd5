"""Places a timeline: what comes in is events, a view and a size; what goes out is a Picture with nothing left to decide."""

from collections.abc import Iterator, Sequence
from itertools import chain

from timeline_app.layout.box import Box, Label
from timeline_app.layout.frame import frame_of
from timeline_app.layout.lane_contents import LaneRows, StackRequest
from timeline_app.layout.lane_links import LaneLink, lane_links, shelf_link
from timeline_app.layout.mark import Density, Mark
from timeline_app.layout.marks import marks_of
from timeline_app.layout.measures import Measure
from timeline_app.layout.memory import LayoutMemory
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import Neighbours
from timeline_app.layout.picture import Lane, LeftOut, Picture, Scrolled
from timeline_app.layout.placed_lanes import PlacedLane
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.scale import Scale
from timeline_app.layout.stack import Stack
from timeline_app.queries.lane_events import LaneEvents, LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.translation.words import ngettext

_INSET = 8.0


def lay_out(request: LayoutRequest, memory: LayoutMemory | None = None) -> Picture:
    """The whole timeline, in pixels from the upper left corner; ``memory`` is of the same timeline."""
    memory = memory or LayoutMemory()
    frame = frame_of(request, memory.frame)
    plot, metrics = frame.plot, request.metrics
    scale = Scale(request.view, plot.x, plot.width)
    events = request.by_lane or LoadedLanes(request.events, request.lanes)
    packed = StackRequest(
        events, request.lanes, request.labels, request.measure, plot.width, plot.height, metrics, request.keeping_empty,
        shelf=metrics.shelf if request.shelf else 0.0,
    )
    stack = memory.stacks.at(scale.pixels_per_day, packed)
    heights = request.heights or stack.heights(request.view, plot.height, metrics)
    left_out = _count_left_out(request, stack)
    content = sum(heights.of(lane.plan.key, metrics).whole for lane in stack.lanes) + metrics.foot * (left_out > 0)
    scrolled = Scrolled(request.scroll, content)
    if request.heights is None:
        scrolled = scrolled.within(plot.height)
    metrics = metrics._replace(row=heights.row)
    placed = memory.placed.of(stack.lanes, plot, scrolled.above, heights, metrics, request)
    lanes = [
        _with_marks(each, stacked.rows, scale, metrics, request, frame) for each, stacked in zip(placed, stack.lanes, strict=True)
    ]
    shown = tuple([lane for lane, _marks in lanes])
    return frame._replace(
        lanes=shown, marks=tuple(chain.from_iterable(marks for _lane, marks in lanes)),
        scrolled=scrolled, heights=heights, density=_density(shown, events, stack, scale, metrics, request.measure),
        left_out=_left_out(left_out, plot, scrolled, metrics, request.measure),
    )


def _with_marks(
    placed: PlacedLane, rows: LaneRows, scale: Scale, metrics: Metrics, request: LayoutRequest, frame: Picture
) -> tuple[Lane, Sequence[Mark]]:
    """A lane that is lower than its rows, until the hand rests, shows the first of them; one without a mark says where the
    nearest events lie, and how many are on the shelf of the ``frame``."""
    lane, view = placed.lane, scale.view
    room = lane.box.height - 2 * metrics.lane_padding - lane.band
    shown = rows.near(View(view.start - 1, view.end + 1))[: max(1, int((room + 0.5) // metrics.row))]
    marks = marks_of(lane, shown, rows.band, scale, metrics, request.cards) if shown or rows.band else ()
    if marks or lane.heading or (rows.density and rows.density.any_in(view)):
        return lane, marks
    neighbours, edges = rows.neighbours(view), frame.period or ()
    return placed.linked.get(
        lambda: _linked(lane, neighbours, edges, metrics, request, shelved=frame.shelf is not None),
        *neighbours, *edges, frame.shelf is None, metrics.row, request.labels, request.measure,
    ), marks


def _linked(
    lane: Lane, neighbours: Neighbours, edges: Sequence[float], metrics: Metrics, request: LayoutRequest, *, shelved: bool
) -> Lane:
    links = tuple(_links(lane, neighbours, edges, metrics, request, shelved))
    return lane.saying(links, links[0].label.y if links else lane.box.y + lane.box.height / 2)


def _links(
    lane: Lane, neighbours: Neighbours, edges: Sequence[float], metrics: Metrics, request: LayoutRequest, shelved: bool
) -> Iterator[LaneLink]:
    """Those at the ends first: what is shelved is told where they leave room."""
    ends = list(lane_links(neighbours, lane.box, metrics, request.labels, request.measure, edges))
    yield from ends
    middle = shelf_link(neighbours, lane.box, metrics.row, request.measure) if shelved else None
    if middle and not any(end.box.x < middle.box.right and middle.box.x < end.box.right for end in ends):
        yield middle


def _density(
    lanes: Sequence[Lane], events: LaneEvents, stack: Stack, scale: Scale, metrics: Metrics, measure: Measure
) -> Density | None:
    """None where every event has a mark."""
    if events.dense is None or stack.table is None:
        return None
    from timeline_app.layout.density_picture import density_of  # numpy, which few events do without

    dense = [(lane, each.rows.density) for lane, each in zip(lanes, stack.lanes, strict=True) if each.rows.density]
    return density_of(dense, events.dense, stack.table, scale, metrics, measure)


def _count_left_out(request: LayoutRequest, stack: Stack) -> int:
    """Of the lanes beside those that are shown: none where none is, since a note over the timeline says that there is nothing."""
    shown = sum(not lane.plan.heading for lane in stack.lanes)
    return sum(not plan.heading for plan in request.lanes.plans) - shown if shown else 0


def _left_out(count: int, plot: Box, scrolled: Scrolled, metrics: Metrics, measure: Measure) -> LeftOut | None:
    """Below the last lane."""
    if not count:
        return None
    words = ngettext("{count} lane without a hit · Show", "{count} lanes without a hit · Show", count).format(count=count)
    top = plot.y - scrolled.above + scrolled.content - metrics.foot
    label = Label(words, plot.x + _INSET, top + metrics.foot / 2, measure(words))
    return LeftOut(count, label, Box(plot.x, top, plot.width, metrics.foot))
