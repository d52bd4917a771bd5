"""Copying from timeline, list and page, by key and by menu."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tests.journeys.conftest import User
from timeline_app.panels.event_list import EventList
from timeline_app.window.screen_picture import picture_of, save_picture

pytestmark = pytest.mark.thorough

COPY = Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> None:
    QGuiApplication.clipboard().clear()


def copied() -> str:
    return QGuiApplication.clipboard().text()


def shown_list(user: User) -> EventList:
    user.window.show_list()
    view = user.window.findChild(EventList)
    assert view is not None
    return view


def at_row(view: EventList, row: int) -> QPoint:
    view.scrollTo(view.model().index(row, 1))
    return view.visualRect(view.model().index(row, 1)).center()


def choose(view: EventList, *rows: int) -> None:
    """The first by a click, the others by one with Ctrl."""
    for row in rows:
        modifier = Qt.KeyboardModifier.NoModifier if row == rows[0] else Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, at_row(view, row))


def events_of(user: User, view: EventList) -> list[int]:
    """The rows of the first events that the timeline shows."""
    rows = [view.table.row_of(id) for id in user.shown[:20]]
    return sorted(row for row in rows if row is not None)


def ask_menu(widget: QWidget, at: QPoint) -> None:
    QApplication.sendEvent(widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, widget.mapToGlobal(at)))


def trigger(text: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def test_the_key_copies_the_selected_event_of_the_timeline(user: User) -> None:
    user.press(*COPY)
    assert copied() == ""
    user.canvas.go_to("workers-home-app")
    user.press(*COPY)
    event = user.window.state.snapshot.selected_event
    assert event is not None
    assert event.title in copied()
    assert copied().endswith(event.summary)


def test_several_rows_of_the_list_are_copied_together(user: User) -> None:
    view = shown_list(user)
    rows = events_of(user, view)
    choose(view, rows[2], rows[4], rows[5])
    assert [event.id for event in view.chosen] == [event.id for row in (2, 4, 5) if (event := view.table.event_at(rows[row]))]
    assert len(view.chosen) == 3
    QTest.keyClick(view, *COPY)
    assert len(copied().split("\n")) == 3
    assert all(event.title in copied() for event in view.chosen)


def test_the_menu_of_the_list_copies_what_is_chosen_as_a_table(user: User) -> None:
    view = shown_list(user)
    rows = events_of(user, view)
    choose(view, rows[1], rows[3])
    ask_menu(view.viewport(), at_row(view, rows[3]))
    trigger("复制为表格")
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasHtml()
    assert data.html().count("<tr>") == 3
    assert len(data.text().split("\n")) == 3


def test_what_is_chosen_stays_so_in_another_order(user: User) -> None:
    view = shown_list(user)
    rows = events_of(user, view)
    choose(view, rows[1], rows[3])
    chosen = {event.id for event in view.chosen}
    view.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert {event.id for event in view.chosen} == chosen
    assert len(chosen) == 2


def test_a_row_that_is_not_chosen_is_copied_alone(user: User) -> None:
    view = shown_list(user)
    rows = events_of(user, view)
    choose(view, rows[1], rows[3])
    alone = view.table.event_at(rows[6])
    assert alone is not None
    ask_menu(view.viewport(), at_row(view, rows[6]))
    trigger("复制")
    assert [event.id for event in view.chosen] == [alone.id]
    assert copied().count("\n") == 0


def test_the_list_follows_a_selection_made_elsewhere(user: User) -> None:
    view = shown_list(user)
    rows = events_of(user, view)
    choose(view, rows[1], rows[3])
    user.window.state.select(user.shown[8])
    assert [event.id for event in view.chosen] == [user.shown[8]]


def test_the_page_copies_words_that_are_chosen_and_else_the_event(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    browser = user.window.details.browser
    QTest.keyClick(browser, *COPY)
    event = user.window.state.snapshot.selected_event
    assert event is not None
    assert event.summary in copied()
    cursor = browser.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.Start)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
    cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
    browser.setTextCursor(cursor)
    QTest.keyClick(browser, *COPY)
    assert copied() == cursor.selectedText() == event.title


def test_the_page_has_the_menu_of_its_event(user: User) -> None:
    user.canvas.go_to("workers-home-app")
    browser = user.window.details.browser
    ask_menu(browser.viewport(), browser.viewport().rect().center())
    trigger("复制来源")
    event = user.window.state.snapshot.selected_event
    assert event is not None
    assert user.window.state.timeline.document(event.sources[0]).title in copied()


def test_the_picture_on_screen_is_copied_larger_than_it_is_seen(user: User) -> None:
    user.window.commands["copy_picture"].trigger()
    image = QGuiApplication.clipboard().image()
    assert image.size() == user.canvas.size() * 2
    small = user.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    lane = user.picture.lanes[0].box
    x, boxes = int(user.picture.plot.right) - 3, [mark.box for mark in user.picture.marks]
    near = [box for box in boxes if box.right > x]
    free = (y for y in range(int(lane.y), int(lane.bottom)) if not any(box.y - 10 < y < box.bottom + 10 for box in near))
    at = QPoint(x, next(free))
    assert image.pixelColor(at * 2) == small.pixelColor(at)


@pytest.mark.parametrize("scale", [1, 3])
def test_the_picture_on_screen_is_saved_as_large_as_asked(user: User, tmp_path: Path, scale: int) -> None:
    path = tmp_path / "画面.png"
    save_picture(user.canvas, path, scale)
    saved = QImage(str(path))
    assert saved.size() == user.canvas.size() * scale
    assert saved.pixelColor(5, 5) == picture_of(user.canvas, scale).pixelColor(5, 5)


def test_the_picture_on_screen_is_saved_where_the_user_says(user: User, errors: list[str]) -> None:
    user.target = user.target.with_suffix(".png")
    user.window.commands["save_picture"].trigger()
    assert QImage(str(user.target)).size() == user.canvas.size() * 2
    assert str(user.target) in user.window.status.told
    user.target = user.target.parent / "没有这个文件夹" / "画面.png"
    user.window.commands["save_picture"].trigger()
    assert len(errors) == 1
    assert not user.target.exists()
