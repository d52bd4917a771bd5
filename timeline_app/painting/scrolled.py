"""Lanes higher than the plot: a slim thumb beside them, and how many events lie above and below those in sight."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from timeline_app.layout.box import Box
from timeline_app.layout.picture import Picture
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.translation.words import _

_HINT = 20.0
_PADDING = 10.0


def paint_scrolled(painter: QPainter, picture: Picture, style: PaintStyle) -> None:
    thumb = picture.thumb
    if thumb is None:
        return
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.palette["overview"])
    painter.drawRoundedRect(QRectF(thumb.x, thumb.y + 2, thumb.width, thumb.height - 4), 3, 3)
    above, below = picture.out_of_sight
    if above:
        _paint_hint(painter, _("{count} above").format(count=above), picture.plot.y + 3, picture.plot, style)
    if below:
        _paint_hint(painter, _("{count} below").format(count=below), picture.plot.bottom - _HINT - 3, picture.plot, style)


def _paint_hint(painter: QPainter, text: str, top: float, plot: Box, style: PaintStyle) -> None:
    """At the right edge, over the marks: solid ground, so that nothing shines through."""
    painter.setFont(style.small)
    width = painter.fontMetrics().horizontalAdvance(text) + 2 * _PADDING
    box = QRectF(plot.right - width - 6, top, width, _HINT)
    painter.setPen(QPen(style.palette["border"], 1))
    painter.setBrush(style.palette["panel"])
    painter.drawRoundedRect(box, _HINT / 2, _HINT / 2)
    painter.setPen(style.palette["text_secondary"])
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
