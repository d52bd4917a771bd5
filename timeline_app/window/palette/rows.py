"""The rows of the palette as a list that a view shows and a screen reader speaks."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from timeline_app.translation.words import _
from timeline_app.window.palette.entry import Entry, Section

Index = QModelIndex | QPersistentModelIndex


class Heading(NamedTuple):
    """``rest`` says that there are more rows than are shown; empty where there are none."""

    text: str
    rest: str


class Rows(QAbstractListModel):
    """Headings, which cannot be chosen, and below each its entries."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[Heading | Entry] = []

    def show(self, sections: Sequence[Section]) -> None:
        self.beginResetModel()
        self._rows = _rows_of(sections)
        self.endResetModel()

    def change(self, sections: Sequence[Section]) -> None:
        """Rows above and below those that differ stay, so that the list stays where it was scrolled to."""
        rows = _rows_of(sections)
        above = _alike(self._rows, rows)
        below = _alike(self._rows[above:][::-1], rows[above:][::-1])
        old, new = len(self._rows) - below, len(rows) - below
        if old > above:
            self.beginRemoveRows(QModelIndex(), above, old - 1)
            del self._rows[above:old]
            self.endRemoveRows()
        if new > above:
            self.beginInsertRows(QModelIndex(), above, new - 1)
            self._rows[above:above] = rows[above:new]
            self.endInsertRows()

    def at(self, index: Index) -> Heading | Entry | None:
        return self._rows[index.row()] if index.isValid() else None

    def entry(self, index: Index) -> Entry | None:
        row = self.at(index)
        return row if isinstance(row, Entry) else None

    def heading_of(self, index: Index) -> Heading | None:
        """The one that a row stands under."""
        above = self._rows[index.row() :: -1] if index.isValid() else ()
        return next((row for row in above if isinstance(row, Heading)), None)

    @property
    def first(self) -> QModelIndex:
        """The entry that is chosen until somebody chooses another; none where all wait."""
        leads = (number for number, row in enumerate(self._rows) if isinstance(row, Entry) and not row.waits)
        number = next(leads, None)
        return QModelIndex() if number is None else self.index(number, 0)

    def beside(self, index: Index, by: int) -> QModelIndex:
        """The next entry, before or behind; behind the last one the first."""
        entries = [number for number, row in enumerate(self._rows) if isinstance(row, Entry)]
        if not entries:
            return QModelIndex()
        if not index.isValid():
            return self.index(entries[0 if by > 0 else -1], 0)
        here = entries.index(index.row()) if index.row() in entries else -1
        return self.index(entries[(here + by) % len(entries)], 0)

    def heading_place(self, heading: str) -> QModelIndex:
        number = next((number for number, row in enumerate(self._rows) if isinstance(row, Heading) and row.text == heading), None)
        return QModelIndex() if number is None else self.index(number, 0)

    def under(self, heading: str) -> QModelIndex:
        """The first entry under a heading."""
        place = self.heading_place(heading)
        return self.index(place.row() + 1, 0) if place.isValid() else place

    def again(self, entry: Entry) -> QModelIndex:
        """The entry that reads so, among those that are shown now; else the first."""
        same = (number for number, row in enumerate(self._rows) if isinstance(row, Entry) and row.spoken == entry.spoken)
        number = next(same, None)
        return self.first if number is None else self.index(number, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (as Qt declares it)
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401  (as Qt declares it)
        row = self.at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken if isinstance(row, Entry) else row.text
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        can = Qt.ItemFlag.ItemIsEnabled
        return can | Qt.ItemFlag.ItemIsSelectable if self.entry(index) else can


def _rows_of(sections: Sequence[Section]) -> list[Heading | Entry]:
    return [row for section in sections for row in (_heading(section), *section.entries)]


def _alike(some: Sequence[Heading | Entry], others: Sequence[Heading | Entry]) -> int:
    """How many of the first are the same."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((number for number, (one, other) in pairs if one != other), min(len(some), len(others)))


def _heading(section: Section) -> Heading:
    more = section.total > len(section.entries)
    return Heading(section.heading, _("All {count}").format(count=section.total) if more else "")
