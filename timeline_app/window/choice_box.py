"""A box to choose from, with the arrow that the style sheet takes away from it."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox

_ARROW = 24  # pixels at the right edge


class ChoiceBox(QComboBox):
    """``currentData`` is one of the values; of an enumeration of texts, its text."""

    def __init__(self, choices: Iterable[tuple[str | int, str]], chosen: str | int) -> None:
        super().__init__()
        for value, name in choices:
            self.addItem(name, value if isinstance(value, int) else str(value))
        self.setCurrentIndex(self.findData(chosen if isinstance(chosen, int) else str(chosen)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(QRect(self.width() - _ARROW, 0, _ARROW, self.height()), Qt.AlignmentFlag.AlignCenter, "▾")
