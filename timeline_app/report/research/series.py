"""The data of a report: indicators whose time touches the period, as plots from three values on, else as a table of years."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from timeline_app.layout.box import Label, Tick
from timeline_app.layout.series_plot import Dot, plot_series, thinned
from timeline_app.layout.series_plot import SeriesPlot as Placed
from timeline_app.queries.names import indicator_name, series_legend
from timeline_app.queries.series import Point, PointKind, Series, disputed_in, series_of
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.report.research.desk import Desk
from timeline_app.report.research.values import Data, Level, PlotDot, PlotTick, SeriesPlot, Target, Written
from timeline_app.report.research.years import remark_of, tables_of

_HEIGHT = 116.0  # pixels, as in the chart of the timeline
LABEL = 10.5
_BESIDE = 0.05  # of the time shown, left and right
_PLOTTED = 3  # points at least


def data_of(desk: Desk, measure: Callable[[str], float], width: float) -> Data:
    """``measure`` gives the width of a label, ``width`` is that of a plot in pixels."""
    found = list(_touching(desk))
    plotted = [series for series in found if _times(series) > 1 and _distinct(series) >= _PLOTTED]
    counted = (_counted(series) for series in found if series not in plotted)
    compared = [series for series in counted if _times(series) > 1]
    return Data(
        tuple(_plots(plotted, desk, measure, width)), tuple(tables_of(compared, desk)), series_legend() if plotted else "",
    )


def _touching(desk: Desk) -> Iterator[Series]:
    """Without what was told for another time, and by events that only may belong to the period."""
    period = desk.request.period
    events = (event for event in desk.request.events if desk.numbers[event.id])
    for series in series_of(events, desk.request.timeline):
        points = tuple(point for point in series.points if _touches(point, period))
        yield replace(series, points=points)


def _touches(point: Point, period: Period | None) -> bool:
    when = point.figure.when
    return period is None or (when is not None and period.overlaps(when.start, when.end))


def _times(series: Series) -> int:
    return len({point.middle for point in series.points})


def _distinct(series: Series) -> int:
    """Points that are not told twice."""
    return len({(point.middle, point.value, point.kind) for point in series.points})


def _counted(series: Series) -> Series:
    """Without its targets, which stand beside their results."""
    return replace(series, points=tuple(point for point in series.points if point.kind is not PointKind.TARGET))


def _plots(found: Sequence[Series], desk: Desk, measure: Callable[[str], float], width: float) -> Iterator[SeriesPlot]:
    if not found:
        return
    view = _time_of(found)
    for series in (thinned(each, view) for each in found):
        placed = plot_series(series, view, width, _HEIGHT, measure)
        disputed = disputed_in(series, desk.request.timeline.disagreements)
        yield SeriesPlot(
            desk.show(indicator_name(series.indicator)), remark_of(series, desk), placed.width, placed.height,
            placed.line, placed.gaps, tuple(Level(y, desk.show(text)) for y, text in placed.levels), tuple(_ticks(placed.ticks)),
            tuple(_dots(placed, disputed, desk)), tuple(_told_by(series.points, desk)),
        )


def _time_of(found: Sequence[Series]) -> View:
    points = [point for series in found for point in series.points]
    start, end = min(point.start for point in points), max(point.end for point in points)
    beside = (end - start) * _BESIDE
    return View(start - beside, end + beside)


def _ticks(ticks: Iterable[Tick]) -> Iterator[PlotTick]:
    for tick in ticks:
        yield PlotTick(tick.x, Written(tick.label.text, tick.label.x, tick.label.y) if tick.label else None)


def _dots(placed: Placed, disputed: frozenset[int], desk: Desk) -> Iterator[PlotDot]:
    for number, dot in enumerate(placed.dots):
        yield _dot(dot, number in disputed, desk)


def _dot(dot: Dot, disputed: bool, desk: Desk) -> PlotDot:
    label: Label | None = dot.label
    written = Written(desk.show(label.text), label.x, label.y) if label else None
    return PlotDot(str(dot.point.kind), dot.x, dot.y, dot.span, disputed, written)


def _told_by(points: Iterable[Point], desk: Desk) -> Iterator[Target]:
    """Each event once, in order of time."""
    for event in dict.fromkeys(point.event for point in points):
        target = desk.target(event)
        if target:
            yield target
