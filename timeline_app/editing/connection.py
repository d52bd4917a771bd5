"""The connection that an own timeline is changed through: each change is on the disk before it is told as kept."""

import os
import sqlite3
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from timeline_app.database.source import file_uri
from timeline_app.editing.refusal import ChangedElsewhere, told_of_sqlite
from timeline_app.translation.words import _
from timeline_app.writing.target import told_as_not_written

_BUSY_SECONDS = 2.0  # to wait for a program that is just writing
# ``extra`` is ``full``, and the folder is on the disk too, so that no power cut undoes a change.
_PRAGMAS = ("journal_mode = delete", "synchronous = extra", "fullfsync = on", "foreign_keys = on", "temp_store = memory")
_COUNTER, _COUNTER_BYTES = 24, 4  # where SQLite counts how often a file was written to; “The Database File Format”, 1.3.6


class Connection:
    """``sqlite`` has rows by name; nothing is written outside of ``transaction``, and ``changes`` counts how often anything was. Of
    one thread at a time, whichever that is."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with told_of_sqlite(path), told_as_not_written(path), ExitStack() as on_failure:
            # Open for as long as the connection: where a process closes a file, the system drops all locks it has on it.
            self._file = path.open("rb", buffering=0)
            on_failure.callback(self._file.close)
            self.sqlite = sqlite3.connect(
                f"{file_uri(path)}?mode=rw", uri=True, isolation_level=None, timeout=_BUSY_SECONDS, check_same_thread=False
            )
            on_failure.callback(self.sqlite.close)
            self.sqlite.row_factory = sqlite3.Row
            for pragma in _PRAGMAS:
                self.sqlite.execute(f"pragma {pragma}").fetchone()
            self.sqlite.execute("pragma schema_version").fetchone()  # what a killed run left is rolled back before it is counted
            self.changes = self._counted()
            on_failure.pop_all()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All that is done inside, or nothing of it. Raises NotKept, also where another program wrote to the file meanwhile."""
        with told_of_sqlite(self.path):
            self.sqlite.execute("begin immediate")
            try:
                self._refuse_other_file()
                self.sqlite.execute("pragma defer_foreign_keys = on")
                yield
                self.sqlite.execute("commit")
                self.changes = self._counted()
            finally:
                if self.sqlite.in_transaction:
                    self.sqlite.execute("rollback")

    def _refuse_other_file(self) -> None:
        if not self._is_at_its_place():
            sentence = _("{path} was moved, removed or replaced since it was opened; nothing was changed. Open it again.")
            raise ChangedElsewhere(sentence.format(path=self.path))
        if self._counted() != self.changes:
            sentence = _(
                "Another program has changed {path} since it was opened; nothing was written. See what is there now, and try again."
            )
            raise ChangedElsewhere(sentence.format(path=self.path))

    def _is_at_its_place(self) -> bool:
        return self.path.exists() and os.path.samestat(self.path.stat(), os.fstat(self._file.fileno()))

    def _counted(self) -> int:
        self._file.seek(_COUNTER)
        return int.from_bytes(self._file.read(_COUNTER_BYTES))

    def close(self) -> None:
        self.sqlite.close()
        self._file.close()
