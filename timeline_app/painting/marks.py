"""Marks: the shape says how finely the date is known."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from timeline_app.layout.certain_part import WHOLE
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import RING, ROUND, Shape
from timeline_app.painting.badges import Badges
from timeline_app.painting.cards import paint_card_ring
from timeline_app.painting.dimming import NUMBERS, legible
from timeline_app.painting.paint_style import Emphasis, PaintStyle

_DOT = 4.5
_MAIN_DOT = 5.5
_EDGE = 1.0  # around a dot, outside of it
_RING = 9.0  # around what is selected
_BAR, _LINE = 8.0, 4.0  # height of what lasts, and of what has certain and uncertain parts
_CORNER = 2.5
_TIP = 8.0  # of an arrow
_OUTLINE = 1.5
_LEAST_OUTLINED = 6.0  # pixels of height that an outline needs to be seen as one
_DASHES = (2.6, 2.0)  # of an outline, as multiples of its width
_SEEN = 8.0  # pixels of a bar that are not hidden by the number on it, both sides together: less is not drawn
_INSET = 2.0  # of a bar too short for its days: it keeps the room of a dot
_HEIGHTS = (0.4, 1.0, 0.7, 0.3)  # of the columns of a sample


def paint_marks(painter: QPainter, marks: Iterable[Mark], style: PaintStyle, emphasis: Emphasis) -> None:
    theme, painters = style.palette.theme, _PAINTERS
    style.hatches.begin(painter)
    outstanding = {emphasis.hovered, emphasis.selected, *emphasis.lit} - {None}
    for mark in marks:
        if outstanding and not outstanding.isdisjoint(mark.events):
            _paint_halo(painter, mark, style, selected=emphasis.selected in mark.events)
        painters[mark.shape](painter, mark, theme(mark.theme), style)


def _middle(mark: Mark) -> QPointF:
    x, y, width, height = mark.box
    return QPointF(x + width / 2, y + height / 2)


def _rect(mark: Mark) -> QRectF:
    return QRectF(*mark.box)


def _paint_halo(painter: QPainter, mark: Mark, style: PaintStyle, selected: bool) -> None:
    """A ring of the accent colour around what is selected, a quiet ground under what is hovered."""
    if mark.shape is Shape.CARD:
        paint_card_ring(painter, mark, style.palette, selected)
        return
    painter.setBrush(style.palette["selection" if selected else "hover"])
    painter.setPen(QPen(style.palette["accent"], 2) if selected else Qt.PenStyle.NoPen)
    if mark.shape in ROUND or mark.box.width <= 2 * _RING:
        painter.drawEllipse(_middle(mark), _RING, _RING)
        return
    around = _rect(mark).adjusted(-3, -1 if mark.label else -3, 3, 3)  # a label stands close above
    painter.drawRoundedRect(around, 4, 4)


def _paint_dot(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    radius = (_MAIN_DOT if mark.major else _DOT) + _EDGE / 2
    painter.setPen(style.edge)
    painter.setBrush(colour)
    painter.drawEllipse(_middle(mark), radius, radius)


def _paint_bar(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(_bar(mark, _BAR, style), _CORNER, _CORNER)


def _paint_soft(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """Hatched all along, so that it is seen wherever one looks at it that the day is not known."""
    painter.setPen(Qt.PenStyle.NoPen)
    _fill_hatched(painter, _bar(mark, _BAR, style), colour, style)


def _paint_run(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    _fill_parts(painter, _bar(mark, _LINE, style), mark, colour, style)


def _paint_open(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """A line that ends in an arrow: going on when its document was published."""
    line = _bar(mark, _LINE, style)
    tip = min(_TIP, line.width() / 2)
    right, middle = line.right(), line.center().y()
    line.setRight(right - tip)
    painter.setPen(Qt.PenStyle.NoPen)
    _fill_parts(painter, line, mark, colour, style)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([QPointF(right - tip, middle - 5), QPointF(right, middle), QPointF(right - tip, middle + 5)]))


def _fill_parts(painter: QPainter, line: QRectF, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """Solid in its certain part, hatched in the rest of it."""
    if mark.certain is None:
        _fill_hatched(painter, line, colour, style)
        return
    from_left, to_right = mark.certain[0] * mark.box.width, (1 - mark.certain[1]) * mark.box.width
    if from_left or to_right:
        _fill_hatched(painter, line, colour, style)
    painter.setBrush(colour)
    painter.drawRoundedRect(line.adjusted(from_left, 0, -to_right, 0), 1, 1)


def _fill_hatched(painter: QPainter, box: QRectF, colour: QColor, style: PaintStyle) -> None:
    style.hatches.use(painter, colour, box.x(), box.y())
    painter.drawRoundedRect(box, _CORNER, _CORNER)


def _paint_hollow(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """Planned, so only an outline; dashed where the day of it is not told."""
    pen = QPen(colour, _OUTLINE)
    if mark.certain != WHOLE:
        pen.setDashPattern(_DASHES)
    painter.setPen(pen)
    painter.setBrush(style.palette["canvas"])
    if mark.certain == WHOLE and mark.box.width <= 2 * _RING:
        radius = (_MAIN_DOT if mark.major else _DOT) - _OUTLINE / 2
        painter.drawEllipse(_middle(mark), radius, radius)
        return
    bar, half = _bar(mark, _BAR, style), _OUTLINE / 2
    higher = max(0.0, _LEAST_OUTLINED - bar.height()) / 2
    painter.drawRoundedRect(bar.adjusted(half, half - higher, -half, higher - half), _CORNER, _CORNER)


def _paint_cluster(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """A number in a ring; on a bar, the bar with the number at its middle, or on it where it lies at the foot of its row."""
    if mark.box.width > 2 * _RING + _SEEN:
        _paint_soft(painter, mark, colour, style)
    middle = _middle(mark)
    with legible(painter, NUMBERS):
        Badges(painter, style).paint(len(mark.events), colour, middle.x(), min(middle.y(), mark.box.bottom - RING))


def _paint_card(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    style.cards.paint(painter, mark, colour)


def _paint_density(painter: QPainter, mark: Mark, colour: QColor, _style: PaintStyle) -> None:
    """Columns of several heights, as for the legend: on the canvas those of the events are painted together."""
    box, wide = _rect(mark), mark.box.width / len(_HEIGHTS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    for number, share in enumerate(_HEIGHTS):
        high = box.height() * share
        painter.drawRect(QRectF(round(box.x() + number * wide), round(box.bottom() - high), round(wide) - 1, round(high)))


def _bar(mark: Mark, most: float, style: PaintStyle) -> QRectF:
    """The part of its box that a bar fills: ``most`` pixels high, at the middle, on whole pixels of the screen, since of a thin
    hatch half a row that is blurred would be missed.
    """
    x, y, width, height = mark.box
    ratio, inset = style.hatches.ratio, _INSET if height > most and width <= 2 * _RING else 0.0
    high = round(min(height, most) * ratio) / ratio
    return QRectF(x + inset, round((y + (height - high) / 2) * ratio) / ratio, width - 2 * inset, high)


_PAINTERS: dict[Shape, Callable[[QPainter, Mark, QColor, PaintStyle], None]] = {
    Shape.DOT: _paint_dot,
    Shape.BAR: _paint_bar,
    Shape.SOFT: _paint_soft,
    Shape.RUN: _paint_run,
    Shape.OPEN: _paint_open,
    Shape.HOLLOW: _paint_hollow,
    Shape.CLUSTER: _paint_cluster,
    Shape.FOLD: _paint_soft,
    Shape.CARD: _paint_card,
    Shape.DENSITY: _paint_density,
}
