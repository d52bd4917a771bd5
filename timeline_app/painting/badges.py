"""Numbers in rings, each drawn once: how many events a mark stands for."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.layout.box import Label
from timeline_app.look.palette import over
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.screen_pixels import ratio_of
from timeline_app.records.numbers import number_in_words

_HIGH = 16.0
_AIR = 1.0  # around the ring, for its edge
_DOT = 4.5
_STROKE = 1.3
_GROUND = 0.14  # of the colour within the ring
_BESIDE_NUMBER = 6.5  # pixels of a ring that a wide number leaves free


class Badges:
    """Paints them in one frame, ``style`` keeps them for the next."""

    def __init__(self, painter: QPainter, style: PaintStyle) -> None:
        self._painter, self._style, self._ratio = painter, style, ratio_of(painter)

    def paint(self, count: int, colour: QColor, x: float, y: float) -> None:
        """Its middle at ``x`` and ``y``, on whole pixels."""
        key = (count, colour.rgba(), self._ratio)
        badge = self._style.drawn.get(key)
        if badge is None:
            badge = self._style.drawn[key] = _drawn(count, colour, self._style, self._ratio)
        wide, high = badge.width() / self._ratio, badge.height() / self._ratio
        self._painter.drawPixmap(QPointF(round(x - wide / 2), round(y - high / 2)), badge)


def _drawn(count: int, colour: QColor, style: PaintStyle, ratio: float) -> QPixmap:
    """A single event is a dot."""
    text = number_in_words(count)
    words = style.measures.small(text)
    wide, high = max(_HIGH, words + _BESIDE_NUMBER) + 2 * _AIR, _HIGH + 2 * _AIR
    pixmap = QPixmap(round(wide * ratio), round(high * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if count == 1:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(QPointF(wide / 2, high / 2), _DOT, _DOT)
            return pixmap
        inset, veil = _AIR + _STROKE / 2, QColor(colour)
        veil.setAlphaF(_GROUND)
        painter.setPen(QPen(colour, _STROKE))
        painter.setBrush(over(style.palette["canvas"], veil))
        radius = (_HIGH - _STROKE) / 2
        painter.drawRoundedRect(QRectF(inset, inset, wide - 2 * inset, high - 2 * inset), radius, radius)
        style.texts.paint(painter, Label(text, (wide - words) / 2, high / 2, words), style.small, style.palette["text"])
    return pixmap
