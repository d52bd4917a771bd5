"""Dates as people type them into a search: 2023年10月10日, 2023-10, 2023.10.9, 2023Q3, 二〇二三年三季度, 10月."""

import calendar
import re

from timeline_app.chinese.fold import fold
from timeline_app.extraction.phrase_dates import PhraseDate, Point, date_told
from timeline_app.queries.periods import ImpossibleQuestion, half, month, period_of, year
from timeline_app.records.period import Period

_DIGITS = "〇零○一二三四五六七八九"
_VALUE = str.maketrans(_DIGITS, "000123456789")
_YEARS = range(1900, 2100)  # a number of four digits is a year here, and else an amount
_BLANKS = r"(?<=\d)\s+(?=[年月日号])|(?<=[年月])\s+(?=[\d第上下])"
_WRITTEN_YEAR = f"[{_DIGITS}]{{4}}(?=年)"
_WRITTEN_DAY = "(?:[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日])"
_PARTED = r"(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?"
_HALF = "(?:(\\d{4})年?)?([上下])半年"
_QUARTER = "(\\d{4})(第?[一二三四1-4]季度)"


def closed_up(text: str) -> str:
    """Without the blanks inside of dates, as in 2023 年 10 月."""
    return re.sub(_BLANKS, "", text)


def period_typed(text: str, in_year: int | None = None) -> Period | None:
    """The period a text is, where it is nothing else; ``in_year`` is that of a date without one."""
    plain = _in_figures(closed_up(fold(text).strip()))
    try:
        return _of_signs(plain) or _of_words(plain, in_year)
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
    text = re.sub("号", "日", text)
    text = re.sub(_WRITTEN_YEAR, lambda found: found[0].translate(_VALUE), text)
    return re.sub(_WRITTEN_DAY, lambda found: _number(found[0]), text)


def _number(text: str) -> str:
    """Of one to thirty-nine in characters."""
    tens, ten, ones = text.rpartition("十")
    return f"{int((tens or '一').translate(_VALUE)) if ten else ''}{(ones or '〇').translate(_VALUE)}"


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
    part = re.fullmatch(_HALF, text)
    if part:
        told = int(part[1]) if part[1] else in_year
        return half(told, "上下".index(part[2]) + 1) if told else None
    told = date_told(re.sub(_QUARTER, r"\1年\2", text))
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
