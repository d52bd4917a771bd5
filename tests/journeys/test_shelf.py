"""The year shelf under real hands: chips are chosen, its numbers open as a list, and nothing of it moves the lanes."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.conftest import User
from timeline_app.canvas.shelf_list import ShelfList
from timeline_app.layout.box import Box
from timeline_app.layout.lanes import Grouping
from timeline_app.layout.shelf import Shelf, ShelfGroup
from timeline_app.queries.query import EVERYTHING
from timeline_app.queries.snapshot import View

pytestmark = pytest.mark.thorough


@pytest.fixture
def near(user: User) -> User:
    """In the third quarter of 2023, on a window with room for a few chips."""
    user.window.resize(1280, 720)
    look(user, date(2023, 7, 1), date(2023, 10, 1))
    return user


def look(user: User, start: date, end: date) -> None:
    user.window.state.look_at(View(start.toordinal(), end.toordinal()))


def shelf(user: User) -> Shelf:
    found = user.picture.shelf
    assert found is not None
    return found


def middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def opened(user: User, group: ShelfGroup) -> ShelfList:
    """By a click on its number."""
    assert group.more is not None
    user.click(*middle(group.more.box))
    return popup()


def popup() -> ShelfList:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ShelfList)
    return found


def titles(found: ShelfList) -> list[str]:
    return [found.rows.index(row).data() for row in range(found.rows.rowCount())]


def members(group: ShelfGroup) -> list[str]:
    return [head.id for head in group.events.heads(0, len(group.events))]


def test_a_lane_that_holds_only_what_is_on_the_shelf_says_how_many_and_leads_there(near: User) -> None:
    near.tick("北京")
    near.rest()
    found, view = shelf(near), near.window.state.snapshot.view
    links = [link for lane in near.picture.lanes for link in lane.links if found.box_of(link.event)]
    assert links
    assert all(link.label.text.endswith("条日期不详 ▼") for link in links)
    near.click(*middle(links[-1].box))
    assert near.window.state.snapshot.selected == links[-1].event
    assert near.window.state.snapshot.view == view


def test_an_answer_without_anything_told_by_years_alone_has_no_shelf(near: User) -> None:
    below = near.picture.height - near.picture.plot.bottom
    near.tick("精确到日")
    assert near.picture.shelf is None
    assert near.picture.height - near.picture.plot.bottom < below
    look(near, date(2024, 2, 1), date(2024, 3, 1))
    assert near.picture.shelf is None


def test_a_click_on_a_chip_selects_its_event_and_moves_nothing(near: User) -> None:
    chip, view = shelf(near).groups[0].chips[1], near.window.state.snapshot.view
    before = shelf(near).groups[0].chips
    near.click(*middle(chip.box))
    event = near.window.state.snapshot.selected_event
    assert event is not None
    assert event.id == chip.event
    assert event.title in near.window.details.browser.toPlainText()
    assert near.window.state.snapshot.view == view
    assert shelf(near).groups[0].chips == before


def test_the_mouse_over_a_chip_is_told(near: User) -> None:
    chip = shelf(near).groups[0].chips[0]
    QTest.mouseMove(near.canvas, QPoint(*map(int, middle(chip.box))))
    assert near.canvas.cursor().shape() is Qt.CursorShape.PointingHandCursor
    event = near.window.state.find(chip.event)
    assert event is not None
    assert event.title in near.canvas.tips.words(near.picture.mark_at(*middle(chip.box)))


def test_a_chip_has_the_menu_of_its_event(near: User) -> None:
    chip = shelf(near).groups[0].chips[0]
    place = QPoint(*map(int, middle(chip.box)))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, near.canvas.mapToGlobal(place))
    QApplication.sendEvent(near.canvas, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.close()
    assert near.window.state.snapshot.selected == chip.event


def test_the_number_opens_a_list_of_all_and_one_is_chosen_by_keyboard(near: User) -> None:
    group = shelf(near).groups[0]
    found = opened(near, group)
    assert found.height() <= 0.6 * near.window.height()
    assert titles(found)[0] == "2023年内（日期不详）"
    assert titles(found).count("跨年度") == 1
    assert found.rows.rowCount() == sum(len(each.events) + 1 for each in shelf(near).groups)
    for _step in range(len(group.chips) + 2):
        QTest.keyClick(found.view, Qt.Key.Key_Down)
    wanted = members(group)[len(group.chips) + 2]
    QTest.keyClick(found.view, Qt.Key.Key_Return)
    assert QApplication.activePopupWidget() is None
    assert near.window.state.snapshot.selected == wanted
    assert shelf(near).groups[0].chips[0].event == wanted


def test_the_list_opens_by_key_and_closes_by_escape(near: User) -> None:
    near.press(Qt.Key.Key_Y)
    QTest.keyClick(popup().view, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert near.window.state.snapshot.selected is None


def test_an_event_is_chosen_from_the_list_by_mouse(near: User) -> None:
    found = opened(near, shelf(near).groups[-1])
    row = found.view.visualRect(found.view.currentIndex())
    QTest.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert near.window.state.snapshot.selected == members(shelf(near).groups[-1])[0]


def test_headings_of_the_list_are_passed_over(near: User) -> None:
    found = opened(near, shelf(near).groups[0])
    last = len(shelf(near).groups[0].events)
    for _step in range(last):
        QTest.keyClick(found.view, Qt.Key.Key_Down)
    assert found.view.currentIndex().row() == last + 2
    QTest.mouseClick(found.view.viewport(), Qt.MouseButton.LeftButton, pos=found.view.visualRect(found.rows.index(0)).center())
    assert near.window.state.snapshot.selected is None


def test_the_height_stays_while_one_pans_to_years_without_such_events(near: User) -> None:
    height = near.picture.plot.height
    for year in (1990, 2022, 2023, 2024, 2035):
        look(near, date(year, 7, 1), date(year, 10, 1))
        assert near.picture.shelf is not None
        assert near.picture.plot.height == height


def test_a_year_and_years_over_one_another_have_no_shelf(near: User) -> None:
    look(near, date(2023, 1, 1), date(2024, 1, 1))
    assert near.picture.shelf is None
    near.press(Qt.Key.Key_Y)
    assert QApplication.activePopupWidget() is None
    near.window.top_bar.grouping_wanted.emit(Grouping.YEARS)
    look(near, date(2024, 3, 1), date(2024, 6, 1))
    assert near.picture.shelf is None


def test_only_what_is_in_lanes_in_sight_stands_on_the_shelf(near: User) -> None:
    every = set(members(shelf(near).groups[0]))
    chosen = next(id for id in members(shelf(near).groups[0]))
    near.window.state.select(chosen)
    near.press(Qt.Key.Key_O)
    alone = set(members(shelf(near).groups[0]))
    event = near.window.state.find(chosen)
    assert event is not None
    found = filter(None, map(near.window.state.find, every))
    assert alone == {each.id for each in found if each.theme == event.theme}
    near.press(Qt.Key.Key_O)
    near.press(Qt.Key.Key_C)
    assert set(members(shelf(near).groups[0])) == every


def test_totals_and_standing_work_have_their_number_and_their_beginning(near: User) -> None:
    state = near.window.state
    state.set_query(EVERYTHING)
    said = "\n".join(titles(found := opened(near, shelf(near).groups[-1])))
    found.close()
    assert "2016年起" in said
    look(near, date(2024, 7, 1), date(2024, 10, 1))
    total = next(event for event in state.snapshot.answer.events if event.short == "快递员温暖服务季")
    state.select(total.id)
    chip = shelf(near).chip_of(total.id)
    assert chip is not None
    assert chip.note is not None
    assert chip.note.text == "220万人次"


def test_by_keyboard_one_comes_to_what_is_on_the_shelf_without_leaving_the_place(near: User) -> None:
    """Its first day is none that is told: to go there would be to leave what is looked at."""
    view, hidden = near.window.state.snapshot.view, members(shelf(near).groups[0])[-1]
    near.canvas.go_to(hidden)
    assert near.window.state.snapshot.view == view
    assert shelf(near).groups[0].chips[0].event == hidden


def test_a_picture_of_the_window_has_the_ring_of_the_selected_chip(near: User) -> None:
    chip = shelf(near).groups[0].chips[1]
    box = chip.box
    place = QPoint(int(box.x + box.width / 2), int(box.y))
    accent = near.window.window_style.palette["accent"]
    assert near.canvas.grab().toImage().pixelColor(place) != accent
    near.window.state.select(chip.event)
    assert near.canvas.grab().toImage().pixelColor(place) == accent


@pytest.mark.parametrize("months", [1, 3, 6])
def test_what_is_known_by_years_alone_is_in_no_lane_and_nothing_is_in_neither(near: User, months: int) -> None:
    state = near.window.state
    near.window.resize(1600, 2600)  # so that all lanes are in sight
    state.set_query(EVERYTHING)
    for start in (date(2022, 10, 1), date(2023, 1, 1), date(2023, 7, 1), date(2024, 7, 1)):
        last = start.month + months
        end = date(start.year + (last - 1) // 12, (last - 1) % 12 + 1, 1)
        look(near, start, end)
        near.canvas.viewport.settle()
        marked = {id for mark in near.picture.marks for id in mark.events}
        shelved = {id for group in shelf(near).groups for id in members(group)}
        touching = {each.id for each in state.snapshot.answer.events if each.when.start < end and each.when.end >= start}
        assert not marked & shelved
        assert touching <= marked | shelved
        assert not [id for id in marked if (event := state.find(id)) and event.when.only_years]


def test_years_over_one_another_keep_in_their_lanes_what_is_known_to_the_year(near: User) -> None:
    near.window.top_bar.grouping_wanted.emit(Grouping.YEARS)
    look(near, date(2024, 3, 1), date(2024, 6, 1))
    near.canvas.viewport.settle()
    marked = filter(None, (near.window.state.find(id) for mark in near.picture.marks for id in mark.events))
    assert any(event.when.yearly for event in marked)
