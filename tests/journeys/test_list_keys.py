"""The list by keys, and by a screen reader."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from tests.journeys.listed import THIRD, choose, heard, listed, shown_list, uppermost
from timeline_app.panels.list_columns import DATE, THEME, TITLE
from timeline_app.state.timeline_state import whole_view


def test_arrow_keys_reach_every_cell_and_pass_over_months(user: User) -> None:
    user.only("工会数字化建设")
    view = shown_list(user)
    first = listed(view)[0]
    choose(view, first.id)
    visited = [view.currentIndex().column()]
    for _step in range(1, len(view.table.columns)):
        QTest.keyClick(view, Qt.Key.Key_Right)
        visited.append(view.currentIndex().column())
        assert user.window.state.snapshot.selected == first.id
    assert visited == list(range(len(view.table.columns)))
    walked = [first.id]
    for _step in range(len(user.shown) - 1):
        QTest.keyClick(view, Qt.Key.Key_Down)
        selected = user.window.state.snapshot.selected
        assert selected is not None
        walked.append(selected)
    assert walked == [event.id for event in listed(view)]
    assert len({event.when.start.year for event in listed(view)}) > 1
    assert len(walked) > 20
    for key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(view, key, Qt.KeyboardModifier.ControlModifier)
        assert view.table.event_at(view.currentIndex().row()) is not None


def test_without_a_selection_a_key_begins_with_what_is_in_sight(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    first = uppermost(view)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert user.window.state.snapshot.selected == first.id


def test_a_screen_reader_hears_that_a_cell_is_empty(user: User) -> None:
    table = shown_list(user).table
    cells = [table.index(row, column) for row in range(table.rowCount()) for column in range(len(table.columns))]
    empty = [cell for cell in cells if table.event_at(cell.row()) and not cell.data()]
    assert empty
    assert {cell.data(Qt.ItemDataRole.AccessibleTextRole) for cell in empty} == {"无"}


def test_a_screen_reader_hears_cells_months_and_headings(user: User) -> None:
    user.window.state.look_at(whole_view(THIRD))
    view = shown_list(user)
    whole = QAccessible.queryAccessibleInterface(view)
    assert whole is not None
    assert whole.role() is QAccessible.Role.Table
    assert whole.text(QAccessible.Text.Name) == "事件列表"
    index = choose(view, uppermost(view).id)
    event = view.table.event_at(index.row())
    assert event is not None
    said = [heard(view, index.siblingAtColumn(column)).text(QAccessible.Text.Name) for column in (DATE, TITLE, THEME)]
    assert said[0].startswith("2023年7月")
    assert said[1] == event.title
    assert said[2] == view.table.index(index.row(), THEME).data()
    month = view.table.index(index.row() - 1, DATE)
    assert view.table.heading(month.row()) is not None
    assert month.data(Qt.ItemDataRole.AccessibleTextRole) == view.table.heading(month.row())
    assert view.table.headerData(TITLE, Qt.Orientation.Horizontal) == "事件"
    spoken = view.table.headerData(DATE, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "日期，按此排序"
