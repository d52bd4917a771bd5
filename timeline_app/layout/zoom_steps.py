"""Zooms for which it is learnt how many rows lanes may have: what is found for one holds up to the next, which has more room."""

from math import floor, log2

from timeline_app.layout.cards import CARDS
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.squeeze import NEAR

_STEPS = 4  # in which a zoom doubles


def step_of(pixels_per_day: float, width: float, metrics: Metrics) -> float:
    """The nearest one that is not nearer. There is one as well where marks are packed otherwise than farther away, where cards
    begin, and where what is known to the year leaves the lanes of a plot that is so many pixels wide."""
    begins = NEAR, CARDS, width / metrics.band_days if metrics.band_days else 0.0
    step = 2 ** (floor(_STEPS * log2(pixels_per_day)) / _STEPS)
    return max([step, *[each for each in begins if each <= pixels_per_day]])
