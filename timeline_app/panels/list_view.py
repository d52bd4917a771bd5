"""The list with the bar above it: how many events there are, whether it keeps to the period, and which columns it has."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from timeline_app.look import plain
from timeline_app.panels.event_list import EventList
from timeline_app.panels.html import Page
from timeline_app.panels.list_columns import TITLE, hidden_from_text, to_text
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, ngettext


class ListView(QWidget):
    """Asks by signal; ``columns`` are those left out, as preferences keep them."""

    menu_wanted = Signal(str, QPoint)
    copy_wanted = Signal()
    only_period_wanted = Signal(bool)  # whether what lies outside the chosen period is left out
    columns_chosen = Signal(str)

    def __init__(self, state: TimelineState, page: Page, columns: str) -> None:
        super().__init__()
        self._state = state
        self.events = EventList(state, page)
        self._hidden = hidden_from_text(columns, self.events.table.columns)
        self.count, self.only_period, self.choice = plain.label(), QCheckBox(_("Only this period")), QToolButton()
        self.count.setObjectName("count")
        self.only_period.setAccessibleName(_("Only this period"))
        self.choice.setObjectName("only")
        self.choice.setText(_("Columns ▼"))
        self.choice.setAccessibleName(_("Columns and order of the list"))
        self.choice.clicked.connect(lambda: self.ask_columns(self.choice.mapToGlobal(self.choice.rect().bottomLeft())))
        _lay_out(self, (self.count, self.only_period, self.choice), self.events)
        self.setFocusProxy(self.events)
        self.events.hide_columns(self._hidden)
        self._connect()
        self._tell()

    def show_as(self, page: Page) -> None:
        self.events.show_as(page)

    def show_only_period(self, on: bool) -> None:
        self.events.show_only_period(on)
        self._tell()

    @property
    def chosen(self) -> Sequence[Event]:
        return self.events.chosen

    def ask_columns(self, place: QPoint) -> None:
        """Which there are, and by which one it is sorted."""
        menu, header = QMenu(self), self.events.horizontalHeader()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for position, column in enumerate(self.events.table.columns):
            entry = plain.add_entry(menu, column.heading, lambda key=column.key: self._toggle(key))
            entry.setCheckable(True)
            entry.setChecked(column.key not in self._hidden)
            entry.setEnabled(position != TITLE)
        menu.addSeparator()
        group = QActionGroup(menu)
        for position, column in enumerate(self.events.table.columns):
            words = _("Sort by: {column}").format(column=column.heading)
            entry = plain.add_entry(menu, words, lambda at=position: self._sort_by(at))
            entry.setCheckable(True)
            entry.setChecked(position == header.sortIndicatorSection())
            group.addAction(entry)
        menu.popup(place)

    def _toggle(self, key: str) -> None:
        self._hidden = self._hidden ^ {key}
        self.events.hide_columns(self._hidden)
        self.columns_chosen.emit(to_text(self._hidden))

    def _sort_by(self, column: int) -> None:
        """The other way round where it is sorted so already."""
        header = self.events.horizontalHeader()
        ascending = header.sortIndicatorSection() != column or header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        header.setSortIndicator(column, Qt.SortOrder.AscendingOrder if ascending else Qt.SortOrder.DescendingOrder)

    def _tell(self) -> None:
        snapshot, table = self._state.snapshot, self.events.table
        self.only_period.setVisible(snapshot.period is not None)
        self.only_period.setChecked(table.only_period)
        self.count.setText(plain.line(self._counted()))

    def _counted(self) -> str:
        snapshot = self._state.snapshot
        if snapshot.period is None:
            count = len(snapshot.answer.events)
            return ngettext("{count} entry", "{count} entries", count).format(count=count)
        surely, possible = snapshot.certain_and_possible
        period = period_in_words(snapshot.period.start, snapshot.period.end)
        return f"{period}\u3000{_('sure {surely} · possible {possible}').format(surely=surely, possible=possible)}"

    def _connect(self) -> None:
        self.events.menu_wanted.connect(self.menu_wanted)
        self.events.copy_wanted.connect(self.copy_wanted)
        self.only_period.clicked.connect(self.only_period_wanted)
        self._state.answer_settled.connect(self._tell)
        self._state.period_changed.connect(self._tell)
        header = self.events.horizontalHeader()
        header.customContextMenuRequested.connect(lambda at: self.ask_columns(header.mapToGlobal(at)))


def _lay_out(whole: QWidget, bar: tuple[QWidget, QWidget, QWidget], below: QWidget) -> None:
    rows, row = QVBoxLayout(whole), QHBoxLayout()
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(0)
    row.setContentsMargins(10, 3, 6, 3)
    row.setSpacing(14)
    row.addWidget(bar[0], 1)
    for part in bar[1:]:
        row.addWidget(part)
    rows.addLayout(row)
    rows.addWidget(below, 1)
