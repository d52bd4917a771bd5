"""How a database file is reached without changing it or leaving anything beside it.

A file that another program has open, or left without closing, is read from a private copy, in which SQLite may put
together what belongs together: the write-ahead log or the journal is copied with it.
"""

import os
import shutil
import sqlite3
import stat
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from urllib.parse import quote

from timeline_app.database import checks
from timeline_app.database.checks import JOURNAL, beside, stat_of
from timeline_app.frozen import frozen
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _

_BUSY_SECONDS = 2.0  # to wait for a program that is just writing
_TRIES = 3
_LOG = "-wal"
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"


@frozen
class Source:
    """An open connection that only reads, and how often the file it reads had been written to.

    ``note`` is a sentence for the user where it reads a copy.
    """

    connection: sqlite3.Connection
    changes: int
    note: str | None = None
    copy: ExitStack | None = None

    def close(self) -> None:
        self.connection.close()
        if self.copy is not None:
            self.copy.close()


def open_source(path: Path) -> Source:
    """Raises UnusableDatabase, or sqlite3.Error for what SQLite cannot read."""
    _refuse_odd_companions(path)
    if checks.logs_ahead(path) or checks.has_beside(path, _LOG):
        return _copied(path, _LOG)
    if not checks.has_beside(path, JOURNAL):
        return Source(_connected(path), checks.changes(path))
    try:
        return Source(_connected(path), checks.changes(path))
    except sqlite3.OperationalError:
        return _copied(path, JOURNAL)  # SQLite would have to roll back first, which is not ours to do to the file itself


def _connected(path: Path, unchanging: bool = False) -> sqlite3.Connection:
    """May be opened in one thread and then used in another, never in two at once. Reads a first page, so that a lock shows here."""
    options = "mode=ro&immutable=1" if unchanging else "mode=ro"
    connection = sqlite3.connect(f"{file_uri(path)}?{options}", uri=True, check_same_thread=False, timeout=_BUSY_SECONDS)
    with _closed_on_failure(connection):
        connection.row_factory = sqlite3.Row
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.execute("pragma schema_version").fetchone()
    return connection


def _copied(path: Path, companion: str) -> Source:
    """A copy of the file as its last finished transaction left it."""
    import tempfile

    from timeline_app.writing.draft import own_folder  # hardly any file needs a copy, and every launch would wait for it

    _refuse_other_files(path, companion)
    with ExitStack() as copy:
        try:
            draft = _copy(path, companion, copy.enter_context(own_folder(Path(tempfile.gettempdir()))))
            _put_together(draft)
            checks.check_file(draft, path)
            connection, changes = _connected(draft, unchanging=True), checks.changes(draft)
        except OSError as error:
            sentence = _("The database {path} was not closed by another program and cannot be copied ({reason}); close it there.")
            raise checks.UnusableDatabase(sentence.format(path=path, reason=reason_of(error))) from error
        note = _("{path} is open in another program, or was not closed by it: what is shown is a copy of its last saved state.")
        if os.name == "posix":
            copy.close()  # an open file outlives its name, and nothing can be left behind
        return Source(connection, changes, note.format(path=path), copy.pop_all())


def _copy(path: Path, companion: str, folder: Path) -> Path:
    """The file and what lies beside it, neither written to meanwhile."""
    draft = folder / "copy.db"
    for _try in range(_TRIES):
        before = _state(path, companion)
        for suffix in ("", companion):
            source = beside(path, suffix)
            if source.is_file():
                shutil.copyfile(source, beside(draft, suffix))
        if _state(path, companion) == before:
            return draft
    raise checks.busy(path)


def _state(path: Path, companion: str) -> list[tuple[int, int] | None]:
    files = (path, beside(path, companion))
    return [(found.st_size, found.st_mtime_ns) if (found := stat_of(file)) else None for file in files]


def _put_together(draft: Path) -> None:
    """Let SQLite play back the log or the journal, and leave a file that needs neither."""
    connection = sqlite3.connect(file_uri(draft), uri=True)
    with _closed_on_failure(connection):
        connection.execute("pragma journal_mode = delete").fetchone()
        connection.execute("pragma schema_version").fetchone()
    connection.close()


def _refuse_odd_companions(path: Path) -> None:
    """SQLite would open a pipe, and wait for ever."""
    for suffix in (_LOG, JOURNAL):
        found = stat_of(beside(path, suffix))
        if found is not None and not stat.S_ISREG(found.st_mode):
            sentence = _("{name} beside the database {path} is not a file; move it away, and try again.")
            raise checks.UnusableDatabase(sentence.format(path=path, name=beside(path, suffix).name))


def _refuse_other_files(path: Path, companion: str) -> None:
    """A journal may name another one, which SQLite would delete after playing this one back."""
    journal = beside(path, companion)
    if companion == JOURNAL and journal.is_file() and journal.read_bytes()[-8:] == _JOURNAL_MAGIC:
        sentence = _("The database {path} is one of several that a program was writing to; open it there once, and try again.")
        raise checks.UnusableDatabase(sentence.format(path=path))


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Generator[None]:
    try:
        yield
    except BaseException:
        connection.close()
        raise


def file_uri(path: Path) -> str:
    """With two slashes more than a network path of Windows has; SQLite knows no host."""
    posix = os.fsencode(path.resolve().as_posix())
    return "file://" + quote(posix if posix.startswith(b"/") else b"/" + posix)
