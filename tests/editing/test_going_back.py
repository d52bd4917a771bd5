"""Back to an earlier day while a window has the timeline open: what it was is kept first, and the file is never replaced."""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.own_file import own_timeline
from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.editing.copies import Copy, copies_of, go_back
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import RemoveEvents
from timeline_app.writing.target import NotWritten

DAYS = [date(2026, 1, 1) + timedelta(days) for days in range(5)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A timeline of five events, of which one was removed on one day, and two on the next."""
    made = own_timeline(tmp_path / "校史.timeline", DAYS)
    for day, gone in enumerate((("e00000",), ("e00001", "e00002")), start=1):
        with Editor(made, tmp_path / "copies", lambda day=day: datetime(2026, 5, day)) as editor:
            editor.do(RemoveEvents(gone))
    return made


@pytest.fixture
def copy(path: Path, tmp_path: Path) -> Copy:
    """Of the second day."""
    return copies_of(path, tmp_path / "copies")[0]


def count(path: Path) -> int:
    with Store(path) as store:
        return store.timeline.event_count


def aside(path: Path) -> Iterable[Path]:
    return [each for each in path.parent.glob("*.timeline") if each != path]


def test_a_window_that_has_it_open_goes_on_to_read(path: Path, copy: Copy) -> None:
    file = path.stat().st_ino
    with Store(path) as window:
        assert len(window.events()) == 2
        kept = go_back(path, copy)
        assert len(window.rows("select id from events")) == 4
    assert path.stat().st_ino == file
    assert (count(path), count(kept)) == (4, 2)
    with Store(path) as store:
        assert is_sealed(store)


def test_the_present_one_is_kept_before_anything_is_written_to_it(path: Path, copy: Copy) -> None:
    before = path.read_bytes()
    with closing(sqlite3.connect(path)) as other:
        other.execute("begin exclusive")
        with pytest.raises(UnusableDatabase, match="另一个程序"):
            go_back(path, copy)
    assert (path.read_bytes(), aside(path)) == (before, [])


def test_where_it_cannot_be_filled_it_stays_as_it_was_and_its_copy_beside_it(path: Path, copy: Copy) -> None:
    before = path.read_bytes()
    with _reading(path), pytest.raises(NotWritten, match="另一个程序正在使用"):
        go_back(path, copy)
    assert path.read_bytes() == before
    assert [count(kept) for kept in aside(path)] == [2]


def _reading(path: Path) -> "closing[sqlite3.Connection]":
    """Another program in the middle of a question, which lets nobody write."""
    connection = sqlite3.connect(path)
    connection.execute("begin")
    connection.execute("select * from events").fetchone()
    return closing(connection)


@pytest.mark.parametrize("break_it", [lambda path: path.write_bytes(b"no timeline"), Path.unlink])
def test_a_copy_that_cannot_be_read_changes_nothing(path: Path, copy: Copy, break_it: Callable[[Path], object]) -> None:
    before = path.read_bytes()
    break_it(copy.path)
    with pytest.raises(Exception, match=copy.path.name):
        go_back(path, copy)
    assert path.read_bytes() == before
