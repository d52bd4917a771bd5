"""Jumps that glide, the way back and forward, the month around an event, its menu, and what the mouse looks like."""

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from shiboken6 import isValid

from tests.journeys.conftest import User
from timeline_app.layout.lanes import Grouping
from timeline_app.look.motion import Motion
from timeline_app.panels.event_list import EventList
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View

pytestmark = pytest.mark.thorough


def offered(user: User) -> set[str]:
    """By the open menu of an event."""
    menu = next(menu for menu in user.window.findChildren(QMenu) if menu.isVisible())
    return {action.text() for action in menu.actions()}


def trigger(user: User, text: str) -> None:
    menu = next(menu for menu in user.window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


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


def test_the_menu_of_an_event_copies_what_one_needs_to_quote_it(user: User) -> None:
    mark = user.single_mark()
    at = QPoint(round(mark.box.x + mark.box.width / 2), round(mark.box.y + mark.box.height / 2))
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, user.canvas.mapToGlobal(at))
    QApplication.sendEvent(user.canvas, asked)
    event = user.window.state.snapshot.selected_event
    assert event is not None
    assert event.id == mark.events[0]
    trigger(user, "复制标题")
    assert QGuiApplication.clipboard().text() == event.title
    user.canvas.menu_wanted.emit(event.id, QPoint(0, 0))
    trigger(user, "复制来源")
    copied = QGuiApplication.clipboard().text()
    titles = [user.window.state.timeline.document(source).title for source in event.sources]
    assert all(title in copied for title in titles)
    assert re.search(rf"第(\d+[、—])*{event.citations[0].paragraph}([、—]\d+)*段", copied)


def test_the_menu_opens_by_key_and_narrows_to_the_theme(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(user.canvas, asked)
    assert "前后一个月还有什么" in offered(user)
    trigger(user, "只看同主题的事件")
    assert {event.theme for event in user.window.state.snapshot.answer.events if len(event.themes) == 1} == {"digital"}
    assert user.window.state.snapshot.selected == "workers-home-app"


def test_menus_leave_nothing_behind(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    before = len(user.window.findChildren(QMenu))
    for _time in range(5):
        user.canvas.menu_wanted.emit("workers-home-app", QPoint(0, 0))
        for menu in user.window.findChildren(QMenu):
            menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert len(user.window.findChildren(QMenu)) == before


def test_the_month_around_an_event_can_be_exported(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    user.canvas.menu_wanted.emit("workers-home-app", QPoint(0, 0))
    trigger(user, "导出前后一个月…")
    user.export(".pdf research")
    period = user.window.state.snapshot.period
    assert period is not None
    assert period.days == 61
    assert user.target.exists()


def test_the_list_has_the_same_menu(user: User) -> None:
    user.window.show_list()
    table = user.window.findChild(EventList)
    assert table is not None
    QTest.keyClick(table, Qt.Key.Key_Down)
    QApplication.sendEvent(table, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint()))
    assert {"复制标题", "复制来源"} <= offered(user)


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


def lane_keys(user: User) -> list[str]:
    return [lane.key for lane in user.picture.lanes]


def test_a_lane_is_folded_by_its_arrow_and_remembered(user: User) -> None:
    lane = user.picture.lanes[3]
    user.click(8, lane.box.y + lane.box.height / 2)
    folded = next(each for each in user.picture.lanes if each.key == lane.key)
    assert folded.folded
    assert folded.box.height < lane.box.height
    assert user.window.close()
    user.window = user.open()
    assert next(each for each in user.picture.lanes if each.key == lane.key).folded
    user.canvas.go_to(next(event.id for event in user.window.state.snapshot.answer.events if event.theme == lane.key))
    user.press(Qt.Key.Key_C)
    assert not next(each for each in user.picture.lanes if each.key == lane.key).folded


def test_a_lane_is_drawn_to_another_place_and_moved_by_key(user: User) -> None:
    keys, lanes = lane_keys(user), user.picture.lanes
    user.drag((60, lanes[0].box.y + 5), (60, lanes[4].box.y + lanes[4].box.height / 2))
    assert lane_keys(user) == [*keys[1:5], keys[0], *keys[5:]]
    user.canvas.go_to(next(event.id for event in user.window.state.snapshot.answer.events if event.theme == keys[0]))
    for _step in range(4):
        user.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert lane_keys(user) == keys


def test_a_lane_alone_lets_the_others_in_where_only_they_have_what_is_asked_for(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    user.press(Qt.Key.Key_O)
    assert [lane.key for lane in user.picture.lanes] == ["digital"]
    user.window.top_bar.search.setText("没有这样的词")
    assert [lane.key for lane in user.picture.lanes] == ["digital"]
    user.window.top_bar.search.setText("国际劳工")
    assert [lane.key for lane in user.picture.lanes] == ["international"]
    assert sum(lane.count for lane in user.picture.lanes) == len(user.shown) > 0


def test_a_lane_is_shown_alone_and_all_come_back(user: User) -> None:
    keys, lane = lane_keys(user), user.picture.lanes[2]
    QTest.mouseDClick(user.canvas, Qt.MouseButton.LeftButton, pos=QPoint(60, round(lane.box.y + 8)))
    assert lane_keys(user) == [lane.key]
    user.click(8, user.picture.lanes[0].box.y + user.picture.lanes[0].box.height / 2)
    assert lane_keys(user) == keys
    user.canvas.go_to("workers-home-app")
    user.press(Qt.Key.Key_O)
    assert lane_keys(user) == ["digital"]
    user.press(Qt.Key.Key_O)
    assert lane_keys(user) == keys


def group(user: User, grouping: Grouping) -> None:
    box = user.window.top_bar.grouping
    box.setCurrentIndex(box.findData(grouping))


def test_years_are_laid_over_one_another_and_events_found_there(user: User) -> None:
    group(user, Grouping.YEARS)
    assert lane_keys(user) == ["2022", "2023", "2024"]
    view = user.window.state.snapshot.view
    assert view.days == 366
    user.canvas.go_to("party-congress-20")
    mark = next(mark for mark in user.picture.marks if "party-congress-20" in mark.events)
    assert mark.lane == "2022"
    assert user.picture.plot.x <= mark.box.x <= user.picture.plot.right
    user.window.views.month()
    assert any("party-congress-20" in mark.events for mark in user.picture.marks)
    user.window.views.fit()
    assert user.window.state.snapshot.view == view
    user.click(user.picture.plot.x + 100, user.picture.axis.height - 5)
    left, foot = user.picture.plot.x, user.picture.plot.bottom - 3
    user.drag((left + 80, foot), (left + 200, foot), shift=True)
    assert user.window.state.snapshot.period is None


def test_years_over_one_another_are_remembered_and_left_again(user: User) -> None:
    group(user, Grouping.YEARS)
    assert user.window.close()
    user.window = user.open()
    assert lane_keys(user) == ["2022", "2023", "2024"]
    group(user, Grouping.THEME)
    assert len(lane_keys(user)) == 11
    first = user.window.state.timeline.first_view
    assert user.window.state.snapshot.view.days == (first.end - first.start).days + 1


def test_two_filters_are_compared_on_one_axis(user: User) -> None:
    user.tick("全国")
    national = set(user.shown)
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    user.only("北京")
    beijing = set(user.shown)
    marks = user.picture.marks
    assert {id for mark in marks if mark.lane.startswith("above/") for id in mark.events} <= national
    assert {id for mark in marks if not mark.lane.startswith("above/") for id in mark.events} <= beijing
    titles = [lane.title for lane in user.picture.lanes if lane.heading]
    assert [title.rpartition(" ")[2] for title in titles] == [str(len(national)), str(len(beijing))]
    user.canvas.go_to("national-congress-18")
    assert user.window.state.snapshot.selected == "national-congress-18"
    assert set(user.shown) == beijing
    user.window.toggle_comparison()
    assert not any(lane.heading for lane in user.picture.lanes)
    assert user.window.state.snapshot.selected is None


def test_the_sources_below_the_plot_come_and_go_and_are_remembered(user: User) -> None:
    height = user.picture.plot.height
    assert user.picture.coverage == ()
    actions = (action for menu in user.window.top_bar.findChildren(QMenu) for action in menu.actions())
    next(action for action in actions if "涉及的月份" in action.text()).trigger()
    assert [row.title for row in user.picture.coverage] == [each.short for each in user.window.state.timeline.documents]
    assert user.picture.plot.height < height
    assert all(row.box.y >= user.picture.plot.bottom for row in user.picture.coverage)
    assert user.window.close()
    user.window = user.open()
    assert user.picture.coverage
