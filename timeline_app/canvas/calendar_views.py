"""Views that show one unit of the calendar: a year, a quarter, a month, a week, and those before and after it."""

from collections.abc import Mapping
from datetime import date
from math import log

from timeline_app.layout.units import MONTH, QUARTER, WEEK, YEAR, Unit
from timeline_app.queries.snapshot import View

UNITS: Mapping[str, Unit] = {"year": YEAR, "quarter": QUARTER, "month": MONTH, "week": WEEK}
_DAYS = {"year": (365, 366), "quarter": (90, 92), "month": (28, 31), "week": (7, 7)}  # from the shortest to the longest
_INSIDE = 1 / 1500  # of the view: about half a pixel, by which it ends before the next unit, of which nothing shows
_CLOSE = 1 / 500  # of the view: what is nearer to a unit shows just that


def unit_view(unit: Unit, day: float) -> View:
    """The unit that holds a day."""
    start = unit.start(date.fromordinal(min(max(1, int(day)), date.max.toordinal() - 366)))
    first, beyond = start.toordinal(), unit.after(start).toordinal()
    return View(first, beyond - (beyond - first) * _INSIDE)


def unit_of(view: View) -> str | None:
    """The name of the unit that a view shows, if it is one."""
    names = (name for name in UNITS if _as_long(view, name))
    return next((name for name in names if _shows(view, unit_view(UNITS[name], _middle(view)))), None)


def beside(view: View, by: int) -> View:
    """The next unit (1) or the one before (-1), as long as the view."""
    unit = UNITS[unit_of(view) or _nearest(view)]
    here = unit_view(unit, _middle(view))
    return unit_view(unit, here.end + here.days / 4 if by > 0 else here.start - here.days / 4)


def _nearest(view: View) -> str:
    """The unit that is about as long."""
    return min(UNITS, key=lambda name: abs(log(view.days / unit_view(UNITS[name], _middle(view)).days)))


def _as_long(view: View, name: str) -> bool:
    """Told without the calendar, since every view is asked for."""
    shortest, longest = _DAYS[name]
    return shortest - 1 < view.days < longest + 1


def _shows(view: View, unit: View) -> bool:
    most = unit.days * _CLOSE
    return abs(view.start - unit.start) <= most and abs(view.end - unit.end) <= most


def _middle(view: View) -> float:
    return (view.start + view.end) / 2
