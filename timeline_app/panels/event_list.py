"""The list: the same answer as a chronicle in columns, sortable, for the keyboard and for screen readers."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QShowEvent,
)

from timeline_app.panels.event_table import EventTable
from timeline_app.panels.html import Page
from timeline_app.panels.list_columns import DATE
from timeline_app.panels.month_table import MonthTable
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_ALONE = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows  # whichever keys are held
_TOO = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
_MOST_CHOSEN = 1000  # that stay chosen when the order changes

class EventList(MonthTable):
    """Follows answer and selection; the current row is the selected event, beside which others can be chosen to be copied.

    Begins where the timeline looks; out of sight it waits.
    """

    menu_wanted = Signal(str, QPoint)
    copy_wanted = Signal()

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__(EventTable(state, page))
        self._state = state
        self._choosing = False  # whether the selection changes from here, where other chosen rows stay
        self._outdated = False
        self.setAccessibleName(_("List of events"))
        self.setAccessibleDescription(_("Arrow keys go from cell to cell; months stand between the events."))
        self._connect()
        self.refresh()

    def show_as(self, page: Page) -> None:
        self.table.show_as(page)
        self.size_columns()
        self.refresh()

    def show_only_period(self, on: bool) -> None:
        """Whether what lies outside the chosen period is left out."""
        if on != self.table.only_period:
            self.table.only_period = on
            self.read_anew()

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
        row = self.first_in_sight()
        uppermost = self.table.event_at(row) if row is not None else None
        self.table.refresh()
        self.size_columns()
        if uppermost and (row := self.table.row_of(uppermost.id)) is not None:
            self.begin_at(row)
        self.refresh()

    def _forget(self) -> None:
        """The file has changed: out of sight nothing is kept of what it was."""
        if not self.isVisible():
            self.table.forget()

    def sort_by(self, column: int, order: Qt.SortOrder) -> None:
        """What was chosen stays so, and the selected event in sight."""
        chosen = [event.id for event in self.chosen[:_MOST_CHOSEN]]
        self.table.sort(column, order)
        self.scrollToTop()
        self._begin_in_view()
        self.size_columns()
        self.refresh()
        selection = QItemSelection()
        for row in map(self.table.row_of, chosen):
            if row is not None:
                selection.select(self.table.index(row, 0), self.table.index(row, 0))
        self.selectionModel().select(selection, _TOO)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._outdated:
            self._outdated = False
            self.table.refresh()
        self._begin_in_view()
        self.size_columns()
        self.refresh()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A screen reader hears at which cell one is, behind the name of the list: it may have been chosen elsewhere."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._tell_cell)

    def _tell_cell(self) -> None:
        if self.currentIndex().isValid():
            self.currentChanged(self.currentIndex(), QModelIndex())

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

    def _connect(self) -> None:
        self.selectionModel().currentRowChanged.connect(self._select)
        self._state.renewed.connect(self._forget)
        self._state.selection_changed.connect(self.refresh)
        self._state.answer_changed.connect(self.read_anew)
        self._state.period_changed.connect(self.read_anew)
        self.horizontalHeader().sortIndicatorChanged.connect(self.sort_by)
