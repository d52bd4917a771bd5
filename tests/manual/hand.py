"""A hand that follows the manual: it finds what is named by its words among all that is in sight, and uses it as a person does."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QLineEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from tests.manual.told import Piece
from timeline_app.window.main_window import MainWindow

_PATIENCE = 60_000  # milliseconds that what is promised may take


def shown(window: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window on screen, as large as at first, once it answers."""
    qtbot.addWidget(window)
    window.resize(1440, 900)
    with qtbot.waitSignal(window.ready, timeout=_PATIENCE):
        window.show()
    window.activateWindow()
    return window


class NotThere(AssertionError):
    """Nothing in sight bears these words."""


class Hand:
    """Acts in the windows that are open, the one in front first."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def act(self, piece: Piece) -> None:
        deeds: dict[str, Callable[[str], object]] = {
            "bold": self.click, "keys": self.press, "code": self.type, "quoted": self.see,
        }
        activate_front()
        deeds[piece.kind](piece.text)

    def click(self, words: str) -> None:
        """A button, a field, or a row of a list; what is below the edge of a list is scrolled to."""
        for widget in in_sight():
            place = place_of(widget, words)
            if place is not None:
                QTest.mouseClick(target_of(widget), Qt.MouseButton.LeftButton, pos=place)
                return
        raise NotThere(words)

    def press(self, keys: str) -> None:
        QTest.keySequence(self._focus, QKeySequence(keys))

    def type(self, words: str) -> None:
        """As an input method hands them over: no keyboard has keys for Chinese."""
        handed = QInputMethodEvent()
        handed.setCommitString(words)
        QApplication.sendEvent(self._focus, handed)

    def see(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: any(words in text for text in texts()), timeout=_PATIENCE)

    @property
    def _focus(self) -> QWidget:
        focus = QApplication.focusWidget()
        assert focus is not None
        return focus


def activate_front() -> None:
    """As window systems do with a dialog that opens and after a menu has closed; the one that draws on no screen does neither."""
    front = in_front()[0]
    if QApplication.activeWindow() is not front and not QApplication.activePopupWidget():
        front.activateWindow()
        QApplication.processEvents()


def in_front() -> list[QWidget]:
    """A menu that is open, else the dialog and the window behind it."""
    popup = QApplication.activePopupWidget()
    windows = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    return [popup] if popup else sorted(windows, key=lambda each: each.parent() is None)


def in_sight() -> Iterator[QWidget]:
    for window in in_front():
        yield from (each for each in window.findChildren(QWidget) if each.isVisible() and each.isEnabled())


def place_of(widget: QWidget, words: str) -> QPoint | None:
    """Where to click it, if it bears these words."""
    if isinstance(widget, QAbstractButton) and widget.text().removesuffix(" ▼") == words:
        return widget.rect().center()
    if isinstance(widget, QLineEdit) and words in (widget.placeholderText(), widget.accessibleName()):
        return widget.rect().center()
    if isinstance(widget, QAbstractItemView) and widget.model():
        model = widget.model()
        rows = (model.index(row, 0) for row in range(model.rowCount()))
        index = next((row for row in rows if row.data() == words), None)
        if index is not None:
            widget.scrollTo(index)
            return widget.visualRect(index).center()
    return None


def target_of(widget: QWidget) -> QWidget:
    return widget.viewport() if isinstance(widget, QAbstractItemView) else widget


def texts() -> Iterator[str]:
    for widget in in_sight():
        if isinstance(widget, QTextBrowser):
            yield widget.toPlainText()
        elif isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
