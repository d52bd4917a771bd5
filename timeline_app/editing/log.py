"""What was done to a timeline, kept in its own table, so that it can be taken back after a restart too."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from timeline_app.editing.row_change import RowChange, from_texts, to_texts
from timeline_app.editing.told import Told

_PIECE = 400_000  # characters of a text in one row, which two of them leave far below the longest row
_LAST_DONE = "select max(number) from changes where undone = 0"
_FIRST_UNDONE = "select min(number) from changes where undone = 1"
_INSERT = "insert into changes(number, part, made, command, inverse, undone) values (?, ?, ?, ?, ?, 0)"


class Step(NamedTuple):
    """``number`` counts from 1 what was done."""

    number: int
    told: Told


def append(connection: sqlite3.Connection, told: Told, changes: Sequence[RowChange], made: str) -> None:
    """Behind all that is done; what was taken back before can then no longer be done again."""
    connection.execute("delete from changes where undone = 1")
    ((last,),) = connection.execute("select coalesce(max(number), 0) from changes")
    command = _pieces(chain([json.dumps(told, ensure_ascii=False), "\n"], to_texts(changes, after=True)))
    inverse = _pieces(to_texts(changes, after=False))
    for part, pieces in enumerate(zip_longest(command, inverse, fillvalue="")):
        connection.execute(_INSERT, (last + 1, part, made, *pieces))


def _pieces(texts: Iterable[str]) -> Iterator[str]:
    """The texts behind one another, as much at a time as one row holds."""
    held, length = list[str](), 0
    for text in texts:
        held.append(text)
        length += len(text)
        if length >= _PIECE:
            whole = "".join(held)
            cut = length - length % _PIECE
            yield from (whole[first : first + _PIECE] for first in range(0, cut, _PIECE))
            held, length = [whole[cut:]], length - cut
    if length:
        yield "".join(held)


def last_done(connection: sqlite3.Connection) -> Step | None:
    return _step(connection, _LAST_DONE)


def first_undone(connection: sqlite3.Connection) -> Step | None:
    return _step(connection, _FIRST_UNDONE)


def changes_of(connection: sqlite3.Connection, step: Step) -> list[RowChange]:
    """What the step did to the rows; raises NotKept where that cannot be read."""
    pieces = connection.execute("select command, inverse from changes where number = ? order by part", (step.number,)).fetchall()
    command, inverse = ("".join(str(piece[column]) for piece in pieces) for column in (0, 1))
    return from_texts(inverse, command.partition("\n")[2])


def mark(connection: sqlite3.Connection, step: Step, undone: bool) -> None:
    connection.execute("update changes set undone = ? where number = ?", (int(undone), step.number))


def _step(connection: sqlite3.Connection, sql: str) -> Step | None:
    ((number,),) = connection.execute(sql)
    if number is None:
        return None
    ((command,),) = connection.execute("select command from changes where number = ? order by part limit 1", (number,))
    return Step(number, Told.read(str(command).partition("\n")[0]))
