"""A series in a track below the lanes, in plain numbers: what depends on the zoom alone, so that panning moves it as a whole."""

from collections.abc import Sequence
from math import floor, log10
from typing import NamedTuple

from timeline_app.layout.measures import Measure
from timeline_app.layout.scale import Scale
from timeline_app.layout.series_plot import Dot, plot_series, top_of
from timeline_app.queries.series import Point, PointKind, Series
from timeline_app.queries.snapshot import View
from timeline_app.records.numbers import scaled_in_words

FOOT = 40.0  # pixels from the upper edge of a track down to zero
ASIDE = 11.0  # from one mark to the next, of those that would lie on one another
_AROUND = 600.0  # pixels before the first and behind the last point, so that no label is moved in from an edge
_STEPS = (5.0, 4.0, 3.0, 2.0, 1.0)
_SMALLEST = 1e-300  # below it a power of ten is no longer a number
_SUREST_FIRST = (PointKind.EXACT, PointKind.AT_LEAST, PointKind.ABOUT, PointKind.TARGET)


class TrackPlot(NamedTuple):
    """``dots`` in pixels from the beginning of the day ``first``, and from the upper edge of the track."""

    first: float
    dots: tuple[Dot, ...]

    def shift(self, scale: Scale) -> float:
        """How far right of their own places the dots stand in a view."""
        return scale.x(self.first)


class Levels(NamedTuple):
    """How high zero and two round values above it lie in pixels, each with its name, which is counted in ``unit``."""

    unit: str
    lines: tuple[tuple[float, str], ...]


def track_plot(series: Series, pixels_per_day: float, measure: Measure) -> TrackPlot:
    around = _AROUND / pixels_per_day
    first = min((point.start for point in series.points), default=0) - around
    last = max((point.end for point in series.points), default=0) + around
    aside = [ASIDE * place for place in places_aside(series)]
    plot = plot_series(series, View(first, last), (last - first) * pixels_per_day, FOOT, measure, aside)
    return TrackPlot(first, plot.dots)


def places_aside(series: Series) -> Sequence[int]:
    """For each point how many marks stand between it and its day: a track is too low to have marks of one day above one another.

    The surest stands on its day. What is told twice has one mark.
    """
    top, found = top_of(series), dict[Point, int]()
    taken: dict[float, list[tuple[Point, int]]] = {}
    for point in sorted(series.points, key=lambda point: _SUREST_FIRST.index(point.kind)):
        there = taken.setdefault(point.middle, [])
        same = next((place for other, place in there if (other.kind, other.value) == (point.kind, point.value)), None)
        near = {place for other, place in there if abs(other.value - point.value) / top * FOOT < ASIDE}
        found[point] = same if same is not None else next(place for place in range(len(near) + 1) if place not in near)
        there.append((point, found[point]))
    return [found[point] for point in series.points]


def levels_of(series: Series) -> Levels:
    top, unit = top_of(series), series.indicator.unit
    if top / 2 < _SMALLEST:
        return Levels(unit, ((FOOT, "0"),))
    power = 10.0 ** floor(log10(top / 2))
    step = next(share * power for share in _STEPS if share * power <= top / 2 * (1 + 1e-9))
    values = 0.0, step, 2 * step
    scale, names = scaled_in_words(values)
    return Levels(scale + unit, tuple((FOOT * (1 - value / top), name) for value, name in zip(values, names, strict=True)))
