"""What was done to a timeline, kept in its own table, so that it can be taken back after a restart too."""

import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from timeline_app.editing.row_change import Change, from_texts, to_text
from timeline_app.editing.told import Told

_PIECE = 400_000  # characters of a text in one row, which two of them leave far below the longest row
_LAST_DONE = "select max(number) from changes where undone = 0"
_FIRST_UNDONE = "select min(number) from changes where undone = 1"
_INSERT = "insert into changes(number, part, made, command, inverse, undone) values (?, ?, ?, ?, ?, 0)"
_NAME = "update changes set command = ? || command where number = ? and part = 0"
_TOGETHER = 200  # changes that are put into words at once


class Logged(NamedTuple):
    """``number`` counts from 1 what was done."""

    number: int
    told: Told


class Entry:
    """A step that is being logged, behind all that is done; what was taken back before can then no longer be done again."""

    def __init__(self, connection: sqlite3.Connection, made: str) -> None:
        self._connection, self._made = connection, made
        self._number, self._parts = 0, 0
        self._held = "", ""  # of the rows after and before

    def add(self, changes: Sequence[Change]) -> None:
        """Those that come next, in their order; raises NotKept for what cannot be logged."""
        for first in range(0, len(changes), _TOGETHER):
            some, mark = changes[first : first + _TOGETHER], "," if self._number else "["
            self._begin()
            self._hold(mark + to_text(some, after=True), mark + to_text(some, after=False))

    def end(self, told: Told) -> None:
        """Where nothing has changed, nothing is logged."""
        if self._number:
            self._hold("]", "]")
            self._write()
            line = json.dumps(told, ensure_ascii=False) + "\n"
            self._connection.execute(_NAME, (line, self._number))

    def _begin(self) -> None:
        if not self._number:
            self._connection.execute("delete from changes where undone = 1")
            ((last,),) = self._connection.execute("select coalesce(max(number), 0) from changes")
            self._number = last + 1

    def _hold(self, command: str, inverse: str) -> None:
        self._held = self._held[0] + command, self._held[1] + inverse
        while max(map(len, self._held)) >= _PIECE:
            self._write()

    def _write(self) -> None:
        """As much as one row holds."""
        pieces = (text[:_PIECE] for text in self._held)
        self._connection.execute(_INSERT, (self._number, self._parts, self._made, *pieces))
        self._held = self._held[0][_PIECE:], self._held[1][_PIECE:]
        self._parts += 1


def last_done(connection: sqlite3.Connection) -> Logged | None:
    return _step(connection, _LAST_DONE)


def first_undone(connection: sqlite3.Connection) -> Logged | None:
    return _step(connection, _FIRST_UNDONE)


def changes_of(connection: sqlite3.Connection, step: Logged) -> list[Change]:
    """What the step did to the rows; raises NotKept where that cannot be read."""
    pieces = connection.execute("select command, inverse from changes where number = ? order by part", (step.number,)).fetchall()
    command, inverse = ("".join(str(piece[column]) for piece in pieces) for column in (0, 1))
    return from_texts(inverse, command.partition("\n")[2])


def mark(connection: sqlite3.Connection, step: Logged, undone: bool) -> None:
    connection.execute("update changes set undone = ? where number = ?", (int(undone), step.number))


def _step(connection: sqlite3.Connection, sql: str) -> Logged | None:
    ((number,),) = connection.execute(sql)
    if number is None:
        return None
    ((command,),) = connection.execute("select command from changes where number = ? order by part limit 1", (number,))
    return Logged(number, Told.read(str(command).partition("\n")[0]))
