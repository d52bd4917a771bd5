"""What a command did to one row, so that it can be taken back and done again."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from timeline_app.database.shape import COLUMNS
from timeline_app.editing.refusal import NotKept
from timeline_app.translation.words import _

Fields = Mapping[str, object]
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# All that a timeline says; what is left out follows from it, or tells what was done.
ORDINARY = tuple(table for table in COLUMNS if table not in ("columns", "changes"))


class RowChange(NamedTuple):
    """A row of a table before and after: None where there was none, and of a row that stays its key and what is different."""

    table: str
    row: int
    before: Fields | None
    after: Fields | None

    @property
    def inverse(self) -> "RowChange":
        return RowChange(self.table, self.row, self.after, self.before)

    @property
    def told(self) -> Fields:
        """What is known of the row, its key at least."""
        return self.after or self.before or {}

    def says(self, column: str) -> Iterator[Any]:
        """The values of a column, before and after."""
        return (fields[column] for fields in (self.before, self.after) if fields is not None and column in fields)


def inverse_of(changes: Sequence[RowChange]) -> list[RowChange]:
    """What takes them back, in the order in which it can."""
    return [change.inverse for change in reversed(changes)]


def apply(connection: sqlite3.Connection, changes: Iterable[RowChange]) -> None:
    """Change the rows, each of which must still be as it was left; raises NotKept for any other, and for what no row can hold."""
    for change in changes:
        if _changed(connection, *_statement(change)) != 1:
            sentence = _("This step no longer fits: another program has changed the table {table} since; nothing was changed.")
            raise NotKept(sentence.format(table=change.table))


def _changed(connection: sqlite3.Connection, sql: str, values: Sequence[object]) -> int:
    """How many rows; JSON has numbers longer than those of SQLite, and halves of characters."""
    try:
        return connection.execute(sql, values).rowcount
    except (OverflowError, ValueError) as error:
        raise _unreadable() from error


def _statement(change: RowChange) -> tuple[str, list[object]]:
    table, row, before, after = change
    if before is None:
        fields = after or {}
        names = "".join(f", {_quoted(name)}" for name in fields)
        return f"insert into {table}(rowid{names}) values (?{', ?' * len(fields)})", [row, *fields.values()]
    same = "".join(f" and {_quoted(name)} is ?" for name in before)
    if after is None:
        return f"delete from {table} where rowid = ?{same}", [row, *before.values()]
    new = ", ".join(f"{_quoted(name)} = ?" for name in after)
    return f"update {table} set {new} where rowid = ?{same}", [*after.values(), row, *before.values()]


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def to_text(changes: Sequence[RowChange], after: bool) -> str:
    """The rows after the changes, or before them, as the inside of a JSON array; raises NotKept for what JSON cannot hold."""
    try:
        return _ENCODER.encode([(table, row, later if after else earlier) for table, row, earlier, later in changes])[1:-1]
    except TypeError as error:
        raise NotKept(_("The change was not kept: a row that it concerns holds bytes that are no text.")) from error


def from_texts(before: str, after: str) -> list[RowChange]:
    """Two arrays of what ``to_text`` gave; raises NotKept for anything else."""
    try:
        return [_read(*sides) for sides in zip(json.loads(before), json.loads(after), strict=True)]
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise _unreadable() from error


def _unreadable() -> NotKept:
    return NotKept(_("What was done before cannot be read, so that it cannot be taken back; nothing was changed."))


def _read(before: Sequence[Any], after: Sequence[Any]) -> RowChange:
    table, row, earlier = before
    _table, _row, later = after
    if table not in ORDINARY or [_table, _row] != [table, row] or not isinstance(row, int):
        raise ValueError("not a change of a row")
    return RowChange(table, row, _fields(earlier), _fields(later))


def _fields(plain: object) -> Fields | None:
    if plain is None:
        return None
    if not isinstance(plain, dict):
        raise TypeError("not the fields of a row")
    return cast("dict[str, object]", plain)
