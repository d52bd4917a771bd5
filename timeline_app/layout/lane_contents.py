"""What is in each lane at one zoom, before it is known how many rows it may have."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, Protocol, TypeAlias

from timeline_app.frozen import frozen
from timeline_app.layout.crowd import Crowd, Screens
from timeline_app.layout.few_content import NO_ENTRIES, FewContent, FewEntries, few_entries
from timeline_app.layout.heights import Extent
from timeline_app.layout.labels import Labels
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import Neighbours
from timeline_app.layout.no_content import NO_CONTENT
from timeline_app.layout.rows import Packer, Row
from timeline_app.layout.sharing import Need, Share
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.snapshot import View

if TYPE_CHECKING:
    from timeline_app.layout.dense_content import DenseRows
    from timeline_app.layout.dense_entries import DenseEntries
    from timeline_app.layout.lane_days import LaneDays

LaneEntries: TypeAlias = "FewEntries | DenseEntries"
Room: TypeAlias = tuple[float, float, Metrics, bool]  # what there is for lanes, whatever is in them


class LaneContent(Protocol):
    """What is in a lane at one zoom."""

    def need(self, metrics: Metrics, screens: Screens, /) -> Need: ...
    def laid_out(self, given: Share, metrics: Metrics, /) -> "LaneRows":
        """Its rows, where the lane gets so much room."""
        ...


Contents = Sequence[tuple[LanePlan, int, LaneContent]]  # of lanes, with the number of their events


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


@frozen(eq=False)
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
    shelf: float = 0.0  # pixels that the lanes lose to it from near, where anything is known to the year only

    def at(self, pixels_per_day: float, now: float) -> "StackRequest":
        """The same at another zoom than ``now``, where the shelf may have come or gone."""
        gained = self.shelf * (is_banded(self, pixels_per_day) - is_banded(self, now))
        return replace(self, height=self.height + gained) if gained and len(self.events.by_years) else self

    @property
    def identities(self) -> tuple[int, ...]:
        """Of what is in the lanes, whatever their zoom and height."""
        return id(self.events), id(self.lanes), id(self.labels), id(self.measure)

    @property
    def room(self) -> Room:
        return self.width, self.height, self.metrics, self.keeping_empty

    @property
    def numbered(self) -> Sequence[tuple[LanePlan, int | None]]:
        """Lanes with their number among the events; a heading has none."""
        numbers = count()
        return [(plan, None if plan.heading else next(numbers)) for plan in self.lanes.plans]

    @property
    def roomy(self) -> Metrics:
        """Few lanes may have as many rows as the plot has room for."""
        metrics, lanes = self.metrics, sum(not plan.heading for plan in self.lanes.plans)
        besides = metrics.band(metrics.band_rows) + 2 * metrics.lane_padding
        rows = int((self.height / max(1, lanes) - besides) / metrics.least_row)
        return metrics._replace(tallest_lane=max(metrics.tallest_lane, rows))


class Entries:
    """By plan."""

    def __init__(self, plans: Sequence[LanePlan], by_plan: Sequence[LaneEntries]) -> None:
        self.by_plan = by_plan
        each = list(zip(plans, by_plan, strict=True))
        self._few = [few for plan, few in each if isinstance(few, FewEntries) and not plan.folded]
        self._by_key = [(plan.key, entries) for plan, entries in each]
        self.shares: dict[tuple[float, bool, Room], Sequence[Share]] = {}  # by step of zoom, whether banded, and room

    @cached_property
    def dense(self) -> bool:
        """Whether any lane has more events than are placed one by one."""
        return not all(isinstance(each, FewEntries) for each in self.by_plan)

    @property
    def known_days(self) -> "Mapping[str, LaneDays]":
        """Of lanes whose events are not placed one by one, by key."""
        return {key: known for key, each in self._by_key if not isinstance(each, FewEntries) and (known := each.known_days)}

    @cached_property
    def crowd(self) -> Crowd:
        """Where what is known by years alone stands in the lanes."""
        return Crowd(each.dated for each in self._few)

    @cached_property
    def crowd_off_shelf(self) -> Crowd:
        return Crowd(each.off_shelf for each in self._few)


def entries_of(request: StackRequest, before: "Mapping[str, LaneDays]") -> Entries:
    """Looked up once for all zooms; ``before`` are the days of lanes as they were, by key."""
    by_plan = [_entries(plan, number, request, before.get(plan.key)) for plan, number in request.numbered]
    return Entries(request.lanes.plans, by_plan)


def _entries(plan: LanePlan, number: int | None, request: StackRequest, before: "LaneDays | None") -> LaneEntries:
    few = () if number is None else request.events.few(number)
    if few is not None and not len(few):
        return NO_ENTRIES
    if few is not None:
        return few_entries(plan, few, request.labels, request.measure)
    from timeline_app.layout.dense_entries import DenseEntries  # numpy, which few events do without

    assert request.events.dense is not None
    assert number is not None
    return DenseEntries(request.events.dense, number, request.labels, request.measure, before)


def contents_of(pixels_per_day: float, request: StackRequest, by_plan: Sequence[LaneEntries], banded: bool) -> Contents:
    """Of the lanes that are not left out, with the number of their events; what is left out takes no room of the others."""
    packer = Packer(pixels_per_day, request.labels, request.measure)
    return [
        (plan, events, _content(plan, each, packer, request, banded))
        for (plan, number), each in zip(request.numbered, by_plan, strict=True)
        if (events := 0 if number is None else request.events.counts[number]) or plan.heading or plan.alone or request.keeping_empty
    ]


def _content(plan: LanePlan, entries: LaneEntries, packer: Packer, request: StackRequest, banded: bool) -> LaneContent:
    if entries is NO_ENTRIES and not plan.heading:
        return NO_CONTENT
    if isinstance(entries, FewEntries):
        return FewContent(plan, entries, packer, request.width, banded)
    from timeline_app.layout.dense_content import DenseContent, limits_of  # numpy, which few events do without

    limits = limits_of(request.metrics, request.height / max(1, sum(map(bool, request.events.counts))))
    return DenseContent(plan, entries, packer, request.width, limits, banded)


def is_banded(request: StackRequest, pixels_per_day: float) -> bool:
    """Whether what is known to the year stands in its lane, and not on the shelf."""
    return request.width / pixels_per_day >= request.metrics.band_days
