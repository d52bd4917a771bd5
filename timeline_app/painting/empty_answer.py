"""An answer without an event: a line that says so, and buttons below it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPen

from timeline_app.layout.empty_answer import EmptyAnswer
from timeline_app.painting.paint_style import PaintStyle

_ROUND = 4.0


def paint_empty_answer(painter: QPainter, empty: EmptyAnswer, style: PaintStyle) -> None:
    palette, texts = style.palette, style.texts
    texts.paint(painter, empty.line, style.label, palette["text"])
    for offer in empty.offers:
        painter.setPen(QPen(palette["border"], 1))
        painter.setBrush(palette["canvas"])
        painter.drawRoundedRect(QRectF(*offer.box), _ROUND, _ROUND)
        texts.paint(painter, offer.label, style.label, palette["accent"])
