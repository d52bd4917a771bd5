"""The events of a lane with density as no zoom changes them, each looked up when it is first near a view."""

from collections.abc import Sequence
from functools import cached_property
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.entry import Entry, by_order, entry_of
from timeline_app.layout.event_days import EventDays
from timeline_app.layout.labels import Labels
from timeline_app.layout.lane_days import LaneDays
from timeline_app.layout.measures import Measure
from timeline_app.layout.runs import HopelessZooms
from timeline_app.queries.dense_lanes import DenseLanes, LaneDates
from timeline_app.records.event import Head

_KEPT = 2000  # entries of a lane; then all are looked up anew


class DenseEntries:
    """Entries by the row of the event in its table."""

    def __init__(
        self, lanes: DenseLanes, number: int, labels: Labels, measure: Measure, before: LaneDays | None = None
    ) -> None:
        """Of the lane with this number; ``before`` are its days as they were, which it may still have."""
        self.lanes, self.number = lanes, number
        self._before = before
        self._lane_days: LaneDays | None = None
        self._labels, self._measure = labels, measure
        self._known: dict[int, Entry] = {}

    @property
    def dates(self) -> LaneDates:
        return self.lanes.dates(self.number)

    @property
    def lane_days(self) -> LaneDays:
        """What it is cut by."""
        if self._lane_days is None:
            there, before = (self.dates, self.lanes.first, len(self.by_day)), self._before
            self._lane_days = before if before and before.are_of(*there) else LaneDays(*there)
        return self._lane_days

    @property
    def known_days(self) -> LaneDays | None:
        """The same, where anybody has asked for it; else those of before."""
        return self._lane_days or self._before

    @property
    def days(self) -> EventDays:
        """What is counted by day."""
        return self.lane_days.by_day

    @cached_property
    def by_day(self) -> NDArray[np.int32]:
        """How many events begin on each day."""
        sums = self.lanes.starts_before(self.number)
        return sums[1:] - sums[:-1]

    @cached_property
    def hopeless(self) -> HopelessZooms:
        """The zooms at which all of it is density for certain."""
        return HopelessZooms(self.by_day)

    def any_in(self, start: float, end: float) -> bool:
        """Whether any event lies between two days; told by what is counted by day, since to sort the events would take longer than
        a frame."""
        days = len(self.by_day)
        first, beyond = (min(max(day - self.lanes.first, 0), days) for day in (floor(start), ceil(end)))
        sums = self.lanes.starts_before(self.number)
        if first < beyond and (sums[beyond] > sums[first] or self.lanes.ongoing(self.number)[first]):
            return True
        bars = self.lanes.bands(self.number)
        return bool(((bars.start < end) & (bars.end > start)).any())

    def neighbours(self, start: float, end: float) -> tuple[int | None, int | None]:
        """The places of the last dated event that ends before one day, and of the first that begins after another."""
        dates = self.dates
        before = np.flatnonzero((dates.end <= start) & ~dates.yearly)
        after = np.flatnonzero((dates.start >= end) & ~dates.yearly)
        last = int(before[dates.end[before].argmax()]) if len(before) else None
        return last, int(after[0]) if len(after) else None

    def heads(self, places: NDArray[np.intp]) -> Sequence[Head]:
        """What marks tell of the events at these places."""
        return self.lanes.heads(self.number, self.dates.row[places].tolist())

    def at(self, rows: Sequence[int]) -> list[Entry]:
        """Of the events in these rows of the table, in the order in which they are packed."""
        if len(self._known) > _KEPT:
            self._known.clear()
        unknown = [row for row in rows if row not in self._known]
        if unknown:
            heads = self.lanes.heads(self.number, unknown)
            entries = (entry_of(head, self._labels, self._measure) for head in heads)
            self._known.update(zip(unknown, entries, strict=True))
        return sorted((self._known[row] for row in rows), key=by_order)
