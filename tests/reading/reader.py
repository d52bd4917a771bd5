"""A user who reads: the page of an answer in the real window, and the ways of touching it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.reading.reading_view import ReadingView

SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def read(user: User) -> ReadingView:
    QTest.keyClick(user.window, Qt.Key.Key_4, CONTROL)
    view = user.window.view_stack.currentWidget()
    assert isinstance(view, ReadingView)
    QApplication.processEvents()
    return view


def press(view: ReadingView, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(view.page, key, modifier)


def titles(view: ReadingView) -> list[str]:
    manuscript = view.page.manuscript
    assert manuscript
    return [manuscript.block(row).entry.title for row, _y in view.page.rows_in_sight()]


def edge_of(view: ReadingView, row: int) -> float:
    return dict(view.page.rows_in_sight())[row]


def turn_wheel(view: ReadingView, notches: int) -> None:
    middle = QPointF(view.page.viewport().rect().center())
    wheel = QWheelEvent(
        middle, view.page.mapToGlobal(middle), QPoint(), QPoint(0, 120 * notches), Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    )
    QApplication.sendEvent(view.page.viewport(), wheel)
