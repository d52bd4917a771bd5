"""A button in the line at the foot of the window, which tells something of the search and leads there."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from timeline_app.look import plain

_PADDING, _ROUNDED, _LEAST, _HEIGHT = 26, 2, 60, 22  # pixels; those of text are rounded to whole ones


class StatusChip(QPushButton):
    """There while it has something to tell. No text makes a window wider."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self.setObjectName("status_chip")
        self.setMinimumWidth(_LEAST)
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def tell(self, words: str, deed: str) -> None:
        """``deed`` is what a click does."""
        self._words = words
        self.setAccessibleName(words)
        self.setToolTip(plain.tip(words, deed))
        self.setVisible(bool(words))
        self.updateGeometry()
        self._elide()

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + _ROUNDED + _PADDING, _HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.width() - _PADDING
        self.setText(self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room))
