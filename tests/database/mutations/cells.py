"""One cell of one row changed by SQL: each column of each table, each odd value and type."""

import itertools
import random
import sqlite3
from pathlib import Path

from tests.database.kinds.schema_text import without_types

_HTML = '<b>x</b><img src="file:///etc/hostname">'
_VALUES: tuple[object, ...] = (
    None, "", " ", b"", b"\0\xff", b"2023-01-01", 0, 1, -1, 7, 64, 2**31, 2**40, 2**63 - 1, -(2**63), 0.5, 1e308, -1e308, 1e-320,
    float("inf"), float("-inf"), "x", "5", "-1", "1e5", "nan", "字" * 300, "字" * 65_536, "字" * 70_000,
    "0000-01-01", "0001-01-01", "9999-12-31", "2023-02-30", "2024-02-29", "20230101", "2023-1-1", "2023-01-01T00:00", " 2023-01-01",
    "2023", "2023-13", "156X", "2023-21", "2023-25", "2023/..", "../2023", "2023-06~", "2023-09-11~/2023-09-20~", "2023-09/2023-01",
    "Y-1E9", "[2023]", "🙂%/../..", "#abc", "#12345g", "red", "#aabbcc80", "#AABBCC", "day", "open", "national", "happening",
    "background", "web", "Hans", "stock", "led to", "part of", "dates", "meanings", "explicit", _HTML, "<b><i>" * 5000,
    "a\0b", "\x1b[31mX\x07", "\u202ex", "x\ny\u2028z", "\U0010ffff", "'; drop table events;--", "=1+1", "../../etc/passwd",
)
_BROKEN_TEXT = "cast(x'eda080ff41' as text)"
_TABLES = (
    "timeline", "themes", "documents", "indicators", "organisations", "organisation_names", "people", "person_names",
    "person_offices", "places", "place_names", "groups", "group_names", "papers", "paper_issuers", "paper_steps", "sections",
    "slogans", "slogan_names", "events", "event_themes", "event_organisations", "event_people", "event_groups", "event_papers",
    "event_entries", "links", "citations", "figures", "disagreements", "columns",
)
Case = tuple[str, str, object]
BROKEN, COPIED, GONE = object(), object(), object()
"""Values that SQL has to make: text that is no UTF-8, what stands in another row; and the row deleted."""


def cases(good: Path, seed: int) -> list[Case]:
    """Every column with every value, in an order of their own."""
    connection = sqlite3.connect(good)
    columns = [(table, row[1]) for table in _TABLES for row in connection.execute(f"pragma table_info({table})")]
    connection.close()
    every = [(*column, value) for column, value in itertools.product(columns, (*_VALUES, BROKEN, COPIED, GONE))]
    random.Random(seed).shuffle(every)
    return every


def change(path: Path, case: Case, chance: random.Random) -> str:
    """The value in one row, with its own type: the table has no types while it is written, and its schema then stands as before."""
    table, column, value = case
    connection = sqlite3.connect(path)
    connection.execute("pragma writable_schema=on")
    (text,) = connection.execute("select sql from sqlite_schema where name = ?", (table,)).fetchone()
    with connection:
        connection.execute("update sqlite_schema set sql = ? where name = ?", (without_types(text), table))
    connection.close()
    connection = sqlite3.connect(path)
    said = _written(connection, table, column, value, chance)
    connection.execute("pragma writable_schema=on")
    with connection:
        connection.execute("update sqlite_schema set sql = ? where name = ?", (text, table))
    connection.close()
    return said


def _written(connection: sqlite3.Connection, table: str, column: str, value: object, chance: random.Random) -> str:
    rows = [row for (row,) in connection.execute(f"select rowid from {table}")]
    if not rows:
        return f"{table} is empty"
    row, other, quoted = chance.choice(rows), chance.choice(rows), f'"{column}"'
    with connection:
        if value is GONE:
            connection.execute(f"delete from {table} where rowid = ?", (row,))
            return f"{table}: row {row} deleted"
        if value is COPIED:
            copied = f"(select {quoted} from {table} where rowid = ?)"
            connection.execute(f"update or ignore {table} set {quoted} = {copied} where rowid = ?", (other, row))
            return f"{table}.{column} of row {row} as in row {other}"
        if value is BROKEN:
            connection.execute(f"update or ignore {table} set {quoted} = {_BROKEN_TEXT} where rowid = ?", (row,))
            return f"{table}.{column} of row {row} broken UTF-8"
        connection.execute(f"update or ignore {table} set {quoted} = ? where rowid = ?", (value, row))
    return f"{table}.{column} of row {row} = {str(value)[:40]!r} ({type(value).__name__})"
