"""The events of a large file: known by their arrays, read from the store a page at a time when displayed."""
# pyright: reportUnknownMemberType=false

from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from functools import cached_property
from math import ceil, floor
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.lists import Lists
from timeline_app.queries.begun import by_theme, themes_of
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.column_sorting import sorted_by
from timeline_app.queries.day_counts import CumulativeCounts, DayCounts, Name, Partition, Stretches, added
from timeline_app.queries.events import Events, Months, SortKey, Weeks
from timeline_app.queries.imprecise_dates import ImpreciseSpans
from timeline_app.queries.months_reported import months_reported
from timeline_app.queries.query import Belonging
from timeline_app.records.document import Document
from timeline_app.records.event import Event, Head
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline

_PAGE = 100  # events read at once
_PAGES = 64


class ColumnEvents(Events):
    """``profiles`` says of each profile whether its events are among them; ``places`` are those of the events among all columns,
    ascending, where more than their profile decides.
    """

    def __init__(self, column_index: ColumnIndex, profiles: NDArray[np.bool_], places: NDArray[np.int32] | None = None) -> None:
        self.column_index, self._profiles, self._chosen = column_index, profiles, places
        self._gathered: dict[int, NDArray[Any]] = {}
        self.lookup, self.columns = column_index.lookup, column_index.columns
        self._pages: dict[int, tuple[Event, ...]] = {}

    @cached_property
    def places(self) -> NDArray[np.int32] | None:
        """Of the events among all columns, ascending; None for all of them. Looked up when something asks for it."""
        if self._chosen is None and not self._profiles.all():
            return np.flatnonzero(self._profiles[self.columns.profile]).astype(np.int32)
        return self._chosen

    def __len__(self) -> int:
        return self._count

    @cached_property
    def _count(self) -> int:
        day_counts = self._day_counts
        if day_counts is not None:
            return int(day_counts.starts_before[self._profiles, -1].sum())
        return len(self.columns) if self.places is None else len(self.places)

    @property
    def _day_counts(self) -> DayCounts | None:
        """Where only profiles decide."""
        return self.column_index.day_counts if self._chosen is None else None

    def starts_before(self, partition: Partition) -> CumulativeCounts:
        """By group of a partition of the store, how many of those known to the day begin before each day of the calendar."""
        day_counts = self._day_counts
        if day_counts is not None and partition.codes is self.columns.profile:
            return added(day_counts.starts_before, self._profiles, partition)
        exact = partition.exact[self.column(partition.codes)]
        return self.column_index.calendar.starts_before(exact, partition.groups, self.column(self.columns.start))

    def ongoing(self, partition: Partition) -> CumulativeCounts:
        """By group and day, how many of those known to the day, and longer than one, go on."""
        day_counts = self._day_counts
        if day_counts is not None and partition.codes is self.columns.profile:
            return added(day_counts.ongoing, self._profiles, partition)
        columns, exact = self.columns, partition.exact[self.column(partition.codes)]
        return self.column_index.calendar.ongoing(exact, partition.groups, self.column(columns.start), self.column(columns.end))

    def spans(self, partition: Partition) -> ImpreciseSpans:
        """Of those not known to the day."""
        columns, column_index = self.columns, self.column_index
        if self._chosen is None and partition.codes is columns.profile:
            return column_index.spans.only(self._profiles[column_index.spans.code])
        codes = self.column(partition.codes)
        vague = np.flatnonzero(partition.row_of[codes])
        return ImpreciseSpans.of(codes[vague], self.column(columns.start)[vague], self.column(columns.end)[vague])

    def by_kind(self) -> NDArray[np.integer]:
        """How many there are of each profile."""
        day_counts = self._day_counts
        if day_counts is not None:
            return np.where(self._profiles, day_counts.starts_before[:, -1], 0)
        return np.bincount(self.column(self.columns.profile), minlength=len(self.column_index.profiles))

    def groups(self, partition: Partition) -> NDArray[np.unsignedinteger]:
        """The group of each event."""
        return partition.group_of[self.column(partition.codes)]

    @overload
    def __getitem__(self, index: int) -> Event: ...
    @overload
    def __getitem__(self, index: slice) -> "ColumnEvents": ...
    def __getitem__(self, index: int | slice) -> "Event | ColumnEvents":
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

    def codes(self, lists: Lists) -> NDArray[Any]:
        """All codes in the lists of these events."""
        return lists.codes if self.places is None else lists.of(self.places)

    def heads(self, count: int) -> Sequence[Head]:
        return self.lookup.heads_at(self.column(self.columns.row)[:count].tolist())

    def find(self, id: str | None) -> Event | None:
        return self.lookup.event(id) if id and self.place_of(id) is not None else None

    @property
    def ids(self) -> Container[str]:
        return _Ids(self)

    def place_of(self, id: str | None) -> int | None:
        row = self.lookup.row_of(id) if id else None
        if row is None:
            return None
        place = int(self.column_index.places_of(np.array([row], np.int32))[0])
        if self.places is None:
            return place
        found = int(np.searchsorted(self.places, place))
        return found if found < len(self.places) and self.places[found] == place else None

    def within(self, period: Period, belonging: Belonging) -> "ColumnEvents":
        return self._of(self._all_places()[self.column(self.column_index.inside(period, belonging))])

    def joined(self, other: Events) -> "ColumnEvents":
        if not isinstance(other, ColumnEvents):
            raise TypeError("only events of the same store can be joined")
        if self._chosen is None and other._chosen is None:
            return ColumnEvents(self.column_index, self._profiles | other._profiles)
        return self._of(np.union1d(self._all_places(), other._all_places()))

    def first_from(self, day: float) -> Event | None:
        place = int(np.searchsorted(self.column(self.columns.start), day))
        return self[place] if place < len(self) else None

    def begun_before(self, day: float) -> int:
        day_counts, calendar = self._day_counts, self.column_index.calendar
        if day_counts is None:
            return int(np.searchsorted(self.column(self.columns.start), day))
        return int(day_counts.starts_before[self._profiles, min(max(0, ceil(day) - calendar.first), calendar.days)].sum())

    def any_between(self, start: float, end: float) -> bool:
        day_counts, calendar = self._day_counts, self.column_index.calendar
        if day_counts is None:
            return bool(np.any((self.column(self.columns.start) < end) & (self.column(self.columns.end) > start)))
        if end <= calendar.first or start >= calendar.first + calendar.days:
            return False
        first, beyond = max(0, floor(start) - calendar.first), min(ceil(end) - calendar.first, calendar.days)
        begin = day_counts.starts_before[self._profiles, beyond] > day_counts.starts_before[self._profiles, first]
        return bool(begin.any() or day_counts.ongoing[self._profiles, first : first + 1].any())

    @property
    def extent(self) -> tuple[int, int]:
        return int(self.column(self.columns.start)[0]), int(self.column(self.columns.end).max())

    def by_year(self) -> Mapping[int, int]:
        years: Counter[int] = Counter()
        months = self.column_index.calendar.months
        for (year, _month), count in zip(months.names, self._begun_in(months).sum(axis=0).tolist(), strict=True):
            years[year] += count
        return +years

    def by_theme(self) -> Mapping[str, int]:
        return themes_of(self.column_index, self.by_kind())

    def by_month(self) -> Months:
        return self._by_theme(self.column_index.calendar.months, self.column_index.to_the_month)

    def by_month_alone(self) -> Months:
        return self._by_theme(self.column_index.calendar.months, self.column_index.to_the_month & ~self.column_index.exact)

    def by_week(self) -> Weeks:
        return self._by_theme(self.column_index.calendar.weeks, self.column_index.exact)

    def _by_theme(self, stretches: Stretches[Name], profiles: NDArray[np.bool_]) -> Mapping[Name, Mapping[str, int]]:
        return by_theme(self.column_index, stretches, self._begun_in(stretches) * profiles[:, None])

    def _begun_in(self, stretches: Stretches[Name]) -> CumulativeCounts:
        """By profile and stretch of the calendar, how many begin."""
        day_counts = self._day_counts
        if day_counts is not None:
            return stretches.counts(day_counts.starts_before) * self._profiles[:, None]
        profile, size = self.column(self.columns.profile), len(stretches.names)
        days = self.column(self.columns.start) - self.column_index.calendar.first
        keys = profile.astype(np.int64) * size + np.searchsorted(stretches.edges, days, side="right") - 1
        counts = np.bincount(keys, minlength=len(self.column_index.profiles) * size)
        return counts.reshape(len(self.column_index.profiles), size).astype(np.int32)

    def months_reported(self, documents: Iterable[Document]) -> Mapping[str, Collection[tuple[int, int]]]:
        return months_reported(self.column_index, _mask_of(self), documents)

    def sorted_places(self, by: SortKey, timeline: Timeline, backwards: bool = False) -> Sequence[int]:
        if by is SortKey.DATE:
            return range(len(self))[:: -1 if backwards else 1]
        return sorted_by(self.column_index, self.places, by, backwards)

    def _all_places(self) -> NDArray[np.int32]:
        return np.arange(len(self.columns), dtype=np.int32) if self.places is None else self.places

    def _of(self, places: NDArray[np.int32]) -> "ColumnEvents":
        return ColumnEvents(self.column_index, self._profiles, places)

    def _page(self, page: int) -> tuple[Event, ...]:
        if page not in self._pages:  # which refers to nothing here, so that all arrays go as soon as nobody needs them
            if len(self._pages) >= _PAGES:
                self._pages.clear()
            self._pages[page] = self.lookup.at_rows(self.column(self.columns.row)[page * _PAGE : (page + 1) * _PAGE].tolist())
        return self._pages[page]


def _mask_of(events: ColumnEvents) -> NDArray[np.bool_]:
    """Of all columns, which are these events."""
    mask = np.zeros(len(events.columns), np.bool_)
    mask[slice(None) if events.places is None else events.places] = True
    return mask


class _Ids(Container[str]):
    """Looked up when somebody asks."""

    def __init__(self, events: ColumnEvents) -> None:
        self._events = events

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self._events.place_of(id) is not None
