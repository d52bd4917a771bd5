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


Ticks = Callable[[Unit, Scale, float, Measure], tuple[Tick, ...]]


def ticks_of(unit: Unit, scale: Scale, y: float, measure: Measure) -> tuple[Tick, ...]:
    """The ticks of one row in sight; a label is kept in sight with its tick and left out where it does not fit."""
    ticks: list[Tick] = []
    told = 0  # the year that was named last
    for start in unit.starts(scale.view):
        tick = None
        if unit.in_full and start.year != told:
            tick = _tick(unit, unit.in_full(start), start, scale, y, measure)
            told = start.year if tick.label else told
        ticks.append(tick if tick and tick.label else _tick(unit, unit.name(start), start, scale, y, measure))
    return tuple(ticks)


def _tick(unit: Unit, text: str, start: date, scale: Scale, y: float, measure: Measure) -> Tick:
    end = unit.after(start)
    x, right, width = scale.x(start.toordinal()), scale.x(end.toordinal()), measure(text)
    left = _LEFT_OF[unit.place](start, x, right, width, scale)
    return Tick(x, right, None if left is None else Label(text, left, y, width), start.toordinal(), end.toordinal())


def _sliding(_start: date, x: float, right: float, width: float, scale: Scale) -> float | None:
    left, end = max(x, scale.left), min(right, scale.left + scale.width)
    return left + _PADDING if width + _PADDING + _LEAST_PADDING <= end - left else None


def _at_start(start: date, x: float, right: float, width: float, scale: Scale) -> float | None:
    end = min(right, scale.x(next_month(start).toordinal()), scale.left + scale.width)
    return x + _DATE_PADDING if x >= scale.left and x + _DATE_PADDING + width + _LEAST_PADDING <= end else None


def _in_the_middle(_start: date, x: float, right: float, width: float, scale: Scale) -> float | None:
    left = (x + right - width) / 2
    fits = width <= right - x and left >= scale.left and left + width <= scale.left + scale.width
    return left if fits else None


_LEFT_OF: dict[Place, Callable[[date, float, float, float, Scale], float | None]] = {
    Place.SLIDING: _sliding, Place.AT_START: _at_start, Place.MIDDLE: _in_the_middle,
}

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
