"""The events of the answer as rows of a table: what the list shows, and by what it sorts."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_app.look import plain
from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.panels.html import Page
from timeline_app.queries.names import theme_short
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.cut import line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language

SORT_ROLE = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """Its heading, what it says of an event, and the key by which it sorts."""

    heading: str
    text: Callable[[Event], str]
    key: Callable[[Event], str]


class EventTable(QAbstractTableModel):
    """Follows the answer; texts in the script of the page. Where an event cannot be told the whole table is empty."""

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self._page = state, page
        self._columns = _columns(state)
        self._breaker = CircuitBreaker()
        self._events = state.snapshot.answer.events
        state.answer_changed.connect(self.refresh)

    def show_as(self, page: Page) -> None:
        self._page = page
        self.refresh()

    def refresh(self) -> None:
        self.beginResetModel()
        self._events = self._state.snapshot.answer.events
        self.endResetModel()

    def event_at(self, row: int) -> Event:
        return self._events[row]

    def row_of(self, id: str | None) -> int | None:
        return self._events.place_of(id)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        return 0 if parent.isValid() else len(self._events)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        return 0 if parent.isValid() else len(self._columns)

    @property
    def resting(self) -> bool:
        """Whether the events of the present answer cannot be told."""
        return self._breaker.failed(self._events)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._breaker.run(self._events, lambda: self._told(index, role), lambda: None)

    def _told(self, index: _Index, role: int) -> object:
        event, column = self._events[index.row()], self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return plain.line(self._page.shown(column.text(event)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(self._page.shown(column.text(event)))
        if role == SORT_ROLE:
            return column.key(event)
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            return self._page.palette.theme(event.theme)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        return None


def _columns(state: TimelineState) -> tuple[Column, ...]:
    timeline = state.timeline
    order = {theme.id: f"{number:02}" for number, theme in enumerate(timeline.themes)}

    def day(event: Event) -> str:
        return f"{event.when.start} {event.when.end} {event.id}"

    def title(event: Event) -> str:
        return line(event.title_en if language() == "en" else event.title)

    return (
        Column(_("Date"), lambda event: when_in_words(event.when.edtf), day),
        Column(_("Event"), title, title),
        Column(_("Theme"), lambda event: theme_short(timeline, event.theme), lambda event: order[event.theme] + day(event)),
    )
