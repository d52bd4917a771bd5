"""A series in a track below the lanes, in plain numbers: what depends on the zoom alone, so that panning moves it as a whole."""

from math import floor, log10
from typing import NamedTuple

from timeline_app.layout.measures import Measure
from timeline_app.layout.scale import Scale
from timeline_app.layout.series_plot import Dot, plot_series, top_of
from timeline_app.queries.series import Series
from timeline_app.queries.snapshot import View
from timeline_app.records.numbers import number_in_words

FOOT = 40.0  # pixels from the upper edge of a track down to zero
_AROUND = 600.0  # pixels before the first and behind the last point, so that no label is moved in from an edge
_STEPS = (5.0, 4.0, 3.0, 2.0, 1.0)
_SMALLEST = 1e-300  # below it a power of ten is no longer a number


class TrackPlot(NamedTuple):
    """``dots`` in pixels from the beginning of the day ``first``, and from the upper edge of the track."""

    first: float
    dots: tuple[Dot, ...]

    def shift(self, scale: Scale) -> float:
        """How far right of their own places the dots stand in a view."""
        return scale.x(self.first)


def track_plot(series: Series, pixels_per_day: float, measure: Measure) -> TrackPlot:
    around = _AROUND / pixels_per_day
    first = min((point.start for point in series.points), default=0) - around
    last = max((point.end for point in series.points), default=0) + around
    plot = plot_series(series, View(first, last), (last - first) * pixels_per_day, FOOT, measure)
    return TrackPlot(first, plot.dots)


def levels_of(series: Series) -> tuple[tuple[float, str], ...]:
    """Zero and two round values above it: how high each lies in pixels, and its name."""
    top = top_of(series)
    if top / 2 < _SMALLEST:
        return ((FOOT, number_in_words(0)),)
    power = 10.0 ** floor(log10(top / 2))
    step = next(share * power for share in _STEPS if share * power <= top / 2 * (1 + 1e-9))
    return tuple((FOOT * (1 - value / top), number_in_words(value)) for value in (0.0, step, 2 * step))
