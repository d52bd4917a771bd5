"""Is this file a timeline database we can read?  Asked of its bytes first, of SQLite only then.

A file from elsewhere may be anything: cut, of another program, or made to hang whoever opens it. Nothing here writes.
"""

import sqlite3
import struct
from pathlib import Path

from timeline_app.database.identity import APPLICATION_ID, SCHEMA_VERSION, SEARCH_TABLE, TABLES, VIEWS
from timeline_app.records.faults import UserFault
from timeline_app.translation.words import _

_HEADER = struct.Struct(">16s H 6x I I 28x I 4x I 20x I")
_MAGIC = b"SQLite format 3\0"


class UnusableDatabase(UserFault):
    """The file named in the sentence cannot serve as a timeline."""


def check_file(path: Path) -> None:
    """Look at kind, size and header; raises UnusableDatabase."""
    if not path.exists():
        raise UnusableDatabase(_("There is no database at {path}; check the path, or start without --database.").format(path=path))
    if path.is_dir():
        raise UnusableDatabase(_("{path} is a folder, not a database; name the .db file inside it.").format(path=path))
    header = _read_header(path)
    if not header:
        raise UnusableDatabase(_("The database {path} is empty; restore it from a copy, or build it again.").format(path=path))
    if len(header) < _HEADER.size or not header.startswith(_MAGIC):
        raise UnusableDatabase(_("{path} is not a SQLite database; choose a timeline database (.db).").format(path=path))
    _check_numbers(path, header)


def check_schema(path: Path, connection: sqlite3.Connection) -> None:
    """Look for our tables and for views and triggers that are not ours; raises UnusableDatabase."""
    connection.text_factory = bytes  # a name in a hostile file need not be UTF-8
    rows = connection.execute("select type, name, sql from sqlite_schema").fetchall()
    connection.text_factory = str
    found = {(bytes(kind), bytes(name)): bytes(sql or b"") for kind, name, sql in rows}
    missing = sorted(table for table in TABLES if (b"table", table.encode()) not in found)
    if missing:
        sentence = _("The database {path} lacks the table {table}; restore it from a copy, or build it again.")
        raise UnusableDatabase(sentence.format(path=path, table=missing[0]))
    for (kind, name), sql in found.items():
        if _is_foreign(kind, name, sql):
            sentence = _("The database {path} holds a view, a trigger or a virtual table that is not ours; use a copy you trust.")
            raise UnusableDatabase(sentence.format(path=path))


def damaged(path: Path) -> UnusableDatabase:
    return UnusableDatabase(
        _("The database {path} is damaged; restore it from a copy, or build it again.").format(path=path)
    )


def _read_header(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER.size)
    except OSError as fault:
        sentence = _("The database {path} cannot be read ({reason}); check its permissions.")
        raise UnusableDatabase(sentence.format(path=path, reason=fault.strerror)) from fault


def _check_numbers(path: Path, header: bytes) -> None:
    """Application id and version lie at fixed places in the header; the number of pages tells whether the file was cut."""
    _magic, page_size, changes, pages, version, application, valid_for = _HEADER.unpack(header)
    if application != APPLICATION_ID:
        raise UnusableDatabase(_("{path} is a database, but not of this program; choose a timeline database.").format(path=path))
    if version > SCHEMA_VERSION:
        sentence = _("The database {path} comes from a newer version of this program; update the program to open it.")
        raise UnusableDatabase(sentence.format(path=path))
    if version < SCHEMA_VERSION:
        sentence = _("The database {path} comes from an older version of this program; build it again from its records.")
        raise UnusableDatabase(sentence.format(path=path))
    page_bytes = 65536 if page_size == 1 else page_size
    if changes == valid_for and path.stat().st_size < pages * page_bytes:
        sentence = _("The database {path} has been cut off; restore it from a copy, or build it again.")
        raise UnusableDatabase(sentence.format(path=path))


def _is_foreign(kind: bytes, name: bytes, sql: bytes) -> bool:
    """Whatever could run something when it is read, and was not made by schema.py."""
    if kind == b"table":
        return b"virtual" in sql.lower() and sql.lower() != SEARCH_TABLE.encode()
    return kind == b"trigger" or (kind == b"view" and sql not in _our_views().get(name, ()))


def _our_views() -> dict[bytes, tuple[bytes, ...]]:
    """The text of each view as SQLite keeps it, with and without quotes around the name."""
    return {
        name.encode(): tuple(f"CREATE VIEW {quoted} AS {sql}".encode() for quoted in (name, f'"{name}"', f"[{name}]"))
        for name, sql in VIEWS.items()
    }
