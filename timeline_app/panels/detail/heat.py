"""How many events begin in each month of the timeline, by theme: what a heat strip shows, in plain values."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from heapq import nlargest
from typing import NamedTuple

from timeline_app.queries.events import Events
from timeline_app.queries.periods import month
from timeline_app.records.period import Period

_COLUMNS = 48  # at most; of a longer timeline a column is several months
_THEMES = 16  # those with most events


class HeatRow(NamedTuple):
    """A theme by id, and its number in each column."""

    theme: str
    counts: tuple[int, ...]


class Heat(NamedTuple):
    """A row a theme, a column a month or, of a long timeline, several."""

    columns: tuple[Period, ...]
    rows: tuple[HeatRow, ...]

    @property
    def most(self) -> int:
        return max((count for row in self.rows for count in row.counts), default=0)


def heat_of(events: Events, years: Period, themes: Sequence[str]) -> Heat:
    """``themes`` are ids in order; those not known to the month are counted nowhere."""
    columns, found = _columns(years), events.by_month()
    months = [[(day.year, day.month) for day in _months(column)] for column in columns]
    rows = [
        HeatRow(theme, tuple(sum(found.get(each, {}).get(theme, 0) for each in inside) for inside in months)) for theme in themes
    ]
    kept = sorted(nlargest(_THEMES, range(len(rows)), key=lambda number: sum(rows[number].counts)))
    return Heat(columns, tuple(rows[number] for number in kept))


def _columns(years: Period) -> tuple[Period, ...]:
    months = list(_months(years))
    step = -(-len(months) // _COLUMNS)
    groups = (months[first : first + step] for first in range(0, len(months), step))
    return tuple(Period(group[0], month(group[-1].year, group[-1].month).end) for group in groups)


def _months(period: Period) -> Iterator[date]:
    """The first day of each."""
    day = period.start.replace(day=1)
    while day <= period.end:
        yield day
        day = month(day.year, day.month).end + timedelta(1)
