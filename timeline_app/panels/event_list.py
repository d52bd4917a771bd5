"""The list view: the same answer as a table, sortable, for the keyboard and for screen readers."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from timeline_app.look.circuit_breaker import at_rest
from timeline_app.panels.event_table import EventTable
from timeline_app.panels.html import Page
from timeline_app.panels.marking_delegate import MarkingDelegate
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows  # whichever keys are held
_WIDTHS = {0: 164, 2: 104}
_TITLE = 1
_ROW = 28


class EventList(QTableView):
    """Follows answer and selection; the current row is the selected event, beside which others can be chosen to be copied."""

    menu_wanted = Signal(str, QPoint)
    copy_wanted = Signal()

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state = state
        self._choosing = False  # whether the selection changes from here, where other chosen rows stay
        self._table = EventTable(state, page)
        self.setModel(self._table)
        self._marking = MarkingDelegate(state, page.palette["accent"], self)
        self.setItemDelegate(self._marking)
        self.setAccessibleName(_("List of events"))
        self._set_up_table()
        self.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.selectionModel().currentRowChanged.connect(self._select)
        for signal in (state.selection_changed, state.answer_changed):
            signal.connect(self.refresh)
        self._table.layoutChanged.connect(self.refresh)  # sorted: the selected event is somewhere else
        self.refresh()

    def show_as(self, page: Page) -> None:
        self._marking.accent = page.palette["accent"]
        self._table.show_as(page)
        self.refresh()

    @property
    def chosen(self) -> Sequence[Event]:
        """In the order of the list."""
        return [self._table.event_at(row) for row in sorted(index.row() for index in self.selectionModel().selectedRows())]

    def refresh(self) -> None:
        """Bring the selected event into sight, or let go of the row of one that is no longer selected."""
        if self._choosing:
            return
        row = self._table.row_of(self._state.snapshot.selected)
        model = self.selectionModel()
        model.blockSignals(True)
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.clearSelection()
        else:
            index = self._table.index(row, 0)
            model.setCurrentIndex(index, _ALONE)
            self.scrollTo(index)
        model.blockSignals(False)
        self.viewport().update()

    def paintEvent(self, e: QPaintEvent) -> None:
        """A sentence over a table that cannot be told."""
        super().paintEvent(e)
        if self._table.resting:
            with QPainter(self.viewport()) as painter:
                box = self.viewport().rect()
                painter.fillRect(box, self.palette().base())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, at_rest())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the row under the mouse; by key of the current one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            if not self.selectionModel().isRowSelected(index.row()):
                self.selectionModel().setCurrentIndex(index, _ALONE)
            place = self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()) if by_key else event.globalPos()
            self.menu_wanted.emit(self._table.event_at(index.row()).id, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying takes whole events, where Qt would take the text of one cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _select(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._choosing = True
            self._state.select(self._table.event_at(current.row()).id)
            self._choosing = False

    def _set_up_table(self) -> None:
        self.setSortingEnabled(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
