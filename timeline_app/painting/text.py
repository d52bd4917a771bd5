"""One line of text where layout put it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from timeline_app.layout.picture import Label

_LINE = 20.0


def paint_text(painter: QPainter, label: Label, font: QFont, colour: QColor) -> None:
    """A label, never wrapped and never cut: layout has made room for it."""
    painter.setFont(font)
    painter.setPen(colour)
    box = QRectF(label.x, label.y - _LINE / 2, label.width + 2, _LINE)
    painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip, label.text)
