"""What happens to the rows of an open file while a command is carried out, told by triggers that live as long as the connection."""

import sqlite3
from collections.abc import Iterable, Sequence

from timeline_app.database.shape import KEYS
from timeline_app.editing.row_change import ORDINARY, Change, Fields, RowBlock, RowChange, apply
from timeline_app.records import limits

_TOLD = "timeline_row_changed"
_FEW = 20  # rows
_SIDES = {"insert": ("new",), "delete": ("old",), "update": ("old", "new")}


class Recorder:
    """``changes`` has them in the order in which they happened."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.changes: list[Change] = []
        self._connection = connection
        self._values: dict[object, object] = {}  # texts that many rows have are kept once
        self._columns: dict[str, list[str]] = {}
        connection.create_function(_TOLD, -1, self._note)
        for table in ORDINARY:
            self._columns[table] = [name for _number, name, *_rest in connection.execute(f'pragma main.table_info("{table}")')]
            for event in _SIDES:
                self._listen(table, event)

    def forget(self) -> None:
        """Begin anew."""
        self.changes.clear()
        self._values.clear()

    def insert(self, table: str, columns: tuple[str, ...], rows: Sequence[Sequence[object]]) -> None:
        """New rows; many are noted as one change, since to be told of each would take longer than to write it."""
        ((last,),) = self._connection.execute(f"select coalesce(max(rowid), 0) from {table}")
        if len(rows) > _FEW and last + len(rows) <= limits.ROW:
            self.apply([RowBlock(table, last + 1, columns, rows)])
        else:
            names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
            self._connection.executemany(f"insert into {table}({names}) values ({marks})", rows)

    def apply(self, changes: Iterable[Change]) -> None:
        """As ``row_change.apply``."""
        for change in changes:
            if isinstance(change, RowBlock):
                event = "delete" if change.gone else "insert"
                self._connection.execute(f'drop trigger temp."{change.table}_{event}"')
                apply(self._connection, (change,))  # where that fails, the trigger comes back with all that is rolled back
                self._listen(change.table, event)
                self.changes.append(change)
            else:
                apply(self._connection, (change,))

    def _listen(self, table: str, event: str) -> None:
        self._connection.execute(self._trigger(table, event, _SIDES[event]))

    def _trigger(self, table: str, event: str, sides: tuple[str, ...]) -> str:
        names = [name.replace('"', '""') for name in self._columns[table]]
        values = ", ".join(f'{side}."{name}"' for side in sides for name in names)
        told = f"{_TOLD}('{table}', '{event}', {sides[0]}.rowid, {values})"
        return f'create temp trigger "{table}_{event}" after {event} on main."{table}" begin select {told}; end'

    def _note(self, table: str, event: str, row: int, *values: object) -> None:
        names = self._columns[table]
        kept = self._values.setdefault
        values = tuple([kept(value, value) if value.__class__ is str else value for value in values])
        first = dict(zip(names, values, strict=False))
        if event == "update":
            second = dict(zip(names, values[len(names):], strict=True))
            different = {name for name in names if first[name] != second[name]}
            if different:
                told = different | set(KEYS.get(table, ()))
                self.changes.append(RowChange(table, row, _only(first, told), _only(second, told)))
        else:
            self.changes.append(RowChange(table, row, None, first) if event == "insert" else RowChange(table, row, first, None))


def _only(fields: Fields, names: set[str]) -> Fields:
    return {name: value for name, value in fields.items() if name in names}
