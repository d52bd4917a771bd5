"""What density stands for in a lane at one zoom: its events without a mark, counted by day, and found again under a point."""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.day_table import DayTable
from timeline_app.layout.dense_entries import DenseEntries
from timeline_app.layout.runs import Cut
from timeline_app.queries.dense_lanes import DenseLanes, LaneDates
from timeline_app.queries.imprecise_dates import NO_BARS, ImpreciseSpans, SpanBars, merge


class DenseCounts:
    """Without a ``cut`` these are all events of the lane, known from its sums without a look at each."""

    def __init__(self, entries: DenseEntries, cut: Cut | None) -> None:
        self._lanes, self._number = entries.lanes, entries.number
        self._entries, self._cut = entries, cut

    @cached_property
    def starts_before(self) -> NDArray[np.int32]:
        """Running sums by day."""
        return self._lanes.starts_before(self._number) if self._cut is None else self._entries.days.starts_before(self._cut.dense)

    @cached_property
    def ongoing(self) -> NDArray[np.bool_]:
        """By day, whether something that lasts goes on."""
        if self._cut is None or not self._cut.marked:
            return self._lanes.ongoing(self._number) > 0
        return self._entries.days.ongoing(self._cut.unmarked)

    @cached_property
    def bands(self) -> SpanBars:
        """Soft bars of what is not known to the day."""
        if self._cut is None or not self._cut.marked:
            return self._lanes.bands(self._number)
        places = self._cut.unmarked
        places = places[~self._entries.days.exact[places]]
        if not len(places):
            return NO_BARS
        dates = self._entries.dates.at(places)
        spans = ImpreciseSpans.of(dates.bar, dates.start, dates.end)
        return merge(SpanBars(spans.code, spans.start, spans.end, spans.count))

    def members(self, first: int, days: int) -> NDArray[np.int32]:
        """Rows in the table of what begins in a stretch of days."""
        if self._cut is None:
            return self._lanes.members(self._number, first, days)
        dates = self._entries.dates.at(self._cut.dense)
        return dates.row[(dates.bar == 0) & (dates.start >= first) & (dates.start < first + days)]

    def members_of_bar(self, row: int, start: int, end: int) -> NDArray[np.int32]:
        """Rows in the table of what a soft bar stands for."""
        if self._cut is None:
            return self._lanes.members_of_bar(self._number, row, start, end)
        dates = self._entries.dates.at(self._cut.unmarked)
        return dates.row[(dates.bar == row) & (dates.start >= start) & (dates.end <= end)]

    def count_going_on(self, day: int) -> int:
        """How many events that last longer than a day go on on a day."""
        if self._cut is not None:
            return len(self.going_on(day))
        ongoing, place = self._lanes.ongoing(self._number), day - self._lanes.first
        return int(ongoing[place]) if 0 <= place < len(ongoing) else 0

    def going_on(self, day: int) -> NDArray[np.int32]:
        """Rows in the table of what lasts longer than a day and goes on on a day."""
        dates = self._lasting
        return dates.row[(dates.start <= day) & (dates.end > day)]

    @cached_property
    def _lasting(self) -> LaneDates:
        """What strips are drawn for."""
        lasts = self._entries.days.lasting
        return self._entries.dates.at(np.flatnonzero(lasts) if self._cut is None else (places := self._cut.unmarked)[lasts[places]])


def table_of(events: DenseLanes, lanes: Sequence[DenseCounts]) -> DayTable:
    """The days of the lanes that have density."""
    return DayTable(events.first, np.vstack([each.starts_before for each in lanes]), np.vstack([each.ongoing for each in lanes]))
