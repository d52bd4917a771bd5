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

from timeline_app.database.checks import changes
from timeline_app.database.store import Store
from timeline_app.records.event import Scope
from timeline_app.records.when import Precision

PRECISIONS, SCOPES = tuple(Precision), tuple(Scope)
_ONE = ("theme", "precision", "scope")
_RECORD = np.dtype([("row", "S9"), ("start", "S10"), ("end", "S10"), *((name, "S1") for name in _ONE)])
Rows = Callable[[str, Sequence[object]], Sequence[Any]]
_SEAL = "changes"
_COLUMNS, _HOLDINGS = "columns", "holdings"  # verdicts: what the database keeps is what its tables say
_ZERO = 48  # "0": small numbers are written as one character from there
_DENSE = 1_000_000  # numbers that are worth a table to look them up in
_CHUNK = 1_000_000  # events in one text, whose length SQLite limits
# Positions only tell an order, so that the place of a theme or a document is its rank.
_RANKED = "with ranked as (select id, row_number() over (order by position, rowid) - 1 as place from {table})"
_SECOND_THEMES = f"""{_RANKED.format(table="themes")}
select events.rowid, ranked.place from event_themes join events on events.id = event_themes.event
join ranked on ranked.id = event_themes.theme where event_themes.position > 0"""
_CITED = f"""{_RANKED.format(table="documents")}
select group_concat(printf('%09d', events.rowid) || char({_ZERO} + ranked.place) || (citations.position = 0), '') from citations
join events on events.id = citations.event join ranked on ranked.id = citations.document
where citations.rowid > ? and citations.rowid <= ?"""
_CITATION = np.dtype([("row", "S9"), ("document", "S1"), ("first", "S1")])
_BEFORE_ALL = -(2**63)  # no row has a smaller number
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
        seal = np.array([changes(path) + 1], "<u8")  # to write it is one more change
        connection.execute("insert or replace into columns values (?, ?, ?)", (_SEAL, seal.dtype.str, seal.tobytes()))


def _sealed(store: Store) -> bool:
    rows = store.rows("select data from columns where name = ?", (_SEAL,))
    return [row["data"] for row in rows] == [np.uint64(store.changes).tobytes()]


def columns_of(store: Store) -> tuple[Columns, Kinds]:
    """As the database keeps them, once they were seen to be those of its tables; else from the tables."""
    if store.verdict.holds(_COLUMNS):
        return _kept(store, Columns), _kept(store, Kinds)
    columns, kinds = read_columns(store.rows, store.timeline.event_count)
    if _sealed(store) and _same(store, columns) and _same(store, kinds):
        store.verdict.note(_COLUMNS)
    return columns, kinds


def holdings_of(store: Store, columns: Columns) -> Holdings:
    """The same for what hangs on the events; only a filter asks for it."""
    if store.verdict.holds(_HOLDINGS):
        return _kept(store, Holdings)
    holdings = read_holdings(store.rows, columns)
    if _sealed(store) and _same(store, holdings):
        store.verdict.note(_HOLDINGS)
    return holdings


Kept = TypeVar("Kept", Columns, Kinds, Holdings)


def _same(store: Store, read: Columns | Kinds | Holdings) -> bool:
    """Whether the database keeps just these, byte for byte."""
    names = [field.name for field in fields(read)]
    return _contents(_rows_of(store, names)) == _contents(to_rows(read))


def _contents(rows: Iterable[Any]) -> dict[str, tuple[str, bytes]]:
    return {row["name"]: (row["dtype"], row["data"]) for row in rows}


def _kept(store: Store, kind: type[Kept]) -> Kept:
    rows = _rows_of(store, [field.name for field in fields(kind)])
    kept: dict[str, Any] = {row["name"]: np.frombuffer(row["data"], row["dtype"]) for row in rows}
    return kind(**kept)


def _rows_of(store: Store, names: list[str]) -> Sequence[Any]:
    marks = ", ".join("?" * len(names))
    return store.rows(f"select name, dtype, data from columns where name in ({marks})", names)


def read_columns(rows: Rows, count: int) -> tuple[Columns, Kinds]:
    """From the tables; ``rows`` answers a question, ``count`` is the number of events."""
    sql, values = _record_of([row[0] for row in rows("select id from themes order by position, rowid", ())])
    texts: list[NDArray[np.void]] = []
    for first in range(0, max(1, count), _CHUNK):
        ordered = f"select {sql} as record from events order by start, end, id limit {_CHUNK} offset {first}"
        ((text,),) = rows(f"select group_concat(record, '') from ({ordered})", values)
        texts.append(np.frombuffer((text or "").encode(), _RECORD))
    return _columns(np.concatenate(texts), rows)


def _record_of(themes: list[str]) -> tuple[str, list[object]]:
    """An expression of fixed width, nine digits, two days, three single characters; and the values for its question marks."""
    values: list[object] = []

    def code(column: str, names: Iterable[str]) -> str:
        cases: list[str] = []
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
    for cited in _cited(rows):
        event, document = places[_number(cited["row"], 0, 9)], _small(cited["document"])
        np.bitwise_or.at(sources, event, np.left_shift(np.uint64(1), document.astype(np.uint64)))
        first = cited["first"] == b"1"
        source[event[first]] = document[first]
    with_figures, disagreeing = (_marked(places, count, rows(sql, ())) for sql in (_WITH_FIGURES, _DISAGREEING))
    return Holdings(source, _tight(sources), with_figures, disagreeing)


def _cited(rows: Rows) -> Iterator[NDArray[Any]]:
    """All citations, so many in one text."""
    after = _BEFORE_ALL
    while True:
        some = f"select rowid from citations where rowid > ? order by rowid limit {_CHUNK}"
        ((last,),) = rows(f"select max(rowid) from ({some})", (after,))
        if last is None:
            return
        ((text,),) = rows(_CITED, (after, last))
        yield np.frombuffer((text or "").encode(), _CITATION)
        after = last


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
