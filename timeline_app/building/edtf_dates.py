"""From EDTF, as a record writes it, to the span it may cover and the precision it has.

The ``edtf`` library says whether a text is EDTF at all and what its parts are; which days 冬季 or 2023-35 may cover is
ours to say, because the library ends a winter on 31 December.
"""

import calendar
from dataclasses import dataclass
from datetime import date

from edtf import EDTFObject, parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import (
    Date,
    Interval,
    Level2Season,
    Season,
    UncertainOrApproximate,
    UnspecifiedIntervalSection,
)

from timeline_app.records.when import Precision, When

# First month and number of months; a winter (24) runs into the next year.
_GROUPS = {21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3), 33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3), 40: (1, 6), 41: (7, 6)}
_SEASONS = range(21, 25)


class NotADate(ValueError):
    """What is wrong with a date in a record."""


@dataclass(frozen=True, slots=True)
class _Part:
    """One end of a date: the days it covers and how fine it is."""

    start: date
    end: date
    precision: Precision
    about: bool


def when_of(text: str, open_until: date | None = None) -> When:
    """The When of an EDTF text; an open end closes, for the span, on ``open_until``. Raises NotADate."""
    parsed = _parse(text)
    if not isinstance(parsed, Interval):
        part = _part(parsed, text)
        precision = Precision.PART_OF_YEAR if part.about and part.precision is Precision.MONTH else part.precision
        return When(text, part.start, part.end, precision)
    first = _part(parsed.lower, text)
    if isinstance(parsed.upper, UnspecifiedIntervalSection):
        return _open(text, first, open_until)
    last = _part(parsed.upper, text)
    if last.end < first.start:
        raise NotADate(f"“{text}” ends before it starts")
    return When(text, first.start, last.end, max((_of_range(first), _of_range(last)), key=lambda each: each.rank))


def _parse(text: str) -> EDTFObject:
    try:
        parsed = parse_edtf(text)
    except EDTFParseException as fault:
        raise NotADate(f"“{text}” is not EDTF") from fault
    if not isinstance(parsed, EDTFObject):
        raise NotADate(f"“{text}” is not EDTF")
    return parsed


def _open(text: str, first: _Part, until: date | None) -> When:
    if not text.endswith("/.."):
        raise NotADate(f"“{text}” leaves its end unknown; write /.. for an open one")
    if until is None or until < first.start:
        raise NotADate(f"“{text}” is open, and no cited document was published after it began")
    return When(text, first.start, until, Precision.OPEN)


def _part(parsed: EDTFObject, text: str) -> _Part:
    if isinstance(parsed, UncertainOrApproximate):
        exact = _part(parsed.date, text)
        if parsed.ua is None:
            return exact
        if not parsed.ua.is_approximate or parsed.ua.is_uncertain:
            raise NotADate(f"“{text}” uses a mark other than ~")
        return _Part(exact.start, exact.end, exact.precision, about=True)
    if isinstance(parsed, Season | Level2Season):
        return _group(int(parsed.year), int(parsed.season))
    if isinstance(parsed, Date):
        return _plain(parsed, text)
    raise NotADate(f"“{text}” is EDTF of a kind records do not use")


def _group(year: int, group: int) -> _Part:
    if group not in _GROUPS:
        raise NotADate(f"{year}-{group} is no season, quarter or half year")
    month, length = _GROUPS[group]
    years, last_month = divmod(month + length - 2, 12)
    precision = Precision.SEASON if group in _SEASONS else Precision.PART_OF_YEAR
    return _Part(date(year, month, 1), _month_end(year + years, last_month + 1), precision, about=False)


def _plain(parsed: Date, text: str) -> _Part:
    try:
        year, month, day = (int(part) if part else None for part in (parsed.year, parsed.month, parsed.day))
    except ValueError as fault:
        raise NotADate(f"“{text}” has digits that are not told; write a range instead") from fault
    if year is None or not 1 <= year <= 9999:
        raise NotADate(f"“{text}” has no year between 1 and 9999")
    if month is None:
        return _Part(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, about=False)
    end = _month_end(year, month)
    if day is None:
        return _Part(end.replace(day=1), end, Precision.MONTH, about=False)
    if not 1 <= day <= end.day:
        raise NotADate(f"“{text}” names a day that {year}-{month:02} does not have")
    return _Part(end.replace(day=day), end.replace(day=day), Precision.DAY, about=False)


def _of_range(part: _Part) -> Precision:
    """What the precision of one end makes of a range."""
    if part.about and part.precision in (Precision.DAY, Precision.MONTH):
        return Precision.PART_OF_MONTH if part.precision is Precision.DAY else Precision.PART_OF_YEAR
    plural = {Precision.DAY: Precision.DAYS, Precision.MONTH: Precision.MONTHS, Precision.YEAR: Precision.YEARS}
    return plural.get(part.precision, part.precision)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
