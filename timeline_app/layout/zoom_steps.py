"""Zooms for which it is learnt how many rows lanes may have: what is found for one holds up to the next, which has more room."""

from math import floor, log2

from timeline_app.layout.cards import CARDS
from timeline_app.layout.metrics import Metrics

_STEPS = 4  # in which a zoom doubles


def step_of(pixels_per_day: float, width: float, metrics: Metrics) -> float:
    """The nearest one that is not nearer; where cards begin, and where what is known to the year leaves the lanes of a plot that
    is so many pixels wide, there is one as well."""
    step = 2 ** (floor(_STEPS * log2(pixels_per_day)) / _STEPS)
    if metrics.band_days and step <= width / metrics.band_days < pixels_per_day:
        step = width / metrics.band_days
    return CARDS if step < CARDS <= pixels_per_day else step
