"""All lanes with their rows, at one zoom: independent of where the view stands, so panning packs nothing again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, Protocol

from timeline_app.layout.crowd import Crowd, Screens
from timeline_app.layout.few_content import NO_ENTRIES, FewContent, FewEntries, few_entries
from timeline_app.layout.heights import Extent, LaneHeight, LaneHeights, heights_of
from timeline_app.layout.labels import Labels
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import Neighbours
from timeline_app.layout.no_content import NO_CONTENT
from timeline_app.layout.rows import Packer, Row
from timeline_app.layout.sharing import Need, Share, share
from timeline_app.layout.zoom_steps import step_of
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.snapshot import View

if TYPE_CHECKING:
    from timeline_app.layout.day_table import DayTable
    from timeline_app.layout.dense_content import DenseRows
    from timeline_app.layout.dense_entries import DenseEntries

    LaneEntries = FewEntries | DenseEntries
    Contents = Sequence[tuple[LanePlan, int, "LaneContent"]]  # of lanes, with the number of their events

_KEPT = 8  # stacks; ongoing back and forth between a few zooms costs nothing
_LEARNT = 100  # steps of zooms at which the shares of lanes are known
_MONTHS, _OVERFULL = 80.0, 1.1  # in fewer days than a quarter the fullest lanes of few events may be scrolled a little
_DIGITS = 10  # of the zoom: what adding days to a view changes beyond them is no other zoom


class LaneContent(Protocol):
    """What is in a lane at one zoom."""

    def need(self, metrics: Metrics, screens: Screens, /) -> Need: ...
    def laid_out(self, given: Share, metrics: Metrics, /) -> "LaneRows":
        """Its rows, where the lane gets so much room."""
        ...


class LaneRows(Protocol):
    """The rows of a lane from top to bottom, and the band above them for whole years."""

    def near(self, view: View, /) -> Sequence[Row]:
        """The rows of dated events, with at least all marks in view."""
        ...

    def extent(self, view: View, /) -> Extent:
        """What of it is used in a stretch of time."""
        ...

    def neighbours(self, view: View, /) -> Neighbours: ...

    @property
    def band(self) -> Sequence[Row]: ...
    @property
    def density(self) -> "DenseRows | None":
        """What of it is drawn as density; None where everything is a mark."""
        ...


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


@dataclass(frozen=True, slots=True, eq=False)
class StackRequest:
    """What is packed: the lanes and their events, their texts, and how much room there is.

    Lanes without any event are left out unless they are ``keeping_empty`` ones.
    """

    events: LaneEvents
    lanes: Lanes
    labels: Labels
    measure: Callable[[str], float]
    width: float
    height: float
    metrics: Metrics
    keeping_empty: bool = False

    @property
    def identities(self) -> tuple[int, ...]:
        """Of what is in the lanes, whatever their zoom and height."""
        return id(self.events), id(self.lanes), id(self.labels), id(self.measure)

    @property
    def numbered(self) -> Sequence[tuple[LanePlan, int | None]]:
        """Lanes with their number among the events; a heading has none."""
        numbers = count()
        return [(plan, None if plan.heading else next(numbers)) for plan in self.lanes.plans]


class Entries:
    """By plan, and ``few`` of those in lanes that are not folded."""

    def __init__(self, by_plan: Sequence["LaneEntries"], few: Sequence[FewEntries]) -> None:
        self.by_plan, self._few = by_plan, few
        self.shares: dict[tuple[object, ...], Sequence[Share]] = {}  # by step of zooms and room, as they are learnt

    @cached_property
    def crowd(self) -> Crowd:
        """Where what is known by years alone stands in the lanes."""
        return Crowd(each.dated for each in self._few)

    @cached_property
    def crowd_off_shelf(self) -> Crowd:
        return Crowd(each.off_shelf for each in self._few)


class Stacks:
    """Stacks that were made before; what is the same thing is known by its identity, since comparing would cost more."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[StackRequest, Stack]] = {}
        self._entries: tuple[StackRequest, Entries] | None = None

    def at(self, pixels_per_day: float, request: StackRequest) -> Stack:
        zoom = float(f"{pixels_per_day:.{_DIGITS}g}")
        key = (zoom, *request.identities, request.width, request.height, request.metrics, request.keeping_empty)
        if key not in self._made:
            while len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            stack = _stack_of(self._entries_of(request), request, zoom)
            self._made[key] = request, stack  # the request keeps alive what is known by identity
        return self._made[key][1]

    def _entries_of(self, request: StackRequest) -> Entries:
        """Looked up once for all zooms."""
        if self._entries is None or self._entries[0].identities != request.identities:
            self._entries = request, _entries_of(request)
        return self._entries[1]


def _stack_of(entries: Entries, request: StackRequest, pixels_per_day: float) -> Stack:
    """What is left out takes no room of the others."""
    metrics, contents = _roomy(request), _contents(pixels_per_day, request, entries, _banded(request, pixels_per_day))
    each = zip(contents, _shares_of(entries, request, pixels_per_day, contents), strict=True)
    lanes = tuple(StackedLane(plan, events, content.laid_out(given, metrics)) for (plan, events, content), given in each)
    return Stack(lanes, _table(request, lanes))


def _shares_of(entries: Entries, request: StackRequest, pixels_per_day: float, contents: "Contents") -> Sequence[Share]:
    """Learnt once for all zooms of a step: to count what stands where costs as much as to lay it out. With density they are learnt
    at each zoom: what is density at one may be rows of marks at the next."""
    banded = _banded(request, pixels_per_day)
    if request.events.dense is not None:
        return _learnt(entries, request, pixels_per_day, contents, banded)
    step = step_of(pixels_per_day, request.width, request.metrics)
    key = step, banded, request.width, request.height, request.metrics, request.keeping_empty
    if key not in entries.shares:
        if len(entries.shares) >= _LEARNT:
            entries.shares.clear()
        entries.shares[key] = _learnt(entries, request, step, _contents(step, request, entries, banded), banded)
    return entries.shares[key]


def _learnt(entries: Entries, request: StackRequest, pixels_per_day: float, contents: "Contents", banded: bool) -> Sequence[Share]:
    screens = (entries.crowd if banded else entries.crowd_off_shelf).screens(pixels_per_day, request.width)
    metrics = _roomy(request)
    needs = [content.need(metrics, screens) for _plan, _events, content in contents]
    near = request.events.dense is None and request.width / pixels_per_day < _MONTHS
    return share(needs, screens.fullest, request.height, metrics, _OVERFULL if near else 1.0)


def _roomy(request: StackRequest) -> Metrics:
    """Few lanes may have as many rows as the plot has room for."""
    metrics, lanes = request.metrics, sum(not plan.heading for plan in request.lanes.plans)
    besides = metrics.band(metrics.band_rows) + 2 * metrics.lane_padding
    rows = int((request.height / max(1, lanes) - besides) / metrics.least_row)
    return metrics._replace(tallest_lane=max(metrics.tallest_lane, rows))


def _table(request: StackRequest, lanes: Sequence[StackedLane]) -> "DayTable | None":
    dense = [lane.rows.density.counts for lane in lanes if lane.rows.density]
    if not dense or request.events.dense is None:
        return None
    from timeline_app.layout.dense_counts import table_of  # numpy, which few events do without

    return table_of(request.events.dense, dense)


def _entries_of(request: StackRequest) -> Entries:
    by_plan = [_entries(plan, number, request) for plan, number in request.numbered]
    each = zip(request.lanes.plans, by_plan, strict=True)
    return Entries(by_plan, [few for plan, few in each if isinstance(few, FewEntries) and not plan.folded])


def _entries(plan: LanePlan, number: int | None, request: StackRequest) -> "LaneEntries":
    few = () if number is None else request.events.few(number)
    if few is not None and not len(few):
        return NO_ENTRIES
    if few is not None:
        return few_entries(plan, few, request.labels, request.measure)
    from timeline_app.layout.dense_entries import DenseEntries  # numpy, which few events do without

    assert request.events.dense is not None
    assert number is not None
    return DenseEntries(request.events.dense, number, request.labels, request.measure)


def _contents(pixels_per_day: float, request: StackRequest, entries: Entries, banded: bool) -> "Contents":
    """Of the lanes that are not left out, with the number of their events."""
    packer = Packer(pixels_per_day, request.labels, request.measure)
    return [
        (plan, events, _content(plan, each, packer, request, banded))
        for (plan, number), each in zip(request.numbered, entries.by_plan, strict=True)
        if (events := 0 if number is None else request.events.counts[number]) or plan.heading or plan.alone or request.keeping_empty
    ]


def _content(plan: LanePlan, entries: "LaneEntries", packer: Packer, request: StackRequest, banded: bool) -> LaneContent:
    if entries is NO_ENTRIES and not plan.heading:
        return NO_CONTENT
    if isinstance(entries, FewEntries):
        return FewContent(plan, entries, packer, request.width, banded)
    from timeline_app.layout.dense_content import DenseContent, limits_of  # numpy, which few events do without

    limits = limits_of(request.metrics, request.height / max(1, sum(map(bool, request.events.counts))))
    return DenseContent(plan, entries, packer, request.width, limits, banded)


def _banded(request: StackRequest, pixels_per_day: float) -> bool:
    """Whether what is known to the year stands in its lane, and not on the shelf."""
    return request.width / pixels_per_day >= request.metrics.band_days
