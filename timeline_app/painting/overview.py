"""The overview: columns of one grey, upon them what was asked for, a window on what is in view, the period at its foot."""

from PySide6.QtCore import QLine, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.box import Box, Label
from timeline_app.layout.overview_picture import Columns, Overview, Stub
from timeline_app.painting.arrows import LEFT, RIGHT, WING, paint_arrow
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.screen_pixels import line_across
from timeline_app.translation.words import _

_AROUND = 16.0  # how far words and edges reach over the box
_TITLE = 24.0
_HAIRLINE = 6.0  # above the box
_PERIOD = 3.0
_SOFT = 90  # alpha of what is known to its month alone
_VEIL = 130
_INSET = 11.0  # of the words of a stub, from the strip: a handle of the window may stand between
_LINE = 7.0  # from the middle of a stub to that of each of its lines


def paint_overview(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    box, strip = overview.box, overview.strip
    wide = Box(box.x - _AROUND, box.y, box.width + 2 * _AROUND, box.height)
    looks = (overview.strip, overview.columns, overview.ticks, overview.before, overview.after)
    line_across(painter, 0, round(box.y - _HAIRLINE), wide.right, style.palette["border"])
    style.layers.paint(painter, "overview", looks, wide, lambda layer: _paint_still(layer, overview, style))
    title = Label(_("Overview"), _TITLE, strip.y + strip.height / 2, 0)
    style.texts.paint(painter, title, style.label, style.palette["text_secondary"])
    _paint_view(painter, overview, style)
    if overview.period:
        start, end = overview.period
        edge = QRectF(start, strip.bottom - _PERIOD, max(2.0, end - start), _PERIOD)
        painter.fillRect(edge, style.palette["period_edge"])
    if overview.selected:
        painter.fillRect(QRectF(*overview.selected), style.palette["accent"])
    _paint_handles(painter, overview, style)


def _paint_still(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    """All that stays while one pans and zooms."""
    palette, strip = style.palette, overview.strip
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    painter.fillRect(QRectF(*strip), palette["lane_band"])
    top, foot = round(strip.y), round(strip.bottom)
    painter.setPen(QPen(palette["hairline"], 1))
    painter.drawLines([QLine(round(tick.x), top, round(tick.x), foot) for tick in overview.ticks if tick.x > strip.x])
    for columns in overview.columns:
        _paint_columns(painter, columns, style)
    painter.setPen(QPen(palette["border"], 1))
    painter.drawLine(QLine(round(strip.x), foot, round(strip.right), foot))
    for tick in overview.ticks:
        if tick.label:
            style.texts.paint(painter, tick.label, style.small, palette["text_secondary"])
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if overview.before:
        _paint_stub(painter, overview.before, style, leading=True)
    if overview.after:
        _paint_stub(painter, overview.after, style, leading=False)


def _paint_columns(painter: QPainter, columns: Columns, style: PaintStyle) -> None:
    colour = QColor(style.palette.theme(columns.theme) if columns.theme else style.palette[columns.role])
    if columns.soft:
        colour.setAlpha(_SOFT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRects([QRectF(*box) for box in columns.boxes])


def _paint_stub(painter: QPainter, stub: Stub, style: PaintStyle, *, leading: bool) -> None:
    """Its words stand towards the strip, its arrow points away from it."""
    colour = style.palette["accent" if stub.found else "text_secondary"]
    middle = stub.box.y + (stub.box.height - _PERIOD) / 2
    for words, y in ((stub.years, middle - _LINE), (stub.number, middle + _LINE)):
        width = style.measures.small(words)
        left = stub.box.right - _INSET - width if leading else stub.box.x + _INSET
        style.texts.paint(painter, Label(words, left, y, width), style.small, colour)
    years = style.measures.small(stub.years) + _INSET + WING + 3
    tip = stub.box.right - years if leading else stub.box.x + years
    paint_arrow(painter, LEFT if leading else RIGHT, tip, middle - (_LINE if stub.years else 0), colour)


def _paint_view(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    """What is out of view lies under a veil. All on whole pixels: smooth edges of a long outline cost a tenth of a frame."""
    strip, veil = overview.strip, QColor(style.palette["canvas"])
    veil.setAlpha(_VEIL)
    first, last, top, foot = round(strip.x), round(strip.right), round(strip.y), round(strip.bottom)
    start, end = map(round, overview.view)
    left, right = min(max(start, first), last), min(max(end, first), last)
    painter.fillRect(first, top, left - first, foot - top, veil)
    painter.fillRect(right, top, last - right, foot - top, veil)
    edge, wide = style.palette["text_secondary"], max(end - start, 2)
    for y in (top, foot - 1):
        painter.fillRect(start + 1, y, wide - 2, 1, edge)
    for x in (start, start + wide - 1):
        painter.fillRect(x, top + 1, 1, foot - top - 2, edge)


def _paint_handles(painter: QPainter, overview: Overview, style: PaintStyle) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.palette["text_secondary"])
    for handle in overview.handles:
        painter.drawRoundedRect(QRectF(*handle), 2, 2)
