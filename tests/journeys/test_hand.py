"""The hand that rests, and the ways in which nobody tells that it has let go."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.look.motion import Motion
from timeline_app.queries.periods import period_of
from timeline_app.state.timeline_state import whole_view

pytestmark = pytest.mark.thorough


def test_a_press_of_the_right_button_holds_no_lane(user: User) -> None:
    box = user.single_mark().box
    at = QPoint(round(box.x + 4), round(box.y + 4))
    QTest.mousePress(user.canvas, Qt.MouseButton.RightButton, pos=at)
    user.window.state.look_at(whole_view(period_of("2023Q3")))
    user.rest()
    assert user.canvas.viewport.breathing.resting
    QTest.mouseRelease(user.canvas, Qt.MouseButton.RightButton, pos=at)


def test_a_drag_that_ends_over_another_view_is_over(user: User) -> None:
    user.window.views.year()
    plot = user.picture.plot
    start = QPoint(round(plot.x + 200), round(plot.bottom - 3))
    QTest.mousePress(user.canvas, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(user.canvas, start + QPoint(30, 0))
    user.window.show_list()
    QTest.mouseRelease(user.window.view_stack, Qt.MouseButton.LeftButton)
    user.window.show_timeline()
    view = user.window.state.snapshot.view
    QTest.mouseMove(user.canvas, start + QPoint(90, 0))
    assert user.window.state.snapshot.view == view
    user.rest()


def test_another_size_in_the_middle_of_an_ease_has_its_own_heights(user: User) -> None:
    user.window.window_style.move_by(Motion.SYSTEM)
    user.window.resize(1280, 720)
    user.window.state.look_at(whole_view(period_of("2023")))
    user.rest()
    user.window.state.look_at(whole_view(period_of("2023Q3")))
    user.canvas.viewport.settle()
    QApplication.processEvents()
    user.window.resize(1440, 900)
    user.rest()
    eased = {lane.key: lane.box.height for lane in user.picture.lanes}
    user.window.window_style.move_by(Motion.OFF)
    user.canvas.viewport.settle()
    assert eased == pytest.approx({lane.key: lane.box.height for lane in user.picture.lanes})


def test_lanes_that_were_brought_back_are_left_out_again_for_another_question(user: User) -> None:
    first = user.window.state.first_query
    user.window.state.set_query(replace(first, themes=frozenset({"services"})))
    left_out = user.picture.left_out
    assert left_out is not None
    user.click(left_out.label.x + 5, left_out.label.y)
    assert user.picture.left_out is None
    user.window.state.set_query(replace(first, themes=frozenset({"culture"})))
    assert user.picture.left_out is not None


@pytest.mark.parametrize(("id", "digits"), [("service-stations-since-2016", "2016"), ("service-stations-double-15", "2023-07")])
def test_a_date_in_digits_tells_no_month_that_no_document_tells(user: User, id: str, digits: str) -> None:
    when = next(event.when for event in user.window._lookup.events([id]))
    assert when.in_digits() == digits


def test_a_unit_asked_for_again_leaves_one_way_back(user: User) -> None:
    before = user.window.state.snapshot.view
    for _press in range(3):
        user.window.views.year()
    user.window.views.back()
    assert user.window.state.snapshot.view == before


def test_what_is_known_to_its_year_leads_to_no_quarter_of_it(user: User) -> None:
    state = user.window.state
    yearly = next(event for event in state.snapshot.answer.events if event.when.yearly and event.when.start.year == 2023)
    state.look_at(whole_view(period_of("2023Q3")))
    state.select(yearly.id)
    user.window.views.quarter()
    assert state.snapshot.view.start == whole_view(period_of("2023Q3")).start
