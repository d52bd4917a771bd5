"""Lines of text where layout put them, each drawn once and then kept: a pixmap costs an eighth of drawing it anew."""

from collections.abc import Iterable
from math import ceil, floor

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap, QRegion

from timeline_app.layout.box import Label

_KEPT = 8_000_000  # pixels of lines of text; then all are drawn anew, which is not seen
_AIR = 2  # pixels around a line, for what reaches over its box


class TextCache:
    """Belongs to one set of fonts, which must live as long: a font is known by its identity."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], _Lines] = {}
        self._ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Pixmaps are as fine as the screen; moving to another one begins anew."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        if ratio != self._ratio or sum([lines.pixels for lines in self._kept.values()]) > _KEPT:
            self._kept.clear()
            self._ratio = ratio

    def paint(self, painter: QPainter, label: Label, font: QFont, colour: QColor) -> None:
        """Draw a label at whole pixels. It is never wrapped or cut, since the layout reserved its width."""
        self.paint_all(painter, (label,), font, colour)

    def paint_all(self, painter: QPainter, labels: Iterable[Label], font: QFont, colour: QColor) -> None:
        """Many of one kind, for hardly more than it costs to lay them there."""
        key = (id(font), colour.rgba())
        lines = self._kept.get(key)
        if lines is None:
            lines = self._kept[key] = _Lines(font, colour, self._ratio)
        half, draw = lines.half, painter.drawPixmap
        for text, x, y, _width in labels:
            left, top, pixmap = lines[text]
            draw(round(x) + left, round(y - half) + top, pixmap)


class _Lines(dict[str, tuple[int, int, QPixmap]]):
    """By text, its pixmap, and where that begins from the upper left corner of the line; drawn when first asked for."""

    def __init__(self, font: QFont, colour: QColor, ratio: float) -> None:
        super().__init__()
        self._font, self._colour, self._ratio = font, QColor(colour), ratio
        self._metrics = QFontMetricsF(font)
        self.half = (int(self._metrics.height()) + 1) / 2  # of the height of the line
        self.pixels = 0

    def __missing__(self, text: str) -> tuple[int, int, QPixmap]:
        top, drawn = self._drawn(text)
        left, cut, pixmap = _trimmed(drawn, self._ratio)
        line = self[text] = left - _AIR, top + cut, pixmap
        self.pixels += pixmap.width() * pixmap.height()
        return line

    def _drawn(self, text: str) -> tuple[int, QPixmap]:
        """A pixmap about as high as the strokes, and how far below the top of the line it begins."""
        metrics = self._metrics
        strokes = metrics.tightBoundingRect(text)
        top, bottom = (floor(metrics.ascent() + strokes.top()) - 1, ceil(metrics.ascent() + strokes.bottom()) + 1)
        width, height = int(metrics.horizontalAdvance(text)) + 1 + 2 * _AIR, max(1, bottom - top)
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setFont(self._font)
            painter.setPen(self._colour)
            painter.drawText(QPointF(_AIR, metrics.ascent() - top), text)
        return top, pixmap


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
