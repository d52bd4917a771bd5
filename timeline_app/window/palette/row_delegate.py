"""How a row of the palette is painted: colour or sign, text with what was typed marked, and at the far end date or keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from timeline_app.look.palette import Palette
from timeline_app.window.commands import key_caps
from timeline_app.window.commands.key_names import caps_of
from timeline_app.window.palette.entry import Entry
from timeline_app.window.palette.matching import Span
from timeline_app.window.palette.rows import Heading, Index, Rows

ROW, HEADING = 34, 28  # pixels
TEXT = 13.5
_SMALL, _SQUARE, _RADIUS = 12, 10.0, 6.0
_SIDE, _SIGN, _INSET = 8.0, 20.0, 44.0  # from the edge: the ground of a row, its sign, its text
_GAP = 12.0
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class RowDelegate(QStyledItemDelegate):
    """Paints all of a row by itself."""

    def __init__(self, rows: Rows, palette: Palette, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows, self._palette = rows, palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW if self._rows.entry(index) else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._rows.at(index), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Heading):
            self._paint_heading(painter, box, row)
        elif isinstance(row, Entry):
            self._paint_ground(painter, box, option)
            self._paint_entry(painter, box, row)
        painter.restore()

    def _paint_heading(self, painter: QPainter, box: QRectF, heading: Heading) -> None:
        painter.setFont(_font(painter, _SMALL, bold=True))
        painter.setPen(self._palette["text_secondary"])
        painter.drawText(box.adjusted(_SIGN, 0, -_SIGN, 0), _MIDDLE, heading.text)
        painter.setFont(_font(painter, _SMALL))
        painter.setPen(self._palette["accent"])
        painter.drawText(box.adjusted(_SIGN, 0, -_SIGN, 0), _MIDDLE | Qt.AlignmentFlag.AlignRight, heading.rest)

    def _paint_ground(self, painter: QPainter, box: QRectF, option: QStyleOptionViewItem) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._palette["accent_soft" if chosen else "lane_band"])
            painter.drawRoundedRect(box.adjusted(_SIDE, 0, -_SIDE, 0), _RADIUS, _RADIUS)

    def _paint_entry(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        self._paint_sign(painter, box, entry)
        end = self._paint_end(painter, box, entry) - _GAP
        painter.setFont(_font(painter, TEXT))
        left = self._paint_text(painter, QRectF(_INSET, box.y(), end - _INSET, box.height()), entry.text, entry.spans, "text")
        if entry.beside and end - left > 3 * _GAP:
            painter.setFont(_font(painter, _SMALL))
            rest = QRectF(left + _GAP, box.y(), end - left - _GAP, box.height())
            self._paint_text(painter, rest, entry.beside, entry.beside_spans, "text_secondary")

    def _paint_sign(self, painter: QPainter, box: QRectF, entry: Entry) -> None:
        if entry.theme is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._palette.theme(entry.theme))
            painter.drawRoundedRect(QRectF(_SIGN, box.center().y() - _SQUARE / 2, _SQUARE, _SQUARE), 2, 2)
        else:
            painter.setFont(_font(painter, TEXT))
            painter.setPen(self._palette["text_secondary"])
            painter.drawText(QRectF(_SIGN - 4, box.y(), _SQUARE + 8, box.height()), Qt.AlignmentFlag.AlignCenter, entry.sign)

    def _paint_end(self, painter: QPainter, box: QRectF, entry: Entry) -> float:
        """Where it begins."""
        painter.setFont(_font(painter, _SMALL))
        if entry.keys:
            caps = caps_of(entry.keys)
            left = box.right() - _SIGN - key_caps.width_of(caps, key_caps.font_of_keys(painter.font()))
            key_caps.draw(painter, QPointF(left, box.center().y()), caps, self._palette)
            return left
        painter.setPen(self._palette["text_secondary"])
        painter.drawText(box.adjusted(0, 0, -_SIGN, 0), _MIDDLE | Qt.AlignmentFlag.AlignRight, entry.right)
        return box.right() - _SIGN - QFontMetricsF(painter.font()).horizontalAdvance(entry.right)

    def _paint_text(self, painter: QPainter, box: QRectF, text: str, spans: Sequence[Span], role: str) -> float:
        """Where it ends; what finds no room is cut."""
        metrics = QFontMetricsF(painter.font())
        seen = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        kept = len(seen) if seen == text else max(0, len(seen) - 1)
        for first, last in spans:
            left, right = (box.x() + metrics.horizontalAdvance(seen[: min(place, kept)]) for place in (first, last))
            ground = QRectF(left, box.center().y() - metrics.height() / 2, right - left, metrics.height())
            painter.fillRect(ground, self._palette["hit"])
        painter.setPen(self._palette[role])
        painter.drawText(box, _MIDDLE, seen)
        return box.x() + metrics.horizontalAdvance(seen)


def _font(painter: QPainter, pixels: float, bold: bool = False) -> QFont:
    """Of a size that need not be whole."""
    made = QFont(painter.font())
    made.setPointSizeF(pixels * 72 / painter.device().logicalDpiY())
    made.setBold(bold)
    return made
