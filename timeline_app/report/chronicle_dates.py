"""Dates of a 大事记: never finer than they are known, and without what the heading above them says (7月28—30日, 本月, 本年)."""

import calendar
from typing import NamedTuple

from timeline_app.translation.dates import MONTHS, End, read_end
from timeline_app.translation.words import N_, _

# Each without and with its year.
_SEASONS = (
    (N_("spring"), N_("spring {year}")), (N_("summer"), N_("summer {year}")), (N_("autumn"), N_("autumn {year}")),
    (N_("winter"), N_("winter {year}")),
)
_QUARTERS = (
    (N_("first quarter"), N_("first quarter of {year}")), (N_("second quarter"), N_("second quarter of {year}")),
    (N_("third quarter"), N_("third quarter of {year}")), (N_("fourth quarter"), N_("fourth quarter of {year}")),
)
_HALVES = (
    (N_("first half of the year"), N_("first half of {year}")), (N_("second half of the year"), N_("second half of {year}")),
)
_BEGINNING, _END = (N_("beginning of the year"), N_("beginning of {year}")), (N_("end of the year"), N_("end of {year}"))
_GROUPS = dict(zip((*range(21, 25), *range(33, 37), 40, 41), (*_SEASONS, *_QUARTERS, *_HALVES), strict=True))
# Two approximate months, which bound a part of the year that has a name.
_MONTHS_NAMED = {
    (1, 3): _BEGINNING, (4, 6): _QUARTERS[1], (7, 9): _QUARTERS[2], (10, 12): _QUARTERS[3], (1, 6): _HALVES[0], (7, 12): _HALVES[1],
}
_TENTHS = {(1, 10): N_("early {month_name}"), (11, 20): N_("mid-{month_name}")}
_DECEMBER = 12


class Heading(NamedTuple):
    """What stands above a date: a month, a year, or neither."""

    year: int | None = None
    month: int | None = None


class _Piece(NamedTuple):
    """A date without its year, empty where it is the year itself; ``whole`` has the year in it, where it has a form of its own."""

    year: int
    text: str
    whole: str = ""


def date_under(edtf: str, heading: Heading) -> str:
    """An EDTF date as it reads under the heading; under none it is whole."""
    first, slash, last = edtf.partition("/")
    if last == "..":
        return _since(read_end(first), heading)
    return _from_to(read_end(first), read_end(last), heading) if slash and last != first else _single(read_end(first), heading)


def bounds_a_date(edtf: str) -> bool:
    """Whether it is a date somewhere between two days, and nothing that goes on from the one to the other."""
    first, _slash, last = edtf.partition("/")
    if not (first.endswith("~") and last.endswith("~")):
        return False
    begin, end = read_end(first), read_end(last)
    return _has_name(begin, end) or not (_third(begin, None) and _end_of_month(end))


def is_spelled_out(edtf: str) -> bool:
    """Whether it is a range of which both ends are written, as 7月28—30日; 下半年 and 9月下旬 have a name instead."""
    first, slash, last = edtf.partition("/")
    return bool(slash) and last not in (first, "..") and not _has_name(read_end(first), read_end(last))


def last_day_of_part(edtf: str) -> int:
    """The last day of the part of a month in which something begins, as 30 for 6月下旬; the day itself where it is no part."""
    end = read_end(edtf.partition("/")[0])
    return _part_end(end) if end.about and end.day in (1, 11, 21) else end.day or 1


def _since(end: End, heading: Heading) -> str:
    if (end.year, end.month, end.day) == (*heading, None) and heading.year:
        return _("from this month on") if heading.month else _("from this year on")
    return _("since {when}").format(when=_single(end, heading))


def _single(end: End, heading: Heading) -> str:
    if not end.about and end.year == heading.year and end.month is None:
        return _("during the year")
    if not end.about and (end.year, end.month) == heading and end.day is None:
        return _("during the month")
    if end.about and end.month == _DECEMBER and end.day is None:
        return _in_year(_of_year(end.year, _END), heading)
    text = _in_year(_piece(end), heading)
    return _("about {when}").format(when=text) if end.about else text


def _from_to(first: End, last: End, heading: Heading) -> str:
    named = _named(first, last)
    if named:
        return _in_year(named, heading)
    begins = _third(first, None) if first.about else _piece(first).text
    ends = _end_of_month(last) if last.about else _piece(last).text
    if begins and ends and (first.about or last.about):
        return _joined(_Piece(first.year, begins), _Piece(last.year, ends), "", heading)
    compact = _compact(first, last)
    if first.about and last.about and not compact and (first.month or last.month):
        return _joined(_piece(first), _piece(last), "", heading, N_("some time between {start} and {end}"))
    text = _joined(_piece(first), _piece(last), compact, heading)
    if first.about and last.about:
        return _("some time in {span}").format(span=text)
    return _("about {when}").format(when=text) if first.about or last.about else text


def _joined(first: _Piece, last: _Piece, compact: str, heading: Heading, apart: str = N_("{start} – {end}")) -> str:
    """Two ends of one year share its name, and ``compact`` says them shorter; otherwise both have theirs."""
    if first.text and last.text and first.year == last.year:
        text = compact or _(apart).format(start=first.text, end=last.text)
        return _in_year(_Piece(first.year, text), heading)
    if not (first.text or last.text):
        return _("{start}–{end} (years)").format(start=first.year, end=last.year)
    return _(apart).format(start=_in_year(first, Heading()), end=_in_year(last, Heading()))


def _in_year(piece: _Piece, heading: Heading) -> str:
    if not piece.text:
        return _("the year {year}").format(year=piece.year)
    if piece.year == heading.year:
        return piece.text
    return piece.whole or _("{date} {year}").format(date=piece.text, year=piece.year)


def _piece(end: End) -> _Piece:
    if end.month is None:
        return _Piece(end.year, "")
    if end.month > _DECEMBER:
        return _of_year(end.year, _GROUPS[end.month])
    values = {"month": end.month, "month_name": MONTHS[end.month - 1], "day": end.day}
    return _Piece(end.year, (_("{month_name}") if end.day is None else _("{day} {month_name}")).format(**values))


def _of_year(year: int, names: tuple[str, str]) -> _Piece:
    """A part of a year that has a name."""
    return _Piece(year, _(names[0]), _(names[1]).format(year=year))


def _compact(first: End, last: End) -> str:
    """7月28—30日 and 4—9月; nothing where the ends are of other sorts."""
    if None in (first.month, last.month) or max(first.month or 0, last.month or 0) > _DECEMBER:
        return ""
    values = {"month": first.month, "month_name": MONTHS[(first.month or 1) - 1], "last_month": last.month,
              "last_month_name": MONTHS[(last.month or 1) - 1], "day": first.day, "last_day": last.day}
    if first.day is None and last.day is None:
        return _("{month_name}–{last_month_name}").format(**values)
    return _("{day}–{last_day} {month_name}").format(**values) if first.month == last.month and first.day and last.day else ""


def _has_name(first: End, last: End) -> bool:
    return _named(first, last) is not None


def _named(first: End, last: End) -> _Piece | None:
    """年初, 下半年, 上旬, 下旬: parts that records write as two approximate ends."""
    if not (first.about and last.about) or first.year != last.year or first.month is None or last.month is None:
        return None
    if first.day is None and last.day is None:
        names = _MONTHS_NAMED.get((first.month, last.month))
        return _of_year(first.year, names) if names else None
    third = _third(first, last.day) if first.month == last.month and first.day and last.day else None
    return _Piece(first.year, third) if third else None


def _third(first: End, last_day: int | None) -> str | None:
    """The part of a month that begins on this day and, where one is given, ends on ``last_day``."""
    if first.month is None or first.month > _DECEMBER or first.day is None or (last_day is None and first.day not in (1, 11, 21)):
        return None
    length = calendar.monthrange(first.year, first.month)[1]
    days = first.day, last_day or _part_end(first)
    name = {(21, length): N_("late {month_name}"), **_TENTHS}.get(days)
    return _(name).format(month=first.month, month_name=MONTHS[first.month - 1]) if name else None


def _part_end(end: End) -> int:
    return calendar.monthrange(end.year, end.month or 1)[1] if end.day == 21 else (end.day or 1) + 9


def _end_of_month(last: End) -> str | None:
    if last.month is None or last.month > _DECEMBER or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    return _("end of {month_name}").format(month=last.month, month_name=MONTHS[last.month - 1])
