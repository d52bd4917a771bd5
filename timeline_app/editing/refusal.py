"""Why a change was not kept, as one sentence; the file is then as it was."""

import os
import sqlite3
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from timeline_app.database.checks import UnusableDatabase
from timeline_app.records.errors import UserError
from timeline_app.translation.words import N_, _
from timeline_app.writing.target import NotWritten

# What SQLite says in the lowest byte of a code, and of some kinds in all of it.
_FULL = N_("The change was not kept: the disk of {path} is full; make room on it, and try again.")
_PROTECTED = N_("The change was not kept: {path} or its folder is write-protected; save a copy elsewhere, and change that.")
_BUSY = N_("The change was not kept: another program is using {path}; close it there, and try again.")
_NO_LOCKS = N_("The change was not kept: the drive of {path} has no locks; save a copy on another drive, and change that.")
_DAMAGED = N_("The change was not kept: {path} is damaged; go back to an earlier copy of it.")
_REFERRED = N_("The change was not kept: something else in {path} refers to what it would take away.")
_OTHER = N_("The change was not kept: {path} cannot be written ({reason}); try again, or save a copy elsewhere.")
_BY_KIND: Mapping[int, str] = {
    sqlite3.SQLITE_FULL: _FULL, sqlite3.SQLITE_READONLY: _PROTECTED, sqlite3.SQLITE_PERM: _PROTECTED,
    sqlite3.SQLITE_CANTOPEN: _PROTECTED, sqlite3.SQLITE_BUSY: _BUSY, sqlite3.SQLITE_LOCKED: _BUSY,
    sqlite3.SQLITE_PROTOCOL: _NO_LOCKS, sqlite3.SQLITE_CORRUPT: _DAMAGED, sqlite3.SQLITE_NOTADB: _DAMAGED,
    sqlite3.SQLITE_CONSTRAINT: _REFERRED,
}
_BY_CODE: Mapping[int, str] = {
    # A file that may not grow: SQLite tells a full disk only where the system calls it that. What the system says of a disk that
    # can only be read is the same code to it, so the system is asked.
    sqlite3.SQLITE_IOERR_WRITE: _FULL, sqlite3.SQLITE_IOERR_FSYNC: _FULL,
    **dict.fromkeys(
        (sqlite3.SQLITE_IOERR_LOCK, sqlite3.SQLITE_IOERR_RDLOCK, sqlite3.SQLITE_IOERR_UNLOCK,
         sqlite3.SQLITE_IOERR_CHECKRESERVEDLOCK), _NO_LOCKS,
    ),
}


class NotKept(UserError):
    """The change was refused, or could not be written; the file is as it was."""


def not_kept(path: Path, error: sqlite3.Error) -> NotKept:
    """What SQLite could not do, told to whoever wanted the change."""
    code = getattr(error, "sqlite_errorcode", 0)
    if code & 0xFF == sqlite3.SQLITE_IOERR and path.exists() and is_protected(path):
        sentence = _PROTECTED
    else:
        sentence = _BY_CODE.get(code) or _BY_KIND.get(code & 0xFF, _OTHER)
    return NotKept(_(sentence).format(path=path, reason=error))


def is_protected(path: Path) -> bool:
    """Whether nobody may write to the file or beside it, also where its disk can only be read."""
    return not (os.access(path, os.W_OK) and os.access(path.resolve().parent, os.W_OK | os.X_OK))


class ChangedElsewhere(NotKept):
    """The file is not the one that was opened any more; whoever shows it has to read it again."""


@contextmanager
def told_of_sqlite(path: Path) -> Generator[None]:
    """Whatever cannot be read or written on the way to a change."""
    try:
        yield
    except (NotWritten, UnusableDatabase) as error:
        raise NotKept(*error.args) from error
    except sqlite3.Error as error:
        raise not_kept(path, error) from error
