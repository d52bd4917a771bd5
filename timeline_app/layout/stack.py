"""All lanes with their rows, at one zoom: independent of where the view stands, so panning packs nothing again."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from timeline_app.layout.bands import least_rows, pack_band
from timeline_app.layout.heights import MONTH, Need, Share, least_of, share
from timeline_app.layout.labels import Labels
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.rows import Packer, Row
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Head

if TYPE_CHECKING:
    from timeline_app.layout.day_table import DayTable
    from timeline_app.layout.dense_content import DenseRows

_KEPT = 8  # stacks; ongoing back and forth between a few zooms costs nothing
_DIGITS = 10  # of the zoom: what adding days to a view changes beyond them is no other zoom


class LaneContent(Protocol):
    """What is in a lane at one zoom."""

    def need(self, metrics: Metrics) -> Need: ...
    def laid_out(self, given: Share, metrics: Metrics) -> "LaneRows":
        """Its rows, where the lane gets so much room."""
        ...


class LaneRows(Protocol):
    """The rows of a lane from top to bottom: those of dated events, then those at its foot for whole years."""

    def near(self, view: View) -> Sequence[Row]:
        """The rows of dated events, with at least all marks in view."""
        ...

    @property
    def band(self) -> Sequence[Row]: ...
    @property
    def density(self) -> "DenseRows | None":
        """What of it is drawn as density; None where everything is a mark."""
        ...


@dataclass(frozen=True, slots=True)
class StackedLane:
    """A lane as high as it is drawn; ``number`` counts lanes without headings and is None for a heading."""

    plan: LanePlan
    number: int | None
    count: int
    height: float
    rows: LaneRows


@dataclass(frozen=True, slots=True)
class Stack:
    """Lanes from top to bottom, as high as ``metrics`` made them; ``table`` has the days of those with density."""

    lanes: tuple[StackedLane, ...]
    metrics: Metrics
    table: "DayTable | None" = None

    @property
    def content(self) -> float:
        return sum(lane.height for lane in self.lanes)


@dataclass(frozen=True, slots=True, eq=False)
class StackRequest:
    """What is packed: the lanes and their events, their texts, and how much room there is."""

    events: LaneEvents
    lanes: Lanes
    labels: Labels
    measure: Callable[[str], float]
    width: float
    height: float
    metrics: Metrics


class Stacks:
    """Stacks that were made before; what is the same thing is known by its identity, since comparing would cost more."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[StackRequest, Stack]] = {}

    def at(self, pixels_per_day: float, request: StackRequest) -> Stack:
        zoom = float(f"{pixels_per_day:.{_DIGITS}g}")
        identities = (id(request.events), id(request.lanes), id(request.labels), id(request.measure))
        key = (zoom, *identities, request.width, request.height, request.metrics)
        if key not in self._made:
            while len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            self._made[key] = request, stack_of(zoom, request)  # the request keeps alive what is known by identity
        return self._made[key][1]


def stack_of(pixels_per_day: float, request: StackRequest) -> Stack:
    """As high as the lanes need, and closer together where that is more than there is room for."""
    contents = _contents(pixels_per_day, request)
    needs = [content.need(request.metrics) for content in contents]
    shares = share(needs, request.height, request.metrics)
    if sum(given.height for given in shares) <= request.height:
        return _stack(request, contents, shares, request.metrics)
    compact = request.metrics.compact
    return _stack(request, contents, share(needs, request.height, compact), compact)


def _stack(request: StackRequest, contents: Sequence[LaneContent], shares: Sequence[Share], metrics: Metrics) -> Stack:
    numbers = iter(range(len(request.lanes.plans)))
    lanes: list[StackedLane] = []
    for plan, content, given in zip(request.lanes.plans, contents, shares, strict=True):
        number = None if plan.heading else next(numbers)
        count = 0 if number is None else request.events.counts[number]
        lanes.append(StackedLane(plan, number, count, given.height, content.laid_out(given, metrics)))
    return Stack(tuple(lanes), metrics, _table(request, lanes))


def _table(request: StackRequest, lanes: Sequence[StackedLane]) -> "DayTable | None":
    rows = [lane.rows.density for lane in lanes if lane.rows.density]
    if not rows or request.events.dense is None:
        return None
    from timeline_app.layout.dense_content import table_of  # numpy, which few events do without

    return table_of(request.events.dense, rows)


def _contents(pixels_per_day: float, request: StackRequest) -> list[LaneContent]:
    packer = Packer(pixels_per_day, request.labels, request.measure)
    numbers = iter(range(len(request.lanes.plans)))
    return [
        _Few(plan, (), packer) if plan.heading else _content(plan, next(numbers), packer, request) for plan in request.lanes.plans
    ]


def _content(plan: LanePlan, number: int, packer: Packer, request: StackRequest) -> LaneContent:
    few = request.events.few(number)
    if few is not None:
        return _Few(plan, few, packer)
    from timeline_app.layout.dense_content import DenseContent  # numpy, which few events do without

    assert request.events.dense is not None
    return DenseContent(plan, request.events.dense, number, packer, request.width, 2 * request.metrics.tallest_lane)


class _Few:
    """A lane whose events are all placed one by one; a folded lane has one row for all of them, and a heading none."""

    def __init__(self, plan: LanePlan, events: Sequence[Head], packer: Packer) -> None:
        self._low = plan.folded or plan.heading
        self._packer = packer.without_labels() if plan.folded else packer
        self._dated = [event for event in events if plan.folded or not event.when.precision.yearly]
        self._yearly = [event for event in events if not plan.folded and event.when.precision.yearly]
        self._packed: list[Row] | None = None

    def need(self, metrics: Metrics) -> Need:
        if self._low:
            return Need(rows=1, least_rows=1, band_rows=0, least_band_rows=0)
        rows = self._rows(metrics.tallest_lane)
        month = self._packer.pixels_per_day * MONTH
        return Need(
            rows=rows,
            least_rows=least_of(rows, lambda: self._packer.depth(self._dated, named=False), month, metrics),
            band_rows=len(pack_band(self._yearly, metrics.band_rows, self._packer)),
            least_band_rows=least_rows(self._yearly),
        )

    def laid_out(self, given: Share, metrics: Metrics) -> "_PackedRows":
        """What was packed for the need serves where the lane gets as much."""
        if self._packed is None or len(self._packed) > given.rows:
            self._packed = self._packer.pack(self._dated, given.rows)
        return _PackedRows(self._packed, pack_band(self._yearly, given.band_rows, self._packer))

    def _rows(self, most: int) -> int:
        if self._packer.depth(self._dated, named=True) >= most:
            return most
        self._packed = self._packer.pack(self._dated, most)
        return max(1, len(self._packed))


@dataclass(frozen=True, slots=True)
class _PackedRows:
    rows: Sequence[Row]
    band: Sequence[Row]
    density: None = None

    def near(self, view: View) -> Sequence[Row]:
        return self.rows
