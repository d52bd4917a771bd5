"""Lines of text where layout put them, each drawn once and then kept: a pixmap costs an eighth of drawing it anew."""

from collections.abc import Iterable
from math import ceil, floor

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from timeline_app.layout.picture import Label

_KEPT = 8_000_000  # pixels of lines of text; then all are drawn anew, which is not seen
_AIR = 2  # pixels around a line, for what reaches over its box


class TextCache:
    """Belongs to one set of fonts, which must live as long: a font is known by its identity."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], tuple[float, dict[str, tuple[int, QPixmap]]]] = {}
        self._pixels = 0
        self._ratio = 1.0

    def begin(self, painter: QPainter) -> None:
        """Pixmaps are as fine as the screen; moving to another one begins anew."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device else 1.0
        if ratio != self._ratio or self._pixels > _KEPT:
            self._kept.clear()
            self._pixels, self._ratio = 0, ratio

    def paint(self, painter: QPainter, label: Label, font: QFont, colour: QColor) -> None:
        """Draw a label at whole pixels. It is never wrapped or cut, since the layout reserved its width."""
        self.paint_all(painter, (label,), font, colour)

    def paint_all(self, painter: QPainter, labels: Iterable[Label], font: QFont, colour: QColor) -> None:
        """Many of one kind, for hardly more than it costs to lay them there."""
        key = (id(font), colour.rgba())
        if key not in self._kept:
            self._kept[key] = (int(QFontMetricsF(font).height()) + 1) / 2, {}
        half, kept = self._kept[key]
        draw = painter.drawPixmap
        for text, x, y, _width in labels:
            line = kept.get(text)
            if line is None:
                line = kept[text] = self._drawn(text, font, colour)
                self._pixels += line[1].width() * line[1].height()
            top, pixmap = line
            draw(round(x) - _AIR, round(y - half) + top, pixmap)

    def _drawn(self, text: str, font: QFont, colour: QColor) -> tuple[int, QPixmap]:
        """A pixmap no higher than the strokes, since every pixel costs when it is laid down; and how far below the top of the
        line it begins."""
        metrics = QFontMetricsF(font)
        strokes = metrics.tightBoundingRect(text)
        top, bottom = (floor(metrics.ascent() + strokes.top()) - 1, ceil(metrics.ascent() + strokes.bottom()) + 1)
        width, height = int(metrics.horizontalAdvance(text)) + 1 + 2 * _AIR, max(1, bottom - top)
        pixmap = QPixmap(round(width * self._ratio), round(height * self._ratio))
        pixmap.setDevicePixelRatio(self._ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setFont(font)
            painter.setPen(colour)
            painter.drawText(QPointF(_AIR, metrics.ascent() - top), text)
        return top, pixmap
