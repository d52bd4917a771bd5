"""The axis: rows of ticks, chosen from a table of zoom levels so that no label ever runs into the next."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from timeline_app.layout.box import Label, Tick
from timeline_app.layout.measures import Measure
from timeline_app.layout.scale import Scale
from timeline_app.layout.units import (
    DAY,
    DECADE,
    HALF,
    LONG_DAY,
    MONTH,
    MONTH_AND_YEAR,
    MONTH_OF_YEAR,
    QUARTER,
    TENTH,
    WEEK,
    WEEKDAY,
    YEAR,
    Place,
    Unit,
    next_month,
)
from timeline_app.queries.snapshot import View

_PADDING = 6.0  # between a tick and its label
_LEAST_PADDING = 2.0
_DATE_PADDING = 3.0


class Level(NamedTuple):
    """``pixels_per_day`` is the least at which these rows are used; ``heights`` are those of the rows on screen, and ``strong``
    is the number of the row that leads the eye."""

    pixels_per_day: float
    upper: Unit
    lower: Unit
    fine: Unit | None = None
    heights: tuple[float, ...] = (26.0, 20.0)
    strong: int = 0

    def name_at(self, day: int) -> str:
        """For an axis of one row: the greater stretch where one begins, else the smaller."""
        start = date.fromordinal(day)
        return (self.upper if self.upper.start(start) == start else self.lower).name(start)

    @property
    def units(self) -> tuple[Unit, ...]:
        """From the top row to the last."""
        return (self.upper, self.lower, self.fine) if self.fine else (self.upper, self.lower)


class Stretch(NamedTuple):
    """A stretch of a unit, wherever one looks: its days as ordinals, ``beyond`` and the first of the next ``month`` exclusive;
    its name with the width of that, and its longer name where there is one."""

    start: date
    first: int
    beyond: int
    month: int
    name: str
    width: float
    in_full: tuple[str, float] | None


Stretches = Callable[[Unit, View, Measure], Sequence[Stretch]]
Ticks = Callable[[Unit, Scale, float, Measure], tuple[Tick, ...]]


def stretches_of(unit: Unit, view: View, measure: Measure) -> Sequence[Stretch]:
    return [stretch_at(start, unit, measure) for start in unit.starts(view)]


def stretch_at(start: date, unit: Unit, measure: Measure) -> Stretch:
    name, full = unit.name(start), unit.in_full and unit.in_full(start)
    month, in_full = next_month(start).toordinal(), (full, measure(full)) if full else None
    return Stretch(start, start.toordinal(), unit.after(start).toordinal(), month, name, measure(name), in_full)


def ticks_of(unit: Unit, scale: Scale, y: float, measure: Measure, stretches: Stretches = stretches_of) -> tuple[Tick, ...]:
    """The ticks of one row in sight; a label is kept in sight with its tick and left out where it does not fit."""
    ticks: list[Tick] = []
    told, place = 0, _LEFT_OF[unit.place]  # the year that was named last
    day, left, start = scale.pixels_per_day, scale.left, scale.view.start
    for stretch in stretches(unit, scale.view, measure):
        x, right = left + (stretch.first - start) * day, left + (stretch.beyond - start) * day
        label = None
        if stretch.in_full and stretch.start.year != told:
            label = _label(stretch, *stretch.in_full, x, right, y, scale, place)
            told = stretch.start.year if label else told
        label = label or _label(stretch, stretch.name, stretch.width, x, right, y, scale, place)
        ticks.append(Tick(x, right, label, stretch.first, stretch.beyond))
    return tuple(ticks)


_LeftOf = Callable[[Stretch, float, float, float, Scale], float | None]


def _label(
    stretch: Stretch, text: str, width: float, x: float, right: float, y: float, scale: Scale, place: _LeftOf
) -> Label | None:
    left = place(stretch, x, right, width, scale)
    return None if left is None else Label(text, left, y, width)


def _sliding(_stretch: Stretch, x: float, right: float, width: float, scale: Scale) -> float | None:
    left, end = max(x, scale.left), min(right, scale.left + scale.width)
    return left + _PADDING if width + _PADDING + _LEAST_PADDING <= end - left else None


def _at_start(stretch: Stretch, x: float, right: float, width: float, scale: Scale) -> float | None:
    end = min(right, scale.x(stretch.month), scale.left + scale.width)
    return x + _DATE_PADDING if x >= scale.left and x + _DATE_PADDING + width + _LEAST_PADDING <= end else None


def _in_the_middle(_stretch: Stretch, x: float, right: float, width: float, scale: Scale) -> float | None:
    left = (x + right - width) / 2
    fits = width <= right - x and left >= scale.left and left + width <= scale.left + scale.width
    return left if fits else None


_LEFT_OF: dict[Place, _LeftOf] = {Place.SLIDING: _sliding, Place.AT_START: _at_start, Place.MIDDLE: _in_the_middle}

# Of pages and charts, whose axis has two rows or one.
LEVELS = (
    Level(0.0, DECADE, YEAR),
    Level(0.24, YEAR, HALF),
    Level(0.49, YEAR, QUARTER),
    Level(1.15, YEAR, MONTH),
    Level(5.0, MONTH_OF_YEAR, TENTH),
    Level(24.0, MONTH_OF_YEAR, DAY),
    Level(56.0, MONTH_OF_YEAR, LONG_DAY),
)
# On screen all are equally high, so that no lane moves where a turn of the wheel leads from one to the next.
_TWO_ROWS, _THREE_ROWS = (32.0, 26.0), (24.0, 18.0, 16.0)
AXIS = (
    *(level._replace(heights=_TWO_ROWS) for level in LEVELS[:4]),
    Level(3.6, QUARTER, MONTH_AND_YEAR, WEEK, _THREE_ROWS, strong=1),
    Level(16.0, MONTH_AND_YEAR, DAY, WEEKDAY, _THREE_ROWS),
)
YEARLESS = (
    Level(0.0, HALF, QUARTER),
    Level(1.15, QUARTER, MONTH),
    Level(5.0, MONTH, TENTH),
    Level(24.0, MONTH, DAY),
)


def level_for(pixels_per_day: float, levels: Sequence[Level] = LEVELS) -> Level:
    return next((level for level in reversed(levels) if level.pixels_per_day <= pixels_per_day), levels[0])
