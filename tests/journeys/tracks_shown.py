"""Tracks of figures in the real window: how they are shown, and where their values stand."""

from pyqtgraph.graphicsItems.ViewBox import ViewBox
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.canvas.track import Track
from timeline_app.canvas.track_chart import TrackChart
from timeline_app.layout.series_plot import Dot
from timeline_app.panels.figures_view import FiguresView
from timeline_app.panels.indicator_heading import IndicatorHeading
from timeline_app.window.main_window import MainWindow

STATIONS = "工会驿站数"
ASKED = "显示在时间轴下"


def track_of(window: MainWindow, name: str = STATIONS) -> Track:
    QApplication.processEvents()
    return next(track for track in window.canvas.findChildren(Track) if track.accessibleName().startswith(name))


def visible(window: MainWindow) -> list[Track]:
    QApplication.processEvents()
    return [track for track in window.canvas.findChildren(Track) if track.isVisible()]


def chart_of(track: Track) -> TrackChart:
    chart = track.findChild(TrackChart)
    assert chart is not None
    return chart


def place_of(track: Track, value: float) -> QPoint:
    """Where a value stands, in pixels of the track."""
    chart = chart_of(track)
    columns = range(0, chart.width(), 3)
    found = (chart.dot_near(x, y) for x in columns for y in range(0, chart.height(), 3))
    dot: Dot = next(dot for dot in found if dot and dot.point.value == value)
    return QPoint(round(chart.x() + dot.x), round(dot.y))


def show(user: User, *indicators: str) -> Track:
    for id in indicators or ("station-count",):
        user.window.view_stack.tracks.show(id, on=True)
    return track_of(user.window)


def choice(user: User) -> QAction:
    """The menu of the first indicator in the figures view."""
    user.window.show_figures()
    view = user.window.findChild(FiguresView)
    assert view is not None
    return next(action for action in view.findChildren(IndicatorHeading)[0].actions() if action.text() == ASKED)


def days_of(track: Track) -> tuple[float, float]:
    """What pyqtgraph shows between the edges of the chart."""
    box = chart_of(track).centralWidget
    assert isinstance(box, ViewBox)
    return box.viewRect().left(), box.viewRect().right()
