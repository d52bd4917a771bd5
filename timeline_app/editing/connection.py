"""The connection that an own timeline is changed through: each change is on the disk before it is told as kept."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.database.source import file_uri
from timeline_app.editing.refusal import NotKept, told_of_sqlite
from timeline_app.translation.words import _

_BUSY_SECONDS = 2.0  # to wait for a program that is just writing
_PRAGMAS = ("journal_mode = delete", "synchronous = extra", "fullfsync = on", "foreign_keys = on", "temp_store = memory")
_Place = tuple[int, int]  # device and number of a file


class Connection:
    """``sqlite`` has rows by name; nothing is written outside of ``transaction``."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with told_of_sqlite(path):
            self.sqlite = sqlite3.connect(f"{file_uri(path)}?mode=rw", uri=True, isolation_level=None, timeout=_BUSY_SECONDS)
            try:
                self._prepare()
            except BaseException:
                self.sqlite.close()
                raise
        self._place, self._version = _place_of(path), self._data_version()

    def _prepare(self) -> None:
        """``extra`` is ``full``, and the folder is on the disk too, so that no power cut undoes a change."""
        self.sqlite.row_factory = sqlite3.Row
        for pragma in _PRAGMAS:
            self.sqlite.execute(f"pragma {pragma}").fetchone()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All that is done inside, or nothing of it. Raises NotKept, also where another program wrote to the file meanwhile."""
        with told_of_sqlite(self.path):
            self.sqlite.execute("begin immediate")
            try:
                self.sqlite.execute("pragma defer_foreign_keys = on")
                self._refuse_other_file()
                yield
                self.sqlite.execute("commit")
            finally:
                if self.sqlite.in_transaction:
                    self.sqlite.execute("rollback")

    def _refuse_other_file(self) -> None:
        if _place_of(self.path) != self._place:
            sentence = _("{path} was moved, removed or replaced since it was opened; nothing was changed. Open it again.")
            raise NotKept(sentence.format(path=self.path))
        if self._data_version() != self._version:
            sentence = _("Another program has changed {path} since it was opened; nothing was changed. Open it again.")
            raise NotKept(sentence.format(path=self.path))

    def _data_version(self) -> int:
        ((version,),) = self.sqlite.execute("pragma data_version")
        return version

    def close(self) -> None:
        self.sqlite.close()


def _place_of(path: Path) -> _Place | None:
    try:
        found = path.stat()
    except OSError:
        return None  # it was there a moment ago: whoever asks tells that it is gone
    return found.st_dev, found.st_ino
