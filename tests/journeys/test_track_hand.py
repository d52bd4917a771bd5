"""Tracks under the hand: the mouse on them, keys, folding and closing."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from tests.journeys.tracks_shown import chart_of, place_of, show, visible
from timeline_app.canvas.track_setup import FOLDED


def test_it_goes_along_with_the_size_of_the_window(user: User) -> None:
    track = show(user)
    for size in ((1100, 700), (1500, 900)):
        user.window.resize(*size)
        user.qtbot.waitUntil(lambda: user.canvas.width() == round(user.picture.width))
        assert track.geometry().width() == user.canvas.width()
        assert track.geometry().top() == round(user.picture.plot.bottom)


def test_the_mouse_on_it_pans_and_zooms_as_on_the_lanes(user: User) -> None:
    track, canvas = show(user), user.canvas
    before, plot = user.window.state.snapshot.view, user.picture.plot
    at = QPoint(round(plot.x) + 300, 40)
    QTest.mousePress(track, Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseMove(track, at - QPoint(100, 0))
    QTest.mouseRelease(track, Qt.MouseButton.LeftButton, pos=at - QPoint(100, 0))
    after = user.window.state.snapshot.view
    assert after.start - before.start == pytest.approx(100 * before.days / plot.width)
    day = canvas.viewport.day_at(at.x())
    handle = user.window.windowHandle()
    QTest.wheelEvent(handle, QPointF(track.mapTo(user.window, at)), QPoint(0, 120))
    QApplication.processEvents()
    assert user.window.state.snapshot.view.days < after.days
    assert canvas.viewport.day_at(at.x()) == pytest.approx(day)


def test_a_value_is_read_at_the_mouse_and_leads_to_its_event(user: User) -> None:
    track = show(user)
    place = place_of(track, 184200)
    before = track.grab().toImage()
    QTest.mouseMove(track, place)
    assert track.cursor().shape() is Qt.CursorShape.PointingHandCursor
    assert track.grab().toImage() != before
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=place)
    assert user.window.state.snapshot.selected == "service-stations-2023"


def test_it_folds_and_closes_like_a_lane(user: User) -> None:
    track = show(user)
    middle = track.height() // 2
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(12, middle))
    assert track.height() == FOLDED
    assert not chart_of(track).isVisible()
    QTest.mouseClick(track, Qt.MouseButton.LeftButton, pos=QPoint(round(user.picture.plot.x) - 8, 10))
    assert not visible(user.window)


def test_keys_read_select_fold_and_close(user: User) -> None:
    track = show(user)
    track.setFocus(Qt.FocusReason.TabFocusReason)
    user.window.views.week()
    QTest.keyClick(track, Qt.Key.Key_Right)
    read = chart_of(track).point_read
    assert read is not None
    view = user.window.state.snapshot.view
    assert view.start <= read.middle < view.end
    QTest.keyClick(track, Qt.Key.Key_Return)
    assert user.window.state.snapshot.selected is not None
    QTest.keyClick(track, Qt.Key.Key_Space)
    assert track.height() == FOLDED
    QTest.keyClick(track, Qt.Key.Key_Delete)
    assert not visible(user.window)
    assert user.canvas.hasFocus() or not user.window.isActiveWindow()


def test_other_keys_are_those_of_the_timeline(user: User) -> None:
    track, days = show(user), user.window.state.snapshot.view.days
    QTest.keyClick(track, Qt.Key.Key_W)
    assert user.window.state.snapshot.view.days < days
