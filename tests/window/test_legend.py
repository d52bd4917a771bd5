"""The legend at the foot of the window explains the marks in sight, and nothing else."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from timeline_app.database.store import Store
from timeline_app.layout.shapes import LEGEND, Shape
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.main_window import MainWindow
from timeline_app.window.window_style import PaintStyles

pytestmark = pytest.mark.thorough


@pytest.fixture
def window(qtbot: QtBot, store: Store, lookup: EventLookup, paint_styles: PaintStyles) -> MainWindow:
    made = MainWindow(TimelineState(store.timeline, asking(store, lookup)), lookup, Preferences(), paint_styles=paint_styles)
    qtbot.addWidget(made)
    made.resize(1800, 900)
    with qtbot.waitSignal(made.ready, timeout=20_000):
        made.show()
    settle(made)
    return made


def settle(window: MainWindow) -> None:
    """What is painted is told afterwards."""
    window.canvas.repaint()
    QApplication.processEvents()


def explained(window: MainWindow) -> set[Shape]:
    return {mark.shape for mark in window.status.legend.shown}


def look_at(window: MainWindow, first: date, last: date) -> None:
    window.state.look_at(View(first.toordinal(), last.toordinal()))
    settle(window)


def seen(window: MainWindow) -> set[Shape]:
    plot = window.canvas.picture.plot
    marks = (mark for mark in window.canvas.picture.marks if mark.box.bottom > plot.y and mark.box.y < plot.bottom)
    return {Shape.SOFT if mark.shape is Shape.FOLD else mark.shape for mark in marks} & set(LEGEND)


def test_the_marks_in_sight_are_explained(window: MainWindow) -> None:
    for first, last in (("2022-01-01", "2025-01-01"), ("2023-06-01", "2023-11-01"), ("2023-07-27", "2023-08-02")):
        look_at(window, date.fromisoformat(first), date.fromisoformat(last))
        assert explained(window) == seen(window) != set()


def test_a_mark_scrolled_out_of_sight_is_not(window: MainWindow) -> None:
    window.resize(1800, 420)
    look_at(window, date(2023, 6, 1), date(2023, 11, 1))
    for above in (0, 300, 2000):
        window.canvas.viewport.scroll_to(above)
        settle(window)
        assert explained(window) == seen(window)


def test_a_run_from_month_to_month_has_an_entry_of_its_own(window: MainWindow) -> None:
    look_at(window, date(2023, 6, 1), date(2023, 11, 1))
    assert Shape.RUN in explained(window)
    assert "起止到月<" in f"{window.status.legend.toolTip()}<"


@pytest.mark.parametrize("show", [MainWindow.show_list, MainWindow.show_figures], ids=["list", "figures"])
def test_a_view_without_marks_has_none(window: MainWindow, show: Callable[[MainWindow], None]) -> None:
    before = explained(window)
    show(window)
    QApplication.processEvents()
    assert explained(window) == set()
    assert window.status.legend.toolTip() == window.status.legend.accessibleName() == ""
    window.show_timeline()
    settle(window)
    assert explained(window) == before != set()


def test_an_answer_without_events_has_none(window: MainWindow) -> None:
    window.state.set_query(Query(search="没有这样的事件"))
    settle(window)
    assert explained(window) == set()


def test_whatever_is_explained_the_window_asks_for_no_more_width(window: MainWindow) -> None:
    least = {window.minimumSizeHint().width()}
    for shapes in (frozenset[Shape](), frozenset(Shape), frozenset({Shape.RUN})):
        window.status.legend.explain(shapes)
        QApplication.processEvents()
        least.add(window.minimumSizeHint().width())
    assert len(least) == 1
