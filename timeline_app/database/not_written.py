"""What SQLite could not write, told as what the system refuses is."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from timeline_app.writing.target import NotWritten


@contextmanager
def told_of_sqlite(path: Path, sentence: str) -> Generator[None]:
    """SQLite has no errno, so its own words are the ``reason`` in the sentence; raises NotWritten."""
    try:
        yield
    except sqlite3.OperationalError as error:
        raise NotWritten(sentence.format(path=path, reason=error)) from error
