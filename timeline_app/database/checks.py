"""Is this file a timeline database we can read?  Asked of its bytes first, of SQLite only then.

A file from elsewhere may be anything: cut, of another program, or made to hang the program that opens it. Nothing here writes.
"""

import os
import re
import sqlite3
import stat
import struct
from collections.abc import Mapping
from pathlib import Path

from timeline_app.database.identity import (
    APPLICATION_ID,
    FIRST_WITH_CHANGES,
    FIRST_WITH_REGISTERS,
    OLDER_TABLES,
    OLDER_VIEWS,
    OLDEST_READABLE,
    SCHEMA_VERSION,
    SEARCH_TABLE,
    TABLES,
    TABLES_OF_5,
    VIEWS,
)
from timeline_app.database.shape import COLUMNS
from timeline_app.records.errors import UserError
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _

_HEADER = struct.Struct(">16s H B B 4x I I 28x I 4x I 20x I")
_MAGIC = b"SQLite format 3\0"
_NAME = rb'(?:\w+|"[^"]*"|\[[^\]]*\])'
# An index of plain columns; one of expressions would run them when the file is checked.
_PLAIN_INDEX = re.compile(rb"(?is)create\s+(?:unique\s+)?index\s+" + _NAME + rb"\s+on\s+" + _NAME + rb"\s*\([^()]*\)\s*")
JOURNAL = "-journal"  # what SQLite puts a file together from that was left in the middle of a change
_LOGS_AHEAD = 2  # the version of the file format that has a write-ahead log


class UnusableDatabase(UserError):
    """The file named in the sentence cannot serve as a timeline."""


def check_file(path: Path, told: Path | None = None) -> None:
    """Look at kind, size and header; raises UnusableDatabase, whose sentence names ``told`` where that is another path."""
    told = told or path
    try:
        found = path.stat()
    except FileNotFoundError as error:
        sentence = _("There is no timeline at {path}; check the path, or look whether it was moved.")
        raise UnusableDatabase(sentence.format(path=told)) from error
    except OSError as error:
        raise _unreadable(told, error) from error
    if stat.S_ISDIR(found.st_mode):
        raise UnusableDatabase(_("{path} is a folder, not a database; name the .db file inside it.").format(path=told))
    if not stat.S_ISREG(found.st_mode):
        raise UnusableDatabase(_("{path} is a pipe or a device, not a file; choose a timeline database (.db).").format(path=told))
    # A file of the system that waits for content, as /proc/kmsg, says that it is empty, and to read it might never end.
    header = _read_header(path, told) if found.st_size else b""
    if not header:
        raise UnusableDatabase(_("The database {path} is empty; restore it from a copy, or build it again.").format(path=told))
    if len(header) < _HEADER.size or not header.startswith(_MAGIC):
        raise UnusableDatabase(_("{path} is not a SQLite database; choose a timeline database (.db).").format(path=told))
    _check_numbers(told, header)
    if _is_cut_off(header, found.st_size) and not has_beside(path, JOURNAL):  # else SQLite puts it together as it was before
        sentence = _("The database {path} has been cut off; restore it from a copy, or build it again.")
        raise UnusableDatabase(sentence.format(path=told))


def changes(path: Path) -> int:
    """How often the file was written to; SQLite counts in its header, see “The Database File Format”, 1.3.6."""
    return _HEADER.unpack(_read_header(path, path))[4]


def logs_ahead(path: Path) -> bool:
    """Whether SQLite keeps a write-ahead log of the file beside it, and makes one to read it."""
    return _LOGS_AHEAD in _HEADER.unpack(_read_header(path, path))[2:4]


def check_schema(path: Path, connection: sqlite3.Connection) -> int:
    """Look for our tables and for views and triggers that are not ours; raises UnusableDatabase.

    Returns the number of the schema.
    """
    ((version,),) = connection.execute("pragma user_version").fetchall()
    tables = TABLES if version >= FIRST_WITH_CHANGES else TABLES_OF_5 if version >= FIRST_WITH_REGISTERS else OLDER_TABLES
    views = VIEWS if version >= FIRST_WITH_REGISTERS else OLDER_VIEWS
    readable, connection.text_factory = connection.text_factory, bytes  # a name in a hostile file need not be UTF-8
    rows = connection.execute("select type, name, sql from sqlite_schema").fetchall()
    connection.text_factory = readable
    found = {(_text(kind), _text(name)): _text(sql) for kind, name, sql in rows}
    missing = sorted(table for table in tables if (b"table", table.encode()) not in found)
    if missing:
        sentence = _("The database {path} lacks the table {table}; restore it from a copy, or build it again.")
        raise UnusableDatabase(sentence.format(path=path, table=missing[0]))
    for (kind, name), sql in found.items():
        if _is_foreign(kind, name, sql, views):
            sentence = _("The database {path} holds a view, a trigger or a rule that is not ours; use a copy you trust.")
            raise UnusableDatabase(sentence.format(path=path))
    return version


def damaged(path: Path) -> UnusableDatabase:
    return UnusableDatabase(
        _("The database {path} is damaged; restore it from a copy, or build it again.").format(path=path)
    )


def unusable(path: Path, reason: str) -> UnusableDatabase:
    """For what does not hold inside of the file."""
    sentence = _("The database {path} cannot be used: {reason}; restore it from a copy, or build it again.")
    return UnusableDatabase(sentence.format(path=path, reason=reason))


def busy(path: Path) -> UnusableDatabase:
    sentence = _("Another program is writing to the database {path}; close it there, and try again.")
    return UnusableDatabase(sentence.format(path=path))


def endless(path: Path) -> UnusableDatabase:
    return UnusableDatabase(_("The database {path} takes too long to read; use a copy you trust.").format(path=path))


def _unreadable(path: Path, error: OSError) -> UnusableDatabase:
    sentence = _("The database {path} cannot be read ({reason}); check its permissions.")
    return UnusableDatabase(sentence.format(path=path, reason=reason_of(error)))


def _read_header(path: Path, told: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_HEADER.size)
    except OSError as error:
        raise _unreadable(told, error) from error


def beside(path: Path, suffix: str) -> Path:
    """Where SQLite keeps what belongs to a file for a while."""
    return path.with_name(path.name + suffix)


def stat_of(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except OSError:  # what cannot be looked at SQLite cannot open either
        return None


def has_beside(path: Path, suffix: str) -> bool:
    """Whether a run that was killed, or one that is not over, has left something there."""
    found = stat_of(beside(path, suffix))
    return found is not None and found.st_size > 0


def _check_numbers(path: Path, header: bytes) -> None:
    """Application id and version lie at fixed places in the header."""
    _magic, _page_size, _write, _read, _count, _pages, version, application, _valid_for = _HEADER.unpack(header)
    if application != APPLICATION_ID:
        raise UnusableDatabase(_("{path} is a database, but not of this program; choose a timeline database.").format(path=path))
    if version > SCHEMA_VERSION:
        sentence = _("The database {path} comes from a newer version of this program; update the program to open it.")
        raise UnusableDatabase(sentence.format(path=path))
    if version < OLDEST_READABLE:
        sentence = _("The database {path} comes from an older version of this program; build it again from its records.")
        raise UnusableDatabase(sentence.format(path=path))


def _is_cut_off(header: bytes, size: int) -> bool:
    """The header tells how many pages there are."""
    _magic, page_size, _write, _read, count, pages, _version, _application, valid_for = _HEADER.unpack(header)
    return count == valid_for and size < pages * (65536 if page_size == 1 else page_size)


def _text(cell: object) -> bytes:
    """A text of the schema; a hostile file may hold anything there."""
    return cell if isinstance(cell, bytes) else b""


def _is_foreign(kind: bytes, name: bytes, sql: bytes, views: Mapping[str, str]) -> bool:
    """Whatever could run something when it is read, and was not made by schema.py."""
    if kind == b"table" and name.decode("utf-8", "replace") in COLUMNS and b"collate" in sql.lower():
        return True  # SQLite would take other letters for the same, and nobody else does
    if kind == b"table":
        return b"virtual" in sql.lower() and sql.lower() != SEARCH_TABLE.encode()
    if kind == b"index":
        return bool(sql) and not _PLAIN_INDEX.fullmatch(sql)
    return kind == b"trigger" or (kind == b"view" and sql not in _our_views(views).get(name, ()))


def _our_views(views: Mapping[str, str]) -> dict[bytes, tuple[bytes, ...]]:
    """The text of each view as SQLite keeps it, with and without quotes around the name."""
    return {
        name.encode(): tuple(f"CREATE VIEW {quoted} AS {sql}".encode() for quoted in (name, f'"{name}"', f"[{name}]"))
        for name, sql in views.items()
    }
