"""Marks: the shape says how finely the date is known."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from timeline_app.layout.box import Label
from timeline_app.layout.mark import Mark
from timeline_app.layout.shapes import ROUND, Shape
from timeline_app.painting.cards import paint_card_ring
from timeline_app.painting.paint_style import Emphasis, PaintStyle

_DOT = 4.5
_MAIN_DOT = 5.5
_RING = 9.0
_BADGE = 7.5
_FADE = 14.0  # pixels over which the end of a soft bar fades away
_SOFT_ALPHA = 150
_HEIGHTS = (0.4, 1.0, 0.7, 0.3)  # of the columns of a sample


def paint_marks(painter: QPainter, marks: Iterable[Mark], style: PaintStyle, emphasis: Emphasis) -> None:
    theme, painters = style.palette.theme, _PAINTERS
    outstanding = {emphasis.hovered, emphasis.selected}
    for mark in marks:
        if not outstanding.isdisjoint(mark.events):
            _paint_halo(painter, mark, style, selected=emphasis.selected in mark.events)
        painters[mark.shape](painter, mark, theme(mark.theme), style)


def paint_labels(painter: QPainter, marks: Sequence[Mark], style: PaintStyle, emphasis: Emphasis) -> None:
    """Those of one colour together."""
    bands = [mark.label for mark in marks if mark.label and mark.band]
    style.texts.paint_all(painter, bands, style.small, style.palette["text_faint"])
    labelled = [(mark.label, mark.major or emphasis.selected in mark.events) for mark in marks if mark.label and not mark.band]
    for strong, colour in ((False, "text_secondary"), (True, "text")):
        style.texts.paint_all(painter, [label for label, each in labelled if each is strong], style.label, style.palette[colour])


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
    radius = _MAIN_DOT if mark.major else _DOT
    painter.setPen(style.edge)
    painter.setBrush(colour)
    painter.drawEllipse(_middle(mark), radius, radius)


def _paint_bar(painter: QPainter, mark: Mark, colour: QColor, _style: PaintStyle) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    box = _rect(mark)
    if box.height() > 2 * _RING - 1:  # a range too short to be seen gets a lozenge as high as a dot
        box.adjust(2, 2 * _RING / 4, -2, -2 * _RING / 4)
    painter.drawRoundedRect(box, 3, 3)


def _paint_soft(painter: QPainter, mark: Mark, colour: QColor, _style: PaintStyle) -> None:
    box = _soft_box(mark)
    fade = min(0.45, _FADE / max(1.0, box.width()))
    full, none = QColor(colour), QColor(colour)
    full.setAlpha(_SOFT_ALPHA)
    none.setAlpha(24)
    gradient = QLinearGradient(box.topLeft(), box.topRight())
    for place, stop in ((0, none), (fade, full), (1 - fade, full), (1, none)):
        gradient.setColorAt(place, stop)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(gradient))
    painter.drawRoundedRect(box, 3, 3)


def _paint_open(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """A bar that ends in an arrow: going on when its document was published."""
    box = _soft_box(mark)
    tip = min(8.0, box.width() / 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(box.adjusted(0, 1.5, -tip, -1.5))
    middle = box.center().y()
    arrow = (QPointF(box.right() - tip, middle - 6), QPointF(box.right(), middle), QPointF(box.right() - tip, middle + 6))
    painter.drawPolygon(QPolygonF(list(arrow)))


def _paint_hollow(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """Planned, so only an outline."""
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(style.palette["canvas"])
    if mark.box.width <= 2 * _RING:
        painter.drawEllipse(_middle(mark), _DOT, _DOT)
    else:
        painter.drawRoundedRect(_soft_box(mark).adjusted(1, 0, -1, 0), 3, 3)


def _paint_cluster(painter: QPainter, mark: Mark, colour: QColor, style: PaintStyle) -> None:
    """A number in a ring; on a bar, the bar with the number at its middle."""
    if mark.box.width > 2 * _RING + 1:
        _paint_soft(painter, mark, colour, style)
    painter.setPen(QPen(colour, 1.6))
    painter.setBrush(style.palette["canvas"])
    painter.drawEllipse(_middle(mark), _BADGE, _BADGE)
    number = str(len(mark.events))
    width = style.measure_small(number)
    middle = _middle(mark)
    style.texts.paint(painter, Label(number, middle.x() - width / 2, middle.y(), width), style.small, style.palette["text"])


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


def _soft_box(mark: Mark) -> QRectF:
    """A box as high as a dot is made to keep room for a cluster; a bar in it is as high as other bars."""
    box = _rect(mark)
    return box.adjusted(0, 5, 0, -5) if box.height() > 12 else box


_PAINTERS: dict[Shape, Callable[[QPainter, Mark, QColor, PaintStyle], None]] = {
    Shape.DOT: _paint_dot,
    Shape.BAR: _paint_bar,
    Shape.SOFT: _paint_soft,
    Shape.OPEN: _paint_open,
    Shape.HOLLOW: _paint_hollow,
    Shape.CLUSTER: _paint_cluster,
    Shape.FOLD: _paint_soft,
    Shape.CARD: _paint_card,
    Shape.DENSITY: _paint_density,
}
