"""Lanes: quiet bands with a coloured edge, and their titles in a column of their own."""

from PySide6.QtCore import QLine, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from timeline_app.layout.picture import Box, Label, Lane, Picture
from timeline_app.painting.ink import Ink

_EDGE = 3.0
_INSET = 24.0
_ARROW = 13.0  # where the arrow that folds a lane stands
_WING = 3.5


def paint_lanes(painter: QPainter, picture: Picture, ink: Ink) -> None:
    """The bands behind everything."""
    for number, lane in enumerate(picture.lanes):
        if number % 2:
            top = round(lane.box.y)
            painter.fillRect(QRect(0, top, round(picture.width), round(lane.box.bottom) - top), ink.palette["lane_band"])
    painter.setPen(QPen(ink.palette["hairline"], 1))
    edges = [round(lane.box.bottom) - 1 for lane in picture.lanes]
    painter.drawLines([QLine(0, y, round(picture.width), y) for y in edges])


def paint_lane_titles(painter: QPainter, picture: Picture, ink: Ink) -> None:
    """Over the marks, which may run under the column when they begin before the view."""

    def draw(layer: QPainter) -> None:
        for lane in picture.lanes:
            _paint_title(layer, lane, picture.titles.width, ink)

    headed = any(lane.heading for lane in picture.lanes)
    box = Box(0, picture.plot.y, picture.width if headed else picture.titles.width, picture.plot.height)
    ink.layers.paint(painter, "titles", (picture.lanes,), box, draw)


def _paint_title(painter: QPainter, lane: Lane, width: float, ink: Ink) -> None:
    if lane.heading:
        _paint_heading(painter, lane, ink)
        return
    painter.fillRect(QRectF(0, lane.box.y, _EDGE, lane.box.height - 1), ink.palette.theme(lane.theme))
    _paint_arrow(painter, lane, ink)
    middle, count = lane.box.y + lane.box.height / 2, str(lane.count)
    face, colour = (ink.heading, "text") if lane.count else (ink.label, "text_faint")
    ink.texts.paint(painter, Label(lane.title, _INSET, middle, 0), face, ink.palette[colour])
    counted = ink.measure_small(count)
    ink.texts.paint(painter, Label(count, width - 8 - counted, middle, counted), ink.small, ink.palette["text_faint"])


def _paint_heading(painter: QPainter, lane: Lane, ink: Ink) -> None:
    """Over the whole width: what the lanes below show."""
    band = QRectF(0, lane.box.y, lane.box.right, lane.box.height - 1)
    painter.fillRect(band, ink.palette["accent_soft"])
    painter.setFont(ink.heading)
    painter.setPen(ink.palette["text"])
    painter.drawText(band.adjusted(_ARROW - 4, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lane.title)


def _paint_arrow(painter: QPainter, lane: Lane, ink: Ink) -> None:
    """Down where the lane is open, right where it is folded, left where it stands alone and a click brings all back."""
    middle = QPointF(_ARROW, lane.box.y + lane.box.height / 2)
    down = (QPointF(-_WING, -2), QPointF(_WING, -2), QPointF(0, 3))
    right = (QPointF(-2, -_WING), QPointF(-2, _WING), QPointF(3, 0))
    left = (QPointF(2, -_WING), QPointF(2, _WING), QPointF(-3, 0))
    corners = left if lane.alone else right if lane.folded else down
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink.palette["text_faint"])
    painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
