"""Lanes of events that are known by their columns: counted by lane and day once, so that a frame costs what its pixels cost."""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.column_year_events import ColumnYearEvents, merged
from timeline_app.queries.day_counts import CumulativeCounts
from timeline_app.queries.dense_lanes import LaneDates
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.imprecise_dates import SpanBars
from timeline_app.queries.lane_events import FEW, LaneRule
from timeline_app.records.event import Event, Head


class DayLanes:
    """What is counted by lane and day, from the day ``first`` on: running sums of what begins, and what goes on.

    Only dates known to the day are counted by day; ``bands`` has the others, lane by lane.
    """

    def __init__(
        self, lookup: EventLookup, first: int, starts_before: CumulativeCounts, ongoing: CumulativeCounts, bands: Sequence[SpanBars]
    ) -> None:
        self._lookup, self.first, self._starts_before, self._ongoing, self._bands = lookup, first, starts_before, ongoing, bands
        self._dates: dict[int, LaneDates] = {}
        self._few: dict[int, Sequence[Head]] = {}
        vague = (int(lane.count.sum()) if len(lane) else 0 for lane in bands)
        self.counts = [exact + rest for exact, rest in zip(starts_before[:, -1].tolist(), vague, strict=True)]

    def starts_before(self, number: int) -> NDArray[np.int32]:
        """How many events of a lane begin before each day, and before the day after the last."""
        return self._starts_before[number]

    def ongoing(self, number: int) -> NDArray[np.int32]:
        """How many events of a lane that last longer than a day go on, on each day."""
        return self._ongoing[number]

    def bands(self, number: int) -> SpanBars:
        return self._bands[number]

    def dates(self, number: int) -> LaneDates:
        if number not in self._dates:
            self._dates[number] = self._gathered(number)
        return self._dates[number]

    def few(self, number: int) -> Sequence[Head] | None:
        if self.counts[number] > FEW:
            return None
        if number not in self._few:
            self._few[number] = self.heads(number, self.dates(number).row.tolist()) if self.counts[number] else ()
        return self._few[number]

    def heads(self, number: int, rows: Sequence[int]) -> Sequence[Head]:
        """What marks of a lane tell of the events in these rows of the table, as the lane shows them."""
        raise NotImplementedError

    def ids(self, rows: Sequence[int]) -> list[str]:
        return [head.id for head in self._lookup.heads_at(rows)]

    def row_of(self, id: str) -> int | None:
        return self._lookup.row_of(id)

    def _gathered(self, number: int) -> LaneDates:
        raise NotImplementedError


class ColumnLanes(DayLanes):
    """By theme, scope, source, or all in one lane; lanes out of sight are counted nowhere."""

    def __init__(self, events: ColumnEvents, rule: LaneRule) -> None:
        self.events, self.keys = events, rule.keys
        lanes = self._lanes = events.column_index.partition(rule.grouping, rule.keys)
        bands = events.spans(lanes).bands(lanes)
        first = events.column_index.calendar.first
        super().__init__(events.lookup, first, events.starts_before(lanes), events.ongoing(lanes), bands)
        self._by_years: ColumnYearEvents | None = None

    @property
    def dense(self) -> "ColumnLanes":
        return self

    @property
    def by_years(self) -> ColumnYearEvents:
        if self._by_years is None:
            self._by_years = self._told_by_years()
        return self._by_years

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
        there = np.flatnonzero(self._groups == number)
        start = self.events.column(self.events.columns.start)
        return self.events[int(there[np.argmin(np.abs(start[there] - day))])] if len(there) else None

    def heads(self, number: int, rows: Sequence[int]) -> Sequence[Head]:
        return self._lookup.heads_at(rows)

    @cached_property
    def _groups(self) -> NDArray[np.unsignedinteger]:
        """The lane of each event, by number."""
        return self.events.groups(self._lanes)

    def _gathered(self, number: int) -> LaneDates:
        events, column_index = self.events, self.events.column_index
        there = np.flatnonzero(self._groups == number)
        row, start, end, profile = (events.column(each)[there] for each in (
            events.columns.row, events.columns.start, events.columns.end, events.columns.profile
        ))
        return LaneDates(row, start, end, column_index.rows[profile], ~column_index.dated[profile])

    def _told_by_years(self) -> ColumnYearEvents:
        """What goes on from some year, or lies between parts of years far apart, is one of them where its lane has few events: in
        others it is counted, not looked at."""
        events, lanes, column_index = self.events, self._lanes, self.events.column_index
        yearly = np.flatnonzero(~column_index.dated[events.column(events.columns.profile)])
        inside = yearly[lanes.group_of[events.column(lanes.codes)[yearly]] < len(self.keys)]
        places = column_index.places_of(events.column(events.columns.row)[inside])
        going_on = column_index.places_of(np.fromiter(self._going_on(), np.int32))
        return ColumnYearEvents(column_index, merged(places, going_on))

    def _going_on(self) -> Iterator[int]:
        """Rows in the table."""
        for number in range(len(self.keys)):
            heads = self.few(number) or ()
            rows = self.dates(number).row.tolist() if heads else ()
            dates = zip(rows, (head.when for head in heads), strict=True)
            yield from (row for row, when in dates if when.only_years and not when.precision.yearly)
