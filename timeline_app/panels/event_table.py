"""The events of the answer as rows of a table: what the list shows, and by what it sorts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_app.look import plain
from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.panels.html import Page
from timeline_app.queries.events import SortKey
from timeline_app.queries.names import theme_short, title_of
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.cut import line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """Its heading, what it says of an event, and by what it sorts."""

    heading: str
    text: Callable[[Event], str]
    sorts: SortKey


class EventTable(QAbstractTableModel):
    """Follows the answer; texts in the script of the page. Where an event cannot be told the whole table is empty."""

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self._page = state, page
        self._columns = _columns(state)
        self._breaker = CircuitBreaker()
        self._events = state.snapshot.answer.events
        self._sorted: tuple[int, bool] = (0, False)
        self._places: Sequence[int] = range(len(self._events))
        self._rows: Mapping[int, int] | None = None  # by place, where they are not in order of date; made when asked for
        state.answer_changed.connect(self.refresh)

    def show_as(self, page: Page) -> None:
        self._page = page
        self.refresh()

    def refresh(self) -> None:
        self.beginResetModel()
        self._events = self._state.snapshot.answer.events
        self._put_in_order()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.layoutAboutToBeChanged.emit()
        kept = [(index, self._places[index.row()]) for index in self.persistentIndexList()]
        self._sorted = column, order is Qt.SortOrder.DescendingOrder
        self._put_in_order()
        moved = [self.index(self._row_at(place), index.column()) for index, place in kept]
        self.changePersistentIndexList([index for index, _place in kept], moved)
        self.layoutChanged.emit()

    def _put_in_order(self) -> None:
        """By date they stand as they are, so nothing is kept then."""
        column, backwards = self._sorted
        themes = [theme.id for theme in self._state.timeline.themes]
        places = self._events.sorted_places(self._columns[column].sorts, themes)
        self._places = places[::-1] if backwards else places
        self._rows = None

    def event_at(self, row: int) -> Event:
        return self._events[self._places[row]]

    def row_of(self, id: str | None) -> int | None:
        place = self._events.place_of(id)
        return None if place is None else self._row_at(place)

    def _row_at(self, place: int) -> int:
        if isinstance(self._places, range):
            return self._places.index(place)
        if self._rows is None:
            self._rows = {each: row for row, each in enumerate(self._places)}
        return self._rows[place]

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
        event, column = self.event_at(index.row()), self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return plain.line(self._page.shown(column.text(event)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain.tip(self._page.shown(column.text(event)))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 2:
            return self._page.palette.theme(event.theme)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].heading
        return None


def _columns(state: TimelineState) -> tuple[Column, ...]:
    timeline, english = state.timeline, language() == "en"

    def title(event: Event) -> str:
        return line(title_of(event))

    return (
        Column(_("Date"), lambda event: when_in_words(event.when.edtf), SortKey.DATE),
        Column(_("Event"), title, SortKey.TITLE_EN if english else SortKey.TITLE),
        Column(_("Theme"), lambda event: theme_short(timeline, event.theme), SortKey.THEME),
    )
