"""The order in which a large answer is read, from its arrays."""
# pyright: reportUnknownMemberType=false

from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.profiles import PRECISIONS
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.events import Events
from timeline_app.queries.query import Belonging
from timeline_app.queries.reading_order import (
    AFTER_DAYS,
    AFTER_MONTHS,
    CHAPTER,
    DAYS,
    MONTHS,
    PARTS_OF_YEAR,
    Chapter,
    ReadingOrder,
    Section,
    section_of,
)
from timeline_app.records.certainty import MONTH
from timeline_app.records.period import Period
from timeline_app.records.when import Precision

_EPOCH = -date(1970, 1, 1).toordinal()  # what makes an ordinal the day of a datetime64


class ColumnOrder(ReadingOrder):
    """``keys`` ascending, and the place of each."""

    def __init__(self, events: Events, keys: NDArray[np.int64], places: NDArray[np.intp], count: int) -> None:
        self._keys, self._places = keys, places
        self._rows: NDArray[np.int32] | None = None  # by place; made when asked for
        self._count = count
        super().__init__(events, _sections(keys))

    @classmethod
    def of(cls, events: Events, period: Period | None) -> "ColumnOrder":
        if not isinstance(events, ColumnEvents):
            raise TypeError("neither events at hand nor those of a store")
        keys = _keys(events)
        kept = np.arange(len(events))
        if period:
            kept = np.flatnonzero(events.column(events.column_index.inside(period, Belonging.POSSIBLE)))
            keys = keys[kept] + _chapters(events, period)[kept] * CHAPTER
        order = np.argsort(keys, kind="stable")
        return cls(events, keys[order], kept[order], len(events))

    def place(self, row: int) -> int:
        return int(self._places[row])

    def row_of_place(self, place: int) -> int | None:
        if self._rows is None:
            self._rows = np.full(self._count, -1, np.int32)
            self._rows[self._places] = np.arange(len(self._places), dtype=np.int32)
        row = int(self._rows[place])
        return None if row < 0 else row

    def row_from(self, key: int) -> int:
        return int(np.searchsorted(self._keys, key))


def _keys(events: ColumnEvents) -> NDArray[np.int64]:
    """As ``reading_order.key_of`` has them without a period."""
    index, columns = events.column_index, events.columns
    start, end = events.column(columns.start), events.column(columns.end) - 1
    precision = index.profiles.precision[events.column(columns.profile)]
    year, month, day = _calendar(start)
    latest = events.column(index.runs.latest_begin)
    whole_year = _are(precision, Precision.YEAR, Precision.YEARS)
    whole_year |= _are(precision, Precision.OPEN) & (latest.astype(np.int64) - start >= MONTH.days)
    parts = _are(precision, *PARTS_OF_YEAR)
    vague = ~_are(precision, Precision.DAY, Precision.DAYS) & (latest != start)
    last_year, last_month, last_day = _calendar(end)
    in_month = (last_year == year) & (last_month == month)
    day[vague] = AFTER_DAYS + 1
    day[_are(precision, Precision.MONTH)] = AFTER_DAYS
    part = _are(precision, Precision.PART_OF_MONTH)
    day[part] = np.where(in_month, last_day, AFTER_DAYS - 1)[part]
    month[parts | whole_year] = AFTER_MONTHS
    day[whole_year] = DAYS - 1
    day[parts] = np.minimum(end - _first_of_year(year), DAYS - 1)[parts]
    return (year * MONTHS + month) * DAYS + day


def _chapters(events: ColumnEvents, period: Period) -> NDArray[np.int64]:
    index, columns = events.column_index, events.columns
    first, last = period.start.toordinal(), period.end.toordinal()
    inside = events.column(index.runs.inside(columns, first, last))
    certain = events.column(index.runs.certain(columns, first, last))
    return np.where(inside, int(Chapter.DATED), np.where(certain, int(Chapter.RUNNING), int(Chapter.POSSIBLE)))


def _calendar(ordinals: NDArray[np.integer]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Year, month and day."""
    days = (ordinals.astype(np.int64) + _EPOCH).astype("datetime64[D]")
    months = days.astype("datetime64[M]")
    year, month = np.divmod(months.astype(np.int64), 12)
    return year + 1970, month + 1, (days - months.astype("datetime64[D]")).astype(np.int64) + 1


def _first_of_year(year: NDArray[np.int64]) -> NDArray[np.int64]:
    return (year - 1970).astype("datetime64[Y]").astype("datetime64[D]").astype(np.int64) - _EPOCH


def _are(precision: NDArray[np.uint8], *wanted: Precision) -> NDArray[np.bool_]:
    return np.isin(np.arange(len(PRECISIONS)), [PRECISIONS.index(each) for each in wanted])[precision]


def _sections(keys: NDArray[np.int64]) -> list[Section]:
    headings = np.where(keys < CHAPTER, keys // DAYS, keys // CHAPTER * (CHAPTER // DAYS))
    firsts = np.flatnonzero(np.diff(headings, prepend=-1))
    edges = [*firsts.tolist(), len(keys)]
    return [section_of(int(headings[first]), first, beyond) for first, beyond in pairwise(edges)]
