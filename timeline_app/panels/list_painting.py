"""How the cells of the list are painted, and the heading that stays above them while they scroll."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from timeline_app.look.palette import Palette
from timeline_app.panels.event_table import EventTable
from timeline_app.panels.list_columns import DATE, SOURCE, THEME

ROW = 28
PADDING = 10  # pixels to either side of a text
SWATCH, GAP = 9, 7
_UNDERLINE = 2  # pixels of the line under what was found
_FOCUS = 2  # pixels below the current cell
_CENTRE = Qt.AlignmentFlag.AlignVCenter


class Cells(QStyledItemDelegate):
    """Paints whole cells, since a style would tint swatches and draw a frame of its own where the focus is."""

    def __init__(self, table: EventTable, view: QTableView) -> None:
        super().__init__(view)
        self._table, self._view = table, view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        box, palette = option.rect, self._table.page.palette  # pyright: ignore[reportAttributeAccessIssue]
        heading = self._table.heading(index.row())
        painter.save()
        painter.setClipRect(box)
        if heading is None:
            self._paint_cell(painter, option, index, box)
        else:
            header = self._view.horizontalHeader()
            whole = QRect(header.sectionViewportPosition(header.logicalIndex(0)), box.y(), header.length(), box.height())
            paint_heading(painter, whole, heading, palette, self._view.font())
        painter.restore()

    def _paint_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex, box: QRect
    ) -> None:
        palette, state = self._table.page.palette, option.state  # pyright: ignore[reportAttributeAccessIssue]
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = self._view.property("hovered") == index.row()
        painter.fillRect(box, palette["accent_soft" if chosen else "lane_band" if hovered else "panel"])
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, palette["hairline"])
        inner = box.adjusted(PADDING, 0, -PADDING, 0)
        if index.column() == THEME and isinstance(colour := index.data(Qt.ItemDataRole.DecorationRole), QColor):
            painter.fillRect(inner.x(), inner.center().y() - SWATCH // 2, SWATCH, SWATCH, colour)
            inner.setLeft(inner.x() + SWATCH + GAP)
        right = index.column() == DATE and self._table.order is not None
        shown = _write(painter, inner, index, self._view.font(), right=right)
        if not right:
            self._mark_hits(painter, inner, shown)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.fillRect(box.x(), box.bottom() + 1 - _FOCUS, box.width(), _FOCUS, palette["focus"])


    def _mark_hits(self, painter: QPainter, box: QRect, shown: str) -> None:
        """A line under what a search has found."""
        query = self._table.query
        if query.search:
            from timeline_app.queries.hits import spans  # a launch does without
            from timeline_app.queries.searching import question_of

            metrics = QFontMetrics(self._view.font())
            y = box.center().y() + metrics.height() // 2
            for first, last in spans(shown, question_of(query)):
                left, right = (metrics.horizontalAdvance(shown[:place]) for place in (first, last))
                painter.fillRect(box.x() + left, y, right - left, _UNDERLINE, self._table.page.palette["accent"])


class StayingHeading(QWidget):
    """Of the month that is uppermost; the next one pushes it up. Lies over the rows and lets the mouse through."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._words, self._lifted = "", 0
        self._palette: Palette | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_words(self, words: str, lifted: int, palette: Palette) -> None:
        """``lifted`` is by how many pixels it is pushed."""
        if (words, lifted, palette) == (self._words, self._lifted, self._palette):
            return  # to paint it has the rows below painted, and they tell it again
        self._words, self._lifted, self._palette = words, lifted, palette
        self.setVisible(bool(words))
        self.update()

    @property
    def words(self) -> str:
        return self._words

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._palette:
            with QPainter(self) as painter:
                whole = self.rect().translated(0, -self._lifted)
                paint_heading(painter, whole, self._words, self._palette, self.font())


def paint_heading(painter: QPainter, box: QRect, words: str, palette: Palette, font: QFont) -> None:
    """The month bold, how many there are behind it."""
    month, dot, count = words.partition(" · ")
    painter.fillRect(box, palette["lane_band"])
    painter.fillRect(box.x(), box.bottom(), box.width(), 1, palette["border"])
    bold = QFont(font)
    bold.setBold(True)
    inner = box.adjusted(PADDING, 0, 0, 0)
    painter.setFont(bold)
    painter.setPen(palette["text"])
    painter.drawText(inner, _CENTRE, month)
    inner.setLeft(inner.x() + QFontMetrics(bold).horizontalAdvance(month))
    painter.setFont(font)
    painter.setPen(palette["text_secondary"])
    painter.drawText(inner, _CENTRE, f"{dot}{count}")


def _write(painter: QPainter, box: QRect, index: QModelIndex | QPersistentModelIndex, font: QFont, right: bool) -> str:
    """What is shown of the text, which may be elided."""
    text = index.data(Qt.ItemDataRole.DisplayRole) or ""
    colour = index.data(Qt.ItemDataRole.ForegroundRole)
    painter.setFont(font)
    if isinstance(colour, QColor):
        painter.setPen(colour)
    shown = elided(text, QFontMetrics(font), box.width(), keeping=" §" if index.column() == SOURCE else None)
    painter.drawText(box, _CENTRE | (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft), shown)
    return shown


def elided(text: str, metrics: QFontMetrics, wide: int, keeping: str | None) -> str:
    """As much as there is room for; all stays from ``keeping`` on, as the paragraph behind the name of a source."""
    name, sign, rest = text.rpartition(keeping) if keeping else (text, "", "")
    kept = sign + rest
    return metrics.elidedText(name, Qt.TextElideMode.ElideRight, wide - metrics.horizontalAdvance(kept)) + kept
