"""A great many events: known by their columns, read from the store a page at a time when somebody looks at them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import PRECISIONS, Columns, place_at_row
from timeline_app.queries.archive import Archive
from timeline_app.queries.events import Events, Months
from timeline_app.records.event import Event
from timeline_app.records.period import Period

_PAGE = 100  # events read at once
_PAGES = 64
_YEARLY = [number for number, precision in enumerate(PRECISIONS) if precision.yearly]


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """What all answers of a store share; ``themes`` are ids, in the order of the timeline.

    ``place_at_row`` is None where rows follow one another from ``first_row`` on in the order of the events.
    """

    archive: Archive
    columns: Columns
    themes: tuple[str, ...]
    first_row: int
    place_at_row: NDArray[np.int32] | None

    @classmethod
    def of(cls, archive: Archive, columns: Columns, themes: tuple[str, ...]) -> "Shelf":
        first = int(columns.row[0]) if len(columns) else 0
        in_order = bool((np.diff(columns.row) == 1).all())
        return cls(archive, columns, themes, first, None if in_order else place_at_row(columns.row))

    def places_of(self, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """Where the events in these rows of the table stand."""
        return rows - np.int32(self.first_row) if self.place_at_row is None else self.place_at_row[rows]


class StoredEvents(Events):
    """``places`` are those of the events among all columns, ascending; None for all of them."""

    __slots__ = ("_gathered", "_page", "_shelf", "archive", "columns", "places", "themes")

    def __init__(self, shelf: Shelf, places: NDArray[np.int32] | None) -> None:
        self._shelf, self.places = shelf, places
        self._gathered: dict[int, NDArray[Any]] = {}
        self.archive, self.columns, self.themes = shelf.archive, shelf.columns, shelf.themes
        self._page = lru_cache(_PAGES)(self._read_page)

    def __len__(self) -> int:
        return len(self.columns) if self.places is None else len(self.places)

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
        place = int(self._shelf.places_of(np.array([row], np.int32))[0])
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
        return bool(np.any((self.column(self.columns.start) < end) & (self.column(self.columns.end) > start)))

    @property
    def extent(self) -> tuple[int, int]:
        return int(self.column(self.columns.start)[0]), int(self.column(self.columns.end).max())

    def by_year(self) -> Mapping[int, int]:
        if not len(self):
            return Counter()
        start = self.column(self.columns.start)
        year_of = _days(np.arange(start[0], start[-1] + 1, dtype=np.int32)).astype("datetime64[Y]").astype(np.int32) + 1970
        first, counts = int(year_of[0]), np.bincount((year_of - year_of[0])[start - start[0]]).tolist()
        return Counter({first + number: count for number, count in enumerate(counts) if count})

    def by_month(self) -> Months:
        if not len(self):
            return {}
        start, kinds = self.column(self.columns.start), max(1, len(self.themes))
        earliest, latest = int(start[0]), int(start[-1])
        month_of = _days(np.arange(earliest, latest + 1, dtype=np.int32)).astype("datetime64[M]").astype(np.int32)
        yearly = np.zeros(256, np.bool_)
        yearly[_YEARLY] = True
        dated = ~yearly[self.column(self.columns.precision)]
        keys = (month_of - month_of[0])[start[dated] - earliest] * np.int32(kinds) + self.column(self.columns.theme)[dated]
        counts = np.bincount(keys)
        months: dict[tuple[int, int], Counter[str]] = {}
        for key in np.flatnonzero(counts).tolist():
            year, number = divmod(key // kinds + int(month_of[0]) + 1970 * 12, 12)
            months.setdefault((year, number + 1), Counter())[self.themes[key % kinds]] = int(counts[key])
        return months

    def with_indicators(self) -> Iterable[Event]:
        return (event for event in self.archive.with_indicators() if self.place_of(event.id) is not None)

    def _all_places(self) -> NDArray[np.int32]:
        return np.arange(len(self.columns), dtype=np.int32) if self.places is None else self.places

    def _of(self, places: NDArray[np.int32]) -> "StoredEvents":
        return StoredEvents(self._shelf, places)

    def _read_page(self, page: int) -> tuple[Event, ...]:
        return self.archive.at_rows(self.column(self.columns.row)[page * _PAGE : (page + 1) * _PAGE].tolist())


def _days(ordinals: NDArray[np.int32]) -> NDArray[np.datetime64]:
    return (ordinals.astype(np.int64) - date(1970, 1, 1).toordinal()).astype("datetime64[D]")

