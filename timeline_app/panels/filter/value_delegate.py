"""Paints one value of a filter: box, colour, name, and its count; under the mouse or the focus also “only”."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from timeline_app.look.palette import Palette
from timeline_app.panels.filter.value_model import COLOUR, COUNT, TICK
from timeline_app.queries.narrowing import Tick
from timeline_app.translation.words import _

if TYPE_CHECKING:
    Index = QModelIndex | QPersistentModelIndex

HIGH = 23
_BOX, _SWATCH, _ROUND, _STROKE = 14, 10, 3.0, 1.7
_LEFT, _RIGHT, _GAP = 2, 4, 8
_TINT = 0.05
_SMALLER = 2  # pixels by which a count, and one by which “only” is smaller than a name
_TICK = ((3.4, 7.3), (6.0, 9.9), (10.7, 4.4))
_CROSS = ((4.2, 4.2), (9.8, 9.8), (9.8, 4.2), (4.2, 9.8))


class ValueDelegate(QStyledItemDelegate):
    """``palette`` is changed with the appearance; ``over`` is the row under the mouse, ``held`` tells that with the focus, since
    the state of an option would load the 300 enum values of QStyle into every launch.
    """

    def __init__(self, palette: Palette, held: Callable[[], int]) -> None:
        super().__init__()
        self.palette, self.over, self._held = palette, -1, held

    def sizeHint(self, option: QStyleOptionViewItem, index: "Index") -> QSize:
        return QSize(0, max(HIGH, _metrics(option).height() + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: "Index") -> None:
        rect = _rect(option)
        tick, count = cast(Tick, index.data(TICK)), cast(int, index.data(COUNT))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if index.row() == self.over:
            tint = QColor(self.palette["text"])
            tint.setAlphaF(_TINT)
            _round(painter, QRectF(rect), tint)
        if index.row() == self._held():
            _round(painter, QRectF(rect).adjusted(0.75, 0.75, -0.75, -0.75), None, QPen(self.palette["focus"], 1.5))
        self._paint_box(painter, rect, tick)
        self._paint_words(painter, option, index, tick, dim=not count and tick is Tick.OPEN)
        painter.restore()

    def only_rect(self, option: QStyleOptionViewItem, index: "Index") -> QRect:
        """Where “only” stands, left of the count; of the whole height, so that it is easily hit."""
        rect = _rect(option)
        right = self._count_left(option, index) - _GAP
        wide = QFontMetrics(_smaller(option, 1)).horizontalAdvance(_("only")) + _GAP
        return QRect(right - wide, rect.top(), wide, rect.height())

    def cut(self, option: QStyleOptionViewItem, index: "Index") -> bool:
        """Whether there is room for a part of the name only."""
        left, right = self._name_left(option, index), self._count_left(option, index) - _GAP
        return _metrics(option).horizontalAdvance(index.data()) > right - left

    def _name_left(self, option: QStyleOptionViewItem, index: "Index") -> int:
        swatch = _SWATCH + _GAP if index.data(COLOUR) else 0
        return _rect(option).left() + _LEFT + _BOX + _GAP + swatch

    def _count_left(self, option: QStyleOptionViewItem, index: "Index") -> int:
        wide = QFontMetrics(_smaller(option, _SMALLER)).horizontalAdvance(str(index.data(COUNT)))
        return _rect(option).right() - _RIGHT - wide

    def _paint_box(self, painter: QPainter, rect: QRect, tick: Tick) -> None:
        palette, top = self.palette, rect.top() + (rect.height() - _BOX) / 2
        box, chosen = QRectF(rect.left() + _LEFT, top, _BOX, _BOX), tick is Tick.CHOSEN
        ground = palette["accent"] if chosen else palette["panel"]
        _round(painter, box.adjusted(0.5, 0.5, -0.5, -0.5), ground, QPen(palette["accent"] if chosen else palette["text_faint"], 1))
        if tick is Tick.OPEN:
            return
        pen = QPen(palette["accent_text"] if chosen else palette["text"], _STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        points = [box.topLeft() + QPointF(*place) for place in (_TICK if chosen else _CROSS)]
        if chosen:
            painter.drawPolyline(QPolygonF(points))
        else:
            painter.drawLine(points[0], points[1])
            painter.drawLine(points[2], points[3])

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: "Index", tick: Tick, dim: bool) -> None:
        rect, palette, count_left = _rect(option), self.palette, self._count_left(option, index)
        left, right, colour = self._name_left(option, index), count_left - _GAP, cast("QColor | None", index.data(COLOUR))
        if colour:
            swatch = QRect(left - _GAP - _SWATCH, rect.top() + (rect.height() - _SWATCH) // 2, _SWATCH, _SWATCH)
            painter.fillRect(swatch, colour)
        if index.row() in (self.over, self._held()) and not dim:
            only = self.only_rect(option, index)
            right = only.left() - _GAP // 2
            painter.setFont(_smaller(option, 1))
            painter.setPen(palette["accent"])
            painter.drawText(only, Qt.AlignmentFlag.AlignCenter, _("only"))
        painter.setFont(_smaller(option, _SMALLER))
        painter.setPen(palette["text_dimmed" if dim else "text_secondary"])
        painter.drawText(rect.adjusted(0, 0, -_RIGHT, 0), _RIGHTMOST, str(index.data(COUNT)))
        font = _font(option)
        font.setStrikeOut(tick is Tick.EXCLUDED)
        painter.setFont(font)
        painter.setPen(palette["text_dimmed" if dim else "text_secondary" if tick is Tick.EXCLUDED else "text"])
        name = _metrics(option).elidedText(index.data(), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), _LEFTMOST, name)


_LEFTMOST = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)
_RIGHTMOST = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine)


def _round(painter: QPainter, rect: QRectF, ground: QColor | None, pen: QPen | None = None) -> None:
    painter.setBrush(ground or Qt.BrushStyle.NoBrush)
    painter.setPen(pen or Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect, _ROUND, _ROUND)


# The fields of an option are not in the stubs of PySide.
def _rect(option: QStyleOptionViewItem) -> QRect:
    return option.rect  # pyright: ignore[reportAttributeAccessIssue]


def _metrics(option: QStyleOptionViewItem) -> QFontMetrics:
    return QFontMetrics(_font(option))


def _font(option: QStyleOptionViewItem) -> QFont:
    return QFont(option.font)  # pyright: ignore[reportAttributeAccessIssue]


def _smaller(option: QStyleOptionViewItem, by: int) -> QFont:
    font = _font(option)
    font.setPixelSize(max(font.pixelSize() - by, 10))
    return font
