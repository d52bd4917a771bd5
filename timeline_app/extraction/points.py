"""What a written date says: where it may begin and where it may end, and no more than the words tell."""

import calendar
import re
from dataclasses import replace
from datetime import date

from timeline_app.frozen import frozen
from timeline_app.records.edtf import GROUPS, SEASONS

_POINT = "([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?(~)?"


@frozen
class Point:
    """One end of a date; ``month`` as in EDTF, where 21 to 24 are seasons, 33 to 36 quarters, 40 and 41 halves of a year.

    ``about`` is its ``~``. The year is None where the words leave it out.
    """

    year: int | None
    month: int | None = None
    day: int | None = None
    about: bool = False

    def matches(self, other: "Point") -> bool:
        """The same end of a date, as far as the years are known."""
        same_year = self.year is None or other.year is None or self.year == other.year
        return same_year and (self.month, self.day, self.about) == (other.month, other.day, other.about)

    @property
    def edtf(self) -> str:
        numbers = (f"-{number:02}" for number in (self.month, self.day) if number is not None)
        return f"{self.year or 0:04}{''.join(numbers)}{'~' if self.about else ''}"

    def days(self, year: int) -> tuple[date, date]:
        """First and last, none beyond the end of its month or of the calendar; in ``year`` where the point leaves out its own."""
        year = min(self.year or year, date.max.year)
        first, last = GROUPS.get(self.month or 0, (self.month or 1, self.month or 12))
        end, last = (year + 1, last) if last < first and year < date.max.year else (year, max(first, last))
        begins, ends = min(self.day or 1, last_day(year, first)), min(self.day or 31, last_day(end, last))
        return date(year, first, begins), date(end, last, ends)


def point_of(edtf: str) -> Point:
    """One end of an EDTF date, as records write it; a point without a year for anything else."""
    found = re.fullmatch(_POINT, edtf)
    if found is None:
        return Point(None)
    year, month, day, about = found.groups()
    return Point(int(year), int(month) if month else None, int(day) if day else None, about is not None)


@frozen
class PhraseDate:
    """Where a date begins and where it ends; the same point twice for a single day, month or year."""

    start: Point
    end: Point

    def first_day(self, year: int) -> date:
        """The first day it may mean, in this year where it leaves out its own."""
        return self.start.days(year)[0]

    def last_day(self, year: int) -> date:
        return self.end.days(year)[1]

    @property
    def edtf(self) -> str:
        """EDTF has seasons in ranges, but no quarters or halves: of a range they are told by their months."""
        if self.start == self.end:
            return self.start.edtf
        return f"{_by_month(self.start, 0).edtf}/{_by_month(self.end, 1).edtf}"

    @property
    def since(self) -> str:
        """The EDTF of what began then and is not said to have ended."""
        start = _by_month(self.start, 0)
        return f"{replace(start, about=start.about or start is not self.start).edtf}/.."

    @property
    def roughly(self) -> "PhraseDate":
        """The same, roughly; what EDTF cannot call rough by itself is told by its months."""
        if self.start == self.end and (self.start.month or 0) <= 12:
            point = replace(self.start, about=True)
            return PhraseDate(point, point)
        ends = (_by_month(self.start, 0, seasons=True), _by_month(self.end, 1, seasons=True))
        return PhraseDate(*(replace(end, about=True) for end in ends))


def _by_month(point: Point, side: int, seasons: bool = False) -> Point:
    """The first (``side`` 0) or the last month of a group of months, instead of the group."""
    if point.month not in GROUPS or (point.month in SEASONS and not seasons):
        return point
    first, last = GROUPS[point.month]
    year = point.year + (side == 1 and last < first) if point.year is not None else None
    return Point(year, (first, last)[side], None, point.about)


def last_day(year: int | None, month: int | None) -> int:
    """Without a year February has 28 days: a leap day is not guessed."""
    return calendar.monthrange(year or 2023, month or 1)[1]
