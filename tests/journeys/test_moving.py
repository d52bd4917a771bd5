"""Jumps that glide, the way back and forward, the month around an event, and what the mouse looks like."""


import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from tests.journeys.conftest import User
from timeline_app.look.motion import Motion
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View

pytestmark = pytest.mark.thorough


def views_until_still(user: User) -> list[View]:
    seen: list[View] = []
    user.window.state.view_changed.connect(lambda: seen.append(user.window.state.snapshot.view))
    user.qtbot.waitUntil(lambda: bool(seen) and abs(seen[-1].days - 92) < 0.1, timeout=5000)
    return seen


def test_a_jump_glides_there_in_steps_that_never_turn(user: User) -> None:
    user.window.window_style.motion = Motion.SYSTEM
    user.window.views.quarter()
    days = [view.days for view in views_until_still(user)]
    assert len(days) > 1  # a busy machine may show only one step between
    assert days == sorted(days, reverse=True)


def test_whatever_the_user_does_ends_a_glide(user: User) -> None:
    user.window.window_style.motion = Motion.SYSTEM
    user.window.views.week()
    user.press(Qt.Key.Key_A)
    stopped = user.window.state.snapshot.view
    QTest.qWait(300)
    assert user.window.state.snapshot.view == stopped
    assert stopped.days > 100


def test_what_the_state_does_later_reaches_no_window_that_is_gone(user: User) -> None:
    """Not even what had begun to move."""
    window = user.made()
    state, window.window_style.motion = window.state, Motion.SYSTEM
    with user.qtbot.waitSignal(window.ready):
        window.show()
    window.views.quarter()
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(window)
    week = View(738_000.0, 738_007.0)
    state.look_at(week)
    state.set_query(Query(search="工匠"))
    state.answer_settled.emit()
    assert state.snapshot.view == week


def test_without_motion_a_jump_is_there_at_once(user: User) -> None:
    user.window.views.quarter()
    assert user.window.state.snapshot.view.days == pytest.approx(91, abs=1)


def test_back_and_forward_by_key_and_by_the_side_buttons_of_the_mouse(user: User) -> None:
    window = user.window
    first = window.state.snapshot.view
    window.views.quarter()
    quarter = window.state.snapshot.view
    window.views.week()
    week = window.state.snapshot.view
    user.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.state.snapshot.view == quarter
    QTest.mouseClick(user.canvas, Qt.MouseButton.BackButton, pos=QPoint(400, 300))
    assert window.state.snapshot.view == first
    QTest.mouseClick(user.canvas, Qt.MouseButton.ForwardButton, pos=QPoint(400, 300))
    user.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert window.state.snapshot.view == week
    window.views.fit()
    window.views.forward()
    assert window.state.snapshot.view == first


@pytest.mark.parametrize("across", [-60, 300])
def test_a_pinch_keeps_the_day_and_the_lane_under_the_mouse(user: User, across: int) -> None:
    """Over the titles the first day in sight; also after a key, where the mouse has not moved since."""
    user.press(Qt.Key.Key_W)
    user.rest()
    plot = user.picture.plot
    place = QPointF(plot.x + across, plot.y + plot.height / 2)
    x = max(plot.x, place.x())
    day = user.canvas.viewport.day_at(x)
    for _time in range(6):
        pinch = QNativeGestureEvent(
            Qt.NativeGestureType.ZoomNativeGesture, QPointingDevice.primaryPointingDevice(), 2, place, place,
            user.canvas.mapToGlobal(place), 0.1, QPointF(),
        )
        QApplication.sendEvent(user.canvas, pinch)
    assert abs(user.canvas.viewport.day_at(x) - day) * plot.width / user.window.state.snapshot.view.days < 1
    assert user.canvas.viewport.pointed == place.y()


def test_one_key_shows_the_month_around_an_event_over_all_themes_and_leads_back(user: User) -> None:
    user.only("工会数字化建设")
    user.canvas.go_to("workers-home-app")
    query, view = user.window.state.snapshot.answer.query, user.window.state.snapshot.view
    user.press(Qt.Key.Key_T)
    around = user.window.state.snapshot
    assert around.selected == "workers-home-app"
    assert around.view.days == pytest.approx(61)
    assert len(around.answer.events) == around.answer.total
    user.press(Qt.Key.Key_T)
    assert (user.window.state.snapshot.answer.query, user.window.state.snapshot.view) == (query, view)
    assert user.window.state.snapshot.selected == "workers-home-app"


def test_one_key_looks_around_another_event_that_was_selected_meanwhile_and_leads_back_to_the_first_question(user: User) -> None:
    user.only("工会数字化建设")
    user.canvas.go_to("workers-home-app")
    query, view = user.window.state.snapshot.answer.query, user.window.state.snapshot.view
    user.press(Qt.Key.Key_T)
    user.canvas.go_to("service-stations-double-15")
    user.press(Qt.Key.Key_T)
    event, seen = user.window.state.snapshot.selected_event, user.window.state.snapshot.view
    assert event is not None
    assert event.id == "service-stations-double-15"
    assert (seen.start, seen.end) == (event.when.start.toordinal() - 30, event.when.end.toordinal() + 31)
    user.press(Qt.Key.Key_T)
    assert (user.window.state.snapshot.answer.query, user.window.state.snapshot.view) == (query, view)


def test_what_one_asks_while_one_looks_around_an_event_is_not_taken_back(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    user.press(Qt.Key.Key_T)
    user.only("工会数字化建设")
    asked = user.window.state.snapshot.answer.query
    user.press(Qt.Key.Key_T)
    assert user.window.state.snapshot.answer.query != asked
    user.press(Qt.Key.Key_T)
    assert user.window.state.snapshot.answer.query == asked


def test_no_button_leads_beyond_the_first_or_the_last_unit(user: User) -> None:
    state, before, after = user.window.state, user.window.commands["previous_unit"], user.window.commands["next_unit"]
    user.window.views.year()
    assert before.isEnabled()
    assert after.isEnabled()
    for action, other in ((after, before), (before, after)):
        seen: list[View] = []
        while action.isEnabled():
            assert state.snapshot.view not in seen
            seen.append(state.snapshot.view)
            action.trigger()
        assert len(seen) > 1
        assert other.isEnabled()
        assert (state.limits.end if action is after else state.limits.start) in state.snapshot.view


def test_the_mouse_tells_what_a_press_would_do(user: User) -> None:
    picture, canvas = user.picture, user.canvas
    assert picture.overview is not None
    window_of_view, strip = picture.overview.view, picture.overview.box

    def shape(x: float, y: float) -> Qt.CursorShape:
        QTest.mouseMove(canvas, QPoint(round(x), round(y)))
        return canvas.cursor().shape()

    mark = user.single_mark()
    assert shape(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2) is Qt.CursorShape.PointingHandCursor
    assert shape(window_of_view[0], strip.y + 10) is Qt.CursorShape.SizeHorCursor
    assert shape(sum(window_of_view) / 2, strip.y + 10) is Qt.CursorShape.OpenHandCursor
    free = picture.plot.right - 3, picture.plot.bottom - 2
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, free)))
    assert canvas.cursor().shape() is Qt.CursorShape.ClosedHandCursor
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=QPoint(*map(round, free)))
    assert canvas.cursor().shape() is not Qt.CursorShape.ClosedHandCursor


def test_two_fingers_sideways_move_the_time_as_far_as_they_go(user: User) -> None:
    user.window.views.quarter()
    picture, before = user.picture, user.window.state.snapshot.view
    at = QPointF(picture.plot.x + 50, picture.plot.y + 50)
    wheel = QWheelEvent(
        at, user.canvas.mapToGlobal(at), QPoint(-100, 0), QPoint(-40, 0), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.ScrollUpdate, False,
    )
    assert wheel.type() is QEvent.Type.Wheel
    QApplication.sendEvent(user.canvas, wheel)
    moved = user.window.state.snapshot.view.start - before.start
    assert moved == pytest.approx(100 * before.days / picture.plot.width)
