"""Asks for one of several things: by its first letters, by arrow keys, or by typing a part of its name."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from timeline_app.chinese.fold import fold
from timeline_app.editing.entry_names import alike_key
from timeline_app.look import plain
from timeline_app.translation.words import _

_SIZE = 420, 360
_MANY = 12  # from which on there is a line to type in
_SWATCH, _ROUND = 14, 3  # pixels
_ID = Qt.ItemDataRole.UserRole


class Choice(NamedTuple):
    """``colour`` is ``#RRGGBB``, and empty for what has none."""

    id: str
    name: str
    colour: str = ""


class ChooseOne(QDialog):
    """``chosen`` is the id, ``typed`` a name that none of them has, where one may be ``new``."""

    def __init__(
        self, parent: QWidget, title: str, question: str, choices: Sequence[Choice], accept: str, new: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(*_SIZE)
        self._names = {alike_key(choice.name) for choice in choices}
        self.list, self.line = QListWidget(), QLineEdit()
        for choice in choices:
            self._add(plain.line(choice.name), choice.id, choice.colour)
        self._typed = self._add("", "", "") if new else None
        self._lay_out(question, accept, several=new or len(choices) > _MANY)
        self.line.textChanged.connect(self._narrow)
        self.list.itemActivated.connect(self.accept)
        self.list.currentRowChanged.connect(self._enable)
        self._narrow("")

    @property
    def chosen(self) -> str | None:
        item = self.list.currentItem()
        return item.data(_ID) if item and item is not self._typed else None

    @property
    def typed(self) -> str:
        return self.line.text().strip() if self._typed and self.list.currentItem() is self._typed else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys, which a line leaves alone, go through the list."""
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        shown = [item for item in self._items() if not item.isHidden()]
        at = self.list.currentItem()
        if at in shown:
            self.list.setCurrentItem(shown[min(max(0, shown.index(at) + by), len(shown) - 1)])

    def _add(self, name: str, id: str, colour: str) -> QListWidgetItem:
        item = QListWidgetItem(swatch(colour) if colour else QIcon(), name)
        item.setData(_ID, id)
        self.list.addItem(item)
        return item

    def _lay_out(self, question: str, accept: str, several: bool) -> None:
        label = plain.label()
        label.setText(question)
        label.setWordWrap(True)
        self.line.setPlaceholderText(_("Type a part of the name"))
        self.line.setAccessibleName(self.windowTitle())
        self.line.setVisible(several)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setAccessibleDescription(question)
        self.list.setIconSize(QSize(_SWATCH, _SWATCH))
        self.list.setWordWrap(True)  # a choice may be a whole list of names
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.button = buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        self.button.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        for part in (label, self.line, self.list, buttons):
            whole.addWidget(part, 1 if part is self.list else 0)
        (self.line if several else self.list).setFocus()

    def _narrow(self, text: str) -> None:
        """Only what has the text in its name, in either script; the first of these is chosen."""
        wanted, alike = fold(text.strip()), alike_key(text)
        for item in self._items():
            item.setHidden(item is not self._typed and wanted not in fold(item.text()) and alike != alike_key(item.text()))
        if self._typed:
            self._typed.setText(_("New: “{name}”").format(name=plain.line(text.strip())))
            self._typed.setHidden(not wanted or alike in self._names)
        shown = next((item for item in self._items() if not item.isHidden()), None)
        self.list.setCurrentItem(shown) if shown else self.list.setCurrentRow(-1)
        self._enable()

    def _items(self) -> Iterator[QListWidgetItem]:
        return (self.list.item(row) for row in range(self.list.count()))

    def _enable(self) -> None:
        item = self.list.currentItem()
        self.button.setEnabled(item is not None and not item.isHidden())


def swatch(colour: str) -> QIcon:
    """A small area of a colour, beside a name."""
    pixmap = QPixmap(_SWATCH * 2, _SWATCH * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(0, 0, _SWATCH, _SWATCH, _ROUND, _ROUND)
    painter.end()
    return QIcon(pixmap)
