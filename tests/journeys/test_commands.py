"""One table of commands: whatever shows commands has all of them, and no two share a key."""

from collections.abc import Sequence
from itertools import chain
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLabel

from tests.journeys.conftest import User
from tests.sweeps import each_once
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.window.commands.command import Group
from timeline_app.window.commands.key_caps import KeyCaps
from timeline_app.window.commands.key_names import caps_of
from timeline_app.window.commands.sheet import in_form, lines, on_timeline
from timeline_app.window.commands.table import table
from timeline_app.window.palette.sections import Sections
from timeline_app.window.shortcuts_dialog import ShortcutsDialog


def test_no_two_commands_share_a_key_nor_one_with_the_timeline() -> None:
    keys = [*chain.from_iterable(each.keys for each in (*table(), *in_form(), *on_timeline()))]
    assert sorted(keys) == sorted(set(keys))
    assert all(combination(key).key() is not Qt.Key.Key_unknown for key in keys)


def test_the_keys_that_people_know_are_theirs() -> None:
    keys = {key: each.name for each in table() for key in each.keys}
    assert keys["Ctrl+K"] == "palette"
    assert keys["Ctrl+Shift+K"] == "compare"
    assert keys["Ctrl+4"] == "show_reading"
    assert (keys["Ctrl+B"], keys["Ctrl+I"]) == ("filters", "details")


def test_the_sheet_has_every_command_with_a_key_and_every_group() -> None:
    told = {(line.text, line.keys) for line in lines()}
    assert {(each.said, each.keys) for each in table() if each.keys} <= told
    assert {line.group for line in lines()} == set(Group)


def test_keys_are_named_as_they_stand_on_a_keyboard() -> None:
    assert caps_of("Ctrl++") == ("Ctrl", "加号")
    assert caps_of("Ctrl+-") == ("Ctrl", "减号")
    assert caps_of("Alt+Left") == ("Alt", "←")
    assert caps_of("Ctrl+Shift+K") == ("Ctrl", "Shift", "K")
    assert caps_of("?") == ("?",)


def test_every_key_of_the_timeline_does_something_there(user: User) -> None:
    """The sheet promises none that the timeline does not take."""
    for key in chain.from_iterable(line.keys for line in on_timeline()):
        assert taken(user, key), key
        if popup := QApplication.activePopupWidget():
            popup.close()
    assert not taken(user, "Z")


def combination(key: str) -> QKeyCombination:
    """Of the text that stands in a table."""
    return next(iter(cast("Sequence[QKeyCombination]", QKeySequence(key))))


def taken(user: User, key: str) -> bool:
    """Whether the timeline keeps a key to itself."""
    pressed = combination(key)
    event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
    user.canvas.keyPressEvent(event)
    return event.isAccepted()


def test_each_command_is_in_the_palette_under_its_name(user: User) -> None:
    sections = Sections(user.window, user.window.tools.saved)
    for command in table():
        if command.name == "palette":
            continue
        name = command.said.rstrip("…")
        found = sections.of(sections.typed(name), frozenset({"操作"}))
        rows = [entry for section in found if section.heading == "操作" for entry in section.entries]
        assert any(entry.text == name and entry.keys == (command.keys or ("",))[0] for entry in rows), name


def test_menus_and_buttons_bear_actions_of_the_table(user: User) -> None:
    assert set(user.window.commands) == {command.name for command in table()}
    for command in table():
        action = user.window.commands[command.name]
        assert action.text() == command.text
        assert action.isCheckable() == command.checkable or command.name in ("fit",)


@pytest.mark.parametrize(("width", "columns"), [(1600, 3), (820, 2)])
def test_the_columns_of_the_sheet_are_of_much_the_same_height(user: User, width: int, columns: int) -> None:
    """Before, the first was half as high again as the last."""
    sheet = ShortcutsDialog(user.window, user.window.window_style.palette, QSize(width, 900))
    user.qtbot.addWidget(sheet)
    sheet.show()
    feet: dict[int, int] = {}
    for label in sheet.sheet.findChildren(QLabel):
        if label.text() in {line.text for line in lines()} and label.objectName() != "section":
            feet[label.x()] = max(feet.get(label.x(), 0), label.geometry().bottom())
    assert len(feet) == columns
    assert min(feet.values()) > 0.78 * max(feet.values())


@pytest.mark.parametrize(("language", "height"), each_once(["zh_Hans", "zh_Hant", "en"], [640, 720, 1440]))
def test_the_sheet_is_never_higher_than_four_fifths_of_the_screen(user: User, language: str, height: int) -> None:
    """Before, it was one column of 905 pixels, and its button stood below the edge of a screen of 900."""
    words.use(language, paths.resources() / "translations")
    most = QSize(height * 16 // 9, height) * 0.8
    sheet = ShortcutsDialog(user.window, user.window.window_style.palette, most)
    user.qtbot.addWidget(sheet)
    sheet.show()
    assert sheet.size() == sheet.size().boundedTo(most)
    assert sheet.sheet.horizontalScrollBar().maximum() == 0
    caps = [each.accessibleName() for each in sheet.findChildren(KeyCaps)]
    assert any("Ctrl" in name for name in caps)
    labels = {label.text() for label in sheet.findChildren(QLabel)}
    assert {line.text for line in lines()} <= labels
