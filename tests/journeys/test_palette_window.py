"""The palette over the window: how it closes, what keys and the mouse do in it, where it stands and what is heard."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from tests.journeys.palette_hand import CONTROL, chosen, opened, rows, shut
from timeline_app.look.motion import Motion
from timeline_app.window.palette.entry import MOST
from timeline_app.window.view_stack import ViewKind


def test_esc_and_its_own_key_close_it_and_give_the_focus_back(user: User) -> None:
    for field in (user.canvas, user.window.top_bar.search):
        field.setFocus()
        for key, modifier in ((Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_K, CONTROL)):
            user.window.commands["palette"].trigger()
            overlay = user.window.tools.overlay
            assert overlay is not None
            assert QApplication.focusWidget() is overlay.box.line
            QTest.keyClick(overlay.box.line, key, modifier)
            assert user.window.tools.overlay is None
            assert QApplication.focusWidget() is field


def test_a_click_runs_a_row_opens_a_section_and_beside_it_closes(user: User) -> None:
    overlay = opened(user, "驿站")
    view = overlay.box.list
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(overlay.box.rows.index(0, 0)).center())
    assert len(rows(overlay)["事件"]) > MOST
    second = overlay.box.rows.index(2, 0)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(second).center())
    assert user.window.state.snapshot.selected is not None
    overlay = opened(user)
    QTest.mouseClick(overlay, Qt.MouseButton.LeftButton, pos=QPoint(5, 300))
    assert user.window.tools.overlay is None


def test_another_command_by_its_keys_closes_it(user: User) -> None:
    overlay = opened(user, "驿")
    QTest.keyClick(overlay.box.line, Qt.Key.Key_2, CONTROL)
    assert user.window.tools.overlay is None
    assert user.window.view_stack.kind is ViewKind.LIST


def test_the_keys_of_the_timeline_are_letters_here(user: User) -> None:
    before = user.window.state.snapshot.view
    overlay = opened(user)
    QTest.keyClicks(overlay.box.line, "wn?")
    assert overlay.box.line.text() == "wn?"
    assert user.window.state.snapshot.view == before


def test_up_from_the_first_row_is_the_last(user: User) -> None:
    overlay = opened(user, "驿站")
    first = chosen(overlay)
    QTest.keyClick(overlay.box.line, Qt.Key.Key_Up)
    assert overlay.box.list.currentIndex().row() == overlay.box.rows.rowCount() - 1
    QTest.keyClick(overlay.box.line, Qt.Key.Key_Down)
    assert chosen(overlay) == first


def test_a_screen_reader_is_told_the_list_and_the_row(user: User) -> None:
    overlay = opened(user, "驿站")
    field = QAccessible.queryAccessibleInterface(overlay.box.line)
    found = QAccessible.queryAccessibleInterface(overlay.box.list)
    assert field is not None
    assert found is not None
    assert field.text(QAccessible.Text.Name) == "一处直达"
    assert found.role() is QAccessible.Role.List
    assert found.text(QAccessible.Text.Name) == "找到的结果"
    for _step in range(3):
        QTest.keyClick(overlay.box.line, Qt.Key.Key_Down)
        assert field.text(QAccessible.Text.Description) == chosen(overlay).spoken
        assert chosen(overlay).text in chosen(overlay).spoken


def test_it_stands_inside_the_window_at_its_measures(user: User) -> None:
    for width, height in ((880, 500), (1024, 640), (1440, 900), (2560, 1440)):
        user.window.resize(width, height)
        overlay = opened(user)
        box, window = overlay.box.geometry(), user.window.rect()
        assert window.contains(box)
        assert box.width() == 640
        assert abs(box.center().x() - window.center().x()) <= 1
        assert box.top() == (112 if height >= 900 else height // 8)
        user.window.resize(1200, 700)
        assert overlay.geometry() == QRect(0, 0, 1200, 700)
        assert user.window.rect().contains(overlay.box.geometry())
        shut(user)


def test_it_fades_only_where_motion_is_on(user: User) -> None:
    assert opened(user).graphicsEffect() is None
    user.window.commands["palette"].trigger()
    user.window.window_style.move_by(Motion.SYSTEM)
    assert opened(user).graphicsEffect() is not None


def test_nothing_that_is_typed_fails(user: User) -> None:
    overlay = opened(user)
    for text in ("\ud800", "&<b>", '"', "-", "（", "%", "  ", "İ", "㍿", "e\u0301", "0" * 200, "*", "九月月", "^$[", "2023-"):
        overlay.box.line.setText(text)
        QApplication.processEvents()
        overlay.grab()
    assert rows(overlay) is not None
