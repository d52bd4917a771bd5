"""What a command wrote, told to those who read the file: which events, and whether other entries are where they were."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from timeline_app.database.pairs import PAIRS
from timeline_app.editing.row_change import Change, RowChange
from timeline_app.editing.search_entries import events_in
from timeline_app.editing.tables import Tables

# Tables whose entries are known by their places, and what of an entry decides on places, or on the events that have it.
_CODED = frozenset({"themes", "scopes", "documents", *PAIRS})
_DECIDING = frozenset({"id", "position", "within"})


class WrittenRows(NamedTuple):
    """As of ``Written``."""

    ids: frozenset[str]
    rows: frozenset[int]
    recoded: bool


def written_rows(tables: Tables, changes: Sequence[Change]) -> WrittenRows:
    """Asked in the transaction of the changes."""
    ids = frozenset(events_in(changes))
    rows = {row for change in changes if change.table == "events" for row in change.numbers}
    known = {id for change in changes if change.table == "events" for id in change.says("id")}
    rows |= tables.rows_of(ids - known)
    return WrittenRows(ids, frozenset(rows), any(_recoded(tables, table, changes) for table in _CODED))


def _recoded(tables: Tables, table: str, changes: Iterable[Change]) -> bool:
    """Not where entries came to the end of all, or went from there; a log that somebody has spoilt may have no place of one."""
    own = [change for change in changes if isinstance(change, RowChange) and change.table == table]
    if any(_decides(change) for change in own):
        return True
    moved = [change for change in own if not (change.before and change.after)]
    if not moved:
        return False
    rows = ", ".join({str(change.row) for change in moved})
    last: int | None = tables.ask(f"select max(position) from {table} where rowid not in ({rows})")[0][0]
    positions = (position for change in moved for position in change.says("position"))
    return last is not None and any(not isinstance(position, int) or position <= last for position in positions)


def _decides(change: RowChange) -> bool:
    """Of an entry that stays."""
    _table, _row, before, after = change
    return before is not None and after is not None and any(before.get(name) != after.get(name) for name in _DECIDING)
