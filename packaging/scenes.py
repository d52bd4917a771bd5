"""What pictures are taken of: every zoom, and every way of showing the timeline, each from the window as it is at first."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.benchmarks.read_views import ZOOMS, settle
from timeline_app.layout.lanes import Grouping
from timeline_app.queries.periods import period_of
from timeline_app.state.timeline_state import whole_view
from timeline_app.window.main_window import MainWindow

SELECTED = "service-stations-double-15"  # an event with a long story


def show_as_at_first(window: MainWindow) -> None:
    state = window.state
    state.compare(False)
    window.view_stack.tracks.show("station-count", False)
    window.clear_filters()
    state.select(None)
    state.choose_period(None)
    window.top_bar.grouping_wanted.emit(Grouping.THEME)
    look(window, "2022/2024")
    window.canvas.viewport.scroll_to(0)
    settle(window)
    for lane in window.canvas.picture.lanes:
        if lane.folded:
            fold(window, lane.key)


def look(window: MainWindow, period: str) -> None:
    window.state.look_at(whole_view(period_of(period)))


def ask(window: MainWindow, theme: str) -> None:
    window.state.set_query(replace(window.state.first_query, themes=frozenset({theme})))


def compare(window: MainWindow) -> None:
    ask(window, "services")
    window.toggle_comparison()
    ask(window, "new-employment")


def fold(window: MainWindow, *keys: str) -> None:
    """By the arrows before their titles."""
    for key in keys:
        settle(window)
        box = next(lane.box for lane in window.canvas.picture.lanes if lane.key == key)
        QTest.mouseClick(window.canvas, Qt.MouseButton.LeftButton, pos=QPoint(8, round(box.y + min(box.height / 2, 16))))


SCENES: dict[str, Callable[[MainWindow], object]] = {
    **{name: lambda window, period=period: look(window, period) for name, period in ZOOMS.items()},
    "filtered": lambda window: (ask(window, "services"), look(window, "2023Q3")),
    "compared": compare,
    "year-over-year": lambda window: window.top_bar.grouping_wanted.emit(Grouping.YEARS),
    "folded": lambda window: fold(window, "craftsmanship", "rights"),
    "folded-month": lambda window: (fold(window, "craftsmanship", "rights"), look(window, "2023-07")),
    "story": lambda window: (look(window, "2023Q3"), window.canvas.go_to(SELECTED)),
    "track": lambda window: window.view_stack.tracks.show("station-count", True),
    "period": lambda window: (look(window, "2023"), window.state.choose_period(period_of("2023Q3"))),
}
