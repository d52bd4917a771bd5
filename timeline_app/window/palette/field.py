"""The field of the palette: a magnifying glass, what is typed, how many events have it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from timeline_app.database.search_index import LONGEST
from timeline_app.look import plain
from timeline_app.look.palette import Palette
from timeline_app.translation.words import _
from timeline_app.window.commands.key_caps import KeyCaps

HEIGHT = 52
_PIXELS = 17
_GLASS = 12.0  # pixels across


class Field(QWidget):
    """``line`` is what one types into."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setFixedHeight(HEIGHT)
        self.line = QLineEdit()
        self.line.setObjectName("palette")
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText(_("Events, dates, people, commands…"))
        self.line.setAccessibleName(_("Go to anything"))
        self.line.setStyleSheet("QLineEdit { border: none; background: transparent; padding: 0; }")
        font = self.line.font()
        font.setPixelSize(_PIXELS)
        self.line.setFont(font)
        self._count = plain.label()
        self._count.setObjectName("count")
        row = QHBoxLayout(self)
        row.setContentsMargins(46, 0, 18, 0)
        row.setSpacing(14)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        row.addWidget(KeyCaps((("Esc",),), palette))

    def tell(self, words: str) -> None:
        self._count.setText(plain.line(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._palette["text_secondary"], 1.7, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        middle = HEIGHT / 2
        painter.drawEllipse(QRectF(19, middle - 8, _GLASS, _GLASS))
        painter.drawLine(QPointF(29.5, middle + 2.5), QPointF(34, middle + 7))
        painter.setPen(self._palette["border"])
        painter.drawLine(QPointF(0, HEIGHT - 0.5), QPointF(self.width(), HEIGHT - 0.5))
