"""The order in which an answer is read: month by month as in a 大事记, what is known to the year at the end of its year.

With a period, what surely lies in it comes first, then what runs through it, then what may lie in it.
"""

from abc import abstractmethod
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from enum import IntEnum
from itertools import groupby
from typing import NamedTuple

from timeline_app.queries.events import Events, LoadedEvents
from timeline_app.records.certainty import MONTH, Certainty, certainty_of, run_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

AFTER_MONTHS = 13  # in place of a month: what closes a year
MONTHS, DAYS = 16, 1 << 10  # steps of a key: years of months of days; the days of a year fit behind its months
AFTER_DAYS = 32  # of a month, and then what spans several
CHAPTER = 1 << 28  # more than any year comes to
PARTS_OF_YEAR = frozenset({Precision.SEASON, Precision.PART_OF_YEAR})
_RUNS_OF_MONTHS, _WHOLE_YEAR = AFTER_DAYS + 1, DAYS - 1


class Chapter(IntEnum):
    """Without a period all stands in the first."""

    DATED = 0
    RUNNING = 1
    POSSIBLE = 2


class Section(NamedTuple):
    """Events under one heading, by their rows; ``month`` 13 is the year itself, and chapters behind the first have neither."""

    first: int
    beyond: int
    chapter: Chapter
    year: int
    month: int


class ReadingOrder:
    """``rows`` of a page, from the first to the last, and where in the answer each event stands."""

    def __init__(self, events: Events, sections: Sequence[Section]) -> None:
        self.events, self.sections = events, sections
        self._first_rows = [section.first for section in sections]

    def __len__(self) -> int:
        return self.sections[-1].beyond if self.sections else 0

    @abstractmethod
    def place(self, row: int) -> int:
        """Among the events of the answer."""

    @abstractmethod
    def row_of_place(self, place: int) -> int | None:
        """None where the period leaves the event out."""

    @abstractmethod
    def row_from(self, key: int) -> int:
        """The first that has this key or a greater one."""

    def event(self, row: int) -> Event:
        return self.events[self.place(row)]

    def row_of(self, id: str | None) -> int | None:
        place = self.events.place_of(id)
        return None if place is None else self.row_of_place(place)

    def section(self, row: int) -> Section:
        return self.sections[bisect_right(self._first_rows, row) - 1]

    def year_section(self, row: int) -> Section | None:
        """What is known to the year only, of the year that a row is in."""
        year = self.section(row).year
        return next((each for each in self.sections if (each.year, each.month) == (year, AFTER_MONTHS)), None)

    @property
    def certain_and_possible(self) -> tuple[int, int]:
        """How many events belong to the period for certain, and how many may; without a period all are certain."""
        possible = sum(each.beyond - each.first for each in self.sections if each.chapter is Chapter.POSSIBLE)
        return len(self) - possible, possible

    def row_at(self, day: date) -> int:
        """The first that is read from this day on; the last one where there is none."""
        return min(self.row_from((day.year * MONTHS + day.month) * DAYS + day.day), len(self) - 1)


class LoadedOrder(ReadingOrder):
    """Of events that are all at hand."""

    def __init__(self, events: LoadedEvents, period: Period | None) -> None:
        keyed = sorted((key, place) for place, event in enumerate(events) if (key := key_of(event.when, period)) is not None)
        self._keys, self._places = [key for key, _place in keyed], [place for _key, place in keyed]
        self._rows = {place: row for row, place in enumerate(self._places)}
        super().__init__(events, _sections(self._keys))

    def place(self, row: int) -> int:
        return self._places[row]

    def row_of_place(self, place: int) -> int | None:
        return self._rows.get(place)

    def row_from(self, key: int) -> int:
        return bisect_left(self._keys, key)


def key_of(when: When, period: Period | None) -> int | None:
    """By what an event is ordered; None where it does not touch the period."""
    certainty = certainty_of(when, period) if period else Certainty.INSIDE
    if certainty is None:
        return None
    run = run_of(when)
    latest = run.latest_begin if run else None
    year, month, day = _place(when, latest)
    if certainty is Certainty.POSSIBLE:
        chapter = Chapter.POSSIBLE
    else:
        chapter = Chapter.RUNNING if certainty is Certainty.RUNNING else Chapter.DATED
    return chapter * CHAPTER + (year * MONTHS + month) * DAYS + day


def _place(when: When, latest_begin: date | None) -> tuple[int, int, int]:
    """Year, month and day by which it is ordered; ``latest_begin`` is that of a run."""
    year, month, day = when.start.year, when.start.month, when.start.day
    if when.precision in PARTS_OF_YEAR:
        return year, AFTER_MONTHS, _day_of_year(when)
    if when.precision.yearly or (when.precision is Precision.OPEN and not _begin_in_month(when.start, latest_begin)):
        return year, AFTER_MONTHS, _WHOLE_YEAR
    if when.precision.exact or latest_begin == when.start:
        return year, month, day
    if when.precision is Precision.PART_OF_MONTH:
        return year, month, when.end.day if (when.end.year, when.end.month) == (year, month) else AFTER_DAYS - 1
    return year, month, AFTER_DAYS if when.precision is Precision.MONTH else _RUNS_OF_MONTHS


def _begin_in_month(start: date, latest: date | None) -> bool:
    return latest is not None and latest - start < MONTH


def _day_of_year(when: When) -> int:
    """Up to which its last day may be: parts that end later stand behind all of the year."""
    return min((when.end - date(when.start.year, 1, 1)).days, _WHOLE_YEAR)


def _sections(keys: Sequence[int]) -> list[Section]:
    rows = groupby(range(len(keys)), key=lambda row: heading_of_key(keys[row]))
    return [section_of(heading, *_ends(list(run))) for heading, run in rows]


def _ends(rows: Sequence[int]) -> tuple[int, int]:
    return rows[0], rows[-1] + 1


def heading_of_key(key: int) -> int:
    """What events under one heading share: behind the first chapter all of them."""
    return key // DAYS if key < CHAPTER else key // CHAPTER * (CHAPTER // DAYS)


def section_of(heading: int, first: int, beyond: int) -> Section:
    chapter, rest = divmod(heading, CHAPTER // DAYS)
    return Section(first, beyond, Chapter(chapter), *divmod(rest, MONTHS))
