"""Cards of main events, each drawn once and then laid where it belongs; only the stroke over its very days is painted anew."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap

from timeline_app.layout.box import Box
from timeline_app.layout.cards import CARD, EDGE, CardText, lines_of
from timeline_app.layout.mark import Mark
from timeline_app.look.palette import Palette
from timeline_app.painting.dimming import CARDS, legible
from timeline_app.painting.screen_pixels import on_pixel, ratio_of

_KEPT = 400  # pixmaps of cards, of which a few dozen are in sight
_AIR = 1.0  # pixels around a card, for its edge
_RADIUS = 6.0
_RING, _APART = 2.0, 1.5
_SHADOW = QColor(0, 0, 0, 22)


class CardCache:
    """Belongs to one palette and its fonts."""

    def __init__(self, palette: Palette, title: QFont, small: QFont) -> None:
        self._palette, self._title, self._small = palette, title, small
        self._figure = QFont(small)
        self._figure.setBold(True)
        self._kept: dict[tuple[CardText, int, float, float], QPixmap] = {}

    def paint(self, painter: QPainter, mark: Mark, colour: QColor) -> None:
        card, box = mark.card, mark.box
        if card is None:
            return
        ratio = ratio_of(painter)
        x, y, air = on_pixel(round(box.x), ratio), on_pixel(round(box.y), ratio), on_pixel(_AIR, ratio)
        with legible(painter, CARDS):
            painter.drawPixmap(QPointF(x - air, y - air), self._pixmap(card.text, colour, box.height, ratio))
        left, right = (on_pixel(round(day), ratio) for day in card.days)
        painter.fillRect(QRectF(left, y, max(EDGE, right - left), EDGE), colour)

    def _pixmap(self, text: CardText, colour: QColor, height: float, ratio: float) -> QPixmap:
        key = text, colour.rgba(), height, ratio
        if key not in self._kept:
            if len(self._kept) >= _KEPT:
                self._kept.clear()
            self._kept[key] = self._drawn(text, colour, height, ratio)
        return self._kept[key]

    def _drawn(self, text: CardText, colour: QColor, height: float, ratio: float) -> QPixmap:
        """With air around it."""
        pixmap = QPixmap(round((CARD + 3) * ratio), round((height + 4) * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(on_pixel(_AIR, ratio), on_pixel(_AIR, ratio))
            self._paint_ground(painter, colour, height)
            self._paint_lines(painter, text, height)
        return pixmap

    def _paint_ground(self, painter: QPainter, colour: QColor, height: float) -> None:
        outline = QRectF(0.5, 0.5, CARD - 1, height - 1)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_SHADOW)
        painter.drawRoundedRect(outline.translated(0, 1.5), _RADIUS, _RADIUS)
        painter.setPen(QPen(self._palette["border"], 1))
        painter.setBrush(self._palette["panel"])
        painter.drawRoundedRect(outline, _RADIUS, _RADIUS)
        card = QPainterPath()
        card.addRoundedRect(QRectF(0, 0, CARD, height), _RADIUS, _RADIUS)
        painter.setClipPath(card)
        painter.fillRect(QRectF(0, 0, EDGE, height), colour)
        painter.setClipping(False)

    def _paint_lines(self, painter: QPainter, text: CardText, height: float) -> None:
        lines = lines_of(height)
        faint, strong = self._palette["text_secondary"], self._palette["text"]
        _write(painter, lines[0], text.date, self._small, faint)
        self._paint_figure(painter, lines[0], text.figure, Qt.AlignmentFlag.AlignRight)
        for line, title in zip(lines[1:], text.title, strict=False):
            _write(painter, line, title, self._title, strong)
        self._paint_figure(painter, lines[2], text.below, Qt.AlignmentFlag.AlignLeft)

    def _paint_figure(self, painter: QPainter, line: Box, figure: tuple[str, str], side: Qt.AlignmentFlag) -> None:
        """Its label, and the number in bold."""
        label, number = figure
        painter.setFont(self._figure)
        wide = painter.fontMetrics().horizontalAdvance(number)
        if side is Qt.AlignmentFlag.AlignRight:
            _write(painter, line, number, self._figure, self._palette["text"], side)
            _write(painter, line._replace(width=line.width - wide - 4), label, self._small, self._palette["text_secondary"], side)
            return
        painter.setFont(self._small)
        beside = painter.fontMetrics().horizontalAdvance(label) + 6 if label else 0
        _write(painter, line, label, self._small, self._palette["text_secondary"])
        _write(painter, line._replace(x=line.x + beside), number, self._figure, self._palette["text"])


def paint_card_ring(painter: QPainter, mark: Mark, palette: Palette, selected: bool) -> None:
    """Around a card that is selected or hovered."""
    reach = _APART + _RING / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(palette["accent"], _RING) if selected else QPen(palette["border"], _RING))
    painter.drawRoundedRect(QRectF(*mark.box).adjusted(-reach, -reach, reach, reach), _RADIUS + reach, _RADIUS + reach)


def _write(
    painter: QPainter, line: Box, text: str, font: QFont, colour: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    if text:
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(*line), int(side | Qt.AlignmentFlag.AlignVCenter), text)
