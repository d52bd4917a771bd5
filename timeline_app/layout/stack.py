"""All lanes with their rows, at one zoom: independent of where the view stands, so panning packs nothing again."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.layout.heights import LaneHeight, LaneHeights, heights_of
from timeline_app.layout.lane_contents import Entries, LaneRows, StackRequest, contents_of, entries_of, is_banded
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.last import Last
from timeline_app.layout.learning import learn_ahead, shares_of
from timeline_app.layout.metrics import Metrics
from timeline_app.queries.snapshot import View

if TYPE_CHECKING:
    from timeline_app.layout.day_table import DayTable
    from timeline_app.layout.lane_days import LaneDays

_KEPT = 8  # stacks; ongoing back and forth between a few zooms costs nothing
_DIGITS = 10  # of the zoom: what adding days to a view changes beyond them is no other zoom


class StackedLane(NamedTuple):
    """A lane with its rows and the number of its events."""

    plan: LanePlan
    events: int
    rows: LaneRows


class Stack(NamedTuple):
    """Lanes from top to bottom; ``table`` has the days of those with density."""

    lanes: tuple[StackedLane, ...]
    table: "DayTable | None" = None

    def heights(self, view: View, height: float, metrics: Metrics) -> LaneHeights:
        """Of the lanes, where the hand rests at a view: as high as what lies in it and close to it. A heading is always as high
        as its words need, however low the lanes without a mark are."""
        wide = View(view.start - view.days * metrics.around, view.end + view.days * metrics.around)
        extents = {lane.plan.key: lane.rows.extent(wide) for lane in self.lanes if not lane.plan.heading}
        headings = dict.fromkeys([lane.plan.key for lane in self.lanes if lane.plan.heading], LaneHeight(metrics.strip))
        found = heights_of(extents, height - len(headings) * metrics.strip, metrics)
        return found._replace(by_lane={**found.by_lane, **headings})


class Stacks:
    """Stacks that were made before; what is the same thing is known by its identity, since comparing would cost more."""

    def __init__(self, before: "Stacks | None" = None) -> None:
        """``before`` are those of the file as it was: a lane with events on the same days is cut as it was there."""
        self._before: Mapping[str, LaneDays] = before.known_days if before else {}
        self._made: dict[tuple[object, ...], tuple[StackRequest, Stack]] = {}
        self._entries: Entries | None = None
        self._last_entries = Last[Entries](2)  # a filter comes and goes
        self._asked: tuple[float, StackRequest] | None = None  # last

    @property
    def known_days(self) -> "Mapping[str, LaneDays]":
        return self._entries.known_days if self._entries else self._before

    def at(self, pixels_per_day: float, request: StackRequest) -> Stack:
        zoom = float(f"{pixels_per_day:.{_DIGITS}g}")
        self._asked = zoom, request
        key = zoom, request.identities, request.room
        if key not in self._made:
            while len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            stack = _stack_of(self._entries_of(request), request, zoom)
            self._made[key] = request, stack  # the request keeps alive what is known by identity
        return self._made[key][1]

    def learn_ahead(self) -> bool:
        """Learn for one other zoom what will be asked for there; false where nothing is left to learn."""
        if self._asked is None:
            return False
        zoom, request = self._asked
        return learn_ahead(self._entries_of(request), request, zoom)

    def _entries_of(self, request: StackRequest) -> Entries:
        """Looked up once for all zooms."""
        known = self._last_entries.get(
            lambda: entries_of(request, self.known_days), request.events, request.lanes, request.labels, request.measure
        )
        self._entries = known
        return known


def _stack_of(entries: Entries, request: StackRequest, pixels_per_day: float) -> Stack:
    contents = contents_of(pixels_per_day, request, entries.by_plan, is_banded(request, pixels_per_day))
    each, roomy = zip(contents, shares_of(entries, request, pixels_per_day, contents), strict=True), request.roomy
    lanes = [StackedLane(plan, events, content.laid_out(given, roomy)) for (plan, events, content), given in each]
    return Stack(tuple(lanes), _table(request, lanes))


def _table(request: StackRequest, lanes: Sequence[StackedLane]) -> "DayTable | None":
    dense = [lane.rows.density.counts for lane in lanes if lane.rows.density]
    if not dense or request.events.dense is None:
        return None
    from timeline_app.layout.dense_counts import table_of  # numpy, which few events do without

    return table_of(request.events.dense, dense)
