"""A file is looked at whole when it is first seen, and again when it is no longer the file that was seen."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.bundled import TIMELINE
from timeline_app.database.checks import UnusableDatabase, changes
from timeline_app.database.store import Store
from timeline_app.database.verdicts import Verdict
from timeline_app.settings import paths


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[], Path]:
    return lambda: tmp_path / "cache"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A copy that was last written to an hour ago."""
    path = tmp_path / "copy.db"
    shutil.copy(paths.database(), path)
    aged(path)
    return path


def aged(path: Path, seconds: float = 3600.0) -> None:
    before = time.time() - seconds
    os.utime(path, (before, before))


def known(path: Path, folder: Callable[[], Path] | None) -> bool:
    return Verdict(path, changes(path), folder).holds("rows")


def changed(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(sql)


def test_what_was_found_good_is_not_looked_at_again(database: Path, folder: Callable[[], Path]) -> None:
    assert not known(database, folder)
    with Store(database, verdicts=folder):
        pass
    assert known(database, folder)


def test_a_change_is_seen_whatever_it_leaves_as_it_was(database: Path, folder: Callable[[], Path]) -> None:
    with Store(database, verdicts=folder):
        pass
    before = database.stat()
    changed(database, "update events set edtf = 'x' || substr(edtf, 2) where rowid = 1")
    os.utime(database, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert database.stat().st_size == before.st_size
    with pytest.raises(UnusableDatabase, match="events"):
        Store(database, verdicts=folder)


def test_a_file_that_was_only_just_written_is_not_remembered(database: Path, folder: Callable[[], Path]) -> None:
    aged(database, seconds=0)
    with Store(database, verdicts=folder):
        pass
    assert not known(database, folder)


def test_a_bad_file_is_not_remembered(database: Path, folder: Callable[[], Path]) -> None:
    changed(database, "update events set title = x'00'")
    aged(database)
    for _time in range(2):
        with pytest.raises(UnusableDatabase):
            Store(database, verdicts=folder)


@pytest.mark.parametrize("content", [b"", b"{", b"[" * 100_000, b"[]", b'{"file": [], "known": 5}', b"\xff\xfe"])
def test_a_spoilt_note_costs_another_look_only(database: Path, folder: Callable[[], Path], content: bytes) -> None:
    with Store(database, verdicts=folder):
        pass
    (note,) = folder().iterdir()
    note.write_bytes(content)
    with Store(database, verdicts=folder) as store:
        assert store.timeline.event_count == TIMELINE.event_count
    assert known(database, folder)


def test_a_cache_that_cannot_be_written_hinders_nothing(database: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with Store(database, verdicts=lambda: tmp_path / "file" / "cache") as store:
        assert store.timeline.event_count == TIMELINE.event_count


def test_nothing_is_kept_without_a_folder(database: Path, tmp_path: Path) -> None:
    with Store(database):
        pass
    assert [path.name for path in tmp_path.iterdir()] == ["copy.db"]
