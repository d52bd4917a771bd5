"""The menu of an event, by mouse, by key, and in the list."""

import re

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys.conftest import User
from timeline_app.panels.event_list import EventList

pytestmark = pytest.mark.thorough


def offered(user: User) -> set[str]:
    """By the open menu of an event."""
    menu = next(menu for menu in user.window.findChildren(QMenu) if menu.isVisible())
    return {action.text() for action in menu.actions()}


def trigger(user: User, text: str) -> None:
    menu = next(menu for menu in user.window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


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
