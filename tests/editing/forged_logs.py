"""Spoils what a timeline says about what was done to it: a cell of a row, a value inside, or some letters."""

import json
import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

_CELLS: tuple[object, ...] = (
    None, "", b"", b"\0\xff", 0, 1, 2, -1, 0.5, 2**31, 2**63 - 1, -(2**63), 1e308, float("inf"), "x", "1e5", "字" * 500_000,
    "[" * 100_000, "9" * 5000, '["add event","x",Infinity]\n[]', '["add event","x",NaN]\n[]', '[[],{},[]]\n[]', '["add event"]\n[]',
    '[{},"x",1]\n[]', "a\0b", "\n\n\n", "null\nnull", '{"events":1}\n{"events":1}',
)
_INSIDE: tuple[Any, ...] = (
    None, True, 0, -1, 2**63, -(2**70), 0.5, float("inf"), float("nan"), "", "x", "\0", "\ud800", "字" * 70_000, [], {}, [[]],
    "events", "timeline", "changes", "sqlite_schema", "2023-02-30", "9999-12-31",
)
_OF_A_BLOCK = 4  # parts of many new rows: the table, the first number, the columns and the rows
_COLUMNS = ("number", "part", "made", "command", "inverse", "undone")


def forge(path: Path, chance: random.Random) -> str:
    """Returns what was spoilt."""
    with closing(sqlite3.connect(path)) as connection, connection:
        rows = connection.execute("select rowid, command, inverse from changes").fetchall()
        row, command, inverse = chance.choice(rows)
        way = chance.choice((_cell, _value, _value, _letters))
        column, value, said = way(chance, {"command": command, "inverse": inverse})
        connection.execute(f"update or ignore changes set {column} = ? where rowid = ?", (value, row))
    return f"{column} of row {row}: {said}"


def _cell(chance: random.Random, _texts: dict[str, str]) -> tuple[str, object, str]:
    value = chance.choice(_CELLS)
    return chance.choice(_COLUMNS), value, repr(value)[:60]


def _value(chance: random.Random, texts: dict[str, str]) -> tuple[str, str, str]:
    """Of one change of a row."""
    column = chance.choice(sorted(texts))
    line, mark, plain = texts[column].rpartition("\n")
    changes: list[Any] = json.loads(plain)
    change = chance.choice(changes)
    said = chance.choice(_WAYS_OF_BLOCKS if len(change) == _OF_A_BLOCK else _WAYS)(chance, change)
    return column, line + mark + json.dumps(changes), said


def _part(chance: random.Random, change: list[Any]) -> str:
    place, value = chance.randrange(3), chance.choice(_INSIDE)
    change[place] = value
    return f"[{place}] = {str(value)[:20]!a}"


def _field(chance: random.Random, change: list[Any]) -> str:
    fields, value = change[2], chance.choice(_INSIDE)
    if not fields:
        return _part(chance, change)
    name = chance.choice(sorted(fields))
    fields[name] = value
    return f"{change[0]}.{name} = {str(value)[:20]!a}"


def _name(chance: random.Random, change: list[Any]) -> str:
    fields, name = change[2], str(chance.choice(_INSIDE))
    if not fields:
        return _part(chance, change)
    other = chance.choice(sorted(fields))
    fields[name] = fields.pop(other)
    return f"{change[0]}.{other} is called {name[:20]!a}"


def _gone(chance: random.Random, change: list[Any]) -> str:
    if not change[2]:
        return _part(chance, change)
    name = chance.choice(sorted(change[2]))
    del change[2][name]
    return f"{change[0]}.{name} is gone"


def _cell_of_block(chance: random.Random, block: list[Any]) -> str:
    place, value = chance.randrange(len(block[2])), chance.choice(_INSIDE)
    chance.choice(block[3])[place] = value
    return f"a cell of {block[0]}.{block[2][place]} = {str(value)[:20]!a}"


def _column_gone(chance: random.Random, block: list[Any]) -> str:
    place = chance.randrange(len(block[2]))
    for row in block[3]:
        del row[place]
    return f"{block[0]}.{block[2].pop(place)} is gone"


def _column_name(chance: random.Random, block: list[Any]) -> str:
    place, name = chance.randrange(len(block[2])), chance.choice(_INSIDE)
    block[2][place] = name
    return f"a column of {block[0]} is called {str(name)[:20]!a}"


_WAYS: tuple[Callable[[random.Random, list[Any]], str], ...] = (_part, _field, _field, _name, _gone)
_WAYS_OF_BLOCKS: tuple[Callable[[random.Random, list[Any]], str], ...] = (_part, _cell_of_block, _column_gone, _column_name)


def _letters(chance: random.Random, texts: dict[str, str]) -> tuple[str, str, str]:
    column = chance.choice(sorted(texts))
    letters = list(texts[column])
    for _time in range(chance.choice((1, 1, 5))):
        place = chance.randrange(len(letters))
        letters[place] = chance.choice(("", "0", "9", '"', "[", "]", "{", "\\", ",", "\0", "\n", "x"))
    return column, "".join(letters), "letters"
