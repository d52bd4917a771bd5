"""One series over the time in view: measured values joined, targets and qualified values drawn as what they are."""

from pyqtgraph.functions import mkBrush, mkPen
from pyqtgraph.graphicsItems.AxisItem import AxisItem
from pyqtgraph.graphicsItems.PlotDataItem import PlotDataItem
from pyqtgraph.graphicsItems.ScatterPlotItem import ScatterPlotItem
from pyqtgraph.graphicsItems.ViewBox import ViewBox
from pyqtgraph.widgets.PlotWidget import PlotWidget
from PySide6.QtCore import Signal

from timeline_app.layout.scale import Scale
from timeline_app.layout.ticks import level_for
from timeline_app.look.fonts import font
from timeline_app.panels.html import Page
from timeline_app.queries.series import Point, PointKind, Series
from timeline_app.queries.snapshot import View
from timeline_app.records.figure import Measure
from timeline_app.records.numbers import number_in_words

_SYMBOLS = {PointKind.EXACT: "o", PointKind.AT_LEAST: "t1", PointKind.ABOUT: "d", PointKind.TARGET: "s"}
_SIZE = 13
_MARGIN = 1.25  # above the highest point
_BESIDE = 0.04  # of the view, so that a point on its last day is whole


class IndicatorChart(PlotWidget):
    """``event_wanted`` carries the id of the event whose point was clicked."""

    event_wanted = Signal(str)

    def __init__(self, page: Page) -> None:
        self._box = ViewBox(enableMenu=False, enableMouse=False)
        super().__init__(viewBox=self._box, axisItems={"bottom": _TimeAxis("bottom"), "left": _NumberAxis("left")})
        self.hideButtons()
        self.dress(page)

    def dress(self, page: Page) -> None:
        self._page = page
        self.setBackground(page.palette["canvas"])
        for name in ("bottom", "left"):
            axis = self.getAxis(name)
            axis.setPen(page.palette["border"])
            axis.setTextPen(page.palette["text_secondary"])
            axis.setStyle(tickFont=font(page.script, 11))
        self.showGrid(x=True, y=True, alpha=0.15)

    def show_series(self, series: Series, view: View, selected: str | None) -> None:
        self.clear()
        top = max(point.value for point in series.points) * _MARGIN
        beside = view.days * _BESIDE
        self._box.setRange(xRange=(view.start - beside, view.end + beside), yRange=(0, top), padding=0)
        accent = self._page.palette["accent"]
        joined = series.measured
        self.addItem(PlotDataItem([p.middle for p in joined], [p.value for p in joined], pen=mkPen(accent, width=2)))
        for point in series.points:
            if point.figure.measure is Measure.FLOW:
                self.addItem(PlotDataItem([point.start, point.end], [point.value] * 2, pen=mkPen(accent, width=1, dash=[3, 4])))
        dots = ScatterPlotItem([self._dot(point, selected) for point in series.points], pxMode=True)
        dots.sigClicked.connect(self._clicked)
        self.addItem(dots)

    def _dot(self, point: Point, selected: str | None) -> dict[str, object]:
        palette = self._page.palette
        filled = point.kind is not PointKind.TARGET
        return {
            "pos": (point.middle, point.value), "symbol": _SYMBOLS[point.kind], "data": point.event,
            "size": _SIZE + 5 * (point.event == selected), "pen": mkPen(palette["accent"], width=2),
            "brush": mkBrush(palette["accent"] if filled else palette["canvas"]),
        }

    def _clicked(self, _dots: ScatterPlotItem, points: list[object], _event: object) -> None:
        for point in points[:1]:
            self.event_wanted.emit(point.data())  # pyright: ignore[reportAttributeAccessIssue]


class _TimeAxis(AxisItem):
    """The names of the timeline's own axis: 2023年, or months where there is room."""

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803 - the names of pyqtgraph
        unit = level_for(Scale(View(minVal, maxVal), 0, size).pixels_per_day).lower
        return [(1.0, [float(start.toordinal()) for start in unit.starts(View(minVal, maxVal))])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """A year is named where it begins, since the lower row alone would leave it out."""
        low, high = self.range
        level = level_for(Scale(View(low, high), 0, self.size().width()).pixels_per_day)
        return [level.name_at(int(value)) for value in values]


class _NumberAxis(AxisItem):
    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        return [number_in_words(value) for value in values]
