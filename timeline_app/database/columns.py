"""What a canvas needs of every event, as arrays: a million events in the memory of two thousand objects.

Much of what an event is can be said of many: a *kind* is what events have in common, and each event only knows its kind.
What is asked of kinds is asked some dozens of times, and not a million times.

SQLite writes each event as a record of fixed width into one long text, which numpy reads at once: rows as Python objects
would take ten times as long.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.store import Store
from timeline_app.records.event import Scope
from timeline_app.records.when import Precision

PRECISIONS, SCOPES = tuple(Precision), tuple(Scope)
_ONE = ("theme", "precision", "scope")
_RECORD = np.dtype([("row", "S9"), ("start", "S10"), ("end", "S10"), *((name, "S1") for name in _ONE)])
Rows = Callable[[str, Sequence[object]], Sequence[Any]]
_SEAL = "changes"
_ZERO = 48  # "0": small numbers are written as one character from there
_DENSE = 1_000_000  # numbers that are worth a table to look them up in
_CHUNK = 1_000_000  # events in one text, whose length SQLite limits
_SECOND_THEMES = """
select events.rowid, themes.position from event_themes join events on events.id = event_themes.event
join themes on themes.id = event_themes.theme where event_themes.position > 0"""
_SOURCES = """
select events.rowid, documents.position, min(citations.position) = 0 from citations join events on events.id = citations.event
join documents on documents.id = citations.document group by events.rowid, documents.position"""
_WITH_FIGURES = "select rowid from events where id in (select event from figures)"
_DISAGREEING = "select rowid from events where id in (select event from disagreements union select other_event from disagreements)"


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """One entry an event, in order of start, end, id; days as ordinals, ``end`` exclusive.

    ``row`` is the row in the table of events, ``kind`` the place among the kinds.
    """

    row: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    kind: NDArray[np.unsignedinteger]

    def __len__(self) -> int:
        return len(self.start)


@dataclass(frozen=True, slots=True, eq=False)
class Kinds:
    """One entry a kind, no two alike.

    ``theme`` is the place of the main theme among those of the timeline, ``themes`` has a bit for each theme by its place.
    """

    theme: NDArray[np.uint8]
    themes: NDArray[np.unsignedinteger]
    precision: NDArray[np.uint8]
    scope: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.theme)


@dataclass(frozen=True, slots=True, eq=False)
class Holdings:
    """What hangs on each event, in the same order: ``source`` is the place of the document cited first among those of the
    timeline, ``sources`` has a bit for each document by its place.
    """

    source: NDArray[np.uint8]
    sources: NDArray[np.unsignedinteger]
    with_figures: NDArray[np.bool_]
    disagreeing: NDArray[np.bool_]


def to_rows(columns: Columns | Kinds | Holdings) -> Iterator[dict[str, object]]:
    """A row for each column, as the table of columns keeps them."""
    for field in fields(columns):
        column = getattr(columns, field.name)
        yield {"name": field.name, "dtype": column.dtype.str, "data": column.tobytes()}


def seal(path: Path) -> None:
    """Note in a finished database that its columns are those of its tables: whoever writes to it later breaks that."""
    with closing(sqlite3.connect(path)) as connection, connection:
        seal = np.array([_changes(path) + 1], "<u8")  # to write it is one more change
        connection.execute("insert or replace into columns values (?, ?, ?)", (_SEAL, seal.dtype.str, seal.tobytes()))


def _changes(path: Path) -> int:
    """How often the file was written to; SQLite counts in its header, see “The Database File Format”, 1.3.6."""
    with path.open("rb") as file:
        return int.from_bytes(file.read(28)[24:], "big")


def _sealed(store: Store) -> bool:
    rows = store.rows("select data from columns where name = ?", (_SEAL,))
    return [np.frombuffer(row["data"], "<u8").tolist() for row in rows] == [[_changes(store.path)]]


def columns_of(store: Store) -> tuple[Columns, Kinds]:
    """As they were written when the database was built; from the tables where the file has been changed since."""
    columns, kinds = _kept(store, Columns), _kept(store, Kinds)
    if columns is None or kinds is None or len(columns) != store.timeline.event_count:
        return read_columns(store.rows, store.timeline.event_count)
    return columns, kinds


def holdings_of(store: Store, columns: Columns) -> Holdings:
    """The same for what hangs on the events; only a filter asks for it."""
    kept = _kept(store, Holdings)
    return read_holdings(store.rows, columns) if kept is None or len(kept.source) != len(columns) else kept


Kept = TypeVar("Kept", Columns, Kinds, Holdings)


def _kept(store: Store, kind: type[Kept]) -> Kept | None:
    """None unless all of them are there, equally long, and those of the tables."""
    if not _sealed(store):
        return None
    names = [field.name for field in fields(kind)]
    marks = ", ".join("?" * len(names))
    rows = store.rows(f"select name, dtype, data from columns where name in ({marks})", names)
    kept: dict[str, Any] = {row["name"]: np.frombuffer(row["data"], row["dtype"]) for row in rows}
    whole = len(kept) == len(names) and len({len(column) for column in kept.values()}) == 1
    return kind(**kept) if whole else None


def read_columns(rows: Rows, count: int) -> tuple[Columns, Kinds]:
    """From the tables; ``rows`` answers a question, ``count`` is the number of events."""
    sql, values = _record_of([row[0] for row in rows("select id from themes order by position", ())])
    texts = []
    for first in range(0, max(1, count), _CHUNK):
        ordered = f"select {sql} as record from events order by start, end, id limit {_CHUNK} offset {first}"
        ((text,),) = rows(f"select group_concat(record, '') from ({ordered})", values)
        texts.append(np.frombuffer((text or "").encode(), _RECORD))
    return _columns(np.concatenate(texts), rows)


def _record_of(themes: list[str]) -> tuple[str, list[object]]:
    """An expression of fixed width, nine digits, two days, three single characters; and the values for its question marks."""
    values: list[object] = []

    def code(column: str, names: Iterable[str]) -> str:
        cases = []
        for number, name in enumerate(names):
            values.append(name)
            cases.append(f"when ? then '{chr(_ZERO + number)}'")
        return f"case {column} {' '.join(cases)} end"

    parts = (
        "printf('%09d', rowid)", "start", "end", code("theme", themes), code("precision", PRECISIONS), code("scope", SCOPES),
    )
    return " || ".join(parts), values


def _columns(packed: NDArray[Any], rows: Rows) -> tuple[Columns, Kinds]:
    row, theme = _number(packed["row"], 0, 9), _small(packed["theme"])
    more = _second_themes(row, rows)
    kind, kinds = _kinds(theme, more, _small(packed["precision"]), _small(packed["scope"]))
    return Columns(row, _days(packed["start"]), _days(packed["end"]) + np.int32(1), kind), kinds


def _second_themes(row: NDArray[np.int32], rows: Rows) -> NDArray[np.uint64]:
    """A bit for each theme besides the main one."""
    more, places = np.zeros(len(row), np.uint64), place_at_row(row)
    for second, position in rows(_SECOND_THEMES, ()):
        more[places[second]] |= np.uint64(1 << position)
    return more


def _kinds(
    theme: NDArray[np.uint8], more: NDArray[np.uint64], precision: NDArray[np.uint8], scope: NDArray[np.uint8]
) -> tuple[NDArray[np.unsignedinteger], Kinds]:
    """The kind of each event, and the kinds; only sets of second themes are sorted, of which few events have any."""
    some = np.flatnonzero(more)
    sets = np.zeros(len(theme), np.int64)
    sets[some] = np.unique(more[some], return_inverse=True)[1] + 1
    told = ((sets * len(PRECISIONS) + precision) * len(SCOPES) + scope) * (int(theme.max(initial=0)) + 1) + theme
    there, kind = _numbered(told)
    example = np.zeros(len(there), np.intp)
    example[kind] = np.arange(len(kind))
    themes = more[example] | np.left_shift(np.uint64(1), theme[example].astype(np.uint64))
    return _tight(kind), Kinds(theme[example], _tight(themes), precision[example], scope[example])


def _numbered(told: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """What there is, in order, and the place of each in it; sorted only where there may be more than there are events."""
    if int(told.max(initial=0)) > _DENSE + len(told):
        there, places = np.unique(told, return_inverse=True)
        return there, places.astype(np.uint64)
    there = np.flatnonzero(np.bincount(told))
    place_of = np.zeros(int(told.max(initial=0)) + 1, np.uint64)
    place_of[there] = np.arange(len(there), dtype=np.uint64)
    return there, place_of[told]


def read_holdings(rows: Rows, columns: Columns) -> Holdings:
    """From the tables."""
    places, count = place_at_row(columns.row), len(columns)
    source, sources = np.zeros(count, np.uint8), np.zeros(count, np.uint64)
    for cited, position, first in rows(_SOURCES, ()):
        sources[places[cited]] |= np.uint64(1 << position)
        if first:
            source[places[cited]] = position
    with_figures, disagreeing = (_marked(places, count, rows(sql, ())) for sql in (_WITH_FIGURES, _DISAGREEING))
    return Holdings(source, _tight(sources), with_figures, disagreeing)


def place_at_row(row: NDArray[np.int32]) -> NDArray[np.int32]:
    """The place of the event in each row of the table; -1 for rows there are none in."""
    places = np.full(int(row.max(initial=0)) + 1, -1, np.int32)
    places[row] = np.arange(len(row), dtype=np.int32)
    return places


def _tight(masks: NDArray[np.uint64]) -> NDArray[np.unsignedinteger]:
    """In as few bytes as the highest bit needs."""
    return masks.astype(np.min_scalar_type(int(masks.max(initial=0))))


def _marked(places: NDArray[np.int32], count: int, found: Sequence[Any]) -> NDArray[np.bool_]:
    marked = np.zeros(count, np.bool_)
    marked[places[[row[0] for row in found]]] = True
    return marked


def _small(column: NDArray[Any]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(column).view(np.uint8) - np.uint8(_ZERO)


def _number(column: NDArray[Any], first: int, count: int) -> NDArray[np.int32]:
    """The digits of a column from a place on."""
    digits = np.ascontiguousarray(column).view(np.uint8).reshape(len(column), -1)[:, first : first + count]
    number = np.zeros(len(column), np.int32)
    for place in range(count):
        number = number * np.int32(10) + (digits[:, place] - np.uint8(_ZERO))
    return number


def _days(column: NDArray[Any]) -> NDArray[np.int32]:
    """Ordinals as ``date.toordinal`` counts them, looked up by month."""
    month = _number(column, 0, 4) * np.int32(12) + _number(column, 5, 2) - np.int32(1)
    first, last = int(month.min(initial=12)), int(month.max(initial=12))
    starts = np.array([date(each // 12, each % 12 + 1, 1).toordinal() for each in range(first, last + 1)], np.int32)
    return starts[month - first] + _number(column, 8, 2) - np.int32(1) if len(month) else np.empty(0, np.int32)
