"""Density: columns and strips in one call for each lane, numbers and dots as pixmaps drawn once."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from timeline_app.layout.box import Label
from timeline_app.layout.density import Rects
from timeline_app.layout.mark import Density
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.rects import fill_rects
from timeline_app.records.numbers import number_in_words

_HIGH = 19.0  # of a badge
_DOT = 4.5
_RING = 12.0
_STRIP_ALPHA = 110
_VEILS, _VEIL_ALPHA = 3, 52  # of a soft bar, one upon another
_FADE = 24  # pixels over which the ends of a soft bar fade away, both together


def paint_density(painter: QPainter, density: Density, style: PaintStyle) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.setPen(Qt.PenStyle.NoPen)  # which would cost four times as much as what it goes around
    lanes = density.lanes
    for lane in lanes:
        colour = style.palette.theme(lane.theme)
        fill_rects(painter, lane.columns, colour)
        pale = QColor(colour)
        pale.setAlpha(_STRIP_ALPHA)
        fill_rects(painter, lane.strips, pale)
        if len(lane.bars):
            _fill_softly(painter, lane.bars, colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    device = painter.device()
    ratio = device.devicePixelRatioF() if device else 1.0
    for lane in lanes:
        colour, y = style.palette.theme(lane.theme), round(lane.middle - _HIGH / 2)
        rgba = colour.rgba()
        for x, count, _day in lane.badges:
            badge = style.drawn.get((count, rgba, ratio))
            if badge is None:
                badge = style.drawn[count, rgba, ratio] = _badge(count, colour, style, ratio)
            painter.drawPixmap(QPointF(round(x - badge.width() / ratio / 2), y), badge)
    for lane in lanes:
        style.texts.paint_all(painter, lane.told, style.small, style.palette["text"])


def paint_ring(painter: QPainter, place: tuple[float, float], style: PaintStyle) -> None:
    """Around the selected event where it is counted."""
    painter.setPen(QPen(style.palette["accent"], 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(*place), _RING, _RING)


def _fill_softly(painter: QPainter, rows: Rects, colour: QColor) -> None:
    """With ends that fade away step by step: where the date begins and ends is not known to the day."""
    veil = QColor(colour)
    veil.setAlpha(_VEIL_ALPHA)
    for step in range(_VEILS):
        inner = rows.copy()
        inset = (rows[:, 2] - rows[:, 0]).clip(0, _FADE) * step // (2 * _VEILS)
        inner[:, 0] += inset
        inner[:, 2] -= inset
        fill_rects(painter, inner, veil)


def _badge(count: int, colour: QColor, style: PaintStyle, ratio: float) -> QPixmap:
    text = number_in_words(count)
    width = _HIGH if count == 1 else max(_HIGH, style.measure_small(text) + 9)
    pixmap = QPixmap(round(width * ratio) + 1, round(_HIGH * ratio) + 1)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if count == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(width / 2, _HIGH / 2), _DOT, _DOT)
    else:
        painter.setPen(QPen(colour, 1.6))
        painter.setBrush(style.palette["canvas"])
        painter.drawRoundedRect(QRectF(1, 1, width - 2, _HIGH - 2), _HIGH / 2 - 1, _HIGH / 2 - 1)
        words = style.measure_small(text)
        style.texts.paint(painter, Label(text, (width - words) / 2, _HIGH / 2, words), style.small, style.palette["text"])
    painter.end()
    return pixmap
