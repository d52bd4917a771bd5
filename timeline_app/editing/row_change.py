"""What a command did to one row, so that it can be taken back and done again."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from timeline_app.database.shape import COLUMNS, PARTS
from timeline_app.editing.refusal import NotKept
from timeline_app.translation.words import _

Fields = Mapping[str, object]
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
# All that a timeline says; what is left out follows from it, or tells what was done.
ORDINARY = tuple(table for table in COLUMNS if table not in ("columns", "changes"))
IN_BLOCKS = frozenset({"events", "paragraphs", *PARTS})  # of which an import brings a great many rows


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
    def numbers(self) -> Sequence[int]:
        return (self.row,)

    @property
    def told(self) -> Fields:
        """What is known of the row, its key at least."""
        return self.after or self.before or {}

    def says(self, column: str) -> Iterator[Any]:
        """The values of a column, before and after."""
        return (fields[column] for fields in (self.before, self.after) if fields is not None and column in fields)


class RowBlock(NamedTuple):
    """New rows of a table, numbered from ``first`` on, each with a value for each column; where ``gone`` they are taken away."""

    table: str
    first: int
    columns: tuple[str, ...]
    rows: Sequence[Sequence[object]]
    gone: bool = False

    @property
    def inverse(self) -> "RowBlock":
        return self._replace(gone=not self.gone)

    @property
    def numbers(self) -> range:
        """Of the rows."""
        return range(self.first, self.first + len(self.rows))

    def says(self, column: str) -> Iterator[Any]:
        """The values of a column, row by row."""
        place = self.columns.index(column)
        return (row[place] for row in self.rows)


Change = RowChange | RowBlock


def inverse_of(changes: Sequence[Change]) -> list[Change]:
    """What takes them back, in the order in which it can."""
    return [change.inverse for change in reversed(changes)]


def apply(connection: sqlite3.Connection, changes: Iterable[Change]) -> None:
    """Change the rows, each of which must still be as it was left; raises NotKept for any other, and for what no row can hold."""
    for change in changes:
        if not _is_applied(connection, change):
            sentence = _("This step no longer fits: another program has changed the table {table} since; nothing was changed.")
            raise NotKept(sentence.format(table=change.table))


def _is_applied(connection: sqlite3.Connection, change: Change) -> bool:
    """JSON has numbers longer than those of SQLite, and halves of characters."""
    try:
        return _applied(connection, change)
    except (OverflowError, ValueError) as error:
        raise _unreadable() from error


def _applied(connection: sqlite3.Connection, change: Change) -> bool:
    if isinstance(change, RowChange):
        sql, values = _statement(change)
        return connection.execute(sql, values).rowcount == 1
    numbered = ((number, *row) for number, row in zip(change.numbers, change.rows, strict=True))
    return connection.executemany(_block_statement(change), numbered).rowcount == len(change.rows)


def _block_statement(block: RowBlock) -> str:
    if block.gone:
        return f"delete from {block.table} where rowid = ?" + "".join(f" and {_quoted(name)} is ?" for name in block.columns)
    names = "".join(f", {_quoted(name)}" for name in block.columns)
    return f"insert into {block.table}(rowid{names}) values (?{', ?' * len(block.columns)})"


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


def to_text(changes: Sequence[Change], after: bool) -> str:
    """The rows after the changes, or before them, as the inside of a JSON array; raises NotKept for what JSON cannot hold.

    Of new rows of a table their columns are named once.
    """
    try:
        return _ENCODER.encode([_plain(change, after) for change in changes])[1:-1]
    except TypeError as error:
        raise NotKept(_("The change was not kept: a row that it concerns holds bytes that are no text.")) from error


def _plain(change: Change, after: bool) -> tuple[object, ...]:
    if isinstance(change, RowChange):
        return change.table, change.row, change.after if after else change.before
    return (change.table, change.first, change.columns, change.rows) if after else (change.table, change.first, None)


def from_texts(before: str, after: str) -> list[Change]:
    """Two arrays of what ``to_text`` gave; raises NotKept for anything else."""
    try:
        return [_read(*sides) for sides in zip(json.loads(before), json.loads(after), strict=True)]
    except (ValueError, TypeError, LookupError, RecursionError) as error:
        raise _unreadable() from error


def _unreadable() -> NotKept:
    return NotKept(_("What was done before cannot be read, so that it cannot be taken back; nothing was changed."))


def _read(before: Sequence[Any], after: Sequence[Any]) -> Change:
    table, row, earlier = before
    if table not in ORDINARY or [*after[:2]] != [table, row] or not isinstance(row, int):
        raise ValueError("not a change of a row")
    if len(after) == len(RowBlock._fields) - 1:
        return _block(table, row, *after[2:])
    _table, _row, later = after
    return RowChange(table, row, _fields(earlier), _fields(later))


def _block(table: str, first: int, columns: Sequence[str], rows: Sequence[Sequence[object]]) -> RowBlock:
    if table not in IN_BLOCKS or {*columns} != {*COLUMNS[table]} or not all(len(row) == len(columns) for row in rows):
        raise ValueError("no rows of a table that come in blocks")
    return RowBlock(table, first, tuple(map(str, columns)), rows)


def _fields(plain: object) -> Fields | None:
    if plain is None:
        return None
    if not isinstance(plain, dict):
        raise TypeError("not the fields of a row")
    return cast("dict[str, object]", plain)
