"""Keys, drawn as keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.look import plain
from timeline_app.look.palette import Palette

HEIGHT = 18.0
_PADDING, _GAP, _BETWEEN, _RADIUS = 5.0, 3.0, 10.0, 3.0  # inside a key, between keys pressed together, between combinations
_PIXELS = 11


def font_of_keys(font: QFont) -> QFont:
    made = QFont(font)
    made.setPixelSize(_PIXELS)
    return made


def width_of(caps: Sequence[str], font: QFont) -> float:
    """Of the keys of one combination."""
    metrics = QFontMetricsF(font)
    return sum(_width(cap, metrics) for cap in caps) + _GAP * max(0, len(caps) - 1)


def draw(painter: QPainter, left: QPointF, caps: Sequence[str], palette: Palette) -> None:
    """From the left, about the height of a point."""
    font = font_of_keys(painter.font())
    metrics, x = QFontMetricsF(font), left.x()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for cap in caps:
        box = QRectF(x + 0.5, left.y() - HEIGHT / 2 + 0.5, _width(cap, metrics) - 1, HEIGHT - 1)
        painter.setPen(palette["border"])
        painter.setBrush(palette["panel"])
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setPen(palette["text_secondary"])
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        x += _width(cap, metrics) + _GAP
    painter.restore()


def _width(cap: str, metrics: QFontMetricsF) -> float:
    return max(HEIGHT, metrics.horizontalAdvance(cap) + 2 * _PADDING)


class KeyCaps(QWidget):
    """Combinations beside one another, each of which does the same, or one thing and its opposite."""

    def __init__(self, combinations: Sequence[Sequence[str]], palette: Palette) -> None:
        super().__init__()
        self._combinations, self._palette = combinations, palette
        self.setAccessibleName(plain.line(", ".join(" ".join(caps) for caps in combinations)))

    def sizeHint(self) -> QSize:
        font = font_of_keys(self.font())
        widths = [width_of(caps, font) for caps in self._combinations]
        return QSize(round(sum(widths) + _BETWEEN * max(0, len(widths) - 1)) + 1, round(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = QPainter(self), 0.0
        for caps in self._combinations:
            draw(painter, QPointF(x, self.height() / 2), caps, self._palette)
            x += width_of(caps, font_of_keys(self.font())) + _BETWEEN
