"""Units of the calendar that the axis is cut into, from decades to days, and what each stretch is called."""

from collections.abc import Callable, Iterator
from datetime import date
from enum import Enum, auto

from timeline_app.frozen import frozen
from timeline_app.queries.snapshot import View
from timeline_app.translation.dates import MONTHS_SHORT
from timeline_app.translation.week import first_weekday, week_of
from timeline_app.translation.words import N_, _

_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
_WEEKDAYS_SHORT = (N_("Mo"), N_("Tu"), N_("We"), N_("Th"), N_("Fr"), N_("Sa"), N_("Su"))
_QUARTERS = (N_("Q1"), N_("Q2"), N_("Q3"), N_("Q4"))


class Place(Enum):
    """Where a name stands: ``SLIDING`` from the left end of what is in sight, ``AT_START`` and ``MIDDLE`` only where the day is
    that it tells, ``AT_START`` also only where no month begins before it ends."""

    SLIDING = auto()
    AT_START = auto()
    MIDDLE = auto()


@frozen
class Unit:
    """A way to cut time: where the stretch that holds a day begins, where the next one does, and what it is called.

    ``in_full`` is a longer name for the first stretch in sight, and for the first of each year; ``title`` says
    beside the axis what the names mean.
    """

    start: Callable[[date], date]
    after: Callable[[date], date]
    name: Callable[[date], str]
    in_full: Callable[[date], str] | None = None
    place: Place = Place.SLIDING
    title: Callable[[], str] | None = None

    def starts(self, view: View) -> Iterator[date]:
        """Where the stretches in view begin, the first one before it."""
        day, last = self.first(view), last_of(view)
        while day.toordinal() < last:
            yield day
            day = self.after(day)

    def first(self, view: View) -> date:
        """Where the first of them begins."""
        return self.start(date.fromordinal(max(1, min(int(view.start), date.max.toordinal()))))


def last_of(view: View) -> float:
    """Where the last stretch in view ends at most, as an ordinal: the calendar has room behind it."""
    return min(view.end, date.max.toordinal() - 366 * 10)


def next_month(day: date) -> date:
    return _plus_months(day, 1)


def month_in_full(day: date) -> str:
    """With its year, as an axis, a tip or a page says it."""
    return _("{month_abbr} {year}").format(year=day.year, month=day.month, month_abbr=MONTHS_SHORT[day.month - 1])


def weekday(day: date) -> str:
    """As 周三."""
    return _(_WEEKDAYS[day.weekday()])


def _short_weekday(day: date) -> str:
    """As 三."""
    return _(_WEEKDAYS_SHORT[day.weekday()])


def _plus_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _months(length: int, name: Callable[[date], str], in_full: Callable[[date], str] | None = None) -> Unit:
    return Unit(
        start=lambda day: date(day.year, (day.month - 1) // length * length + 1, 1),
        after=lambda day: _plus_months(day, length),
        name=name, in_full=in_full,
    )


def _years(length: int, name: Callable[[date], str]) -> Unit:
    return Unit(
        start=lambda day: date(max(1, day.year // length * length), 1, 1),
        after=lambda day: date(day.year // length * length + length, 1, 1),
        name=name,
    )


def _days(name: Callable[[date], str]) -> Unit:
    return Unit(lambda day: day, lambda day: date.fromordinal(day.toordinal() + 1), name, place=Place.MIDDLE)


def _tenth_after(day: date) -> date:
    return day.replace(day=day.day + 10) if day.day < 21 else next_month(day)


def _quarter_name(day: date) -> str:
    return _(_QUARTERS[(day.month - 1) // 3])


def _half_name(day: date) -> str:
    return _("H1") if day.month == 1 else _("H2")


def _month_name(day: date) -> str:
    return _(MONTHS_SHORT[day.month - 1])


def _tenth_name(day: date) -> str:
    return {1: _("1–10"), 11: _("11–20"), 21: _("21–")}[day.day]


def _year_name(day: date) -> str:
    return _("{year} (axis)").format(year=day.year)


def _decade_name(day: date) -> str:
    return _("{year}s").format(year=day.year)


def _day_name(day: date) -> str:
    return str(day.day)


DECADE = _years(10, _decade_name)
YEAR = _years(1, _year_name)
HALF = _months(6, _half_name)
QUARTER = _months(3, _quarter_name)
MONTH = _months(1, _month_name)
MONTH_OF_YEAR = _months(1, month_in_full)
MONTH_AND_YEAR = _months(1, _month_name, in_full=month_in_full)
TENTH = Unit(
    start=lambda day: day.replace(day=min((day.day - 1) // 10 * 10 + 1, 21)), after=_tenth_after, name=_tenth_name
)
WEEK = Unit(
    start=lambda day: date.fromordinal(max(1, week_of(day.toordinal()))),
    after=lambda day: date.fromordinal(week_of(day.toordinal()) + 7),
    name=_day_name, place=Place.AT_START, title=lambda: _(_WEEKDAYS[first_weekday()]),
)
DAY = _days(_day_name)
WEEKDAY = _days(_short_weekday)
LONG_DAY = _days(lambda day: f"{day.day} {_short_weekday(day)}")
