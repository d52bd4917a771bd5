"""Whoever writes a timeline of their own by keyboard alone: hands, the file, and what is asked meanwhile."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.own_file import DAYS, own_timeline
from tests.own_window import Sitting
from timeline_app.app import host_on
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import ImportRows
from timeline_app.panels.form.event_form import EventForm
from timeline_app.records.event import Event
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.window.opening import open_database
from timeline_app.window.window_host import WindowHost

PARAGRAPH = "𠮷日，全校大会在大礼堂举行，1200人参加。"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Writer(Sitting):
    """Hands on a keyboard; whatever has the focus takes the keys."""

    def __init__(self, qtbot: QtBot, host: WindowHost) -> None:
        super().__init__(qtbot, host)
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    @property
    def form(self) -> EventForm | None:
        return self.window.tools.forms.form

    @property
    def written(self) -> EventForm:
        form = self.form
        assert form is not None
        return form

    @property
    def titles(self) -> list[str]:
        return [event.title for event in self.window.state.snapshot.answer.events]

    @property
    def hand(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.hand, key, modifier)
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """As an input method commits it."""
        for letter in text:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QApplication.sendEvent(self.hand, event)

    def write(self, name: str, text: str) -> None:
        """Into a field, which Tab leads to."""
        self.go_to(name)
        self.press(Qt.Key.Key_A, CTRL)
        hand = self.hand
        assert isinstance(hand, QLineEdit | QPlainTextEdit)
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, CTRL)

    def go_to(self, name: str) -> None:
        for _step in range(200):
            if self.hand.accessibleName() == name:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never leads to {name}")

    def keep(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)
        self.rest()

    def rest(self) -> None:
        super().rest()
        QApplication.processEvents()
        self.window.activateWindow()
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        """One that the window takes."""
        self.press(key, modifier)
        self.rest()

    def close(self) -> None:
        if self.form:
            answered(QMessageBox.StandardButton.Discard)
        super().close()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    path = own_timeline(tmp_path / "校史.timeline", DAYS, cited=1)
    with Editor(path, tmp_path / "copies") as editor:
        editor.do(ImportRows((), (), (KeptParagraph("diary", 3, PARAGRAPH),)))
    return path


@pytest.fixture
def writer(qtbot: QtBot, application: QApplication, own: Path) -> Iterator[Writer]:
    with closing(Writer(qtbot, host_on(open_database(own)))) as sitting:
        yield sitting


def answered(button: QMessageBox.StandardButton) -> list[str]:
    """What is asked next, which is answered by this button."""
    told: list[str] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            told.append(box.text())
            box.button(button).click()

    QTimer.singleShot(50, answer)
    return told


def kept(path: Path) -> list[Event]:
    with Store(path) as store:
        return list(store.events())
