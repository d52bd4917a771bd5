"""The index of words, the arrays of numbers, and what is forged in them in a file of many events."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.database.kinds.kind import Beginning, Change, Kind, answered, bound, either, in_turn, refused, script
from tests.database.kinds.schema_text import in_schema, untyped
from timeline_app.database.stored_arrays import seal

Array = NDArray[Any]


def array(name: str, change: Callable[[Array], Array]) -> Change:
    """One of the arrays, changed; the file is sealed again, so that it is believed."""

    def run(path: Path) -> None:
        connection = sqlite3.connect(path)
        ((dtype, data),) = connection.execute("select dtype, data from columns where name = ?", (name,))
        changed = change(np.frombuffer(data, dtype))
        with connection:
            values = changed.dtype.str, changed.tobytes(), name
            connection.execute("update columns set dtype = ?, data = ? where name = ?", values)
        connection.close()
        seal(path)

    return run


def _exchanged(column: Array) -> Array:
    """The first and the last of another value: the sum stays."""
    changed, other = column.copy(), int(np.flatnonzero(column != column[0])[-1])
    changed[[0, other]] = changed[[other, 0]]
    return changed


def _sealed(change: Change) -> Change:
    return in_turn(change, seal)


_ROW = "update events set {} where rowid = 5"
_FORGED: dict[str, Change] = {
    **{
        f"dtype {dtype!r}": _sealed(untyped("columns", bound("update columns set dtype = ? where name = 'events.kind'", dtype)))
        for dtype in ("O", "xx", "<U9", "V0", "S1", 5)
    },
    "data null": _sealed(script("update columns set data = null where name = 'events.kind'")),
    "data a text": _sealed(script("update columns set data = 'text' where name = 'events.kind'")),
    "profile out of range": array("events.profile", lambda column: column * 0 + 200),
    "row out of range": array("events.row", lambda column: column * 1000),
    "row negative": array("events.row", lambda column: -column),
    "start in the far future": array("events.start", lambda column: column * 0 + 2_000_000_000),
    "start before the calendar": array("events.start", lambda column: column * 0 - 5),
    "end before start": array("events.end", lambda column: column - 100_000),
    "theme out of range": array("profiles.theme", lambda column: column * 0 + 255),
    "two starts exchanged": array("events.start", _exchanged),
    "one entry short": array("events.start", lambda column: column[:-1]),
    "start as floats": array("events.start", lambda column: column.astype("<f8")),
    "places of titles out of range": array("titles.000000.places", lambda column: column * 1000),
    "places of titles all the same": array("titles.000000.places", lambda column: column * 0),
    "letters of titles one short": array("titles.000000.letters", lambda column: column[:-1]),
    "letters of titles all the same": array("titles.000000.letters", lambda column: column * 0 + 0x5DE5),
    "places of the index out of range": array("entries.places", lambda column: column * 0 + 1_000_000),
    "places of the index all the same": array("entries.places", lambda column: column * 0),
    "ranks of titles out of range": array("ranks.title", lambda column: column.astype("<u4") + np.uint32(4_000_000_000)),
    "ranks of titles as floats": array("ranks.title", lambda column: column.astype("<f8")),
}
_UNSEALED = {
    "start a text": _ROW.format("start = 'xxxx'"),
    "start no day": _ROW.format("start = '2023-13-45'"),
    "unknown theme": _ROW.format("theme = 'zz'"),
    "unknown precision": _ROW.format("precision = 'zz'"),
    "unknown kind": _ROW.format("kind = 'zz'"),
    "rowid 2^40": _ROW.format("rowid = 1099511627776"),
    "theme position -1": "update themes set position = -1 where position = 1",
    "theme position 99": "update themes set position = 99 where position = 1",
    "every end before its start": "update events set end = '1900-01-01'",
    "seal of 7 bytes": "update columns set data = x'00000000000000' where name = 'changes'",
}
_GOOD = {
    "rowid 999999998": _ROW.format("rowid = 999999998"),
    "another day": _ROW.format("edtf = '2022-02-03', start = '2022-02-03', end = '2022-02-03'"),
    "no columns": "delete from columns",
    "no seal": "delete from columns where name = 'changes'",
}


def _many(kind: Callable[..., Kind], name: str, change: Change) -> Kind:
    return kind(f"many events, {name}", change, Beginning.MANY)


KINDS = (
    refused("a shadow table out of the schema", in_schema("delete from sqlite_schema where name = 'events_search_data'")),
    refused("all shadow tables out of the schema", in_schema("delete from sqlite_schema where name like 'events_search_%'")),
    either("shadow data random", bound("update events_search_data set block = ?", bytes(range(256)) * 4)),
    either("shadow data null", script("update events_search_data set block = null")),
    either("shadow config 99", script("update events_search_config set v = 99")),
    either("shadow contents emptied", script("delete from events_search_content")),
    either("shadow index emptied", script("delete from events_search_idx; delete from events_search_docsize")),
    either("shadow contents of unknown events", script("update events_search_content set c0 = 'nope' || c0")),
    either("columns emptied", script("delete from columns")),
    either("dtype 'O', few events", script("update columns set dtype = 'O'")),
    answered("no search index rows", script("delete from events_search")),
    *(_many(either, name, change) for name, change in _FORGED.items()),
    *(_many(either, name, script(sql)) for name, sql in _UNSEALED.items()),
    *(_many(answered, name, script(sql)) for name, sql in _GOOD.items()),
    _many(answered, "as they are", lambda _path: None),
)
