"""The list in the real window: how it is shown, and what of it is chosen, in sight and heard."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtGui import QAccessible, QAccessibleInterface, QFontMetrics
from PySide6.QtWidgets import QMenu

from tests.journeys.conftest import User
from timeline_app.panels.event_list import EventList
from timeline_app.panels.list_columns import DATE, THEME
from timeline_app.panels.list_painting import GAP, PADDING, SWATCH
from timeline_app.panels.list_view import ListView
from timeline_app.queries.periods import period_of
from timeline_app.records.event import Event

TOO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
THIRD = period_of("2023Q3")


def shown_list(user: User) -> EventList:
    user.window.show_list()
    view = user.window.findChild(EventList)
    assert view is not None
    return view


def bar(user: User) -> ListView:
    view = user.window.findChild(ListView)
    assert view is not None
    return view


def rows(view: EventList) -> range:
    return range(view.table.rowCount())


def listed(view: EventList) -> list[Event]:
    return [event for row in rows(view) if (event := view.table.event_at(row))]


def uppermost(view: EventList) -> Event:
    row = view.first_in_sight()
    assert row is not None
    event = view.table.event_at(row)
    assert event is not None
    return event


def choose(view: EventList, id: str, column: int = DATE) -> QModelIndex:
    row = view.table.row_of(id)
    assert row is not None
    view.setCurrentIndex(view.table.index(row, column))
    return view.currentIndex()


def trigger(user: User, text: str) -> None:
    menu = next(menu for menu in bar(user).findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()


def assert_themes_are_whole(view: EventList) -> None:
    metrics, room = QFontMetrics(view.font()), view.columnWidth(THEME) - 2 * PADDING - SWATCH - GAP
    for row in rows(view):
        if view.table.event_at(row):
            assert metrics.horizontalAdvance(view.table.index(row, THEME).data()) <= room


def heard(view: EventList, index: QModelIndex) -> QAccessibleInterface:
    """The cell under the middle of an index, as a screen reader finds it."""
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole is not None
    at = view.viewport().mapToGlobal(view.visualRect(index).center())
    found = whole.childAt(at.x(), at.y())
    assert found is not None
    return found
