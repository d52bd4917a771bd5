"""Arrays that a database keeps beside its tables, so that a million events open at once.

They are used only after they were seen to be those of the tables, byte for byte; else they are read from the tables.
"""
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from timeline_app.database.checks import changes
from timeline_app.database.columns import Columns, read_columns
from timeline_app.database.fixed_width import Rows
from timeline_app.database.holdings import Holdings, read_holdings
from timeline_app.database.kinds import Kinds
from timeline_app.database.store import Store

_SEAL = "changes"
_COLUMNS, _HOLDINGS = "columns", "holdings"  # verdicts: what the database keeps is what its tables say
Arrays = Columns | Kinds | Holdings
_GROUPS: dict[type[Arrays], str] = {Columns: "events", Kinds: "kinds", Holdings: "holdings"}
Kept = TypeVar("Kept", Columns, Kinds, Holdings)


def arrays_of(rows: Rows, count: int) -> Iterator[dict[str, object]]:
    """A row for each array of the tables, as the table of columns keeps them; there are ``count`` events."""
    columns, kinds = read_columns(rows, count)
    for arrays in (columns, kinds, read_holdings(rows, columns)):
        yield from _to_rows(arrays)


def seal(path: Path) -> None:
    """Mark the arrays as matching the tables. Any later write changes SQLite's counter and invalidates the mark."""
    with closing(sqlite3.connect(path)) as connection, connection:
        seal = np.array([changes(path) + 1], "<u8")  # to write it is one more change
        connection.execute("insert or replace into columns values (?, ?, ?)", (_SEAL, seal.dtype.str, seal.tobytes()))


def columns_of(store: Store) -> tuple[Columns, Kinds]:
    """As the database keeps them, once they were seen to be those of its tables; else from the tables."""
    if store.verdict.holds(_COLUMNS):
        return _kept(store, Columns), _kept(store, Kinds)
    columns, kinds = read_columns(store.rows, store.timeline.event_count)
    if _sealed(store) and _same(store, columns) and _same(store, kinds):
        store.verdict.note(_COLUMNS)
    return columns, kinds


def holdings_of(store: Store, columns: Columns) -> Holdings:
    """The same for what hangs on the events; only some questions need it."""
    if store.verdict.holds(_HOLDINGS):
        return _kept(store, Holdings)
    holdings = read_holdings(store.rows, columns)
    if _sealed(store) and _same(store, holdings):
        store.verdict.note(_HOLDINGS)
    return holdings


def _to_rows(arrays: Arrays) -> Iterator[dict[str, object]]:
    for name, field in _names(type(arrays)).items():
        array = getattr(arrays, field)
        yield {"name": name, "dtype": array.dtype.str, "data": array.tobytes()}


def _names(kind: type[Arrays]) -> dict[str, str]:
    """The field of each array, by its name in the table."""
    return {f"{_GROUPS[kind]}.{field.name}": field.name for field in fields(kind)}


def _sealed(store: Store) -> bool:
    rows = store.rows("select data from columns where name = ?", (_SEAL,))
    return [row["data"] for row in rows] == [np.uint64(store.changes).tobytes()]


def _same(store: Store, read: Arrays) -> bool:
    """Whether the database keeps just these, byte for byte."""
    return _contents(_rows_of(store, type(read))) == _contents(_to_rows(read))


def _contents(rows: Iterable[Any]) -> dict[str, tuple[str, bytes]]:
    return {row["name"]: (row["dtype"], row["data"]) for row in rows}


def _kept(store: Store, kind: type[Kept]) -> Kept:
    names = _names(kind)
    kept: dict[str, Any] = {names[row["name"]]: np.frombuffer(row["data"], row["dtype"]) for row in _rows_of(store, kind)}
    return kind(**kept)


def _rows_of(store: Store, kind: type[Arrays]) -> Sequence[Any]:
    names = list(_names(kind))
    marks = ", ".join("?" * len(names))
    return store.rows(f"select name, dtype, data from columns where name in ({marks})", names)
