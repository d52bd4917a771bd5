"""A series as items of pyqtgraph, the same in the figures view and in a track: measured values joined, targets, qualified and
disputed values drawn as what they are."""

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from pyqtgraph.functions import mkBrush, mkPen
from pyqtgraph.graphicsItems.PlotDataItem import PlotDataItem
from pyqtgraph.graphicsItems.ScatterPlotItem import ScatterPlotItem
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPen, QPolygonF

from timeline_app.look.palette import Palette
from timeline_app.queries.series import Point, PointKind, Series
from timeline_app.records.figure import Measure

_SYMBOLS = {PointKind.EXACT: "o", PointKind.ABOUT: "d", PointKind.TARGET: "s"}
_ORDER = (PointKind.TARGET, PointKind.ABOUT, PointKind.AT_LEAST, PointKind.EXACT)  # the surest on top
_RIMS = {PointKind.ABOUT: "d", PointKind.TARGET: "s"}  # of the others round
_ARROW = 1.75  # of the size of a dot
_RIM = 3  # pixels by which a rim is wider than its dot


class SeriesLook(NamedTuple):
    """``size`` is that of a dot in pixels; the dots of the ``selected`` event are larger."""

    palette: Palette
    size: int
    selected: str | None = None


def lines_of(series: Series, top: float, look: SeriesLook) -> Iterator[PlotDataItem]:
    """What lies behind the dots: the line through measured values, breaks up to the ``top``, and the periods that are counted."""
    accent, quiet = look.palette["accent"], look.palette["text_secondary"]
    if joined := series.measured:
        places = [point.middle for point in joined], [point.value for point in joined]
        yield PlotDataItem(*places, pen=mkPen(accent, width=2), antialias=True)
    yield from _pairs([((day, 0.0), (day, top)) for day in series.breaks], mkPen(quiet, width=1, dash=[2, 4]))
    flows = (point for point in series.points if point.figure.measure is Measure.FLOW)
    spans = [((point.start, point.value), (point.end, point.value)) for point in flows]
    yield from _pairs(spans, mkPen(accent, width=1, dash=[3, 4]))


def rings_of(points: Sequence[Point], look: SeriesLook) -> ScatterPlotItem:
    """Around what another document contradicts."""
    places = [point.middle for point in points], [point.value for point in points]
    return ScatterPlotItem(
        *places, data=[point.event for point in points], size=look.size * 7 // 4, brush=mkBrush(None), pxMode=True,
        pen=mkPen(look.palette["warning_text"], width=2),
    )


def dots_of(points: Sequence[Point], look: SeriesLook) -> ScatterPlotItem:
    """The data of a dot is the id of its event. Each has a rim that parts it from those behind it."""
    back_to_front = sorted(points, key=lambda point: _ORDER.index(point.kind))
    rimmed = (spot for point in back_to_front for spot in (_rim(point, look), _dot(point, look)))
    return ScatterPlotItem(list(rimmed), pxMode=True)


def items_of(series: Series, top: float, look: SeriesLook, disputed: Collection[int]) -> Iterator[PlotDataItem | ScatterPlotItem]:
    """Back to front, the dots last; ``disputed`` are the places of points."""
    yield from lines_of(series, top, look)
    yield from marks_of(series.points, [series.points[place] for place in sorted(disputed)], look)


def marks_of(points: Sequence[Point], disputed: Sequence[Point], look: SeriesLook) -> Iterator[ScatterPlotItem]:
    """``disputed`` are some of the points."""
    if disputed:
        yield rings_of(disputed, look)
    yield dots_of(points, look)


def _pairs(pairs: Sequence[tuple[tuple[float, float], tuple[float, float]]], pen: QPen) -> Iterator[PlotDataItem]:
    """All in one item, since each has its price."""
    ends = [end for pair in pairs for end in pair]
    if ends:
        yield PlotDataItem(*map(list, zip(*ends, strict=True)), pen=pen, connect="pairs")


def _rim(point: Point, look: SeriesLook) -> dict[str, object]:
    dot = _dot(point, look)
    return {**dot, "symbol": _RIMS.get(point.kind, "o"), "size": look.size + _RIM, "pen": None, "brush": look.palette["canvas"]}


def _dot(point: Point, look: SeriesLook) -> dict[str, object]:
    palette, target = look.palette, point.kind is PointKind.TARGET
    return {
        "pos": (point.middle, point.value), "symbol": _SYMBOLS.get(point.kind) or _at_least(), "data": point.event,
        "size": look.size * (_ARROW if point.kind is PointKind.AT_LEAST else 1) + 5 * (point.event == look.selected),
        "pen": _pen(point.kind, palette),
        "brush": mkBrush(palette["canvas"] if target else palette["accent"]),
    }


@cache
def _at_least() -> QPainterPath:
    """A bar at the value, with an arrow up from it; within half a unit of it, beyond which nothing is painted."""
    path = QPainterPath()
    path.addRect(-0.32, -0.04, 0.64, 0.08)
    path.addPolygon(QPolygonF([QPointF(-0.22, -0.1), QPointF(0, -0.5), QPointF(0.22, -0.1), QPointF(-0.22, -0.1)]))
    return path


def _pen(kind: PointKind, palette: Palette) -> QPen:
    if kind is PointKind.AT_LEAST:
        return mkPen(palette["accent"], width=1)
    return mkPen(palette["accent"], width=2, dash=[1.2, 1.2] if kind is PointKind.TARGET else None)
