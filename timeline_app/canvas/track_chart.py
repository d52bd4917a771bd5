"""The chart of a track: a series drawn by pyqtgraph over the days of the view, which it follows in the same frame."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import hypot
from typing import NamedTuple

from pyqtgraph.graphicsItems.ScatterPlotItem import ScatterPlotItem
from pyqtgraph.graphicsItems.ViewBox import ViewBox
from pyqtgraph.widgets.GraphicsView import GraphicsView
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from timeline_app.canvas.gestures import scale_of
from timeline_app.layout.box import Box
from timeline_app.layout.last import Last
from timeline_app.layout.picture import Picture
from timeline_app.layout.scale import Scale
from timeline_app.layout.series_plot import Dot, thinned, top_of
from timeline_app.layout.track import ASIDE, FOOT, TrackPlot, levels_of, places_aside, track_plot
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.series_items import SeriesLook, lines_of, marks_of
from timeline_app.painting.track import paint_grid, paint_leaders, paint_levels, paint_reading, paint_values
from timeline_app.queries.series import Point, Series, disputed_in
from timeline_app.queries.snapshot import View
from timeline_app.records.disagreement import Disagreement

_SIZE = 8  # of a dot
_DIGITS = 9  # of a zoom: what panning changes beyond them is no other zoom
_REACH = 16.0  # pixels left and right of the mouse in which a point is read


class Charted(NamedTuple):
    """What a chart shows; the dots of the event ``selected`` are larger."""

    series: Series
    style: PaintStyle
    selected: str | None
    disagreements: tuple[Disagreement, ...]


class TrackChart(GraphicsView):
    """Leaves the mouse to the track that it is part of."""

    def __init__(self, track: QWidget, charted: Charted) -> None:
        super().__init__(track)
        self._charted, self._picture, self._view = charted, None, View(0, 1)
        self._near: Series = charted.series
        self._levels = levels_of(charted.series).lines
        self._window = View(0, 0)
        self._items, self._plot, self._moved = Last[list[tuple[int, ScatterPlotItem]]](), Last[TrackPlot](), Last[None]()
        self._dots: Sequence[Dot] = ()  # in sight, in pixels of the chart
        self.point_read: Point | None = None  # whose value is written out
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCacheMode(GraphicsView.CacheModeFlag.CacheNone)
        self.setViewportUpdateMode(GraphicsView.ViewportUpdateMode.NoViewportUpdate)  # or each frame would be painted twice
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._box = ViewBox(enableMenu=False, enableMouse=False)
        self.setCentralItem(self._box)

    def show_series(self, charted: Charted) -> None:
        self._charted, self._window = charted, View(0, 0)
        self._levels = levels_of(charted.series).lines
        self._draw()

    def follow(self, picture: Picture, view: View, place: QRect) -> None:
        """Stand at this place of the track, over these days."""
        self._picture, self._view = picture, view
        self.setGeometry(place)
        self._draw()

    def read(self, point: Point | None) -> None:
        """Write its value out."""
        if point is not self.point_read:
            self.point_read = point
            self.viewport().update()

    def dot_near(self, x: float, y: float) -> Dot | None:
        """The nearest in reach of a place."""
        near = (dot for dot in self._dots if abs(dot.x - x) <= _REACH)
        return min(near, key=lambda dot: hypot(dot.x - x, dot.y - y), default=None)

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """The lines of the axis run on through the track."""
        if self._picture:
            paint_grid(painter, self._picture, self._local(), [y for y, _name in self._levels], self._charted.style)
            scale = scale_of(self._picture, self._view)
            days = [(dot, scale.x(dot.point.middle) - self.x()) for dot in self._dots]
            paint_leaders(painter, [(dot, day) for dot, day in days if day - dot.x > 1], self._charted.style)

    def drawForeground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        """Values where there is room for all the digits, names of levels at the left edge, and on top the value that is read."""
        if self._picture is None:
            return
        style, dots, levels = self._charted.style, self._dots, self._levels
        style.texts.begin(painter)
        paint_values(painter, [dot.label for dot in dots if dot.label], levels, self._local(), style)
        paint_levels(painter, levels, style)
        read = next((dot for dot in dots if dot.point is self.point_read), None)
        if read:
            paint_reading(painter, read, self._local(), style)

    def _local(self) -> Box:
        """The chart in pixels of the picture, but for its height."""
        return Box(self.x(), 0, self.width(), self.height())

    def _draw(self) -> None:
        """Only what changed: while the view is panned that is nothing but the range."""
        if self._picture is None:
            return
        series, style, selected, disagreements = self._charted
        self._near = self._thinned(series)
        marks = self._items.get(lambda: self._fill(self._near, style, selected, disagreements), self._near, style, selected)
        scale, top = scale_of(self._picture, self._view), top_of(series)
        days = scale.day(self.x()), scale.day(self.x() + self.width())
        zoom = round(scale.pixels_per_day, _DIGITS)
        self._moved.get(lambda: _move_aside(marks, zoom), marks, zoom)
        self._box.setRange(xRange=days, yRange=(top * (1 - self.height() / FOOT), top), padding=0)
        self._dots = list(self._in_sight(scale))
        self.viewport().update()

    def _thinned(self, series: Series) -> Series:
        """Of a great many points those that can be told apart in the view and on either side of it."""
        window, view = self._window, self._view
        if window.start <= view.start and view.end <= window.end and window.days <= 4 * view.days:
            return self._near
        self._window = View(view.start - view.days, view.end + view.days)
        return thinned(series, self._window)

    def _fill(
        self, series: Series, style: PaintStyle, selected: str | None, disagreements: tuple[Disagreement, ...]
    ) -> list[tuple[int, ScatterPlotItem]]:
        """The marks that were drawn, those on their days last, by how many places they stand aside."""
        self._box.clear()
        look, places = SeriesLook(style.palette, _SIZE, selected), places_aside(series)
        disputed = disputed_in(series, disagreements)
        for line in lines_of(series, top_of(self._charted.series), look):
            self._box.addItem(line, ignoreBounds=True)
        marks: list[tuple[int, ScatterPlotItem]] = []
        for place in sorted(set(places), reverse=True):
            here = [number for number, each in enumerate(places) if each == place]
            points = [series.points[number] for number in here]
            found = marks_of(points, [series.points[number] for number in here if number in disputed], look)
            marks += [(place, item) for item in found]
        for _place, item in marks:
            self._box.addItem(item, ignoreBounds=True)
        return marks

    def _in_sight(self, scale: Scale) -> Iterator[Dot]:
        measure = self._charted.style.measures.small
        zoom = round(scale.pixels_per_day, _DIGITS)
        plot = self._plot.get(lambda: track_plot(self._near, zoom, measure), self._near, zoom, measure)
        shift = scale.x(plot.first) - self.x()
        for dot in plot.dots:
            if 0 <= dot.x + shift <= self.width():
                yield replace(dot, x=dot.x + shift, label=dot.label and dot.label._replace(x=dot.label.x + shift))


def _move_aside(marks: list[tuple[int, ScatterPlotItem]], pixels_per_day: float) -> None:
    for place, item in marks:
        item.setX(-place * ASIDE / pixels_per_day)
