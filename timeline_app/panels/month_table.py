"""A table of events under headings of months, the uppermost of which stays in sight while the rows scroll."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHideEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from timeline_app.look.circuit_breaker import at_rest
from timeline_app.panels.event_table import EventTable
from timeline_app.panels.list_columns import DATE
from timeline_app.panels.list_painting import ROW, Cells, StayingHeading
from timeline_app.panels.list_widths import widths_of

_Index = QModelIndex | QPersistentModelIndex
_UP = frozenset({
    QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp, QAbstractItemView.CursorAction.MovePrevious
})


class MonthTable(QTableView):
    """``table`` is its model. Headings are passed over by keys and by the mouse."""

    def __init__(self, table: EventTable) -> None:
        super().__init__()
        self.table = table
        self._left_out: frozenset[str] = frozenset()
        self.setModel(table)
        self.setItemDelegate(Cells(table, self))
        self.staying = StayingHeading(self)
        self._set_up_table()

    def hide_columns(self, hidden: frozenset[str]) -> None:
        self._left_out = hidden
        self.size_columns()

    def begin_at(self, row: int) -> None:
        """As the first row below the heading that stays."""
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(row) - self.covered)

    def size_columns(self) -> None:
        """By what is in sight; the title has the rest, and what leaves it too little goes."""
        widths = widths_of(self, self.table, self._left_out)
        for position in range(len(self.table.columns)):
            self.setColumnHidden(position, position not in widths)
        for position, width in widths.items():
            self.setColumnWidth(position, width)

    @property
    def covered(self) -> int:
        """Pixels of the heading that stays."""
        return ROW if self.table.order else 0

    def first_in_sight(self) -> int | None:
        """The row of the first event that is not covered."""
        row = self.rowAt(self.covered + ROW // 2)
        if row < 0:
            return None
        return row if self.table.event_at(row) else row + 1

    def paintEvent(self, e: QPaintEvent) -> None:
        """A sentence over a table that cannot be told."""
        super().paintEvent(e)
        if self.table.resting:
            with QPainter(self.viewport()) as painter:
                box = self.viewport().rect()
                painter.fillRect(box, self.palette().base())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, at_rest())
        self._show_staying()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.setProperty("hovered", None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.size_columns()

    def scrollTo(self, index: _Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        """Not below the heading that stays."""
        super().scrollTo(index, hint)
        hidden = self.covered - self.visualRect(index).top()
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Over headings; without a current row from the first in sight."""
        first = self.first_in_sight()
        if not self.currentIndex().isValid() and first is not None:
            return self.table.index(first, DATE)
        index = super().moveCursor(action, modifiers)
        if index.isValid() and self.table.event_at(index.row()) is None:
            row = index.row() + (-1 if action in _UP and index.row() else 1)
            return self.table.index(row, index.column())
        return index

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(round(event.position().y())))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(None)
        return super().viewportEvent(event)

    def _hover(self, row: int | None) -> None:
        if self.property("hovered") != row:
            self.setProperty("hovered", row)
            self.viewport().update()

    def _show_staying(self) -> None:
        """The heading of the uppermost month; at its own place where that is in sight."""
        row, viewport = self.rowAt(0), self.viewport().geometry()
        words = self.table.heading_above(row) if row >= 0 else None
        below = self.table.heading_below(row) if row >= 0 else None
        lifted = 0 if below is None else max(0, ROW - self.rowViewportPosition(below))
        self.staying.setGeometry(viewport.x(), viewport.y(), viewport.width(), ROW)
        self.staying.show_words(words or "", lifted, self.table.page.palette)

    def _set_up_table(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsMovable(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(False)  # the heading tells it: an arrow of the style would cover it
        header.setSortIndicator(DATE, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(40)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
