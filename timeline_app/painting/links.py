"""Links of the selected event: a thin curve to each event it is tied to, with a head where it leads."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.painting.paint_style import Emphasis, PaintStyle

_BEND = 0.6  # of the distance, over which the curve arrives level
_HEAD = 6.0
_LEVEL = 4.0  # pixels within which two marks are on one line
_LEAST_FALL = 26.0
_CLEAR = 9.0  # as far as a dot reaches
CURVES = 12  # among more nobody could follow one
_ALPHA = 150  # words under it stay readable


def paint_links(painter: QPainter, picture: Picture, style: PaintStyle, emphasis: Emphasis) -> None:
    """Under marks and labels; an event out of sight has no curve."""
    here = _anchor_of(picture, emphasis.selected, emphasis)
    if here is None:
        return
    for id, outgoing in emphasis.linked[:CURVES]:
        there = _anchor_of(picture, id, emphasis)
        if there is not None and there != here:
            _paint_curve(painter, *((here, there) if outgoing else (there, here)), style)


def _anchor_of(picture: Picture, id: str | None, emphasis: Emphasis) -> QPointF | None:
    """Where curves of an event end: at its mark, or where it is counted."""
    mark = picture.mark_of(id)
    if mark is not None:
        return _anchor(mark)
    marker = emphasis.markers.get(id or "")
    place = picture.density.place_of(marker) if picture.density and marker else None
    return QPointF(*place) if place else None


def _paint_curve(painter: QPainter, start: QPointF, end: QPointF, style: PaintStyle) -> None:
    """Starts downwards or upwards, since the name of an event stands beside it, and arrives level."""
    side = 1.0 if end.x() >= start.x() else -1.0
    down = 1.0 if end.y() >= start.y() - _LEVEL else -1.0
    fall = max(_LEAST_FALL, abs(end.y() - start.y()))
    path = QPainterPath(start + QPointF(0, down * _CLEAR))
    path.cubicTo(start + QPointF(0, down * fall), end - QPointF(side * abs(end.x() - start.x()) * _BEND, 0), end)
    colour = QColor(style.palette["accent"])
    colour.setAlpha(_ALPHA)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, 1.4))
    painter.drawPath(path)
    painter.drawLine(end, end + QPointF(-side * _HEAD, -_HEAD / 2))
    painter.drawLine(end, end + QPointF(-side * _HEAD, _HEAD / 2))


def _anchor(mark: Mark) -> QPointF:
    """The middle of a dot; of a longer bar its beginning, where the eye looks for it."""
    box = mark.box
    across = min(box.width / 2, 12.0)
    return QPointF(box.x + across, box.y + box.height / 2)
