"""A great many events: counted by lane and day once, so that a frame costs what its pixels cost and not what the events do."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from timeline_app.queries.archive import Archive
from timeline_app.queries.snapshot import View
from timeline_app.queries.spans import Bands
from timeline_app.queries.stored_events import StoredEvents
from timeline_app.queries.tally import Sums
from timeline_app.records.event import Event


class Counted(Protocol):
    """A great many events by lane and day; lanes are known by their number from the top."""

    @property
    def keys(self) -> tuple[str, ...]: ...
    @property
    def archive(self) -> Archive: ...
    @property
    def bands(self) -> Sequence[Bands]: ...
    @property
    def rows(self) -> Sequence[int]: ...
    def counts(self) -> list[int]: ...
    def counted(self, view: View, days: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]: ...
    def going(self, edges: NDArray[np.int64]) -> NDArray[np.bool_]: ...
    def highest(self, days: int) -> int: ...
    def count(self, number: int, first: int, days: int) -> int: ...
    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]: ...
    def members_of_bar(self, number: int, row: int, start: int, end: int) -> NDArray[np.int32]: ...
    def nearest(self, number: int, day: int) -> Event | None: ...


class Sheet:
    """What is counted by lane and day, over ``days`` from ``first`` on: ``begun`` as running sums, and what is ``going`` on.

    Only dates known to the day are counted by day; ``bands`` has the others, lane by lane, in the ``rows`` that any lane has,
    from fine to coarse.
    """

    def __init__(self, first: int, begun: Sums, going: Sums, bands: Sequence[Bands]) -> None:
        self._first, self._days = first, going.shape[1]
        self._begun, self.bands = begun, bands
        self._lasting = np.zeros_like(begun)  # running sums of the days on which something goes on
        np.cumsum(going > 0, axis=1, out=self._lasting[:, 1:])
        self.rows = sorted({row for lane in bands if len(lane) for row in np.unique(lane.row).tolist()})
        vague = (int(lane.count.sum()) if len(lane) else 0 for lane in bands)
        self._counts = [exact + rest for exact, rest in zip(begun[:, -1].tolist(), vague, strict=True)]
        self._highest: dict[int, int] = {}

    def counts(self) -> list[int]:
        """Of all events, by lane."""
        return self._counts

    def counted(self, view: View, days: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Edges of the stretches of so many days in view, which no panning moves; by lane, how many events begin in each."""
        first = int(np.floor(view.start / days))
        edges = np.arange(first, int(np.ceil(view.end / days)) + 1, dtype=np.int64) * days
        sums = self._begun[:, np.clip(edges - self._first, 0, self._days)]
        return edges, sums[:, 1:] - sums[:, :-1]

    def going(self, edges: NDArray[np.int64]) -> NDArray[np.bool_]:
        """By lane, whether in a stretch something goes on over days; nothing before the first and after the last stretch."""
        sums = self._lasting[:, np.clip(edges - self._first, 0, self._days)]
        going = np.zeros((len(sums), len(edges) + 1), np.bool_)
        np.greater(sums[:, 1:], sums[:, :-1], out=going[:, 1:-1])
        return going

    def highest(self, days: int) -> int:
        """The most events in any stretch of so many days: the same for all views, so that no column grows while panning."""
        if days not in self._highest:
            offsets = np.arange(-(self._first % days), self._days + days, days, dtype=np.int64)
            sums = self._begun[:, np.clip(offsets, 0, self._days)]
            self._highest[days] = max(1, int((sums[:, 1:] - sums[:, :-1]).max(initial=1)))
        return self._highest[days]

    def count(self, number: int, first: int, days: int) -> int:
        """How many events of a lane begin in a stretch of days."""
        low, high = (min(max(day - self._first, 0), self._days) for day in (first, first + days))
        sums = self._begun[number]
        return int(sums[high]) - int(sums[low])


class Crowd(Sheet):
    """The events of an answer by lane and day; ``keys`` are the lanes from top to bottom."""

    def __init__(self, events: StoredEvents, keys: Sequence[str], grouping: str) -> None:
        """By theme, scope, source, or all in one lane; lanes out of sight are counted nowhere."""
        self.events, self.keys, self.archive = events, tuple(keys), events.archive
        lanes = self._lanes = events.shelf.partition(grouping, self.keys)
        first, bands = events.shelf.calendar.first, events.spans(lanes).bands(lanes)
        super().__init__(first, events.begun(lanes), events.going(lanes), bands)

    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]:
        """Rows in the table of the events of a lane that begin in a stretch of days."""
        columns = self.events.columns
        low, high = np.searchsorted(self.events.column(columns.start), (first, first + days))
        codes = self.events.column(self._lanes.codes)[low:high]
        return self.events.column(columns.row)[low:high][self._lanes.exact[codes] == number]

    def members_of_bar(self, number: int, row: int, start: int, end: int) -> NDArray[np.int32]:
        """Rows in the table of the events that a soft bar of a lane stands for."""
        columns, lanes = self.events.columns, self._lanes
        low, high = np.searchsorted(self.events.column(columns.start), (start, end))
        codes = self.events.column(lanes.codes)[low:high]
        within = self.events.column(columns.end)[low:high] <= end
        there = within & (lanes.group_of[codes] == number) & (lanes.row_of[codes] == row)
        return self.events.column(columns.row)[low:high][there]

    def nearest(self, number: int, day: int) -> Event | None:
        """The event of a lane that begins nearest to a day."""
        there = np.flatnonzero(self.events.groups(self._lanes) == number)
        start = self.events.column(self.events.columns.start)
        return self.events[int(there[np.argmin(np.abs(start[there] - day))])] if len(there) else None
