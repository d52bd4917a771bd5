"""Changes in the window: kept in the file, shown at once, told with a way back; and why there are none where there can be none."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.own_window import PATIENCE, Writer
from tests.window.dialogs import telling
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.editing.hold import Held, ReadOnly, hold
from timeline_app.settings import paths
from timeline_app.window.opening import open_database

pytestmark = pytest.mark.thorough

FIRST = "e00000"


def kept(path: Path) -> list[str]:
    with Store(path) as store:
        return [event.id for event in store.events()]


def test_what_is_removed_is_gone_and_comes_back(writer: Writer, own: Path) -> None:
    writer.window.state.select(FIRST)
    writer.do("remove_event")
    assert FIRST not in writer.ids
    assert kept(own) == writer.ids
    assert writer.window.status.told == "已完成：删除“第0件事”"
    offered = writer.window.status.offered
    assert offered is not None
    assert offered.accessibleName() == "撤销"
    offered.click()
    writer.qtbot.waitUntil(lambda: FIRST in writer.ids, timeout=PATIENCE)
    writer.rest()
    assert writer.window.state.snapshot.selected == FIRST
    assert writer.window.status.told == "已撤销：删除“第0件事”"
    writer.do("redo")
    assert FIRST not in writer.ids
    assert kept(own) == writer.ids


def test_what_was_done_is_taken_back_in_another_window(qtbot: QtBot, application: QApplication, own: Path) -> None:
    with closing(Writer(qtbot, host_on(open_database(own)))) as before:
        before.window.state.select(FIRST)
        before.do("remove_event")
    with closing(Writer(qtbot, host_on(open_database(own)))) as after:
        assert FIRST not in after.ids
        after.do("undo")
        assert FIRST in after.ids


def test_nothing_to_take_back_and_nothing_chosen_is_one_sentence(writer: Writer) -> None:
    told: list[str] = []
    telling(told)
    writer.do("undo")
    writer.do("remove_event")
    assert told == ["没有可以撤销的步骤。"]
    assert writer.window.status.told == "请先选中一件事。"


def test_a_file_that_another_window_has_open_is_only_read(qtbot: QtBot, application: QApplication, own: Path) -> None:
    """Said when the window opens, and again where somebody wants to change it; not any more when the other one is closed."""
    other, told = hold(own, paths.kept_folder()), list[str]()
    assert isinstance(other, Held)
    with closing(Writer(qtbot, host_on(open_database(own)))) as second:
        qtbot.waitUntil(lambda: "另一个窗口" in second.window.status.told, timeout=PATIENCE)
        second.window.state.select(FIRST)
        telling(told)
        second.do("remove_event")
        other.close()
        assert "另一个窗口" in told[0]
        assert FIRST in kept(own)
        second.do("remove_event")
        assert FIRST not in kept(own)


def test_the_first_of_two_windows_is_the_one_that_can_change_the_file(writer: Writer, own: Path) -> None:
    writer.qtbot.waitUntil(lambda: isinstance(hold(own, paths.kept_folder()), ReadOnly), timeout=PATIENCE)


def test_what_another_program_wrote_is_told_and_shown_and_can_be_changed(writer: Writer, own: Path) -> None:
    writer.window.state.select(FIRST)
    writer.do("remove_event")
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("update events set title = '改过的' where id = 'e00001'")
    told: list[str] = []
    writer.window.state.select("e00001")
    telling(told)
    writer.do("remove_event")
    assert "被别的程序改过" in told[0]
    assert "再试一次" in told[0]  # the window need not be opened again
    shown = writer.window.state.find("e00001")
    assert shown is not None
    assert shown.title == "改过的"
    writer.do("remove_event")
    assert "e00001" not in kept(own)


def test_closing_the_window_lets_go_of_the_file(writer: Writer, own: Path) -> None:
    writer.window.state.select(FIRST)
    writer.do("remove_event")
    writer.window.close()
    held = hold(own, paths.kept_folder())
    assert isinstance(held, Held)
    held.close()


def test_another_language_goes_on_with_the_same_file(writer: Writer) -> None:
    writer.window.state.select(FIRST)
    writer.do("remove_event")
    writer.choose("language", "en")
    writer.rest()
    writer.do("undo")
    assert FIRST in writer.ids
    assert writer.window.status.told == "Taken back: Remove “第0件事”"


def test_the_timeline_of_the_program_says_why_it_is_not_changed(qtbot: QtBot, application: QApplication) -> None:
    with closing(Writer(qtbot, host_on(open_database(paths.database())))) as reader:
        for name in ("remove_event", "undo", "redo"):
            action = reader.window.commands[name]
            assert not action.isEnabled()
            assert reader.window.commands["make_own"].text() in action.toolTip()
        assert reader.window.tools.editing.editor is None
