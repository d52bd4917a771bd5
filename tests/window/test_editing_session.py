"""Changes in the window: kept in the file, shown at once, told with a way back; and why there are none where there can be none."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from tests.own_file import own_timeline
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.editing.hold import Held, ReadOnly, hold
from timeline_app.settings import paths
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database
from timeline_app.window.window_host import WindowHost

pytestmark = pytest.mark.thorough

DAYS = [date(2026, 1, 1) + timedelta(days) for days in range(0, 60, 10)]
FIRST = "e00000"


class Writer:
    """A user with a window on a timeline of their own."""

    def __init__(self, qtbot: QtBot, host: WindowHost) -> None:
        self.qtbot, self.host = qtbot, host
        with qtbot.waitSignal(host.window.ready, timeout=20_000):
            host.window.show()

    @property
    def window(self) -> MainWindow:
        return self.host.window

    @property
    def ids(self) -> list[str]:
        return [event.id for event in self.window.state.snapshot.answer.events]

    def do(self, command: str) -> None:
        self.window.commands[command].trigger()
        self.qtbot.waitUntil(self.host.at_rest, timeout=20_000)

    def close(self) -> None:
        self.window.close()
        self.host.close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", DAYS)


@pytest.fixture
def writer(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Writer]:
    with closing(Writer(qtbot, host_on(open_database(own)))) as sitting:
        yield sitting


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
    writer.qtbot.waitUntil(lambda: FIRST in writer.ids, timeout=20_000)
    writer.qtbot.waitUntil(writer.host.at_rest, timeout=20_000)
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
    QTimer.singleShot(0, lambda: told.append(closed_dialog()))
    writer.do("undo")
    writer.do("remove_event")
    assert told == ["没有可以撤销的步骤。"]
    assert writer.window.status.told == "请先选中一件事。"


def test_a_file_that_another_window_has_open_is_only_read(qtbot: QtBot, application: QApplication, own: Path) -> None:
    """Said when the window opens, and again where somebody wants to change it; not any more when the other one is closed."""
    other, told = hold(own, paths.kept_folder()), list[str]()
    assert isinstance(other, Held)
    with closing(Writer(qtbot, host_on(open_database(own)))) as second:
        qtbot.waitUntil(lambda: "另一个窗口" in second.window.status.told, timeout=20_000)
        second.window.state.select(FIRST)
        QTimer.singleShot(0, lambda: told.append(closed_dialog()))
        second.do("remove_event")
        other.close()
        assert "另一个窗口" in told[0]
        assert FIRST in kept(own)
        second.do("remove_event")
        assert FIRST not in kept(own)


def test_the_first_of_two_windows_is_the_one_that_can_change_the_file(writer: Writer, own: Path) -> None:
    writer.qtbot.waitUntil(lambda: isinstance(hold(own, paths.kept_folder()), ReadOnly), timeout=20_000)


def test_what_another_program_wrote_is_told_and_shown_and_can_be_changed(writer: Writer, own: Path) -> None:
    writer.window.state.select(FIRST)
    writer.do("remove_event")
    with closing(sqlite3.connect(own)) as connection, connection:
        connection.execute("update events set title = '改过的' where id = 'e00001'")
    told: list[str] = []
    writer.window.state.select("e00001")
    QTimer.singleShot(0, lambda: told.append(closed_dialog()))
    writer.do("remove_event")
    assert "被别的程序改过" in told[0]
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
    with writer.qtbot.waitSignal(writer.host.replaced, timeout=20_000):
        writer.window.top_bar.settings.action("language", "en").trigger()
    writer.qtbot.waitUntil(writer.host.at_rest, timeout=20_000)
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


def closed_dialog() -> str:
    """What the dialog in sight says."""
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QMessageBox)
    dialog.accept()
    return dialog.text()
