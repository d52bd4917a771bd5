"""The line between a pane and the middle, by which the pane is made wider."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QWidget


class Grip(QWidget):
    """``dragged`` says where the mouse is, in pixels from the left edge of the parent."""

    WIDTH = 5
    dragged = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.dragged.emit(self.mapToParent(event.position().toPoint()).x())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """On the side of the middle; as wide as the whole it would hide a part of a scroll bar."""
        left = self.x() < self._parent.width() / 2
        with QPainter(self) as painter:
            line = QRect(self.WIDTH - 1 if left else 0, 0, 1, self.height())
            painter.fillRect(line, self.palette().color(QPalette.ColorRole.Mid))
