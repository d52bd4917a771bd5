"""Periods as people type them: 2023, 2023H1, 2023Q3, 2023-07, 2023-07-10, or two of these joined by a slash."""

import calendar
import re
from datetime import date

from timeline_app.records.errors import UserError
from timeline_app.records.period import Period
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_PART = re.compile(r"(?P<year>\d{4})(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


class ImpossibleQuestion(UserError):
    """An argument that is none of those allowed; the sentence says which are."""


def period_of(text: str) -> Period:
    """The period a text means; raises ImpossibleQuestion, which says what is allowed."""
    first, slash, last = text.partition("/")
    try:
        start, end = _part(first), _part(last if slash else first)
        return Period(start.start, end.end)
    except ValueError as error:
        raise ImpossibleQuestion(
            _("“{text}” is not a period; write 2023, 2023H1, 2023Q3, 2023-07, 2023-07-10, or two of these as 2023-07/2024Q1, "
              "the earlier one first.").format(text=echo(text))
        ) from error


def quarter(year: int, number: int) -> Period:
    """The first to the fourth quarter of a year."""
    return _months(year, 3 * number - 2, 3)


def half(year: int, number: int) -> Period:
    return _months(year, 6 * number - 5, 6)


def month(year: int, number: int) -> Period:
    return _months(year, number, 1)


def year(number: int) -> Period:
    return _months(number, 1, 12)


def _part(text: str) -> Period:
    found = _PART.fullmatch(text)
    if found is None:
        raise ValueError(text)
    number = int(found["year"])
    if found["half"]:
        return half(number, int(found["half"]))
    if found["quarter"]:
        return quarter(number, int(found["quarter"]))
    if found["day"]:
        day = date(number, int(found["month"]), int(found["day"]))
        return Period(day, day)
    return month(number, int(found["month"])) if found["month"] else year(number)


def _months(number: int, first: int, length: int) -> Period:
    last = first + length - 1
    return Period(date(number, first, 1), date(number, last, calendar.monthrange(number, last)[1]))
