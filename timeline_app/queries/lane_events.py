"""The events of an answer by lane: a lane of few hands them out, the days of any other are counted."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from timeline_app.queries.year_events import LoadedYearEvents, YearEvents
from timeline_app.records.event import Event, EventHead, Head

if TYPE_CHECKING:
    from timeline_app.queries.dense_lanes import DenseLanes

FEW = 300  # events of a lane, or of a run in it, that are placed one by one


AnyHead = TypeVar("AnyHead", Event, EventHead, Head)


class YearAxis(Protocol):
    """Years laid over one, the ``reference``."""

    @property
    def reference(self) -> int: ...
    def day_of(self, year: int, shown: int) -> int: ...
    def piece(self, event: AnyHead, year: int) -> AnyHead: ...


class LaneRule(Protocol):
    """Which lanes show an event: ``keys`` are those in sight, top to bottom; ``entries`` gives keys and what each lane shows."""

    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def grouping(self) -> str: ...
    @property
    def years(self) -> YearAxis | None: ...
    @property
    def entries(self) -> Callable[[Event], tuple[tuple[str, Event], ...]]: ...


class LaneEvents(Protocol):
    """Lanes are known by their number from the top."""

    @property
    def counts(self) -> Sequence[int]:
        """Events by lane."""
        ...

    @property
    def dense(self) -> "DenseLanes | None":
        """The same lanes counted by day; None where each of them has few events."""
        ...

    def few(self, number: int) -> Sequence[Head] | None:
        """The events of a lane as it shows them, in the order of the answer; None where they are more than FEW."""
        ...

    def nearest(self, number: int, day: int) -> Event | None:
        """The event of a lane that begins nearest to a day."""
        ...

    @property
    def by_years(self) -> YearEvents:
        """Those of all lanes that are told by years alone, each once; gathered when first asked for."""
        ...


class LoadedLanes:
    """Of events that are all at hand."""

    dense = None

    def __init__(self, events: Sequence[Event], rule: LaneRule) -> None:
        lanes: dict[str, list[tuple[Event, Event]]] = {key: [] for key in rule.keys}
        for event in events:
            for key, shown in rule.entries(event):
                if key in lanes:
                    lanes[key].append((event, shown))
        self._lanes = tuple(lanes.values())
        self.counts: Sequence[int] = [len(lane) for lane in self._lanes]
        self._by_years: LoadedYearEvents | None = None

    def few(self, number: int) -> Sequence[Event]:
        return [shown for _event, shown in self._lanes[number]]

    def nearest(self, number: int, day: int) -> Event | None:
        there = self._lanes[number]
        return min(there, key=lambda pair: abs(pair[1].when.start.toordinal() - day))[0] if there else None

    @property
    def by_years(self) -> LoadedYearEvents:
        if self._by_years is None:
            self._by_years = LoadedYearEvents(shown for lane in self._lanes for _event, shown in lane)
        return self._by_years
