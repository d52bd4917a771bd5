"""What people do with the window, from launch to a selection, a period and a list."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from tests.journeys.conftest import User
from timeline_app.canvas.zoom import around
from timeline_app.look.palette import Appearance
from timeline_app.panels.event_list import EventList
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query


def test_launch_shows_the_whole_range_with_nothing_selected(user: User) -> None:
    state = user.window.state
    assert len(state.snapshot.answer.events) == state.timeline.event_count
    assert state.snapshot.selected is None
    assert len(user.picture.lanes) == len(state.timeline.themes)
    in_sight = {event for mark in user.picture.marks for event in mark.events}
    first = state.timeline.first_view
    expected = {e.id for e in state.snapshot.answer.events if first.overlaps(e.when.start, e.when.end)}
    assert expected <= in_sight


def test_filter_to_one_theme_and_back(user: User) -> None:
    everything = user.shown
    user.only("工会数字化建设")
    digital = user.shown
    assert 0 < len(digital) < len(everything)
    assert all("digital" in event.themes for event in user.window.state.snapshot.answer.events)
    user.tick("国际及港澳台交流")
    assert len(user.shown) > len(digital)
    user.tick("国际及港澳台交流")
    user.tick("工会数字化建设")
    assert user.shown == everything


def test_search_narrows_as_one_types(user: User) -> None:
    for words in ("12351", "驿站", "驛站"):
        field = user.window.top_bar.search
        QTest.keyClicks(field, words) if words.isascii() else field.setText(words)
        assert 0 < len(user.shown) < user.window.state.timeline.event_count
        field.clear()
        assert len(user.shown) == user.window.state.timeline.event_count


def test_an_event_is_selected_by_mouse_and_read(user: User) -> None:
    mark = user.single_mark()
    user.click(mark.box.x + mark.box.width / 2, mark.box.y + mark.box.height / 2)
    event = user.window.state.snapshot.selected_event
    assert event is not None
    assert event.id == mark.events[0]
    page = user.window.details.browser.toPlainText()
    assert event.title in page
    assert event.summary[:20] in page.replace("\n", "")
    assert all(figure.label in page for figure in event.figures)
    user.click(user.picture.plot.x + 3, user.picture.plot.bottom - 1)
    assert user.window.state.snapshot.selected is None


@pytest.mark.parametrize("theme", ["digital", pytest.param("", marks=pytest.mark.slow)])
def test_the_keyboard_walks_through_every_event(user: User, theme: str) -> None:
    user.window.state.set_query(Query(themes=frozenset({theme} - {""})))
    user.press(Qt.Key.Key_Right)
    start = user.window.state.snapshot.selected_event
    assert start is not None
    assert start.when.start >= user.window.state.timeline.first_view.start
    user.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    walked = [user.window.state.snapshot.selected]
    for _step in user.shown[1:]:
        user.press(Qt.Key.Key_Right)
        walked.append(user.window.state.snapshot.selected)
    assert walked == user.shown
    user.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert user.window.state.snapshot.selected == user.shown[0]
    user.press(Qt.Key.Key_Escape)
    assert user.window.state.snapshot.selected is None


def test_the_wheel_zooms_at_the_cursor_and_drag_pans(user: User) -> None:
    state, plot = user.window.state, user.picture.plot
    before = state.snapshot.view
    at = QPointF(plot.x + plot.width * 0.3, plot.y + 20)
    day = before.start + before.days * 0.3
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        at, user.canvas.mapToGlobal(at), QPoint(), QPoint(0, 120), no_button, no_key, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(user.canvas, turned)
    after = state.snapshot.view
    assert after.days == pytest.approx(before.days / 1.25)
    assert after.start + after.days * 0.3 == pytest.approx(day, abs=after.days / 300)
    user.drag((plot.x + 200, plot.bottom - 3), (plot.x + 100, plot.bottom - 3))
    assert state.snapshot.view.start > after.start
    assert state.snapshot.view.days == pytest.approx(after.days)


def test_lanes_higher_than_the_plot_scroll(user: User) -> None:
    """In a low window, a year; what is out of sight is counted, and can be reached by drag and key."""
    user.window.resize(1280, 480)
    user.window.state.look_at(around(period_of("2024")))
    user.rest()
    assert user.picture.thumb is not None
    assert user.picture.out_of_sight[0] == 0
    assert user.picture.out_of_sight[1] > 0
    left = user.picture.plot.x + 3
    user.drag((left, user.picture.plot.bottom - 20), (left, user.picture.plot.y + 20))
    assert user.picture.scrolled.above > 0
    user.press(Qt.Key.Key_PageDown)
    user.press(Qt.Key.Key_PageDown)
    assert user.picture.lanes[-1].box.bottom == pytest.approx(user.picture.plot.bottom)
    user.window.state.select(None)
    user.canvas.go_to("talk-with-new-leadership")
    box = next(mark.box for mark in user.picture.marks if "talk-with-new-leadership" in mark.events)
    assert user.picture.plot.y <= box.y
    assert box.bottom <= user.picture.plot.bottom


def test_a_period_is_chosen_by_shift_and_drag_and_its_edge_moved(user: User) -> None:
    state, plot = user.window.state, user.picture.plot
    user.drag((plot.x + 100, plot.y + 5), (plot.x + 200, plot.y + 5), shift=True)
    period = state.snapshot.period
    assert period is not None
    assert user.picture.period is not None
    edge = user.picture.period[1]
    user.drag((edge, plot.y + 5), (edge + 80, plot.y + 5))
    assert state.snapshot.period is not None
    assert state.snapshot.period.start == period.start
    assert state.snapshot.period.end > period.end


def test_the_list_shows_the_same_answer_and_selection(user: User) -> None:
    user.only("工会数字化建设")
    user.window.show_list()
    table = user.window.findChild(EventList)
    assert table is not None
    model, rows = table.model(), [row for row in range(table.model().rowCount()) if table.table.event_at(row)]
    assert len(rows) == len(user.shown)
    listed = [event.id for row in rows if (event := table.table.event_at(row))]
    assert set(listed) == set(user.shown)
    table.selectRow(rows[2])
    assert user.window.state.snapshot.selected == listed[2]
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert user.window.state.snapshot.selected == listed[3]
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    titles = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert titles == sorted(titles, reverse=True)
    selected = user.window.state.snapshot.selected_event
    assert selected is not None
    assert table.currentIndex().siblingAtColumn(1).data() == selected.title
    user.window.show_timeline()
    assert user.canvas.isVisible()


def test_enter_in_the_search_field_goes_from_hit_to_hit(user: User) -> None:
    field = user.window.top_bar.search
    field.setText("12351")
    QTest.keyClick(field, Qt.Key.Key_Return)
    first = user.window.state.snapshot.selected
    QTest.keyClick(field, Qt.Key.Key_Return)
    second = user.window.state.snapshot.selected
    assert [first, second] == [id for id in user.shown if id in (first, second)]
    user.window.commands["previous_hit"].trigger()
    assert user.window.state.snapshot.selected == first


def test_geometry_and_choices_come_back(user: User) -> None:
    user.window.resize(1111, 777)
    user.window.top_bar.appearance_wanted.emit(Appearance.DARK)
    assert user.window.close()
    again = user.open()
    assert (again.width(), again.height()) == (1111, 777)
    assert again.window_style.palette.appearance == Appearance.DARK


def test_every_action_has_a_text_and_no_two_share_a_key(user: User) -> None:
    keys = [key.toString() for action in user.window.actions() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all(action.text() for action in user.window.actions())


def test_an_empty_answer_says_so_and_shows_the_way_out(user: User) -> None:
    user.window.top_bar.search.setText("没有这样的词")
    assert user.shown == []
    assert "没有符合条件的事件" in user.window.details.browser.toPlainText()
    user.window.details.browser.link_followed.emit("clear:all")
    assert len(user.shown) == user.window.state.timeline.event_count
    assert user.window.top_bar.search.text() == ""


def test_no_button_is_hidden_in_a_narrow_window(user: User) -> None:
    for width in (1024, 1100, 1440):
        user.window.resize(width, 700)
        QApplication.processEvents()
        bar = user.window.top_bar
        (export,) = (button for button in bar.findChildren(QToolButton) if button.objectName() == "primary")
        assert export.isVisible()
        assert bar.rect().contains(export.geometry())
        assert bar.search.width() >= 110
