"""One series over the time in view: measured values joined, targets, qualified and disputed values drawn as what they are."""

from collections.abc import Callable, Collection

from pyqtgraph.graphicsItems.AxisItem import AxisItem
from pyqtgraph.graphicsItems.ScatterPlotItem import ScatterPlotItem
from pyqtgraph.graphicsItems.TextItem import TextItem
from pyqtgraph.graphicsItems.ViewBox import ViewBox
from pyqtgraph.widgets.PlotWidget import PlotWidget
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter

from timeline_app.chinese.script import Script
from timeline_app.layout.scale import Scale
from timeline_app.layout.series_plot import nearest_outside, plot_series, top_of
from timeline_app.layout.ticks import level_for
from timeline_app.look.access import tell_role
from timeline_app.look.circuit_breaker import CircuitBreaker, at_rest
from timeline_app.look.fonts import font
from timeline_app.painting.series_items import SeriesLook, items_of
from timeline_app.painting.track import reading
from timeline_app.panels.html import Page
from timeline_app.queries.series import Point, Series
from timeline_app.queries.snapshot import View
from timeline_app.records.numbers import number_in_words
from timeline_app.translation.words import _

_SIZE = 12
_SMALLER = 2  # pixels by which a label is smaller than texts of the interface
_VALUES = 64  # width of the axis of values, one for all charts, so that the same day stands below itself
_BESIDE = 0.04  # of the view, so that a point on its last day is whole


class IndicatorChart(PlotWidget):
    """``event_wanted`` carries the id of the event whose point was clicked."""

    event_wanted = Signal(str)

    def __init__(self, page: Page) -> None:
        self._box = ViewBox(enableMenu=False, enableMouse=False)
        self._shown: tuple[Series, View, str | None, Collection[int]] | None = None
        self._breaker = CircuitBreaker()
        super().__init__(viewBox=self._box, axisItems={"bottom": _TimeAxis("bottom"), "left": _NumberAxis("left")})
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # no key does anything in it
        tell_role(type(self).__name__, QAccessible.Role.Chart)
        self.dress(page)
        self._box.sigResized.connect(self._place_anew)

    def dress(self, page: Page) -> None:
        self._page = page
        self.setBackground(page.palette["canvas"])
        for name in ("bottom", "left"):
            axis = self.getAxis(name)
            axis.setPen(page.palette["border"])
            axis.setTextPen(page.palette["text_secondary"])
            axis.setStyle(tickFont=font(page.script, page.size - _SMALLER))
        self.getAxis("left").setWidth(_VALUES)
        self.showGrid(x=True, y=True, alpha=0.15)

    def show_series(self, series: Series, view: View, selected: str | None, disputed: Collection[int]) -> None:
        """``disputed`` are the places of the points that another document contradicts."""
        self._shown = series, view, selected, disputed
        self._breaker.run(series, lambda: self._draw(series, view, selected, disputed), self._rest)

    def _draw(self, series: Series, view: View, selected: str | None, disputed: Collection[int]) -> None:
        self.clear()
        beside = view.days * _BESIDE
        wide = View(view.start - beside, view.end + beside)
        self._box.setRange(xRange=(wide.start, wide.end), yRange=(0, top_of(series)), padding=0)
        face = font(self._page.script, self._page.size - _SMALLER)
        plot = plot_series(series, wide, max(self._box.width(), 1.0), max(self._box.height(), 1.0), _measure(face))
        for item in items_of(series, top_of(series), SeriesLook(self._page.palette, _SIZE, selected), disputed):
            self.addItem(item)
            if isinstance(item, ScatterPlotItem):
                item.sigClicked.connect(self._clicked)
        if point := nearest_outside(series, wide):
            self._say(_elsewhere(point, wide, self._page.script), self._page.palette["canvas"])
        for dot in plot.dots:
            if dot.label:
                text = TextItem(dot.label.text, self._page.palette["text"], anchor=(0, 0.5))
                text.setFont(face)
                share = dot.label.x / plot.width, 1 - dot.label.y / plot.height
                text.setPos(wide.start + share[0] * wide.days, share[1] * top_of(series))
                self.addItem(text)

    def _rest(self) -> None:
        self.clear()
        self._say(at_rest())

    def _say(self, words: str, ground: QColor | None = None) -> None:
        """In the middle of the chart, on a ``ground`` that keeps lines off it."""
        text = TextItem(words, self._page.palette["text_secondary"], anchor=(0.5, 0.5), fill=ground)
        text.setFont(font(self._page.script, self._page.size - _SMALLER))
        text.setPos(self._box.viewRect().center())
        self.addItem(text)

    def _place_anew(self) -> None:
        """Which labels have room depends on the size."""
        if self._shown:
            self.show_series(*self._shown)

    def _clicked(self, _dots: ScatterPlotItem, points: list[object], _event: object) -> None:
        for point in points[:1]:
            self.event_wanted.emit(point.data())  # pyright: ignore[reportAttributeAccessIssue]


def _measure(face: QFont) -> Callable[[str], float]:
    """With the margins that a TextItem has around its words."""
    metrics = QFontMetricsF(face)
    return lambda text: metrics.horizontalAdvance(text) + 8


def _elsewhere(point: Point, view: View, script: Script) -> str:
    """Where no point is in view: what the nearest one says, and on which side it lies."""
    before = point.middle < view.start
    words = _("◀ No point in view; the nearest before: {value}") if before else _("No point in view; the nearest after: {value} ▶")
    return words.format(value=reading(point, script))


class _TimeAxis(AxisItem):
    """The names of the timeline's own axis: 2023年, or months where there is room; a range without days has none."""

    def __init__(self, orientation: str) -> None:
        self._breaker = CircuitBreaker()
        super().__init__(orientation)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803 - the names of pyqtgraph
        return self._breaker.run(self.range, lambda: self._starts(minVal, maxVal, size), list)

    def _starts(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N803
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
