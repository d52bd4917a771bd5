"""The timeline under the hand from its first paint on: keys, mouse and touchpad, and what leaving it does."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QNativeGestureEvent, QPainter, QPixmap, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from tests.journeys.conftest import User
from timeline_app.painting.paint import paint
from timeline_app.painting.paint_style import Emphasis

pytestmark = pytest.mark.thorough


def middle_of_mark(user: User) -> QPoint:
    box = user.single_mark().box
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def test_a_window_that_is_ready_has_the_timeline_under_the_keys(user: User) -> None:
    user.qtbot.waitUntil(user.canvas.hasFocus)
    QTest.keyClick(user.window.windowHandle(), Qt.Key.Key_Right)
    assert user.window.state.snapshot.selected is not None


def test_every_pixel_is_of_the_picture(user: User) -> None:
    """Nothing is erased before painting, so what the picture left out would be what was there before."""
    user.window.filters.setFocus()
    for size in ((1024, 700), (1500, 900), (1111, 713)):
        user.window.resize(*size)
        user.qtbot.waitUntil(lambda: user.canvas.width() == round(user.picture.width))
        shown, expected = QPixmap(user.canvas.size()), QImage(user.canvas.size(), QImage.Format.Format_RGB32)
        shown.fill(Qt.GlobalColor.magenta)
        user.canvas.render(shown)
        expected.fill(Qt.GlobalColor.cyan)
        with QPainter(expected) as painter:
            paint(painter, user.picture, user.window.window_style.paint_style, Emphasis())
        assert shown.toImage().convertToFormat(QImage.Format.Format_RGB32) == expected


def test_a_drag_goes_on_outside_of_the_window(user: User) -> None:
    user.window.views.month()
    start = user.window.state.snapshot.view
    plot = user.picture.plot
    free = QPoint(round(plot.right) - 3, round(plot.bottom) - 2)
    QTest.mousePress(user.canvas, Qt.MouseButton.LeftButton, pos=free)
    QTest.mouseMove(user.canvas, QPoint(-2000, free.y()))
    far = user.window.state.snapshot.view
    assert far.start - start.start == pytest.approx((free.x() + 2000) * start.days / plot.width)
    QTest.mouseRelease(user.canvas, Qt.MouseButton.LeftButton, pos=QPoint(-2000, free.y()))
    QTest.mouseMove(user.canvas, QPoint(free.x(), free.y()))
    assert user.window.state.snapshot.view == far


def test_nothing_stands_out_once_the_mouse_has_left(user: User) -> None:
    user.window.filters.setFocus()
    before = user.canvas.grab().toImage()
    QTest.mouseMove(user.canvas, middle_of_mark(user))
    assert user.canvas.grab().toImage() != before
    QTest.mouseMove(user.window.filters, QPoint(5, 5))
    user.qtbot.waitUntil(lambda: user.canvas.grab().toImage() == before)


def test_a_mark_says_what_it_is_when_the_mouse_rests_on_it(user: User) -> None:
    event = user.window.state.find(user.single_mark().events[0])
    assert event is not None
    QTest.mouseMove(user.canvas, middle_of_mark(user))
    user.qtbot.waitUntil(lambda: event.title in QToolTip.text())


def test_two_fingers_that_part_zoom_in_between_them(user: User) -> None:
    state, plot = user.window.state, user.picture.plot
    before, at = state.snapshot.view, QPointF(user.picture.plot.x + user.picture.plot.width / 4, plot.y + 50)
    pinched = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, at, at,
        user.canvas.mapToGlobal(at), 0.25, QPointF(),
    )
    QApplication.sendEvent(user.canvas, pinched)
    after = state.snapshot.view
    assert after.days == pytest.approx(before.days / 1.25)
    assert after.start + after.days / 4 == pytest.approx(before.start + before.days / 4)
