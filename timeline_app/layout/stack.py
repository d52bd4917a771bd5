"""All lanes with their rows packed, at one zoom: it does not depend on where the view stands, so panning need not pack anew."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline_app.layout.bands import least_rows, pack_band
from timeline_app.layout.heights import Need, share
from timeline_app.layout.labels import Labels
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.rows import Packer, Row
from timeline_app.records.event import Event

_MONTH = 30.0  # days
_KEPT = 8  # stacks; going back and forth between a few zooms costs nothing
_DIGITS = 10  # of the zoom: what adding days to a view changes beyond them is no other zoom


@dataclass(frozen=True, slots=True)
class StackedLane:
    """A lane with its rows: those for dated events above, the band for whole years below."""

    plan: LanePlan
    count: int
    rows: list[Row]
    band: list[Row]
    height: float


@dataclass(frozen=True, slots=True)
class Stack:
    """Lanes from top to bottom, as high as ``metrics`` made them."""

    lanes: tuple[StackedLane, ...]
    metrics: Metrics

    @property
    def content(self) -> float:
        return sum(lane.height for lane in self.lanes)


@dataclass(frozen=True, slots=True, eq=False)
class StackRequest:
    """What is packed: events and lanes, their texts, how much room there is."""

    events: Sequence[Event]
    lanes: Lanes
    labels: Labels
    measure: Callable[[str], float]
    height: float
    metrics: Metrics


class Stacks:
    """Stacks that were made before; what is the same thing is known by its identity, since comparing would cost more."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[StackRequest, Stack]] = {}

    def at(self, pixels_per_day: float, request: StackRequest) -> Stack:
        zoom = float(f"{pixels_per_day:.{_DIGITS}g}")
        identities = (id(request.events), id(request.lanes), id(request.labels), id(request.measure))
        key = (zoom, *identities, request.height, request.metrics)
        if key not in self._made:
            while len(self._made) >= _KEPT:
                self._made.pop(next(iter(self._made)))
            self._made[key] = request, stack_of(zoom, request)  # the request keeps alive what is known by identity
        return self._made[key][1]


def stack_of(pixels_per_day: float, request: StackRequest) -> Stack:
    """As high as the lanes need, and closer together where that is more than there is room for."""
    stack = _stack(pixels_per_day, request, request.metrics)
    return stack if stack.content <= request.height else _stack(pixels_per_day, request, request.metrics.compact)


def _stack(pixels_per_day: float, request: StackRequest, metrics: Metrics) -> Stack:
    packer = Packer(pixels_per_day, request.labels, request.measure)
    dated, yearly = _by_lane(request)
    plans = request.lanes.plans
    needs = [_need(plan, dated[plan.key], yearly[plan.key], packer, metrics) for plan in plans]
    lanes: list[StackedLane] = []
    for plan, given in zip(plans, share(needs, request.height, metrics), strict=True):
        rows = (packer.without_labels() if plan.folded else packer).pack(dated[plan.key], given.rows)
        band = pack_band(yearly[plan.key], given.band_rows, packer)
        lanes.append(StackedLane(plan, len(dated[plan.key]) + len(yearly[plan.key]), rows, band, given.height))
    return Stack(tuple(lanes), metrics)


def _by_lane(request: StackRequest) -> tuple[dict[str, list[Event]], dict[str, list[Event]]]:
    """Events with a date and those known only to their year; a folded lane has no band, so all share its one row."""
    dated: dict[str, list[Event]] = {plan.key: [] for plan in request.lanes.plans}
    yearly: dict[str, list[Event]] = {plan.key: [] for plan in request.lanes.plans}
    folded = {plan.key for plan in request.lanes.plans if plan.folded}
    entries = (entry for each in request.events for entry in request.lanes.entries(each))
    for key, event in entries:
        if key in dated:
            (yearly if event.when.precision.yearly and key not in folded else dated)[key].append(event)
    return dated, yearly


def _need(plan: LanePlan, dated: list[Event], yearly: list[Event], packer: Packer, metrics: Metrics) -> Need:
    if plan.folded or plan.heading:
        return Need(rows=1, least_rows=1, band_rows=0, least_band_rows=0)
    rows = max(1, len(packer.pack(dated, metrics.tallest_lane)))
    return Need(
        rows=rows,
        least_rows=min(rows, _least_rows(dated, packer, metrics)),
        band_rows=len(pack_band(yearly, metrics.band_rows, packer)),
        least_band_rows=least_rows(yearly),
    )


def _least_rows(dated: list[Event], packer: Packer, metrics: Metrics) -> int:
    """From afar events may join in clusters; nearer by each has its mark, and nearer still its name."""
    month = packer.pixels_per_day * _MONTH
    if month >= metrics.roomy_month:
        return metrics.tallest_lane
    if month < metrics.wide_month:
        return 1
    return max(1, len(packer.without_labels().pack(dated, metrics.tallest_lane)))
