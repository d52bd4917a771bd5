"""The axis: two rows of ticks, chosen from a table of zoom levels so that no label ever runs into the next."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from timeline_app.layout.box import Label, Tick
from timeline_app.layout.scale import Scale
from timeline_app.queries.snapshot import View
from timeline_app.translation.dates import MONTHS_SHORT
from timeline_app.translation.words import _

Measure = Callable[[str], float]
_PADDING = 4.0


@dataclass(frozen=True, slots=True)
class Unit:
    """A way to cut time: where the stretch that holds a day begins, where the next one does, and what it is called."""

    start: Callable[[date], date]
    after: Callable[[date], date]
    name: Callable[[date], str]

    def starts(self, view: View) -> Iterator[date]:
        """Where the stretches in view begin, the first one before it."""
        first = max(1, min(int(view.start), date.max.toordinal()))
        last = min(view.end, date.max.toordinal() - 366 * 10)
        day = self.start(date.fromordinal(first))
        while day.toordinal() < last:
            yield day
            day = self.after(day)


class Level(NamedTuple):
    """The least number of pixels a day at which this row is used."""

    pixels_per_day: float
    upper: Unit
    lower: Unit

    def name_at(self, day: int) -> str:
        """For an axis of one row: the greater stretch where one begins, else the smaller."""
        start = date.fromordinal(day)
        return (self.upper if self.upper.start(start) == start else self.lower).name(start)


Ticks = Callable[[Unit, Scale, float, Measure], tuple[Tick, ...]]


def ticks_of(unit: Unit, scale: Scale, y: float, measure: Measure) -> tuple[Tick, ...]:
    """The ticks of one row in sight; a label is kept in sight with its tick and left out where it does not fit."""
    return tuple(_tick(unit, start, scale, y, measure) for start in unit.starts(scale.view))


def level_for(pixels_per_day: float, year_over_year: bool = False) -> Level:
    """``year_over_year`` names no year: the axis stands for several."""
    levels = YEARLESS if year_over_year else LEVELS
    return next((level for level in reversed(levels) if level.pixels_per_day <= pixels_per_day), levels[0])


def _tick(unit: Unit, start: date, scale: Scale, y: float, measure: Measure) -> Tick:
    end = unit.after(start)
    x, right = scale.x(start.toordinal()), scale.x(end.toordinal())
    left_in_sight = max(x, scale.left)
    right_in_sight = min(right, scale.left + scale.width)
    text = unit.name(start)
    width = measure(text)
    fits = width + 2 * _PADDING <= right_in_sight - left_in_sight
    label = Label(text, left_in_sight + _PADDING, y, width) if fits else None
    return Tick(x, right, label, start.toordinal(), end.toordinal())


def _plus_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def _months(length: int, name: Callable[[date], str]) -> Unit:
    return Unit(
        start=lambda day: date(day.year, (day.month - 1) // length * length + 1, 1),
        after=lambda day: _plus_months(day, length),
        name=name,
    )


def _years(length: int, name: Callable[[date], str]) -> Unit:
    return Unit(
        start=lambda day: date(max(1, day.year // length * length), 1, 1),
        after=lambda day: date(day.year // length * length + length, 1, 1),
        name=name,
    )


def _tenth_after(day: date) -> date:
    return day.replace(day=day.day + 10) if day.day < 21 else _plus_months(day, 1)


def _quarter_name(day: date) -> str:
    return (_("Q1"), _("Q2"), _("Q3"), _("Q4"))[(day.month - 1) // 3]


def _half_name(day: date) -> str:
    return _("H1") if day.month == 1 else _("H2")


def _month_name(day: date) -> str:
    return _(MONTHS_SHORT[day.month - 1])


def _month_of_year(day: date) -> str:
    return _("{month_abbr} {year}").format(year=day.year, month=day.month, month_abbr=MONTHS_SHORT[day.month - 1])


def _tenth_name(day: date) -> str:
    return {1: _("1–10"), 11: _("11–20"), 21: _("21–")}[day.day]


def _year_name(day: date) -> str:
    return _("{year} (axis)").format(year=day.year)


def _decade_name(day: date) -> str:
    return _("{year}s").format(year=day.year)


def _weekday(day: date) -> str:
    return (_("Mo"), _("Tu"), _("We"), _("Th"), _("Fr"), _("Sa"), _("Su"))[day.weekday()]


_DECADE = _years(10, _decade_name)
_YEAR = _years(1, _year_name)
_HALF = _months(6, _half_name)
_QUARTER = _months(3, _quarter_name)
_MONTH = _months(1, _month_name)
_MONTH_OF_YEAR = _months(1, _month_of_year)
_TENTH = Unit(
    start=lambda day: day.replace(day=min((day.day - 1) // 10 * 10 + 1, 21)), after=_tenth_after, name=_tenth_name
)
_DAY = Unit(start=lambda day: day, after=lambda day: date.fromordinal(day.toordinal() + 1), name=lambda day: str(day.day))
_WEEK = Unit(
    start=lambda day: date.fromordinal(max(1, day.toordinal() - day.weekday())),
    after=lambda day: date.fromordinal(day.toordinal() + 7 - day.weekday()),
    name=lambda day: _("week of {month}-{day}").format(month=day.month, day=day.day),
)
_LONG_DAY = Unit(_DAY.start, _DAY.after, name=lambda day: f"{day.day} {_weekday(day)}")

YEARLESS = (
    Level(0.0, _HALF, _QUARTER),
    Level(1.15, _QUARTER, _MONTH),
    Level(5.0, _MONTH, _TENTH),
    Level(24.0, _MONTH, _DAY),
)
LEVELS = (
    Level(0.0, _DECADE, _YEAR),
    Level(0.24, _YEAR, _HALF),
    Level(0.49, _YEAR, _QUARTER),
    Level(1.15, _YEAR, _MONTH),
    Level(5.0, _MONTH_OF_YEAR, _TENTH),
    Level(11.0, _MONTH_OF_YEAR, _WEEK),
    Level(24.0, _MONTH_OF_YEAR, _DAY),
    Level(56.0, _MONTH_OF_YEAR, _LONG_DAY),
)
