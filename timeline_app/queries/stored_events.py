"""A great many events: known by their columns, read from the store a page at a time when somebody looks at them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property, lru_cache
from math import ceil, floor
from typing import Any, Literal, overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import PRECISIONS
from timeline_app.queries.events import Events, Months
from timeline_app.queries.shelf import Shelf
from timeline_app.queries.tally import Partition, Sums, Tally, added
from timeline_app.records.event import Event
from timeline_app.records.period import Period

_PAGE = 100  # events read at once
_PAGES = 64
_YEARLY = [number for number, precision in enumerate(PRECISIONS) if precision.yearly]


class StoredEvents(Events):
    """``kinds`` says of each kind whether its events are among them; ``places`` are those of the events among all columns,
    ascending, where more than their kind decides.
    """

    def __init__(self, shelf: Shelf, kinds: NDArray[np.bool_], places: NDArray[np.int32] | None = None) -> None:
        self.shelf, self._kinds, self._chosen = shelf, kinds, places
        self._gathered: dict[int, NDArray[Any]] = {}
        self.archive, self.columns = shelf.archive, shelf.columns
        self._page = lru_cache(_PAGES)(self._read_page)

    @cached_property
    def places(self) -> NDArray[np.int32] | None:
        """Of the events among all columns, ascending; None for all of them. Looked up when something asks for it."""
        if self._chosen is None and not self._kinds.all():
            return np.flatnonzero(self._kinds[self.columns.kind]).astype(np.int32)
        return self._chosen

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        tally = self._tally
        if tally is not None:
            return int(tally.begun[self._kinds, -1].sum())
        return len(self.columns) if self.places is None else len(self.places)

    @property
    def _tally(self) -> Tally | None:
        """Where only kinds decide."""
        return self.shelf.tally if self._chosen is None else None

    def begun(self, partition: Partition) -> Sums:
        """By group of a partition of the store, how many begin before each day of the calendar."""
        tally = self._tally
        if tally is not None and partition.codes is self.columns.kind:
            return added(tally.begun, self._kinds, partition)
        return self.shelf.calendar.begun(self.groups(partition), partition.groups, self.column(self.columns.start))

    def going(self, partition: Partition) -> Sums:
        """By group and day, how many that last longer than a day go on."""
        tally = self._tally
        if tally is not None and partition.codes is self.columns.kind:
            return added(tally.going, self._kinds, partition)
        columns = self.columns
        return self.shelf.calendar.going(
            self.groups(partition), partition.groups, self.column(columns.start), self.column(columns.end)
        )

    def by_kind(self) -> NDArray[np.integer]:
        """How many there are of each kind."""
        tally = self._tally
        if tally is not None:
            return np.where(self._kinds, tally.begun[:, -1], 0)
        return np.bincount(self.column(self.columns.kind), minlength=len(self.shelf.kinds))

    def groups(self, partition: Partition) -> NDArray[np.uint8]:
        """The group of each event."""
        return partition.group_of[self.column(partition.codes)]

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> "StoredEvents": ...
    def __getitem__(self, index: int | slice) -> "Event | StoredEvents":
        if isinstance(index, slice):
            return self._of(self._all_places()[index])
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        page, within = divmod(index % len(self), _PAGE)
        return self._page(page)[within]

    def column(self, values: NDArray[Any]) -> NDArray[Any]:
        """One of the columns, for these events; gathered once."""
        if self.places is None:
            return values
        if id(values) not in self._gathered:
            self._gathered[id(values)] = values[self.places]
        return self._gathered[id(values)]

    def find(self, id: str | None) -> Event | None:
        return self.archive.event(id) if id and self.place_of(id) is not None else None

    def place_of(self, id: str | None) -> int | None:
        row = self.archive.row_of(id) if id else None
        if row is None:
            return None
        place = int(self.shelf.places_of(np.array([row], np.int32))[0])
        if self.places is None:
            return place
        found = int(np.searchsorted(self.places, place))
        return found if found < len(self.places) and self.places[found] == place else None

    def within(self, period: Period, surely: bool) -> "StoredEvents":
        start, end = self.column(self.columns.start), self.column(self.columns.end)
        first, last = period.start.toordinal(), period.end.toordinal() + 1
        inside = (start >= first) & (end <= last) if surely else (start < last) & (end > first)
        return self._of(self._all_places()[inside])

    def first_from(self, day: float) -> Event | None:
        place = int(np.searchsorted(self.column(self.columns.start), day))
        return self[place] if place < len(self) else None

    def touch(self, start: float, end: float) -> bool:
        if self._tally is None:
            return bool(np.any((self.column(self.columns.start) < end) & (self.column(self.columns.end) > start)))
        calendar, everything = self.shelf.calendar, self.shelf.partition("none", ("all",))
        first, beyond = (min(max(0, day - calendar.first), calendar.days) for day in (floor(start), ceil(end)))
        (sums,), (going,) = self.begun(everything), self.going(everything)
        return bool(sums[beyond] > sums[first] or going[first : first + 1].any())

    @property
    def extent(self) -> tuple[int, int]:
        return int(self.column(self.columns.start)[0]), int(self.column(self.columns.end).max())

    def by_year(self) -> Mapping[int, int]:
        edges, (counts,) = self._by("Y", self.shelf.partition("none", ("all",)))
        return Counter({1970 + year: count for year, count in zip(edges, counts.tolist(), strict=True) if count})

    def by_month(self) -> Months:
        shelf = self.shelf
        theme_of, dated = shelf.partition("theme", shelf.themes), ~np.isin(shelf.kinds.precision, _YEARLY)
        beyond = np.uint8(theme_of.groups)
        edges, counts = self._by("M", replace(theme_of, group_of=np.where(dated, theme_of.group_of, beyond)))
        months: dict[tuple[int, int], Counter[str]] = {}
        for theme, month in np.argwhere(counts).tolist():
            year, number = divmod(edges[month], 12)
            months.setdefault((1970 + year, number + 1), Counter())[shelf.themes[theme]] = int(counts[theme, month])
        return months

    def _by(self, unit: Literal["Y", "M"], partition: Partition) -> tuple[list[int], Sums]:
        """Years or months since 1970 that the calendar touches; by group, how many events begin in each."""
        calendar = self.shelf.calendar
        first = np.datetime64(calendar.first - date(1970, 1, 1).toordinal(), "D")
        units = np.arange(first.astype(f"M8[{unit}]"), (first + calendar.days - 1).astype(f"M8[{unit}]") + 2)
        edges = np.clip((units.astype("M8[D]") - first).astype(np.int64), 0, calendar.days)
        return units[:-1].astype(np.int64).tolist(), np.diff(self.begun(partition)[:, edges], axis=1)

    def with_indicators(self) -> Iterable[Event]:
        return (event for event in self.archive.with_indicators() if self.place_of(event.id) is not None)

    def _all_places(self) -> NDArray[np.int32]:
        return np.arange(len(self.columns), dtype=np.int32) if self.places is None else self.places

    def _of(self, places: NDArray[np.int32]) -> "StoredEvents":
        return StoredEvents(self.shelf, self._kinds, places)

    def _read_page(self, page: int) -> tuple[Event, ...]:
        return self.archive.at_rows(self.column(self.columns.row)[page * _PAGE : (page + 1) * _PAGE].tolist())
