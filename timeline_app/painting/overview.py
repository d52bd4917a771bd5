"""The overview strip: columns of one grey, a window on what is in view, the period in the accent colour."""

from PySide6.QtCore import QLine, QLineF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.box import Box
from timeline_app.layout.picture import Overview
from timeline_app.painting.paint_style import PaintStyle

_TICK_ROW = 16.0
_HANDLE = 14.0


def paint_overview(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    box = overview.box
    floor = box.bottom - _TICK_ROW
    wide = Box(box.x - _TICK_ROW, box.y, box.width + 2 * _TICK_ROW, box.height)
    looks = (overview.bars, overview.ticks)
    style.layers.paint(painter, "overview", looks, wide, lambda layer: _paint_density(layer, overview, style))
    _paint_parts(painter, overview, style)
    _paint_period(painter, overview, floor, style)
    _paint_view(painter, overview, floor, style)


def _paint_density(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    palette, box = style.palette, overview.box
    floor = box.bottom - _TICK_ROW
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for bar in overview.bars:
        painter.fillRect(QRectF(bar.x, floor - bar.height, bar.width, bar.height), palette["overview"])
    painter.setPen(QPen(palette["border"], 1))
    foot = round(floor)
    ticks = [QLine(round(tick.x), foot, round(tick.x), foot + 5) for tick in overview.ticks]
    painter.drawLines([QLine(round(box.x), foot, round(box.right), foot), *ticks])
    for tick in overview.ticks:
        if tick.label:
            style.texts.paint(painter, tick.label, style.small, palette["text_secondary"])


def _paint_parts(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    for theme, parts in overview.parts:
        painter.setBrush(style.palette.theme(theme))
        painter.drawRects([QRectF(*part) for part in parts])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_period(painter: QPainter, overview: Overview, floor: float, style: PaintStyle) -> None:
    if overview.period:
        start, end = overview.period
        painter.fillRect(QRectF(start, overview.box.y, max(2.0, end - start), floor - overview.box.y), style.palette["period_fill"])
        painter.fillRect(QRectF(start, floor - 3, max(2.0, end - start), 3), style.palette["period_edge"])


def _paint_view(painter: QPainter, overview: Overview, floor: float, style: PaintStyle) -> None:
    """What is out of view lies under a veil; the window has two edges to grip."""
    box, (start, end) = overview.box, overview.view
    veil = QColor(style.palette["canvas"])
    veil.setAlpha(150)
    painter.fillRect(QRectF(box.x, box.y, start - box.x, floor - box.y), veil)
    painter.fillRect(QRectF(end, box.y, box.right - end, floor - box.y), veil)
    painter.setPen(QPen(style.palette["text_faint"], 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.drawRect(QRect(round(start), round(box.y), round(end) - round(start) - 1, round(floor) - round(box.y) - 1))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(style.palette["text_secondary"], 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = (box.y + floor) / 2
    for x in (start + 1.5, end - 1.5):
        painter.drawLine(QLineF(x, middle - _HANDLE / 2, x, middle + _HANDLE / 2))
