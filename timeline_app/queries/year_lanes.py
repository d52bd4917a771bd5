"""Lanes of years laid over one another: each lane is a year, and all of them are counted on the days of one."""
# pyright: reportUnknownMemberType=false

import calendar
from collections.abc import Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.column_lanes import DayLanes
from timeline_app.queries.day_counts import CumulativeCounts
from timeline_app.queries.dense_lanes import LaneDates
from timeline_app.queries.imprecise_dates import SpanBars, merge
from timeline_app.queries.lane_events import LaneRule, YearAxis
from timeline_app.queries.year_events import NO_YEAR_EVENTS, YearEvents
from timeline_app.records.event import Event, Head

_LEAP_DAY = 59  # days of a year before it


class YearLanes(DayLanes):
    """Keys are years; what runs over a new year goes on in the next lane, with the part that lies in it."""

    def __init__(self, events: ColumnEvents, rule: LaneRule, years: YearAxis) -> None:
        self.events, self.keys, self._years = events, rule.keys, years
        self._reference = date(years.reference, 1, 1).toordinal()
        self._length = 365 + calendar.isleap(years.reference)
        self._all = events.column_index.partition("none", ("all",))
        (starts_before,), (ongoing,) = events.starts_before(self._all), events.ongoing(self._all)
        sums = np.zeros((len(self.keys), self._length + 1), np.int32)
        for number in range(len(self.keys)):
            sums[number, 1:] = np.cumsum(self._of_year(np.diff(starts_before), number, leap=0))
        still = [self._of_year(ongoing, number, leap=None) for number in range(len(self.keys))]
        bands = [self._bands(number) for number in range(len(self.keys))]
        lasting = np.array(still, np.int32).reshape(len(self.keys), self._length)
        super().__init__(events.lookup, self._reference, sums, lasting, bands)
        self.counts = [count + self._going_over(number) for number, count in enumerate(self.counts)]

    @property
    def dense(self) -> "YearLanes":
        return self

    @property
    def by_years(self) -> YearEvents:
        """None: where years lie over one another, what is known to the year stands in its lane."""
        return NO_YEAR_EVENTS

    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]:
        """Rows in the table of the events that begin in a stretch of days of a year."""
        columns = self.events.columns
        edges = np.clip([self._real(number, first), self._real(number, first + days)], *self._year(number))
        low, high = np.searchsorted(self.events.column(columns.start), edges)
        exact = self._all.row_of[self.events.column(columns.profile)[low:high]] == 0
        return self.events.column(columns.row)[low:high][exact]

    def members_of_bar(self, number: int, row: int, start: int, end: int) -> NDArray[np.int32]:
        """Rows in the table of the events whose part in a year a soft bar stands for."""
        columns, (first, beyond) = self.events.columns, self._year(number)
        starts, ends = self.events.column(columns.start), self.events.column(columns.end)
        part, rest = np.maximum(starts, first), np.minimum(ends, beyond)
        within = (part < rest) & (part >= self._real(number, start)) & (rest <= self._real(number, end))
        there = within & (self._all.row_of[self.events.column(columns.profile)] == row)
        return self.events.column(columns.row)[there]

    def nearest(self, number: int, day: int) -> Event | None:
        """The event that begins in a year nearest to a day, whichever year that is of."""
        start = self.events.column(self.events.columns.start)
        low, high = np.searchsorted(start, self._year(number))
        if low == high:
            return None
        same = date.fromordinal(day).timetuple().tm_yday - 1 + self._year(number)[0]
        return self.events[int(low + np.argmin(np.abs(start[low:high] - same)))]

    def heads(self, number: int, rows: Sequence[int]) -> Sequence[Head]:
        return [self._years.piece(head, int(self.keys[number])) for head in self._lookup.heads_at(rows)]

    def _gathered(self, number: int) -> LaneDates:
        columns, column_index, (first, beyond) = self.events.columns, self.events.column_index, self._year(number)
        starts, ends = self.events.column(columns.start), self.events.column(columns.end)
        there = np.flatnonzero((starts < beyond) & (ends > first))
        start = self._shown(number, np.maximum(starts[there], first).astype(np.int64)).astype(np.int32)
        end = self._shown(number, np.minimum(ends[there], beyond).astype(np.int64) - 1).astype(np.int32) + np.int32(1)
        profile = self.events.column(columns.profile)[there]
        row = self.events.column(columns.row)[there]
        return LaneDates(row, start, end, column_index.rows[profile], ~column_index.dated[profile])

    def _going_over(self, number: int) -> int:
        """How many events known to the day, which began in an earlier year, go on in a year."""
        columns, (first, _beyond) = self.events.columns, self._year(number)
        over = (self.events.column(columns.start) < first) & (self.events.column(columns.end) > first)
        return int((self._all.row_of[self.events.column(columns.profile)[over]] == 0).sum())

    def _bands(self, number: int) -> SpanBars:
        first, beyond = self._year(number)
        spans = self.events.spans(self._all)
        spans = spans.only((spans.start < beyond) & (spans.end > first))
        start, last = np.maximum(spans.start, first), np.minimum(spans.end, beyond) - 1
        row = self._all.row_of[spans.code].astype(np.int64)
        return merge(SpanBars(row, self._shown(number, start), self._shown(number, last) + 1, spans.count))

    def _of_year(self, by_day: CumulativeCounts, number: int, leap: int | None) -> CumulativeCounts:
        """Of the days of the calendar those of a year, as long as the reference; ``leap`` stands where there is no leap day,
        or what is on the day before."""
        first, beyond = self._year(number)
        calendar_first, days = self.events.column_index.calendar.first, len(by_day)
        year = np.zeros(beyond - first, np.int32)
        low, high = max(first, calendar_first), min(beyond, calendar_first + days)
        if low < high:
            year[low - first : high - first] = by_day[low - calendar_first : high - calendar_first]
        if len(year) == self._length:
            return year
        return np.insert(year, _LEAP_DAY, year[_LEAP_DAY - 1] if leap is None else leap)

    def _shown(self, number: int, days: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where days of a year lie in the reference year."""
        since = days - self._year(number)[0]
        return self._reference + since + self._lacks_leap_day(number) * (since >= _LEAP_DAY)

    def _real(self, number: int, shown: int) -> int:
        """The day of a year that lies on a day of the reference year."""
        return self._years.day_of(int(self.keys[number]), shown)

    def _year(self, number: int) -> tuple[int, int]:
        year = int(self.keys[number])
        return date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1

    def _lacks_leap_day(self, number: int) -> int:
        return int(self._length > 365 + calendar.isleap(int(self.keys[number])))
