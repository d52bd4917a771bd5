"""Dates as documents print them: 2023年10月9日至12日, 12月中旬, 年初, 国庆前夕; never finer than the words.

A phrase tells where a date may begin and where it may end. The year is None where the phrase leaves it out.
"""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair


@dataclass(frozen=True, slots=True)
class Point:
    """One end of a date; ``month`` as in EDTF, where 21 to 24 are seasons and 33 to 36 quarters; ``about`` is its ``~``."""

    year: int | None
    month: int | None = None
    day: int | None = None
    about: bool = False

    def matches(self, other: "Point") -> bool:
        """The same end of a date, as far as the years are known."""
        same_year = self.year is None or other.year is None or self.year == other.year
        return same_year and (self.month, self.day, self.about) == (other.month, other.day, other.about)


@dataclass(frozen=True, slots=True)
class PhraseDate:
    """Where a date begins and where it ends; the same point twice for a single day, month or year."""

    start: Point
    end: Point

    def first_day(self, year: int) -> date:
        """The first day it may mean, in this year where it leaves out its own."""
        return _days_of(self.start, year)[0]

    def last_day(self, year: int) -> date:
        return _days_of(self.end, year)[1]


def dates_in(phrase: str) -> tuple[PhraseDate, ...]:
    """Every date of a phrase from left to right; a later one without a year takes that of the one before it."""
    found: list[PhraseDate] = []
    text, year = fold(repair(phrase)), None
    for match in _ANY.finditer(text):
        for read in _READERS[match.lastgroup or ""](match.group()):
            year = read.start.year or year
            found.append(PhraseDate(*(replace(end, year=end.year or year) for end in (read.start, read.end))))
    return tuple(found)


def date_told(text: str) -> PhraseDate | None:
    """The date that a text is, where it is nothing else."""
    found = _ANY.fullmatch(text)
    return next(_READERS[found.lastgroup or ""](text), None) if found else None


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", text)]


def _with_year(text: str, count: int) -> list[int | None]:
    """The numbers of a text, with None for the year where there are only ``count`` of them."""
    numbers: list[int | None] = [*_numbers(text)]
    return numbers if len(numbers) > count else [None, *numbers]


def _days(text: str) -> Iterator[PhraseDate]:
    year, month, first, *last = _with_year(text, 2 + text.count("日") - 1 + text.count("月") - 1)
    start = Point(year, month, first)
    ends = [*last[-2:]] if len(last) > 1 else [month, *last]
    yield PhraseDate(start, Point(year, ends[0], ends[1]) if last else start)


def _dashed(text: str) -> Iterator[PhraseDate]:
    year, month, day = _numbers(text)
    yield PhraseDate(Point(year, month, day), Point(year, month, day))


def _third(text: str) -> Iterator[PhraseDate]:
    year, month = _with_year(text, 1)
    first = {"上": 1, "中": 11, "下": 21}[text[-2]]
    yield _part_of_month(year, month or 1, first, _last_day(year, month) if first == 21 else first + 9)


def _month_end(text: str) -> Iterator[PhraseDate]:
    year, month = _with_year(text, 1)
    last = _last_day(year, month)
    yield _part_of_month(year, month or 1, last - 9, last)


def _months(text: str) -> Iterator[PhraseDate]:
    """One month, or two with a word between them."""
    pieces = re.findall(r"(?:(\d{4})年)?(\d\d?)月", text)
    ends = [Point(int(year) if year else None, int(month)) for year, month in pieces]
    yield PhraseDate(ends[0], replace(ends[-1], year=ends[-1].year or ends[0].year))


def _eve(text: str) -> Iterator[PhraseDate]:
    """The seven days before a feast, and for 之际 the feast with them."""
    year = next(iter(_numbers(re.sub("十一|五一", "", text))), None)
    month, feast = (9, Point(year, 10, 1, about=True)) if "国庆" in text or "十一" in text else (4, Point(year, 5, 1, about=True))
    yield PhraseDate(Point(year, month, 24, about=True), feast if text.endswith("之际") else Point(year, month, 30, about=True))


def _year_part(text: str) -> Iterator[PhraseDate]:
    year = _numbers(text)[0]
    first, last = (1, 3) if text.endswith("初") else (12, 12)
    yield PhraseDate(Point(year, first, about=True), Point(year, last, about=True))


def _quarter(text: str) -> Iterator[PhraseDate]:
    year = next(iter(re.findall(r"\d{4}", text)), None)
    point = Point(int(year) if year else None, 33 + ("一二三四".find(text[-3]) if text[-3] in "一二三四" else int(text[-3]) - 1))
    yield PhraseDate(point, point)


def _years(text: str) -> Iterator[PhraseDate]:
    numbers = _numbers(text)
    yield PhraseDate(Point(numbers[0]), Point(numbers[-1]))


def _plan(text: str) -> Iterator[PhraseDate]:
    """The years of a five-year plan; the sixth began in 1981, each later one five years after the one before."""
    first = 1981 + 5 * (10 + "一二三四五六七八九".find(text[1]) + 1 - 6)
    yield PhraseDate(Point(first), Point(first + 4))


def _part_of_month(year: int | None, month: int, first: int, last: int) -> PhraseDate:
    return PhraseDate(Point(year, month, first, about=True), Point(year, month, last, about=True))


def _days_of(point: Point, year: int) -> tuple[date, date]:
    """First and last, none beyond the end of its month; months above twelve are seasons, of which the winter ends in the
    next year, and quarters.
    """
    year = point.year or year
    first, last = _MONTHS.get(point.month or 0, (point.month or 1, point.month or 12))
    end = year if first <= last else year + 1
    begins, ends = min(point.day or 1, _last_day(year, first)), min(point.day or 31, _last_day(end, last))
    return date(year, first, begins), date(end, last, ends)


def _last_day(year: int | None, month: int | None) -> int:
    """Without a year February has 28 days: a leap day is not guessed."""
    return calendar.monthrange(year or 2023, month or 1)[1]


_MONTHS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 2), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
_YEAR, _TO = r"(?:\d{4}年)?", "(?:至|到|—|-|~|和)"
_MONTH = r"(?<!\d)(?:1[0-2]|0?[1-9])月"
_PATTERNS: dict[str, tuple[str, Callable[[str], Iterator[PhraseDate]]]] = {
    "dashed": (r"\d{4}-(?:1[0-2]|0[1-9])-\d\d", _dashed),
    "days": (rf"{_YEAR}{_MONTH}\d\d?日(?:{_TO}(?:{_MONTH})?\d\d?日)?", _days),
    "third": (rf"{_YEAR}{_MONTH}[上中下]旬", _third),
    "month_end": (rf"{_YEAR}{_MONTH}底", _month_end),
    "months": (rf"{_YEAR}{_MONTH}(?:{_TO}{_YEAR}{_MONTH}(?!底|[上中下]旬|\d))?", _months),
    "eve": (rf"{_YEAR}[^\d]{{0,6}}(?:五一|国庆|十一)[^\d]{{0,8}}(?:前夕|之际)", _eve),
    "quarter": (rf"{_YEAR}第?[一二三四1-4]季度", _quarter),
    "year_part": (r"\d{4}年(?:初|底|末)", _year_part),
    "plan": ("十[一二三四五六七八九]五(?=[”\"]?(?:期间|时期))", _plan),
    "years": (rf"\d{{4}}年?(?:{_TO}\d{{4}}年|年)", _years),
}
_ANY = re.compile("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _read) in _PATTERNS.items()))
_READERS = {name: read for name, (_pattern, read) in _PATTERNS.items()}
