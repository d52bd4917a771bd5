"""Dates as people type them, into a search and into the palette: 2023年10月10日, 2023-10, 2023.10.9, 2023Q3, 三季度, h1, 10月."""

import calendar
import re

from timeline_app.chinese.fold import fold
from timeline_app.extraction.numerals import in_digits
from timeline_app.extraction.phrase_dates import date_told
from timeline_app.extraction.points import PhraseDate, Point
from timeline_app.queries.periods import ImpossibleQuestion, month, period_of, year
from timeline_app.records.period import Period

_YEARS = range(1900, 2100)  # a number of four digits is a year here, and else an amount
_BLANKS = (
    r"(?<=\d)\s+(?=[年月日号])|(?<=[年月])\s+(?=\d|第?[一二三四1-4]季度|[上下]半年|[上中下]旬)"
    r"|(?<=\d{4})\s+(?=(?:[qQ][1-4]|[hH][12])(?![^\W_]))"
)
_PARTED = r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?"
_PARTS_OF_YEAR = {"上半年": "h1", "下半年": "h2"} | {
    f"{first}{number}季度": f"q{value}"
    for value, numbers in enumerate(("一1", "二2", "三3", "四4"), 1) for number in numbers for first in ("", "第")
}
_PART_OF_YEAR = rf"(?:(\d{{4}})年?)?({'|'.join(_PARTS_OF_YEAR)}|q[1-4]|h[12])"


def closed_up(text: str) -> str:
    """Without the blanks inside of dates, as in 2023 年 10 月."""
    return re.sub(_BLANKS, "", text)


def period_typed(text: str, in_year: int | None = None) -> Period | None:
    """The period a text is, where it is nothing else; ``in_year`` is that of a date without one."""
    plain = _in_figures(closed_up(fold(text).strip()))
    try:
        return _of_signs(_in_signs(plain, in_year)) or _of_words(plain, in_year)
    except ValueError:  # a day that no calendar has
        return None


def written(period: Period) -> str | None:
    """A day, a month or a year as texts have it; None for other periods."""
    first = period.start
    if period.days == 1:
        return f"{first.year}年{first.month}月{first.day}日"
    if period == month(first.year, first.month):
        return f"{first.year}年{first.month}月"
    return f"{first.year}年" if period == year(first.year) else None


def _in_figures(text: str) -> str:
    return re.sub(r"(?<=\d月)\d\d?$", r"\g<0>日", in_digits(re.sub("号", "日", text)))


def _in_signs(text: str, in_year: int | None) -> str:
    """2023q3 for 2023年三季度, 2023年q3 and, in that year, q3; other texts as they are."""
    part = re.fullmatch(_PART_OF_YEAR, text)
    return f"{part[1] or in_year or ''}{_PARTS_OF_YEAR.get(part[2], part[2])}" if part else text


def _of_signs(text: str) -> Period | None:
    """2023, 2023q3, 2023-10-9, 2023.10, 2023-07/2024q1."""
    parted = re.fullmatch(_PARTED, text)
    if parted:
        text = "-".join((parted[1], *(number.zfill(2) for number in parted.group(3, 4) if number)))
    try:
        found = period_of(text.upper())
    except ImpossibleQuestion:
        return None
    return found if not text.isdigit() or found.start.year in _YEARS else None


def _of_words(text: str, in_year: int | None) -> Period | None:
    told = date_told(text)
    if told is None or not _exists(told):
        return None
    known = next((number for number in (told.start.year, told.end.year, in_year) if number is not None), None)
    return Period(told.first_day(known), told.last_day(known)) if known is not None else None


def _exists(told: PhraseDate) -> bool:
    return all(_has_its_day(point) for point in (told.start, told.end))


def _has_its_day(point: Point) -> bool:
    if point.day is None or point.month is None:
        return True
    return 1 <= point.day <= calendar.monthrange(point.year or 2024, point.month)[1]
