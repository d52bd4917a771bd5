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
from timeline_app.database.facet_columns import FacetColumns, read_facet_columns
from timeline_app.database.fixed_width import Rows
from timeline_app.database.profiles import Profiles
from timeline_app.database.runs import Runs, read_runs
from timeline_app.database.store import Store

_SEAL = "changes"
_COLUMNS, _FACETS, _RUNS = "columns", "facets", "runs"  # verdicts: what the database keeps is what its tables say
Arrays = Columns | Profiles | FacetColumns | Runs
_GROUPS: dict[type[Arrays], str] = {Columns: "events", Profiles: "profiles", FacetColumns: "facets", Runs: "runs"}
Kept = TypeVar("Kept", Columns, Profiles, FacetColumns, Runs)


def arrays_of(rows: Rows, count: int) -> Iterator[dict[str, object]]:
    """A row for each array of the tables, as the table of columns keeps them; there are ``count`` events."""
    columns, profiles = read_columns(rows, count)
    for arrays in (columns, profiles, read_facet_columns(rows, columns), read_runs(rows, columns, profiles)):
        yield from _to_rows(arrays)


def seal(path: Path) -> None:
    """Mark the arrays as matching the tables. Any later write changes SQLite's counter and invalidates the mark."""
    with closing(sqlite3.connect(path)) as connection, connection:
        seal = np.array([changes(path) + 1], "<u8")  # to write it is one more change
        connection.execute("insert or replace into columns values (?, ?, ?)", (_SEAL, seal.dtype.str, seal.tobytes()))


def columns_of(store: Store) -> tuple[Columns, Profiles]:
    """As the database keeps them, once they were seen to be those of its tables; else from the tables."""
    if store.verdict.holds(_COLUMNS):
        return _kept(store, Columns), _kept(store, Profiles)
    columns, profiles = read_columns(store.rows, store.timeline.event_count)
    if is_sealed(store) and _same(store, columns) and _same(store, profiles):
        store.verdict.note(_COLUMNS)
    return columns, profiles


def facet_columns_of(store: Store, columns: Columns) -> FacetColumns:
    """The same for what hangs on the events; only some questions need it."""
    if store.verdict.holds(_FACETS):
        return _kept(store, FacetColumns)
    facet_columns = read_facet_columns(store.rows, columns)
    if is_sealed(store) and _same(store, facet_columns):
        store.verdict.note(_FACETS)
    return facet_columns


def runs_of(store: Store, columns: Columns, profiles: Profiles) -> Runs:
    """The same for what tells whether events belong to a period for certain."""
    if store.verdict.holds(_RUNS):
        return _kept(store, Runs)
    runs = read_runs(store.rows, columns, profiles)
    if is_sealed(store) and _same(store, runs):
        store.verdict.note(_RUNS)
    return runs


def _to_rows(arrays: Arrays) -> Iterator[dict[str, object]]:
    for name, field in _names(type(arrays)).items():
        array = getattr(arrays, field)
        yield {"name": name, "dtype": array.dtype.str, "data": array.tobytes()}


def _names(kind: type[Arrays]) -> dict[str, str]:
    """The field of each array, by its name in the table."""
    return {f"{_GROUPS[kind]}.{field.name}": field.name for field in fields(kind)}


def is_sealed(store: Store) -> bool:
    """Whether nobody has written to the file since its arrays were made."""
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
