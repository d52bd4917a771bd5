"""Dates as people type them where they look for anything: 2023-10, 2023q3, 三季度, 2023年10月10日, 上半年."""

import re
from collections.abc import Callable

from timeline_app.chinese.fold import fold
from timeline_app.queries import periods
from timeline_app.records.period import Period

_YEAR = r"(?:(?P<year>\d{4})年?)?"
_NUMBERS = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}


def period_typed(text: str, in_year: int) -> Period | None:
    """The period a text is, where it is nothing else; ``in_year`` is that of a date without one."""
    plain = re.sub(r"\s", "", fold(text))
    matches = ((period, re.fullmatch(pattern, plain)) for pattern, period in _FORMS.items())
    meant = next(((period, found) for period, found in matches if found), None)
    if meant is None:
        return None
    period, found = meant
    try:
        return period(int(found.groupdict().get("year") or in_year), found)
    except ValueError:  # a day that no calendar has
        return None


def _number(text: str) -> int:
    return _NUMBERS.get(text) or int(text)


def _days(year: int, found: re.Match[str]) -> Period:
    """A day, or a month where there is none."""
    first = periods.month(year, int(found["month"])).start
    if not found["day"]:
        return periods.month(year, first.month)
    day = first.replace(day=int(found["day"]))
    return Period(day, day)


_FORMS: dict[str, Callable[[int, "re.Match[str]"], Period]] = {
    r"(?P<year>\d{4})年?": lambda year, _found: periods.year(year),
    rf"{_YEAR}(?P<month>\d\d?)月(?:(?P<day>\d\d?)[日号]?)?": _days,
    r"(?P<year>\d{4})([-./])(?P<month>\d\d?)(?:\2(?P<day>\d\d?))?": _days,
    rf"{_YEAR}第?(?P<quarter>[一二三四1-4])季度?": lambda year, found: periods.quarter(year, _number(found["quarter"])),
    rf"{_YEAR}q(?P<quarter>[1-4])": lambda year, found: periods.quarter(year, _number(found["quarter"])),
    rf"{_YEAR}(?P<half>[上下])半年": lambda year, found: periods.half(year, _number(found["half"])),
    rf"{_YEAR}h(?P<half>[12])": lambda year, found: periods.half(year, _number(found["half"])),
}
