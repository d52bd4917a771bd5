"""A user of the palette: it is opened, typed into and read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.window.palette.entry import Entry
from timeline_app.window.palette.overlay import Overlay
from timeline_app.window.palette.rows import Heading

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def opened(user: User, text: str = "") -> Overlay:
    """By its key, with a text typed."""
    user.press(Qt.Key.Key_K, CONTROL)
    overlay = user.window.tools.overlay
    assert overlay is not None
    overlay.box.line.setText(text)
    QApplication.processEvents()
    return overlay


def shut(user: User) -> None:
    """By the same key."""
    user.press(Qt.Key.Key_K, CONTROL)
    assert user.window.tools.overlay is None


def chosen(overlay: Overlay) -> Entry:
    entry = overlay.box.rows.entry(overlay.box.list.currentIndex())
    assert entry is not None
    return entry


def rows(overlay: Overlay) -> dict[str, list[Entry]]:
    """The entries under each heading."""
    found: dict[str, list[Entry]] = {}
    heading = ""
    for number in range(overlay.box.rows.rowCount()):
        row = overlay.box.rows.at(overlay.box.rows.index(number, 0))
        if isinstance(row, Heading):
            heading = row.text
        elif row:
            found.setdefault(heading, []).append(row)
    return found


def enter(overlay: Overlay, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(overlay.box.line, Qt.Key.Key_Return, modifier)
