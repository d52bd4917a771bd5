"""The list: the same answer as a chronicle in columns, sortable, for the keyboard and for screen readers."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from timeline_app.look.circuit_breaker import at_rest
from timeline_app.panels.event_table import EventTable
from timeline_app.panels.html import Page
from timeline_app.panels.list_columns import DATE, TITLE
from timeline_app.panels.list_painting import ROW, Cells, StayingHeading
from timeline_app.panels.list_widths import widths_of
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows  # whichever keys are held
_TOO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_MOST_CHOSEN = 1000  # that stay chosen when the order changes
_UP = frozenset({
    QAbstractItemView.CursorAction.MoveUp, QAbstractItemView.CursorAction.MovePageUp, QAbstractItemView.CursorAction.MovePrevious
})


class EventList(QTableView):
    """Follows answer and selection; the current row is the selected event, beside which others can be chosen to be copied.

    Begins where the timeline looks; out of sight it waits.
    """

    menu_wanted = Signal(str, QPoint)
    copy_wanted = Signal()

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state = state
        self._choosing = False  # whether the selection changes from here, where other chosen rows stay
        self._outdated = False
        self.table = EventTable(state, page)
        self.setModel(self.table)
        self.setItemDelegate(Cells(self.table, self))
        self.staying = StayingHeading(self)
        self.setAccessibleName(_("List of events"))
        self._set_up_table()
        self._connect()
        self.refresh()

    def show_as(self, page: Page) -> None:
        self.table.show_as(page)
        self.refresh()

    def show_only_period(self, on: bool) -> None:
        """Whether what lies outside the chosen period is left out."""
        self.table.show_only_period(on)
        self.refresh()

    def hide_columns(self, hidden: frozenset[str]) -> None:
        for position, column in enumerate(self.table.columns):
            self.setColumnHidden(position, column.key in hidden)
        self._size_columns()

    @property
    def chosen(self) -> Sequence[Event]:
        """In the order of the list."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [event for row in rows if (event := self.table.event_at(row))]

    def refresh(self) -> None:
        """Bring the selected event into sight, or let go of the row of one that is no longer selected."""
        if self._choosing or self._outdated:
            return
        row = self.table.row_of(self._state.snapshot.selected)
        model = self.selectionModel()
        model.blockSignals(True)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            index = self.table.index(row, max(DATE, self.currentIndex().column()))
            model.setCurrentIndex(index, _ALONE)
            self.scrollTo(index)
        model.blockSignals(False)
        self.viewport().update()

    def read_anew(self) -> None:
        """Another answer or period, from the event on that was uppermost."""
        if not self.isVisible():
            self._outdated = True
            return
        row = self._first_in_sight()
        uppermost = self.table.event_at(row) if row is not None else None
        self.table.refresh()
        if uppermost and (row := self.table.row_of(uppermost.id)) is not None:
            self.begin_at(row)
        self.refresh()

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """What was chosen stays so, and the selected event in sight."""
        chosen = [event.id for event in self.chosen[:_MOST_CHOSEN]]
        self.table.sort(column, order)
        self._size_columns()
        self.refresh()
        selection = QItemSelection()
        for row in filter(None, map(self.table.row_of, chosen)):
            selection.select(self.table.index(row, 0), self.table.index(row, 0))
        self.selectionModel().select(selection, _TOO)

    def begin_at(self, row: int) -> None:
        """As the first row below the heading that stays."""
        self.executeDelayedItemsLayout()
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(row) - self._covered)

    def paintEvent(self, e: QPaintEvent) -> None:
        """A sentence over a table that cannot be told."""
        super().paintEvent(e)
        if self.table.resting or not len(self.table.columns):
            with QPainter(self.viewport()) as painter:
                box = self.viewport().rect()
                painter.fillRect(box, self.palette().base())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, at_rest())
        self._show_staying()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._outdated = False
            self.table.refresh()
        self._begin_in_view()
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.setProperty("hovered", None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._size_columns()

    def scrollTo(
        self, index: QModelIndex | QPersistentModelIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Not below the heading that stays."""
        super().scrollTo(index, hint)
        hidden = self._covered - self.visualRect(index).top()
        if hidden > 0:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - hidden)

    def moveCursor(self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Over headings; without a current row from the first in sight."""
        first = self._first_in_sight()
        if not self.currentIndex().isValid() and first is not None:
            return self.table.index(first, DATE)
        index = super().moveCursor(cursorAction, modifiers)
        if index.isValid() and self.table.event_at(index.row()) is None:
            row = index.row() + (-1 if cursorAction in _UP and index.row() else 1)
            return self.table.index(row, index.column())
        return index

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the row under the mouse; by key of the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        found = self.table.event_at(index.row()) if index.isValid() else None
        if found:
            if not self.selectionModel().isRowSelected(index.row()):
                self.selectionModel().setCurrentIndex(index, _ALONE)
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else event.globalPos()
            self.menu_wanted.emit(found.id, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying takes whole events, where Qt would take the text of one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

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

    def _select(self, current: QModelIndex, before: QModelIndex) -> None:
        event = self.table.event_at(current.row()) if current.isValid() else None
        if event is None:
            return
        self._choosing = True
        self._state.select(event.id)
        self._choosing = False
        above = self.table.heading_above(current.row())
        if above and (not before.isValid() or above != self.table.heading_above(before.row())):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, above))

    def _begin_in_view(self) -> None:
        """By date: at the first event that is read from the first day in view on."""
        order, view = self.table.order, self._state.snapshot.view
        if order and len(order):
            first = date.fromordinal(min(max(1, int(view.start)), date.max.toordinal()))
            self.begin_at(self.table.row_read(order.row_at(first)))

    @property
    def _covered(self) -> int:
        """Pixels of the heading that stays."""
        return ROW if self.table.order else 0

    def _first_in_sight(self) -> int | None:
        """The row of the first event that is not covered."""
        row = self.rowAt(self._covered + ROW // 2)
        if row < 0:
            return None
        return row if self.table.event_at(row) else row + 1

    def _show_staying(self) -> None:
        """The heading of the uppermost month; at its own place where that is in sight."""
        row, viewport = self.rowAt(0), self.viewport().geometry()
        words = self.table.heading_above(row) if row >= 0 else None
        below = self.table.heading_below(row) if row >= 0 else None
        lifted = 0 if below is None else max(0, ROW - self.rowViewportPosition(below))
        self.staying.setGeometry(viewport.x(), viewport.y(), viewport.width(), ROW)
        self.staying.show_words(words or "", lifted, self.table.page.palette)

    def _size_columns(self) -> None:
        """By what is in sight; the title has the rest."""
        for column, width in widths_of(self, self.table).items():
            self.setColumnWidth(column, width)

    def _connect(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._select)
        self._state.selection_changed.connect(self.refresh)
        self._state.answer_changed.connect(self.read_anew)
        self._state.period_changed.connect(self.read_anew)
        self.horizontalHeader().sortIndicatorChanged.connect(self.sort_by)

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
        header.setSortIndicatorShown(True)
        header.setSortIndicator(DATE, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(40)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAccessibleDescription(_("Arrow keys go from cell to cell; months stand between the events."))
        self.setColumnWidth(TITLE, 240)
