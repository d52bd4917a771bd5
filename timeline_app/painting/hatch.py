"""The hatch of what is not known to the day: stripes at 45 degrees over a pale ground, as one texture for each colour."""

from math import sqrt

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap, QPolygonF, QTransform

from timeline_app.painting.screen_pixels import ratio_of

_STRIPE = 2.5  # pixels a stripe is wide, and as much lies between two of them
_GROUND = 0.22  # of the strength of a stripe
_REPEATED = 16  # periods in a texture, since a painter lays down each copy of it by itself


class Hatches:
    """Brushes by colour, for a screen of so many pixels a unit as ``ratio`` says: the one they were last used on."""

    def __init__(self) -> None:
        self._brushes: dict[int, QBrush] = {}
        self.ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Textures are as fine as the screen; moving to another one begins anew."""
        ratio = ratio_of(painter)
        if ratio != self.ratio:
            self._brushes.clear()
            self.ratio = ratio

    def use(self, painter: QPainter, colour: QColor, x: float, y: float) -> None:
        """Paint with it from ``x`` and ``y`` on: stripes move with what they fill, on whole pixels, where they stay sharp."""
        rgba, ratio = colour.rgba(), self.ratio
        brush = self._brushes.get(rgba)
        if brush is None:
            brush = self._brushes[rgba] = _brush(colour, ratio)
        painter.setBrush(brush)
        painter.setBrushOrigin(QPointF(round(x * ratio) / ratio, round(y * ratio) / ratio))


def _brush(colour: QColor, ratio: float) -> QBrush:
    """The texture repeats after a whole number of pixels of the screen, the nearest to the width of two stripes."""
    period = round(2 * _STRIPE * sqrt(2) * ratio)
    pixmap = QPixmap(period * _REPEATED, period)
    ground = QColor(colour)
    ground.setAlphaF(_GROUND * colour.alphaF())
    pixmap.fill(ground)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for number in range(-1, _REPEATED):  # the first comes in at the edge where the last goes out
            painter.drawPolygon(QPolygonF([QPointF(number * period + x, y) for x, y in _stripe(period)]))
    brush = QBrush(pixmap)
    brush.setTransform(QTransform.fromScale(1 / ratio, 1 / ratio))
    return brush


def _stripe(period: int) -> tuple[tuple[float, float], ...]:
    """Leaning to the right, as high as the tile and half as wide."""
    half = period / 2
    return (period, 0), (period + half, 0), (half, period), (0, period)
