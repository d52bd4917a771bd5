"""Lines of text where layout put them, each drawn once and then kept: a pixmap costs an eighth of drawing it anew."""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion

from timeline_app.layout.box import Label
from timeline_app.painting.screen_pixels import ratio_of

_KEPT = 8_000_000  # pixels of lines of text; then all are drawn anew, which is not seen
_AIR = 2  # pixels around a line, for what reaches over its box


class Halo(NamedTuple):
    """A seam around the strokes in the colour of the ground, so that no line that a text stands on runs through it."""

    colour: QColor
    width: int


class TextCache:
    """Belongs to one set of fonts, which must live as long: a font is known by its identity."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int, tuple[int, int] | None], _Lines] = {}
        self._ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Pixmaps are as fine as the screen; moving to another one begins anew."""
        ratio = ratio_of(painter)
        if ratio != self._ratio or sum([lines.pixels for lines in self._kept.values()]) > _KEPT:
            self._kept.clear()
            self._ratio = ratio

    def paint(self, painter: QPainter, label: Label, font: QFont, colour: QColor) -> None:
        """Draw a label at whole pixels. It is never wrapped or cut, since the layout reserved its width."""
        self.paint_all(painter, (label,), font, colour)

    def paint_all(
        self, painter: QPainter, labels: Sequence[Label], font: QFont, colour: QColor, halo: Halo | None = None
    ) -> None:
        """Many of one kind, for hardly more than it costs to lay them there."""
        if not labels:
            return
        key = (id(font), colour.rgba(), halo and (halo.colour.rgba(), halo.width))
        lines = self._kept.get(key)
        if lines is None:
            lines = self._kept[key] = _Lines(font, colour, halo, self._ratio)
        half, draw, line, upper = lines.half, painter.drawPixmap, None, 0
        for text, x, y, _width in labels:
            if y != line:  # most stand in one line with the one before
                line, upper = y, round(y - half)
            left, top, pixmap = lines[text]
            draw(int(x + 0.5) + left, upper + top, pixmap)  # in half the time of ``round``; no label begins left of the picture


class _Lines(dict[str, tuple[int, int, QPixmap]]):
    """By text, its pixmap, and where that begins from the upper left corner of the line; drawn when first asked for."""

    def __init__(self, font: QFont, colour: QColor, halo: Halo | None, ratio: float) -> None:
        super().__init__()
        self._font, self._colour, self._ratio = font, QColor(colour), ratio
        self._halo, self._air = halo, _AIR + (halo.width if halo else 0)
        self._metrics = QFontMetricsF(font)
        self.half = (int(self._metrics.height()) + 1) / 2  # of the height of the line
        self.pixels = 0

    def __missing__(self, text: str) -> tuple[int, int, QPixmap]:
        top, drawn = self._drawn(text)
        left, cut, pixmap = _trimmed(drawn, self._ratio)
        line = self[text] = left - self._air, top + cut, pixmap
        self.pixels += pixmap.width() * pixmap.height()
        return line

    def _drawn(self, text: str) -> tuple[int, QPixmap]:
        """A pixmap about as high as the strokes, and how far below the top of the line it begins."""
        metrics, around = self._metrics, self._halo.width if self._halo else 0
        strokes = metrics.tightBoundingRect(text)
        top = floor(metrics.ascent() + strokes.top()) - 1 - around
        bottom = ceil(metrics.ascent() + strokes.bottom()) + 1 + around
        width, height = int(metrics.horizontalAdvance(text)) + 1 + 2 * self._air, max(1, bottom - top)
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setFont(self._font)
            painter.setPen(self._colour)
            painter.drawText(QPointF(self._air, metrics.ascent() - top), text)
        return top, _with_seam(pixmap, self._halo) if self._halo else pixmap


def _with_seam(written: QPixmap, halo: Halo) -> QPixmap:
    """The strokes laid side by side, that above itself, all in the colour of the halo, and the text over it: ten layers cover as
    much as one at each of twenty-five places. The less shines through inside, the faster it is laid down later."""
    around = range(-halo.width, halo.width + 1)
    broad, haloed = _blank(written), _blank(written)
    with QPainter(broad) as painter:
        for across in around:
            painter.drawPixmap(across, 0, written)
    with QPainter(haloed) as painter:
        for down in around:
            painter.drawPixmap(0, down, broad)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        painter.fillRect(haloed.rect(), halo.colour)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        painter.drawPixmap(0, 0, written)
    return haloed


def _blank(like: QPixmap) -> QPixmap:
    pixmap = QPixmap(like.size())
    pixmap.setDevicePixelRatio(like.devicePixelRatioF())
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _trimmed(pixmap: QPixmap, ratio: float) -> tuple[int, int, QPixmap]:
    """Without what is transparent all around, since every pixel costs when it is laid down; and how much that was to the left
    and above. Where the screen has no whole number of pixels for one, nothing is trimmed, since it would be laid elsewhere."""
    inked = QRegion(pixmap.mask()).boundingRect()
    if inked.isEmpty() or ratio != int(ratio):
        return 0, 0, pixmap
    step = int(ratio)
    left, top = inked.x() // step, inked.y() // step
    width, height = -(-(inked.x() + inked.width()) // step) - left, -(-(inked.y() + inked.height()) // step) - top
    return left, top, pixmap.copy(QRect(left * step, top * step, width * step, height * step))
