"""Small arrows beside words: what is folded or open, and where more lies."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

WING = 3.5  # half of its width
UP = QPolygonF([QPointF(-WING, 2), QPointF(WING, 2), QPointF(0, -3)])
DOWN = QPolygonF([QPointF(-WING, -2), QPointF(WING, -2), QPointF(0, 3)])
LEFT = QPolygonF([QPointF(2, -WING), QPointF(2, WING), QPointF(-3, 0)])
RIGHT = QPolygonF([QPointF(-2, -WING), QPointF(-2, WING), QPointF(3, 0)])


def paint_arrow(painter: QPainter, arrow: QPolygonF, x: float, y: float, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(arrow.translated(x, y))
