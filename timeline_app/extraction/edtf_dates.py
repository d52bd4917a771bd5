"""From EDTF, as a record writes it, to the span it may cover and the precision it has.

The ``edtf`` library says whether a text is EDTF at all and what its parts are; which days 冬季 or 2023-35 may cover is
ours to say, because the library ends a winter on 31 December. Years, months and days of the calendar, which most records have,
are read here: the library takes five milliseconds for each.
"""
# The parts that edtf finds have no types:
# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false

import calendar
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

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

from timeline_app.frozen import frozen
from timeline_app.records.edtf import GROUPS, SEASONS
from timeline_app.records.limits import FIRST_DAY, LAST_DAY
from timeline_app.records.when import Precision, When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

# All that records write. The library is asked about nothing else: it skips blanks and fails on some texts.
FORM = re.compile(r"\d{4}(?:-\d\d){0,2}~?(?:/(?:\d{4}(?:-\d\d){0,2}~?|\.\.)?)?", re.ASCII)
_CALENDAR = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(~?)", re.ASCII)
_KEPT = 2000  # dates that are parsed once only: the form of a record asks for the same as its assembly


class NotADate(ValueError):
    """What is wrong with a date in a record, as a translated sentence."""

    def __init__(self, sentence: str, text: str) -> None:
        super().__init__(sentence.format(text=echo(text)))


@frozen
class _Part:
    """One end of a date: the days it covers and how fine it is."""

    start: date
    end: date
    precision: Precision
    about: bool


def when_of(text: str, open_until: date | None = None) -> When:
    """The When of an EDTF text; an open end closes, for the span, on ``open_until``. Raises NotADate."""
    when = _when_of(text, open_until)
    if not FIRST_DAY <= when.start.isoformat() <= when.end.isoformat() <= LAST_DAY:
        raise NotADate(_outside(), text)
    return when


def _outside() -> str:
    return _("“{{text}}” does not lie between {first} and {last}").format(first=FIRST_DAY, last=LAST_DAY)


def _when_of(text: str, open_until: date | None) -> When:
    first, last = ends_of(text)
    if last is None:
        return _open(text, first, open_until)
    if last is first:
        precision = Precision.PART_OF_YEAR if first.about and first.precision is Precision.MONTH else first.precision
        return When(text, first.start, first.end, precision)
    if last.end < first.start:
        raise NotADate(_("“{text}” ends before it starts"), text)
    return When(text, first.start, last.end, max((_of_range(first), _of_range(last)), key=lambda each: each.rank))


@lru_cache(_KEPT)
def ends_of(text: str) -> tuple[_Part, _Part | None]:
    """Both ends, the same one twice where there is no range; the last is None where it is open."""
    lower, slash, upper = text.partition("/")
    first, last = _CALENDAR.fullmatch(lower), _CALENDAR.fullmatch(upper)
    if not first or (slash and upper != ".." and not last):
        return by_library(text)
    part = _of_calendar(first, text)
    if not slash:
        return part, part
    return part, _of_calendar(last, text) if last else None


def _of_calendar(written: re.Match[str], text: str) -> _Part:
    year, month, day = (int(number) if number else None for number in written.group(1, 2, 3))
    part = _plain(year or 0, month, day, text)
    return replace(part, about=True) if written[4] else part


def by_library(text: str) -> tuple[_Part, _Part | None]:
    parsed = _parse(text)
    if not isinstance(parsed, Interval):
        part = _part(parsed, text)
        return part, part
    first = _part(parsed.lower, text)
    if not isinstance(parsed.upper, UnspecifiedIntervalSection):
        return first, _part(parsed.upper, text)
    if not text.endswith("/.."):
        raise NotADate(_("“{text}” leaves its end unknown; write /.. for an open one"), text)
    return first, None


def _parse(text: str) -> EDTFObject:
    if not FORM.fullmatch(text):
        raise NotADate(_("“{text}” is no date of a record; write 2023, 2023-10, 2023-10-09~, or two of these joined by /"), text)
    try:
        parsed = parse_edtf(text)
    except EDTFParseException as error:
        raise NotADate(_("“{text}” is not EDTF"), text) from error
    if not isinstance(parsed, EDTFObject):
        raise NotADate(_("“{text}” is not EDTF"), text)
    return parsed


def _open(text: str, first: _Part, until: date | None) -> When:
    if until is None or until < first.start:
        raise NotADate(_("“{text}” is open, and no cited document was published after it began"), text)
    return When(text, first.start, until, Precision.OPEN)


def _part(parsed: EDTFObject, text: str) -> _Part:
    if isinstance(parsed, UncertainOrApproximate):
        exact = _part(parsed.date, text)
        return exact if parsed.ua is None else replace(exact, about=True)
    if not isinstance(parsed, Season | Level2Season | Date):
        raise NotADate(_("“{text}” is not EDTF"), text)
    if isinstance(parsed, Season | Level2Season):
        return _group(int(parsed.year), int(parsed.season), text)
    month, day = (int(number) if number else None for number in (parsed.month, parsed.day))
    return _plain(int(parsed.year), month, day, text)


def _group(year: int, group: int, text: str) -> _Part:
    if year < 1:
        raise NotADate(_outside(), text)
    if group not in GROUPS:
        raise NotADate(_("“{text}” is no season, quarter or half year"), text)
    first, last = GROUPS[group]
    last_year = year + (last < first)
    if last_year > date.max.year:
        raise NotADate(_outside(), text)
    precision = Precision.SEASON if group in SEASONS else Precision.PART_OF_YEAR
    return _Part(date(year, first, 1), _month_end(last_year, last), precision, about=False)


def _plain(year: int, month: int | None, day: int | None, text: str) -> _Part:
    if year < 1:
        raise NotADate(_outside(), text)
    if not month:
        return _Part(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, about=False)
    end = _month_end(year, month)
    if not day:
        return _Part(end.replace(day=1), end, Precision.MONTH, about=False)
    if not 1 <= day <= end.day:
        raise NotADate(_("“{text}” names a day that its month does not have"), text)
    return _Part(end.replace(day=day), end.replace(day=day), Precision.DAY, about=False)


def _of_range(part: _Part) -> Precision:
    """What the precision of one end makes of a range."""
    if part.about and part.precision in (Precision.DAY, Precision.MONTH):
        return Precision.PART_OF_MONTH if part.precision is Precision.DAY else Precision.PART_OF_YEAR
    plural = {Precision.DAY: Precision.DAYS, Precision.MONTH: Precision.MONTHS, Precision.YEAR: Precision.YEARS}
    return plural.get(part.precision, part.precision)


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
