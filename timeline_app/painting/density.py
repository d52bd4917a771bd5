"""Density: columns, strips and hatched bars in one call each for each lane, numbers and dots as pixmaps drawn once."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from timeline_app.layout.box import Label
from timeline_app.layout.density import Rects
from timeline_app.layout.mark import Density
from timeline_app.painting.badges import Badges
from timeline_app.painting.dimming import NUMBERS, legible
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.painting.rects import fill_rects

_RING = 12.0
_STRIP_ALPHA = 110
_BESIDE_NUMBER, _HALF_NUMBER = 3, 5  # pixels of the lane around a number that stands in a soft bar


def paint_density(painter: QPainter, density: Density, style: PaintStyle) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    style.hatches.begin(painter)
    painter.setPen(Qt.PenStyle.NoPen)  # which would cost four times as much as what it goes around
    lanes = density.lanes
    for lane in lanes:
        colour = style.palette.theme(lane.theme)
        fill_rects(painter, lane.columns, colour)
        pale = QColor(colour)
        pale.setAlpha(_STRIP_ALPHA)
        fill_rects(painter, lane.strips, pale)
        if len(lane.bars):
            style.hatches.use(painter, colour, *lane.origin)
            fill_rects(painter, lane.bars)
            fill_rects(painter, _around(lane.told), style.palette["canvas"])  # no hatch under a number
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    badges = Badges(painter, style)
    with legible(painter, NUMBERS):
        for lane in lanes:
            colour = style.palette.theme(lane.theme)
            for x, count, _day in lane.badges:
                badges.paint(count, colour, x, lane.middle)
        for lane in lanes:
            style.texts.paint_all(painter, lane.told, style.small, style.palette["text"])


def paint_ring(painter: QPainter, place: tuple[float, float], style: PaintStyle) -> None:
    """Around the selected event where it is counted."""
    painter.setPen(QPen(style.palette["accent"], 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(*place), _RING, _RING)


def _around(told: Sequence[Label]) -> Rects:
    beside, half = _BESIDE_NUMBER, _HALF_NUMBER
    rows = [(x - beside, y - half, x + width + beside, y + half) for _text, x, y, width in told]
    return np.rint(np.array(rows)).astype(np.int32)
