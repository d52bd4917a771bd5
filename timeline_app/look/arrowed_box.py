"""A box to choose from, with the arrow that the style sheet takes away from it."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

_ARROW, _BEFORE = 24, 14  # pixels at the right edge, and before the name


class ArrowedBox(QComboBox):
    """What is chosen ends in three dots where there is no room for all of it."""

    _measured: tuple[int, str, int] = -1, "", 0  # number of choices, font, width: a bar that is laid out asks dozens of times

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.width() - _ARROW - _BEFORE
        seen = self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)
        if seen == self.currentText():
            super().paintEvent(event)
        else:
            self._paint_cut(seen)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(QRect(self.width() - _ARROW, 0, _ARROW, self.height()), Qt.AlignmentFlag.AlignCenter, "▼")
        painter.end()

    def minimumSizeHint(self) -> QSize:
        return QSize(_ARROW + _BEFORE, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Exactly as wide as the longest choice, with the arrow."""
        of = self.count(), self.font().key()
        if self._measured[:2] != of:
            names = (self.itemText(place) for place in range(self.count()))
            self._measured = *of, max(map(self.fontMetrics().horizontalAdvance, names), default=0)
        return QSize(self._measured[2] + _ARROW + _BEFORE, super().sizeHint().height())

    def _paint_cut(self, seen: str) -> None:
        from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QStylePainter  # 300 enum values, which a launch does not need

        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = seen  # pyright: ignore[reportAttributeAccessIssue] - a field of the option
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()


class ChoiceBox(ArrowedBox):
    """``currentData`` is one of the values; of an enumeration of texts, its text."""

    def __init__(self, choices: Iterable[tuple[str | int, str]], chosen: str | int) -> None:
        super().__init__()
        self.offer(choices, chosen)

    def offer(self, choices: Iterable[tuple[str | int, str]], chosen: str | int) -> None:
        """These, in the place of what there was."""
        self.clear()
        for value, name in choices:
            self.addItem(name, value if isinstance(value, int) else str(value))
        self.setCurrentIndex(self.findData(chosen if isinstance(chosen, int) else str(chosen)))
