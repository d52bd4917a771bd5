"""The rows of the list of the year shelf: a heading for each group and below it its events, read when they are displayed."""

from bisect import bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_app.canvas.shelves import note_of
from timeline_app.chinese.script import Script, line_in
from timeline_app.layout.shelf import Shelf, ShelfGroup
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event, Head

_NO_PARENT = QModelIndex()


class EventRow(NamedTuple):
    """What a row tells of an event."""

    id: str
    theme: str
    title: str
    note: str


class ShelfRows(QAbstractListModel):
    """``find`` gives an event by its id; headings can be neither chosen nor reached."""

    def __init__(self, shelf: Shelf, find: Callable[[str], Event | None], script: Script) -> None:
        super().__init__()
        self._groups = [group for group in shelf.groups if len(group.events)]
        self._find, self._script = find, script
        self._tops = [0, *accumulate(len(group.events) + 1 for group in self._groups)]

    def first_of(self, group: ShelfGroup) -> int:
        """The row of its first event."""
        return self._tops[self._groups.index(group)] + 1

    def heading(self, row: int) -> str | None:
        """Of a group that begins here."""
        number = bisect_right(self._tops, row) - 1
        return self._groups[number].name if self._tops[number] == row else None

    def event_at(self, row: int) -> EventRow:
        """Of a row that is no heading."""
        number = bisect_right(self._tops, row) - 1
        place = row - self._tops[number] - 1
        return self._row_of(self._groups[number].events.heads(place, place + 1)[0])

    def _row_of(self, head: Head) -> EventRow:
        event = self._find(head.id)
        title = line_in(self._script, title_of(event) if event else head.short)
        return EventRow(head.id, head.theme, title, note_of(head, title, self._find, self._script))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._tops[-1]

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if self.heading(index.row()) is not None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        """For keyboards and screen readers; what is painted asks for the row itself."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        heading = self.heading(index.row())
        if heading is not None:
            return heading
        row = self.event_at(index.row())
        return f"{row.title}  {row.note}".rstrip()
