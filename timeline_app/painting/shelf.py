"""The year shelf: chips in the colours of their themes, drawn once and kept; what is selected or under the mouse is drawn over."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.box import Box
from timeline_app.layout.shelf import Chip, More, Shelf
from timeline_app.look.palette import over
from timeline_app.painting.arrows import UP, paint_arrow
from timeline_app.painting.paint_style import Emphasis, PaintStyle
from timeline_app.painting.screen_pixels import line_across, line_down

_GROUND = 0.09  # of the colour of a theme
_EDGE, _ROUND, _RING = 3.0, 4.0, 2.0
_ARROW_FROM_END = 6.0


def paint_shelf(painter: QPainter, shelf: Shelf, style: PaintStyle, emphasis: Emphasis) -> None:
    style.layers.paint(painter, "shelf", (shelf,), shelf.box, lambda layer: _paint_all(layer, shelf, style))
    hovered, selected = shelf.chip_of(emphasis.hovered), shelf.chip_of(emphasis.selected)
    behind = next((group.more.box for group in shelf.groups if group.more and group.more.selected), None)
    if hovered and hovered is not selected:
        _paint_box(painter, hovered.box, style, Qt.PenStyle.NoPen, style.palette["hover"])
    ringed = selected.box if selected else behind
    if ringed:
        _paint_box(painter, ringed, style, QPen(style.palette["accent"], _RING), None)


def _paint_all(painter: QPainter, shelf: Shelf, style: PaintStyle) -> None:
    palette, texts = style.palette, style.texts
    box, line = shelf.box, round(shelf.box.y)
    line_across(painter, box.x, line, box.width, palette["border"])
    line_across(painter, box.x, round(box.bottom) - 1, box.width, palette["hairline"])
    line_down(painter, round(shelf.titles) - 1, line, box.height, palette["border"])
    for group in shelf.groups:
        if group.left > 0:
            line_down(painter, round(group.left) - 9, line + 8, box.height - 16, palette["border"])
        if group.title:
            texts.paint(painter, group.title, style.heading, palette["text"])
        texts.paint_all(painter, group.faint, style.small, palette["text_secondary"])
        for chip in group.chips:
            _paint_chip(painter, chip, style)
        if group.more:
            _paint_more(painter, group.more, style)


def _paint_chip(painter: QPainter, chip: Chip, style: PaintStyle) -> None:
    """The ground is solid, so that nothing else shows through; its left edge is straight."""
    palette, box = style.palette, QRectF(*chip.box)
    colour = palette.theme(chip.theme)
    veil = QColor(colour)
    veil.setAlphaF(_GROUND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(over(palette["canvas"], veil))
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.save()
    painter.setClipRect(QRectF(box.x(), box.y(), _EDGE, box.height()))
    painter.setBrush(colour)
    painter.drawRoundedRect(box, _ROUND, _ROUND)
    painter.restore()
    style.texts.paint(painter, chip.label, style.label, palette["text"])
    if chip.note:
        style.texts.paint(painter, chip.note, style.small, palette["text_secondary"])


def _paint_more(painter: QPainter, more: More, style: PaintStyle) -> None:
    accent = style.palette["accent"]
    style.texts.paint(painter, more.label, style.label, accent)
    paint_arrow(painter, UP, more.box.right - _ARROW_FROM_END, more.label.y, accent)


def _paint_box(painter: QPainter, box: Box, style: PaintStyle, pen: QPen | Qt.PenStyle, ground: QColor | None) -> None:
    painter.setPen(pen)
    painter.setBrush(ground or Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(*box), _ROUND, _ROUND)
