"""Ticks of an axis that one pans and zooms: what their stretches are called is looked up once."""

from collections.abc import Sequence
from functools import lru_cache, partial

from timeline_app.layout.measures import Measure
from timeline_app.layout.ticks import Stretch, Ticks, stretch_at, ticks_of
from timeline_app.layout.units import Unit, last_of
from timeline_app.queries.snapshot import View

_KEPT = 5000  # stretches of a unit: ten years of days, and more
_ROWS = 6  # of ticks: two of the axis and one of the overview stay while only the answer changes


def known_ticks() -> Ticks:
    """``ticks_of`` for one language, with its own memory."""
    return lru_cache(_ROWS)(partial(ticks_of, stretches=_Known().in_view))


class _Known:
    """Stretches by their unit and measure, and by the day on which they begin."""

    def __init__(self) -> None:
        self._known: dict[tuple[Unit, Measure], dict[int, Stretch]] = {}

    def in_view(self, unit: Unit, view: View, measure: Measure) -> Sequence[Stretch]:
        known = self._known.setdefault((unit, measure), {})
        if len(known) > _KEPT:
            known.clear()
        start, last, stretches = unit.first(view), last_of(view), list[Stretch]()
        day = start.toordinal()
        while day < last:
            stretch = known.get(day)
            if stretch is None:
                stretch = known[day] = stretch_at(start.fromordinal(day), unit, measure)
            stretches.append(stretch)
            day = stretch.beyond
        return stretches
