"""Dates in words, never finer than they are known: 2023年10月9日至12日, 2022年12月中旬, 2024年初, 2023年9月起."""

import calendar
import re
from datetime import date
from typing import NamedTuple

from timeline_app.translation.words import N_, _

_END = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?P<about>~?)")
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
MONTHS_SHORT = (  # messages, in which Chinese writes 7月
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"), N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"),
    N_("Dec"),
)
_SEASONS = {21: N_("spring {year}"), 22: N_("summer {year}"), 23: N_("autumn {year}"), 24: N_("winter {year}")}
_QUARTERS = {33: N_("first quarter of {year}"), 34: N_("second quarter of {year}"), 35: N_("third quarter of {year}"),
             36: N_("fourth quarter of {year}")}
_HALVES = {40: N_("first half of {year}"), 41: N_("second half of {year}")}
_GROUPS = _SEASONS | _QUARTERS | _HALVES
_TENTHS = {(1, 10): N_("early {month_name} {year}"), (11, 20): N_("mid-{month_name} {year}")}


class _Messages(NamedTuple):
    """How two ends are joined: any two, two years, months of a year, days of a month, days of a year."""

    any: str
    years: str
    months: str
    days: str
    days_apart: str


_FROM_TO = _Messages(
    N_("{start} to {end}"), N_("{start}–{end} (years)"), N_("{month_name}–{last_month_name} {year}"),
    N_("{day}–{last_day} {month_name} {year}"), N_("{day} {month_name} – {last_day} {last_month_name} {year}"),
)
_BETWEEN = _Messages(
    N_("between {start} and {end}"), N_("between {start} and {end} (years)"),
    N_("between {month_name} and {last_month_name} {year}"), N_("between {day} and {last_day} {month_name} {year}"),
    N_("between {day} {month_name} and {last_day} {last_month_name} {year}"),
)


class End(NamedTuple):
    """One end of an EDTF date; month and day are None where it has none."""

    year: int
    month: int | None
    day: int | None
    about: bool


def when_in_words(edtf: str) -> str:
    """An EDTF date as people say it, in the language in use."""
    first, slash, last = edtf.partition("/")
    if not slash:
        return _single(read_end(first))
    if last == "..":
        return _("since {when}").format(when=_single(read_end(first)))
    return _range(read_end(first), read_end(last))


def deadline_in_words(edtf: str, under: int | None = None) -> str | None:
    """By when something is due, as 2023年9月底前, and 9月底前 below a heading that names the year ``under``.

    None where the end of the time is told exactly, or is a season: that reads as any date does.
    """
    last = read_end(edtf.rpartition("/")[2]) if edtf.endswith("~") else None
    if last is None or (last.month or 0) > 12:
        return None
    month, named = last.month or 12, last.year == under
    values = {"year": last.year, "month": month, "month_name": MONTHS[month - 1], "day": last.day}
    if month == 12 and last.day is None:
        said = _("by the end of the year") if named else _("by the end of {year}")
    elif last.day in (None, calendar.monthrange(last.year, month)[1]):
        said = _("by the end of {month_name}") if named else _("by the end of {month_name} {year}")
    else:
        said = _("by {day} {month_name}") if named else _("by {day} {month_name} {year}")
    return said.format(**values)


def day_in_words(day: date) -> str:
    return _point(End(day.year, day.month, day.day, about=False))


def days_in_words(start: date, end: date) -> str:
    """Days below something that tells their year: 7月10日, 7月28—30日; of two years each has its own."""
    if start.year != end.year:
        return period_in_words(start, end)
    first, last = ({"day": day.day, "month": day.month, "month_name": MONTHS[day.month - 1]} for day in (start, end))
    if start == end:
        return _("{day} {month_name}").format(**first)
    if start.month == end.month:
        return _("{day}–{last_day} {month_name}").format(**first, last_day=end.day)
    said = (_("{day} {month_name}").format(**each) for each in (first, last))
    return _("{start} – {end}").format(start=next(said), end=next(said))


def period_in_words(start: date, end: date) -> str:
    """A period by the name an office gives it (2023年第三季度, 2023年上半年) or by its two days."""
    named = _named_period(start, end)
    if named:
        return named
    if start == end:
        return day_in_words(start)
    return _range(*(End(day.year, day.month, day.day, about=False) for day in (start, end)))


def read_end(text: str) -> End:
    found = _END.fullmatch(text)
    if found is None:
        raise ValueError(f"not a date this program writes: {text}")
    number = {name: int(found[name]) if found[name] else None for name in ("month", "day")}
    return End(int(found["year"]), number["month"], number["day"], bool(found["about"]))


def _point(end: End) -> str:
    if end.month is not None and end.month > 12:
        return _(_GROUPS[end.month]).format(year=end.year)
    if end.month is None:
        return _("the year {year}").format(year=end.year)
    values = {"year": end.year, "month": end.month, "month_name": MONTHS[end.month - 1], "day": end.day}
    return (_("{month_name} {year}") if end.day is None else _("{day} {month_name} {year}")).format(**values)


def _single(end: End) -> str:
    if not end.about:
        return _point(end)
    if end.month == 12 and end.day is None:
        return _("end of {year}").format(year=end.year)
    return _("about {when}").format(when=_point(end))


def _range(first: End, last: End) -> str:
    return _single(first) if first == last else _well_known_part(first, last) or _from_to(first, last)


def _well_known_part(first: End, last: End) -> str | None:
    """年初, 上旬, 中旬, 下旬: parts that documents name and records write as two approximate ends."""
    if not (first.about and last.about) or first.year != last.year or first.month is None:
        return None
    if first.day is None:
        return _("beginning of {year}").format(year=first.year) if (first.month, last.month) == (1, 3) else None
    return _third_of_month(first, last.day or 0) if first.month == last.month else None


def _third_of_month(first: End, last_day: int) -> str | None:
    month = first.month or 1
    values = {"year": first.year, "month": month, "month_name": MONTHS[month - 1]}
    end = calendar.monthrange(first.year, month)[1]
    if (first.day, last_day) == (21, end):
        return _("late {month_name} {year}").format(**values)
    named = _TENTHS.get((first.day or 0, last_day))
    return _(named).format(**values) if named else None


def _from_to(first: End, last: End) -> str:
    """Two ends that are both about, and no parts that documents name, bound a date that lies anywhere between them."""
    if not (first.about or last.about):
        return _joined(first, last, _FROM_TO)
    begins = _beginning(first) if first.about else _point(first)
    ends = _ending(last) if last.about else _point(last)
    if begins and ends:
        return _("{start} to {end}").format(start=begins, end=ends)
    if first.about and last.about:
        return _joined(first, last, _BETWEEN)
    return _("about {when}").format(when=_joined(first, last, _FROM_TO))


def _beginning(first: End) -> str | None:
    """An approximate first day that begins a third of a month, as 6月下旬 in 6月下旬至12月31日."""
    if first.month is None or first.day not in (1, 11, 21):
        return None
    last = calendar.monthrange(first.year, first.month)[1] if first.day == 21 else first.day + 9
    return _third_of_month(first, last)


def _ending(last: End) -> str | None:
    """An approximate last day that ends a month, as 12月底 in 6月下旬至12月底."""
    if last.month is None or last.day is None or last.day != calendar.monthrange(last.year, last.month)[1]:
        return None
    values = {"year": last.year, "month": last.month, "month_name": MONTHS[last.month - 1]}
    return _("end of {month_name} {year}").format(**values)


def _joined(first: End, last: End, messages: _Messages) -> str:
    if first.month is None and last.month is None:
        return _(messages.years).format(start=first.year, end=last.year)
    plain = all(end.month is not None and end.month <= 12 for end in (first, last))
    if first.year != last.year or not plain or (first.day is None) is not (last.day is None):
        return _(messages.any).format(start=_point(first), end=_point(last))
    values = {"year": first.year, "month": first.month, "day": first.day, "last_month": last.month, "last_day": last.day,
              "month_name": MONTHS[(first.month or 1) - 1], "last_month_name": MONTHS[(last.month or 1) - 1]}
    if first.day is None:
        return _(messages.months).format(**values)
    return _(messages.days if first.month == last.month else messages.days_apart).format(**values)


def _named_period(start: date, end: date) -> str | None:
    if start.day != 1 or end.day != calendar.monthrange(end.year, end.month)[1]:
        return None
    return _named_months(start, end) if start.year == end.year else _named_years(start, end)


def _named_months(start: date, end: date) -> str | None:
    length = end.month - start.month + 1
    groups = {(1, 12): None, (1, 6): 40, (7, 6): 41} | {(3 * n - 2, 3): 32 + n for n in range(1, 5)}
    if length == 1:
        return _point(End(start.year, start.month, None, about=False))
    if (start.month, length) not in groups:
        first, last = (End(day.year, day.month, None, about=False) for day in (start, end))
        return _joined(first, last, _FROM_TO)
    return _point(End(start.year, groups[start.month, length], None, about=False))


def _named_years(start: date, end: date) -> str | None:
    if (start.month, end.month) != (1, 12):
        return None
    return _("{start}–{end} (years)").format(start=start.year, end=end.year)
