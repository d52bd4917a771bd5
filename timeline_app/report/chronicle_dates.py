"""Dates of a 大事记: they leave out what the heading above them says (7月28—30日, 本月, 本年), and are never finer than they are known."""

import calendar
from typing import NamedTuple

from timeline_app.translation.dates import MONTHS, End, read_end
from timeline_app.translation.words import N_, _

_GROUPS = {
    21: N_("spring"), 22: N_("summer"), 23: N_("autumn"), 24: N_("winter"), 33: N_("first quarter"), 34: N_("second quarter"),
    35: N_("third quarter"), 36: N_("fourth quarter"), 40: N_("first half of the year"), 41: N_("second half of the year"),
}
# Two approximate months, which bound a part of the year that has a name.
_MONTHS_NAMED = {
    (1, 3): N_("beginning of the year"), (4, 6): N_("second quarter"), (7, 9): N_("third quarter"), (10, 12): N_("fourth quarter"),
    (1, 6): N_("first half of the year"), (7, 12): N_("second half of the year"),
}
_TENTHS = {(1, 10): N_("early {month_name}"), (11, 20): N_("mid-{month_name}")}
_DECEMBER = 12


class Heading(NamedTuple):
    """What stands above a date: a month, a year, or neither."""

    year: int | None = None
    month: int | None = None


class _Piece(NamedTuple):
    """A date and its year apart; ``text`` is empty where it is the year itself."""

    year: int
    text: str


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
    return _named(begin, end) is not None or not (_third(begin, None) and _end_of_month(end))


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
        return _in_year(_Piece(end.year, _("end of the year")), heading)
    text = _in_year(_piece(end), heading)
    return _("about {when}").format(when=text) if end.about else text


def _from_to(first: End, last: End, heading: Heading) -> str:
    named = _named(first, last)
    if named:
        return _in_year(_Piece(first.year, named), heading)
    begins = _third(first, None) if first.about else _piece(first).text
    ends = _end_of_month(last) if last.about else _piece(last).text
    if begins and ends and (first.about or last.about):
        return _joined(_Piece(first.year, begins), _Piece(last.year, ends), "", heading)
    text = _joined(_piece(first), _piece(last), _compact(first, last), heading)
    if first.about and last.about:
        return _("some time in {span}").format(span=text)
    return _("about {when}").format(when=text) if first.about or last.about else text


def _joined(first: _Piece, last: _Piece, compact: str, heading: Heading) -> str:
    """Two ends of one year share its name, and ``compact`` says them shorter; otherwise both have theirs."""
    if first.text and last.text and first.year == last.year:
        text = compact or _("{start} – {end}").format(start=first.text, end=last.text)
        return _in_year(_Piece(first.year, text), heading)
    if not (first.text or last.text):
        return _("{start}–{end} (years)").format(start=first.year, end=last.year)
    return _("{start} – {end}").format(start=_in_year(first, Heading()), end=_in_year(last, Heading()))


def _in_year(piece: _Piece, heading: Heading) -> str:
    if not piece.text:
        return _("the year {year}").format(year=piece.year)
    return piece.text if piece.year == heading.year else _("{date} {year}").format(date=piece.text, year=piece.year)


def _piece(end: End) -> _Piece:
    if end.month is None:
        return _Piece(end.year, "")
    if end.month > _DECEMBER:
        return _Piece(end.year, _(_GROUPS[end.month]))
    values = {"month": end.month, "month_name": MONTHS[end.month - 1], "day": end.day}
    return _Piece(end.year, (_("{month_name}") if end.day is None else _("{day} {month_name}")).format(**values))


def _compact(first: End, last: End) -> str:
    """7月28—30日 and 4—9月; nothing where the ends are of other sorts."""
    if None in (first.month, last.month) or max(first.month or 0, last.month or 0) > _DECEMBER:
        return ""
    values = {"month": first.month, "month_name": MONTHS[(first.month or 1) - 1], "last_month": last.month,
              "last_month_name": MONTHS[(last.month or 1) - 1], "day": first.day, "last_day": last.day}
    if first.day is None and last.day is None:
        return _("{month_name}–{last_month_name}").format(**values)
    return _("{day}–{last_day} {month_name}").format(**values) if first.month == last.month and first.day and last.day else ""


def _named(first: End, last: End) -> str | None:
    """年初, 下半年, 上旬, 月底: parts that records write as two approximate ends."""
    if not (first.about and last.about) or first.year != last.year or first.month is None or last.month is None:
        return None
    if first.day is None and last.day is None:
        name = _MONTHS_NAMED.get((first.month, last.month))
        return _(name) if name else None
    return _third(first, last.day) if first.month == last.month and first.day and last.day else None


def _third(first: End, last_day: int | None) -> str | None:
    """The part of a month that begins on this day and, where one is given, ends on ``last_day``."""
    if first.month is None or first.month > _DECEMBER or first.day is None or (last_day is None and first.day not in (1, 11, 21)):
        return None
    length = calendar.monthrange(first.year, first.month)[1]
    days = first.day, last_day or _part_end(first)
    name = {(21, length): N_("late {month_name}"), (length - 9, length): N_("end of {month_name}"), **_TENTHS}.get(days)
    return _(name).format(month=first.month, month_name=MONTHS[first.month - 1]) if name else None


def _part_end(end: End) -> int:
    return calendar.monthrange(end.year, end.month or 1)[1] if end.day == 21 else (end.day or 1) + 9


def _end_of_month(last: End) -> str | None:
    if last.month is None or last.month > _DECEMBER or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    return _("end of {month_name}").format(month=last.month, month_name=MONTHS[last.month - 1])
