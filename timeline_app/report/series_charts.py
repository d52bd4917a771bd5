"""The series of a report as plain data: one small plot an indicator, all over the same time."""

from collections.abc import Callable
from typing import Any

from timeline_app.layout.series_plot import Dot, SeriesPlot, plot_series, thinned
from timeline_app.queries.names import indicator_name
from timeline_app.queries.series import Series, disputed_in, series_of
from timeline_app.queries.snapshot import View
from timeline_app.report.request import ReportRequest
from timeline_app.report.widths import Widths

WIDTH, HEIGHT = 292.0, 116.0  # pixels, as in the chart of the timeline; two plots stand side by side
_LABEL = 10.5
_BESIDE = 0.05  # of the time shown, left and right
_TELLING = 2  # a single value is no series


def series_charts(request: ReportRequest, widths: Widths, show: Callable[[str], str]) -> list[dict[str, Any]]:
    """A plot for each indicator of which the events have more than one value, its texts as ``show`` gives them."""
    found = [series for series in series_of(request.events, request.timeline) if len(series.points) >= _TELLING]
    if not found:
        return []
    view, measure = _time_of(found), widths(_LABEL)
    shown = [thinned(series, view) for series in found]
    return [_drawn(series, plot_series(series, view, WIDTH, HEIGHT, measure), request, show) for series in shown]


def _time_of(found: list[Series]) -> View:
    points = [point for series in found for point in series.points]
    start, end = min(point.start for point in points), max(point.end for point in points)
    beside = (end - start) * _BESIDE
    return View(start - beside, end + beside)


def _drawn(series: Series, plot: SeriesPlot, request: ReportRequest, show: Callable[[str], str]) -> dict[str, Any]:
    disputed = disputed_in(series, request.timeline.disagreements)
    return {
        "name": show(indicator_name(series.indicator)), "note": show(series.indicator.note or ""), "width": plot.width,
        "height": plot.height, "line": plot.line, "gaps": plot.gaps,
        "levels": [{"y": y, "text": show(text)} for y, text in plot.levels],
        "ticks": [{"x": tick.x, "label": tick.label and {"text": tick.label.text, "x": tick.label.x}} for tick in plot.ticks],
        "dots": [_dot(dot, number in disputed, show(dot.label.text) if dot.label else "") for number, dot in enumerate(plot.dots)],
    }


def _dot(dot: Dot, disputed: bool, text: str) -> dict[str, Any]:
    return {
        "kind": str(dot.point.kind), "event": dot.point.event, "x": dot.x, "y": dot.y, "span": dot.span, "disputed": disputed,
        "label": dot.label and {"text": text, "x": dot.label.x, "y": dot.label.y},
    }
