"""The answer as a page to read, in the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from tests.reading.reader import NONE, press, read, turn_wheel
from timeline_app.chinese.script import Script
from timeline_app.queries.periods import period_of
from timeline_app.reading.paragraph import Paragraph
from timeline_app.reading.reading_view import ReadingView
from timeline_app.state.timeline_state import whole_view


def test_it_begins_where_the_timeline_looks(user: User) -> None:
    user.window.state.look_at(whole_view(period_of("2023Q3")))
    view = read(user)
    assert view.order
    section = view.order.section(view.page.spot.row)
    assert (section.year, section.month) == (2023, 7)


def test_every_event_of_the_answer_is_read_once(user: User) -> None:
    view = read(user)
    assert view.order
    assert sorted(view.order.event(row).id for row in range(len(view.order))) == sorted(user.shown)


def test_up_and_down_go_from_event_to_event_in_every_view(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    first = view.current
    assert first is not None
    press(view, Qt.Key.Key_Down)
    assert view.current == first + 1
    press(view, Qt.Key.Key_Up)
    assert view.current == first
    press(view, Qt.Key.Key_End)
    assert view.order
    assert view.current == len(view.order) - 1
    assert view.current in dict(view.page.rows_in_sight())
    user.window.show_list()
    assert user.window.state.snapshot.selected == view.order.event(len(view.order) - 1).id


def test_what_is_selected_elsewhere_comes_into_sight(user: User) -> None:
    view = read(user)
    for id in user.shown[::29]:
        user.window.state.select(id)
        assert view.current in dict(view.page.rows_in_sight())


def test_a_click_selects_what_it_hits(user: User) -> None:
    view = read(user)
    row, y = view.page.rows_in_sight()[1]
    assert view.order
    assert view.page.manuscript
    place = QPoint(round(view.page.manuscript.geometry.column) + 60, round(y + view.page.manuscript.head(row)) + 30)
    QTest.mouseClick(view.page.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    assert user.window.state.snapshot.selected == view.order.event(row).id


def test_the_wheel_moves_what_is_read_by_whole_lines_and_nothing_jumps(user: User) -> None:
    view = read(user)
    for _notch in range(40):
        before = dict(view.page.rows_in_sight())
        turn_wheel(view, -1)
        after = dict(view.page.rows_in_sight())
        for row in before.keys() & after.keys():
            assert before[row] - after[row] == pytest.approx(87, abs=0.01)


def test_a_page_down_and_up_comes_back(user: User) -> None:
    view = read(user)
    spot = view.page.spot
    press(view, Qt.Key.Key_PageDown)
    assert view.page.spot > spot
    press(view, Qt.Key.Key_PageUp)
    assert view.page.spot.row == spot.row


def widest(paragraph: Paragraph) -> float:
    """Where the line ends that reaches farthest."""
    return max((paragraph.right_edge(number) for number in range(paragraph.lines)), default=0.0)


@pytest.mark.parametrize("script", [Script.HANS, Script.HANT_TW])
def test_nothing_reaches_over_anything_at_any_width(user: User, script: Script) -> None:
    user.window.restyling.restyle("light", script)  # the way of the menu
    view = read(user)
    view.setParent(None)
    view.show()
    for width in (420, 600, 760, 900, 1100, 1700):
        view.resize(width, 700)
        QApplication.processEvents()
        assert_nothing_overlaps(view)
    view.deleteLater()


def assert_nothing_overlaps(view: ReadingView) -> None:
    manuscript = view.page.manuscript
    assert manuscript
    room = view.page.viewport().width()
    for row in range(0, len(manuscript), 3):
        block = manuscript.block(row)
        boxes = [(piece.x, piece.y, widest(piece.paragraph), piece.paragraph.height) for piece in block.pieces]
        assert all(x >= 0 and x + wide <= room + 0.5 for x, _y, wide, _high in boxes)
        for place, (x, y, wide, high) in enumerate(boxes):
            for other_x, other_y, other_wide, other_high in boxes[place + 1 :]:
                beside = x + wide <= other_x + 0.5 or other_x + other_wide <= x + 0.5
                assert beside or y + high <= other_y + 0.5 or other_y + other_high <= y + 0.5, (row, block.entry.title)


def test_the_timeline_beside_it_goes_where_it_is_clicked(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_PageDown)
    mark = next(mark for mark in view.rail.marks if mark.id and not mark.hatched and mark.y > 40)
    place = QPoint(round(mark.x + mark.width / 2), round(mark.y + mark.height / 2))
    QTest.mouseClick(view.rail, Qt.MouseButton.LeftButton, NONE, place)
    assert user.window.state.snapshot.selected == mark.id
    before = view.page.spot
    QTest.mouseClick(view.rail, Qt.MouseButton.LeftButton, NONE, QPoint(20, view.rail.height() - 10))
    assert view.page.spot > before


def test_a_screen_reader_hears_date_title_and_source(user: User) -> None:
    view = read(user)
    press(view, Qt.Key.Key_Down)
    press(view, Qt.Key.Key_Down)
    event = user.window.state.snapshot.selected_event
    assert event
    heard = view.page.accessibleDescription()
    assert event.title in heard
    assert f"{event.when.start.year}年" in heard
    assert user.window.state.timeline.document(event.citations[0].document).short in heard
