"""The events of the answer as rows of a table: what the list shows, and by what it sorts."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_app.look import plain
from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.panels.html import Page
from timeline_app.panels.list_columns import DATE, THEME, columns_of
from timeline_app.panels.list_rows import MonthRows, PlainRows
from timeline_app.queries.events import Events, LoadedEvents, SortKey
from timeline_app.queries.in_reading_order import in_reading_order
from timeline_app.queries.names import theme_short
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.reading_order import ReadingOrder
from timeline_app.records.certainty import certainty_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.report.section_words import date_in, heading_words
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _, ngettext

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

_UP, _DOWN = "↑", "↓"


class EventTable(QAbstractTableModel):
    """Follows the answer, and the period where it keeps to that; texts in the script of the page.

    Where an event cannot be told the whole table is empty.
    """

    def __init__(self, state: TimelineState, page: Page) -> None:
        super().__init__()
        self._state, self.page = state, page
        self.columns = columns_of(lambda: state.timeline)
        self._breaker = CircuitBreaker()
        self.only_period = True
        self._sorted: tuple[int, bool] = (DATE, False)
        self._events, self._rows = self._listed()

    def show_as(self, page: Page) -> None:
        self.page = page
        self.refresh()

    def refresh(self) -> None:
        self.beginResetModel()
        self._events, self._rows = self._listed()
        self.endResetModel()

    def forget(self) -> None:
        """The events of an answer that can no longer be read."""
        self.beginResetModel()
        self._events, self._rows = LoadedEvents(), PlainRows(())
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Headings come and go with the order, so that all rows are others then."""
        wanted = column, order is Qt.SortOrder.DescendingOrder
        if wanted != self._sorted:
            self._sorted = wanted
            self.refresh()

    @property
    def query(self) -> Query:
        """What is asked."""
        return self._state.snapshot.answer.query

    @property
    def period(self) -> Period | None:
        """To which the list keeps."""
        return self._state.snapshot.period if self.only_period else None

    @property
    def order(self) -> ReadingOrder | None:
        """Where it stands by date."""
        return self._rows.order

    @property
    def event_count(self) -> int:
        return len(self._events)

    def heading(self, row: int) -> str | None:
        """2023年7月 · 12 条; None for an event."""
        return None if self._rows.place(row) is not None else self.heading_above(row)

    def heading_above(self, row: int) -> str | None:
        """Of the section that a row is in."""
        section = self._rows.section(row)
        if section is None or self.resting:
            return None
        count = section.beyond - section.first
        counted = ngettext("{count} entry", "{count} entries", count).format(count=count)
        return plain.line(f"{self.page.shown(heading_words(section))} · {counted}")

    def heading_below(self, row: int) -> int | None:
        return self._rows.heading_below(row)

    @property
    def theme_names(self) -> Sequence[str]:
        """All there are, since few are in sight at a time."""
        timeline = self._state.timeline
        return [self._line(theme_short(timeline, theme.id)) for theme in timeline.themes]

    @property
    def behind_months(self) -> Sequence[tuple[int, int]]:
        """What a period has besides: the row of each such heading, and how many events stand below it."""
        return self._rows.behind_months

    def event_at(self, row: int) -> Event | None:
        """None for a heading."""
        place = self._rows.place(row)
        return None if place is None else self._events[place]

    def row_of(self, id: str | None) -> int | None:
        place = self._events.place_of(id)
        return None if place is None else self._rows.row_of(place)

    def row_read(self, read: int) -> int:
        """Of a row of the reading order."""
        return self._rows.row_of_read(read) if isinstance(self._rows, MonthRows) else 0

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - the signature of Qt
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A heading is passed over by keys and cannot be chosen."""
        return Qt.ItemFlag.NoItemFlags if self._rows.place(index.row()) is None else super().flags(index)

    @property
    def resting(self) -> bool:
        """Whether the events of the present answer cannot be told."""
        return self._breaker.failed(self._state.snapshot.answer.events)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        return self._breaker.run(self._state.snapshot.answer.events, lambda: self._told(index, role), lambda: None)

    def _told(self, index: _Index, role: int) -> object:
        """What it says; a screen reader hears a date in full."""
        tell = _TOLD.get(role)
        event = self.event_at(index.row()) if tell or role == Qt.ItemDataRole.DisplayRole else None
        if event is None:
            of_heading = index.column() == DATE and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return self.heading_above(index.row()) if of_heading and self._rows.place(index.row()) is None else None
        return tell(self, event, index.column()) if tell else self._displayed(event, index)

    def _displayed(self, event: Event, index: _Index) -> str:
        section = self._rows.section(index.row()) if index.column() == DATE else None
        return self._line(date_in(section, event)) if section else self._text(event, index.column())

    def _text(self, event: Event, column: int) -> str:
        return self._line(self.columns[column].text(event))

    def _spoken(self, event: Event, column: int) -> str:
        """Silence would leave open whether the cell is empty or was not read."""
        return self._text(event, column) or _("nothing")

    def _line(self, text: str) -> str:
        return plain.line(self.page.shown(text))

    def _tip(self, event: Event, column: int) -> str:
        """What the cell may have no room for, and why the event was found."""
        text = self.page.shown(self.columns[column].text(event))
        if not self.query.search:
            return plain.tip(text)
        from timeline_app.panels.found_words import found_words  # a launch does without

        return plain.tip(*filter(None, (text, found_words(event, self._state.timeline, self.query, self.page))))

    def _colour(self, event: Event, column: int) -> object:
        return self.page.palette.theme(event.theme) if column == THEME else None

    def _foreground(self, event: Event, column: int) -> object:
        """What lies outside the chosen period steps back."""
        period = self._state.snapshot.period
        if period and certainty_of(event.when, period) is None:
            return self.page.palette["text_faint"]
        return self.page.palette["text" if column == 1 else "text_secondary"]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == DATE and self.order else _LEFT
        heading, (column, backwards) = self.columns[section].heading, self._sorted
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{heading} {_DOWN if backwards else _UP}" if section == column else heading
        if role == Qt.ItemDataRole.AccessibleTextRole and section == column:
            words = _("{column}, sorted backwards") if backwards else _("{column}, sorted")
            return words.format(column=heading)
        return None

    def _listed(self) -> tuple[Events, PlainRows]:
        """No row where the events cannot be put in order."""
        answered = self._state.snapshot.answer.events
        return self._breaker.run(answered, self._in_order, lambda: (answered, PlainRows(())))

    def _in_order(self) -> tuple[Events, PlainRows]:
        """The events that are listed, and the rows in which they stand."""
        snapshot, (column, backwards) = self._state.snapshot, self._sorted
        events = snapshot.answer.events.within(self.period, Belonging.POSSIBLE) if self.period else snapshot.answer.events
        by = self.columns[column].sorts
        if by is SortKey.DATE:
            return events, MonthRows(in_reading_order(events, self.period), backwards)
        return events, PlainRows(events.sorted_places(by, self._state.timeline, backwards))


_TOLD: dict[int, Callable[[EventTable, Event, int], object]] = {
    Qt.ItemDataRole.AccessibleTextRole: EventTable._spoken,
    Qt.ItemDataRole.ToolTipRole: EventTable._tip,
    Qt.ItemDataRole.DecorationRole: EventTable._colour,
    Qt.ItemDataRole.ForegroundRole: EventTable._foreground,
}
