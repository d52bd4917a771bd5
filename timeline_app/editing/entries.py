"""Themes, documents and indicators as they are in the file now, for whoever looks after them."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from timeline_app.database import rows
from timeline_app.editing.entry_kinds import REFERRING, Entry, EntryKind
from timeline_app.records.document import Document
from timeline_app.records.figure import Indicator
from timeline_app.records.theme import Theme

_READ: Mapping[EntryKind, Callable[[rows.Row], Theme | Document | Indicator]] = {
    EntryKind.THEMES: rows.theme_from_row, EntryKind.DOCUMENTS: rows.document_from_row,
    EntryKind.INDICATORS: rows.indicator_from_row,
}
Ask = Callable[[str], Sequence[rows.Row]]


class Counted(NamedTuple):
    """``events`` is how many refer to the entry."""

    entry: Entry
    events: int


def counted(ask: Ask, kind: EntryKind) -> Sequence[Counted]:
    """In their order; asked in two questions, however many entries there are."""
    events = _events(ask, kind)
    read = map(_READ[kind], ask(f"select * from {kind} order by position, rowid"))
    return [Counted(entry, events.get(entry.id, 0)) for entry in read]


def _events(ask: Ask, kind: EntryKind) -> Mapping[str, int]:
    referring = REFERRING[kind]
    told = " union ".join(
        f"select {column} as entry, {'id' if table == 'events' else 'event'} as event from {table} where {column} is not null"
        for table, column in (*referring.listed, *referring.single)
    )
    return {row[0]: row[1] for row in ask(f"select entry, count(*) from ({told}) group by entry")}
