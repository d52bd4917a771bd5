"""The foot of the palette: which keys do what."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from timeline_app.look.palette import Palette
from timeline_app.translation.words import _
from timeline_app.window.commands import key_caps
from timeline_app.window.commands.key_names import caps_of

HEIGHT = 36
_SIDE, _GAP, _AFTER_KEYS, _RADIUS = 16.0, 18.0, 6.0, 10.0
_PIXELS = 12


class Foot(QWidget):
    """Keys with words, and at the right what else can be typed, where there is room for it."""

    def __init__(self, palette: Palette) -> None:
        super().__init__()
        self._palette = palette
        self.setFixedHeight(HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._palette["lane_band"])
        painter.drawRoundedRect(QRectF(1, -_RADIUS, self.width() - 2, HEIGHT + _RADIUS - 1), _RADIUS, _RADIUS)
        font = self.font()
        font.setPixelSize(_PIXELS)
        painter.setFont(font)
        self._paint_words(painter, self._paint_keys(painter))

    def _paint_keys(self, painter: QPainter) -> float:
        """Where they end."""
        x, middle, metrics = _SIDE, HEIGHT / 2, QFontMetricsF(painter.font())
        for keys, words in self._told():
            for combination in keys:
                caps = caps_of(combination)
                key_caps.draw(painter, QPointF(x, middle), caps, self._palette)
                x += key_caps.width_of(caps, key_caps.font_of_keys(painter.font())) + _AFTER_KEYS / 2
            painter.setPen(self._palette["text_secondary"])
            painter.drawText(QRectF(x + 3, 0, self.width() - x, HEIGHT), Qt.AlignmentFlag.AlignVCenter, words)
            x += 3 + metrics.horizontalAdvance(words) + _GAP
        return x

    def _paint_words(self, painter: QPainter, left: float) -> None:
        words, metrics = _("Type 三季度, 2023-10, or Export too"), QFontMetricsF(painter.font())
        if left + metrics.horizontalAdvance(words) < self.width() - _SIDE:
            painter.setPen(self._palette["text_faint"])
            box = QRectF(left, 0, self.width() - _SIDE - left, HEIGHT)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)

    def _told(self) -> tuple[tuple[tuple[str, ...], str], ...]:
        return (
            (("Up", "Down"), _("choose")), (("Return",), _("open")), (("Shift+Return",), _("filter")),
            (("Tab",), _("all of a section")),
        )
