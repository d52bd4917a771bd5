"""A field of a form: its name, what one writes in, what is to be known of it, and what is wrong with it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QGridLayout, QLabel, QLineEdit, QWidget

from timeline_app.look import plain
from timeline_app.look.access import announce
from timeline_app.panels.form.field_names import field_name
from timeline_app.translation.cut import TEXT, line

MOST = 10_000_000  # characters that a line takes: nothing that is pasted is cut without a word
_GAP, _LISTED = 8, 12


class Field(QWidget):
    """``changed`` comes with every change by hand. A fault stands below, and goes with the next change."""

    changed = Signal()

    def __init__(self, key: str, editor: QWidget, beside: int) -> None:
        """``beside`` are the pixels of the names, which stand left of what one writes in."""
        super().__init__()
        self.key, self.editor = key, editor
        self.label, self.note, self.fault = plain.label(field_name(key)), _below("count"), _below("fault")
        self.label.setFixedWidth(beside)
        self.label.setWordWrap(True)
        self.label.setObjectName("field")
        self.label.setBuddy(editor)
        editor.setAccessibleName(self.label.text())
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        for row, widget in enumerate((editor, self.note, self.fault)):
            self._grid.addWidget(widget, row, 1)
        self.changed.connect(lambda: self.refuse(""))

    def add_below(self, widget: QWidget) -> None:
        """Of what one writes in."""
        self._grid.addWidget(widget, self._grid.rowCount(), 1)

    def tell(self, words: str) -> None:
        self.note.setText(line(words, TEXT))
        self.note.setVisible(bool(words))
        self.editor.setAccessibleDescription(words)

    def refuse(self, sentence: str) -> None:
        """What is wrong; nothing where it is empty."""
        self.fault.setText(line(sentence, TEXT))
        self.fault.setVisible(bool(sentence))
        if sentence:
            self.editor.setAccessibleDescription(sentence)

    def say(self) -> None:
        """The fault that stands there, aloud."""
        if self.refused:
            announce(self.editor, f"{self.label.text()}: {self.refused}")

    @property
    def refused(self) -> str:
        """The fault that stands there."""
        return self.fault.text()

    def begin(self) -> None:
        """Write here."""
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)


class LineField(Field):
    """One line of text; what may be meant is listed below it while one types."""

    def __init__(self, key: str, text: str, beside: int, known: Iterable[str] = ()) -> None:
        self.line = QLineEdit()
        super().__init__(key, self.line, beside)
        self.line.setMaxLength(MOST)
        self.line.setText(text)
        self.line.setCursorPosition(0)
        self.line.textEdited.connect(lambda _text: self.changed.emit())
        names = list(dict.fromkeys(known))
        if names:
            completer = completing(self.line, names)
            completer.activated.connect(lambda _text: self.changed.emit())

    @property
    def text(self) -> str:
        return self.line.text()


def completing(line: QLineEdit, names: list[str]) -> QCompleter:
    """A list of the names that have what is typed."""
    completer = QCompleter(names, line)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    completer.setMaxVisibleItems(_LISTED)
    line.setCompleter(completer)
    return completer


def _below(role: str) -> QLabel:
    label = plain.label()
    label.setObjectName(role)
    label.setWordWrap(True)
    label.hide()
    return label
