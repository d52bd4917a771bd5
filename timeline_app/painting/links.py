"""Links of the selected event: thin curves under marks and labels, each with a head where it leads, and tags over them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from timeline_app.layout.curves import Curve
from timeline_app.layout.tags import HEIGHT, Tag
from timeline_app.painting.paint_style import PaintStyle

_HEAD = 6.0
_WIDE = 1.5
_ALPHA = 140  # 55 %


def paint_curves(painter: QPainter, curves: Sequence[Curve], style: PaintStyle) -> None:
    """Before anything that has words."""
    if not curves:
        return
    colour = QColor(style.palette["accent"])
    colour.setAlpha(_ALPHA)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, _WIDE))
    for curve in curves:
        path = QPainterPath(QPointF(*curve.start))
        path.cubicTo(QPointF(*curve.first), QPointF(*curve.second), QPointF(*curve.end))
        path.addPath(_head(curve))
        painter.drawPath(path)


def paint_tags(painter: QPainter, tags: Sequence[Tag], style: PaintStyle) -> None:
    """Over everything in the plot, since they can be clicked."""
    if not tags:
        return
    painter.setPen(QPen(style.palette["border"], 1))
    painter.setBrush(style.palette["panel"])
    for tag in tags:
        painter.drawRoundedRect(QRectF(*tag.box).adjusted(0.5, 0.5, -0.5, -0.5), HEIGHT / 2, HEIGHT / 2)
    style.texts.paint_all(painter, [tag.label for tag in tags], style.small, style.palette["accent"])


def _head(curve: Curve) -> QPainterPath:
    """Two short strokes from the end back along the way it came."""
    end, (across, down) = QPointF(*curve.end), curve.heading
    back, beside = QPointF(-across, -down) * _HEAD, QPointF(-down, across) * _HEAD / 2
    path = QPainterPath(end + back + beside)
    path.lineTo(end)
    path.lineTo(end + back - beside)
    return path
