"""The paragraph that a source cites, in which one selects the words that say so."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from timeline_app.translation.words import _

_HIGH = 112
_BREAK = "\u2029"  # as Qt writes the end of a line in a selection


def code_points(text: str, units: int) -> int:
    """How many characters a number of the units is that Qt counts in, of which some characters take two."""
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass"))


def units(text: str, count: int) -> int:
    """The other way round."""
    return len(text[:count].encode("utf-16-le", "surrogatepass")) // 2


class ParagraphBox(QPlainTextEdit):
    """``cited`` carries the first and last character of the selection, counted from 0, both inclusive."""

    cited = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setTabChangesFocus(True)
        self.setFixedHeight(_HIGH)
        self.setAccessibleName(_("Paragraph"))
        self.setAccessibleDescription(_("Select the words that say so, and press Ctrl+L."))
        self.text = ""

    def show_text(self, text: str, first: int | None, last: int | None) -> None:
        """With the phrase selected where its place is known."""
        if text != self.text:
            self.text = text
            self.setPlainText(text)
        if first is not None and last is not None and last < len(text):
            cursor = self.textCursor()
            cursor.setPosition(units(text, first))
            cursor.setPosition(units(text, last + 1), QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    def cite(self) -> None:
        """What is selected, where it stands in the paragraph as it is read; nothing where nothing is."""
        cursor = self.textCursor()
        first, behind = (code_points(self.text, place) for place in (cursor.selectionStart(), cursor.selectionEnd()))
        if cursor.hasSelection() and cursor.selectedText().replace(_BREAK, "\n") == self.text[first:behind]:
            self.cited.emit(first, behind - 1)

    def event(self, e: QEvent) -> bool:
        """Ctrl+L is its own wherever the window may have another meaning for it."""
        if isinstance(e, QKeyEvent) and e.type() is QEvent.Type.ShortcutOverride and _cites(e):
            e.accept()
            return True
        return super().event(e)

    def keyPressEvent(self, e: QKeyEvent) -> None:
        if _cites(e):
            self.cite()
        else:
            super().keyPressEvent(e)


def _cites(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier
