"""Events of a large file that are told by years alone: known by their places, read when a shelf or its list shows them."""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from datetime import MAXYEAR, date
from functools import cached_property
from math import ceil, floor
from typing import Self

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.profiles import PRECISIONS
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.lane_events import FEW
from timeline_app.queries.year_events import YearEvents
from timeline_app.records.event import Head
from timeline_app.records.when import Precision

Places = NDArray[np.int32]


def merged(one: Places, other: Places) -> Places:
    """Ascending, each once; ``np.union1d`` takes ten times as long where there are many."""
    both = np.sort(np.concatenate((one, other)))
    return both[np.diff(both, prepend=np.int32(-1)) > 0]


class PlaceGroup:
    """``places`` ascending among all columns. Only when read an event tells whether it is a main one, so many stay in their
    order."""

    def __init__(self, column_index: ColumnIndex, places: Places) -> None:
        self._column_index, self._places = column_index, places
        self._known: dict[str, bool] = {}

    def __len__(self) -> int:
        return len(self._places)

    def heads(self, first: int, beyond: int) -> Sequence[Head]:
        return self._sorted[first:beyond] if len(self) <= FEW else self._read(self._places[first:beyond])

    def has(self, id: str) -> bool:
        """Looked up once for each event."""
        if id not in self._known:
            self._known[id] = self._has(id)
        return self._known[id]

    def _has(self, id: str) -> bool:
        row = self._column_index.lookup.row_of(id)
        return row is not None and bool(np.isin(self._column_index.places_of(np.array([row], np.int32)), self._places).all())

    @cached_property
    def _sorted(self) -> Sequence[Head]:
        return sorted(self._read(self._places), key=lambda head: not head.major)

    def _read(self, places: Places) -> Sequence[Head]:
        return self._column_index.lookup.heads_at(self._column_index.columns.row[places].tolist())


class ColumnYearEvents:
    """``places`` ascending among all columns, each once."""

    def __init__(self, column_index: ColumnIndex, places: Places) -> None:
        self._column_index, self._places = column_index, places
        columns, one_year = column_index.columns, column_index.profiles.precision == PRECISIONS.index(Precision.YEAR)
        single = one_year[columns.profile[places]]
        self._single, self._longer = places[single], places[~single]
        self._starts, self._ends = columns.start[self._longer], columns.end[self._longer]
        self._years: dict[int, PlaceGroup] = {}
        self._over: tuple[tuple[int, int], PlaceGroup] | None = None

    def __len__(self) -> int:
        return len(self._places)

    def in_year(self, year: int) -> PlaceGroup:
        if year not in self._years:
            starts = self._column_index.columns.start[self._single]
            edges = date(year, 1, 1).toordinal(), date(min(year + 1, MAXYEAR), 1, 1).toordinal()
            low, high = np.searchsorted(starts, np.array(edges, starts.dtype))
            self._years[year] = PlaceGroup(self._column_index, self._single[low:high])
        return self._years[year]

    def over_years(self, start: float, end: float) -> PlaceGroup:
        """How many have begun and how many have ended tells which these are."""
        first, beyond = floor(start), ceil(end)
        key = int(np.searchsorted(self._starts, beyond)), int(np.searchsorted(self._ended, first, side="right"))
        if self._over is None or self._over[0] != key:
            there = (self._starts < beyond) & (self._ends > first)
            self._over = key, PlaceGroup(self._column_index, self._longer[there])
        return self._over[1]

    def joined(self, other: YearEvents) -> Self:
        if not isinstance(other, ColumnYearEvents):
            raise TypeError("only events of the same store can be joined")
        return type(self)(self._column_index, merged(self._places, other._places))

    @cached_property
    def _ended(self) -> NDArray[np.int32]:
        return np.sort(self._ends)
