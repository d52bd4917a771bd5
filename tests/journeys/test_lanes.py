"""Lanes are folded, moved, shown alone; years laid over one another; two filters compared; sources below."""


import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.journeys.conftest import User
from timeline_app.layout.lanes import Grouping

pytestmark = pytest.mark.thorough


def lane_keys(user: User) -> list[str]:
    return [lane.key for lane in user.picture.lanes]


def group(user: User, grouping: Grouping) -> None:
    box = user.window.top_bar.grouping
    box.setCurrentIndex(box.findData(grouping))


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
    assert sum(lane.events for lane in user.picture.lanes) == len(user.shown) > 0


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
    user.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
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
