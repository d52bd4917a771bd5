"""Places, disks and other programs that hinder a change: one sentence each, and nothing is half-written."""

import os
import shutil
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.database.test_older_schema import of_schema_5, older  # noqa: F401  (fixtures)
from tests.editing.test_undo import DAYS, event, rows
from tests.own_file import own_timeline
from timeline_app.database.search_index import words_of
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.editing.command import Command
from timeline_app.editing.copies import KEPT, copies_of, go_back
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows
from timeline_app.editing.hold import Held, ReadOnly, hold
from timeline_app.editing.refusal import NotKept, not_kept

ADD = AddEvent(event("mine", "建校"))
NOON = datetime(2026, 5, 1, 12)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "校史.timeline", DAYS, cited=4)


@pytest.fixture
def editor(path: Path, tmp_path: Path) -> Iterator[Editor]:
    with closing(Editor(path, tmp_path / "copies")) as opened:
        yield opened


def refused(editor: Editor, said: str) -> None:
    before = rows(editor.path)
    with pytest.raises(NotKept, match=said) as told:
        editor.do(ADD)
    assert len(str(told.value).splitlines()) == 1
    assert rows(editor.path) == before


def sentence_of(editor: Editor, command: Command) -> str | None:
    """Why it was refused; None where it was kept."""
    try:
        editor.do(command)
    except NotKept as error:
        return str(error)
    return None


@contextmanager
def room_for(size: int) -> Generator[None]:
    """No file of this process may grow longer, as on a full disk."""
    import resource  # not on every system

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
@pytest.mark.thorough
def test_a_disk_that_is_full_at_any_write(path: Path, tmp_path: Path) -> None:
    """With room for nothing, and for a page more each time, until all of it has room."""
    long = ImportRows(tuple(replace(event(f"n{number}", f"第{number}"), summary="字" * 5000) for number in range(20)))
    with closing(Editor(path, tmp_path / "copies")) as editor:
        editor.do(ADD)  # the copy of the day is there
        before, said = rows(path), list[str | None]()
        for size in range(0, path.stat().st_size + 2_000_000, 50_000):
            with room_for(size):
                said.append(sentence_of(editor, long))
            if said[-1] is None:
                break
            assert (rows(path), editor.can_undo) == (before, "添加“建校”")
    assert len(said) > 10
    assert all("已满" in (sentence or "") for sentence in said[:-1])
    with Store(path) as store:
        assert store.timeline.event_count == len(DAYS) + 21


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such limit")
def test_where_no_copy_has_room_the_change_is_kept_and_that_is_told(path: Path, tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("a file where the folder would be")
    with closing(Editor(path, tmp_path / "copies")) as editor:
        done = editor.do(ADD)
    assert done.note is not None
    assert "未能保留" in done.note
    assert done.events == {"mine"}


def test_arrays_that_find_no_room_on_closing_are_not_believed(path: Path, tmp_path: Path) -> None:
    editor = Editor(path, tmp_path / "copies")
    editor.do(ADD)
    kept = rows(path)
    with room_for(0):
        editor.close()
    assert rows(path) == kept
    with Store(path) as store:
        assert not is_sealed(store)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere; Windows has no modes")
def test_a_folder_that_cannot_be_written(editor: Editor, path: Path, tmp_path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        refused(editor, "不能写入")
        assert isinstance(hold(path, tmp_path / "own"), ReadOnly)
    finally:
        path.parent.chmod(0o700)


def test_a_file_that_another_program_is_writing_to(editor: Editor, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        editor.do(ADD)
        editor.undo()
        other.execute("begin immediate")
        with pytest.raises(NotKept, match="别的程序正在使用"):
            editor.do(ADD)
        other.execute("rollback")
    assert editor.do(ADD).events == {"mine"}


def test_a_file_that_has_changed_underneath(editor: Editor, path: Path) -> None:
    editor.do(ADD)
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("update events set title = '别人改的' where id = 'mine'")
    refused(editor, "打开之后被别的程序改过")
    editor.close()
    with closing(Editor(path, path.parent / "copies")) as again:
        with pytest.raises(NotKept, match="这一步已不再适用"):
            again.undo()
        assert again.event("mine").title == "别人改的"
        again.do(ChangeEvent(event("mine", "再改")))
        assert again.undo().words == "修改“再改”"


@pytest.mark.parametrize("gone", [True, False])
def test_a_file_that_was_moved_or_replaced(editor: Editor, path: Path, gone: bool) -> None:
    editor.do(ADD)
    moved = path.rename(path.with_name("elsewhere.timeline"))
    if not gone:
        shutil.copy(moved, path)
    before = rows(moved)
    with pytest.raises(NotKept, match="被移动、删除或替换"):
        editor.do(ChangeEvent(event("mine", "再改")))
    assert rows(moved) == before


def test_a_file_whose_log_somebody_has_written_is_not_believed(path: Path, tmp_path: Path) -> None:
    logged = (
        ("[]", "[]"), ("x\n[]", "{"), ('["add event","x",1]\n[["sqlite_schema",1,null]]', '[["sqlite_schema",1,{"sql":"x"}]]'),
        ('["add event","x",1]\n[["events",1,null]]', '[["events",1,{"no such column":1}]]'), ("\n[1]", "[1]"),
        ('["add event","x",1]\n[["events",1,null]]', '[["events",1,{"title":[]}]]'),
    )
    for command, inverse in logged:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("delete from changes")
            connection.execute("insert into changes values (1, 0, '', ?, ?, 0)", (command, inverse))
        before = rows(path)
        with closing(Editor(path, tmp_path / "copies")) as editor:
            assert editor.can_undo
            with suppress(NotKept):
                editor.undo()
        assert rows(path) == before


@pytest.mark.parametrize(("code", "said"), [
    (sqlite3.SQLITE_FULL, "已满"), (sqlite3.SQLITE_IOERR_WRITE, "已满"), (sqlite3.SQLITE_READONLY_DIRECTORY, "不能写入"),
    (sqlite3.SQLITE_CANTOPEN, "不能写入"), (sqlite3.SQLITE_BUSY, "正在使用"), (sqlite3.SQLITE_IOERR_LOCK, "不支持锁定"),
    (sqlite3.SQLITE_PROTOCOL, "不支持锁定"), (sqlite3.SQLITE_CORRUPT_INDEX, "已损坏"), (sqlite3.SQLITE_IOERR_READ, "无法写入"),
])
def test_what_sqlite_cannot_do_has_a_sentence(code: int, said: str) -> None:
    error = sqlite3.OperationalError("what SQLite says")
    error.sqlite_errorcode = code
    assert said in str(not_kept(Path("校史.timeline"), error))


def test_seven_copies_are_kept_and_the_way_back_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    days = [NOON + timedelta(number) for number in range(KEPT + 3)]
    titles: list[str] = []
    for number, noon in enumerate(days):
        with closing(Editor(path, tmp_path / "copies", lambda noon=noon: noon)) as editor:
            for time in range(2):
                titles.append(f"第{number}天第{time}次")
                editor.do(ChangeEvent(event("e00001", titles[-1])))
    present = rows(path)
    copies = copies_of(path, tmp_path / "copies")
    assert [copy.day for copy in copies] == [noon.date() for noon in reversed(days[-KEPT:])]

    kept = go_back(path, copies[1])

    assert rows(kept) == present
    with Store(path) as store:
        assert store.events(["e00001"])[0].title == titles[2 * (len(days) - 2) - 1]
    assert go_back(path, copies[0]) != kept
    assert rows(kept) == present


def test_a_timeline_is_changed_in_one_window_and_read_in_others(path: Path, tmp_path: Path) -> None:
    first = hold(path, tmp_path / "own")
    assert isinstance(first, Held)
    second = hold(path, tmp_path / "own")
    assert isinstance(second, ReadOnly)
    assert "另一个窗口" in second.reason
    first.editor.do(ADD)
    first.close()
    third = hold(path, tmp_path / "own")
    assert isinstance(third, Held)
    assert third.editor.can_undo == "添加“建校”"
    third.close()


def test_where_nothing_can_be_locked_a_timeline_is_still_changed(path: Path, tmp_path: Path) -> None:
    (tmp_path / "own").write_text("a file where the folder would be")
    held = hold(path, tmp_path / "own")
    assert isinstance(held, Held)
    assert held.editor.do(ADD).events == {"mine"}
    held.close()


@pytest.mark.parametrize("name", ["older", "of_schema_5"])
def test_a_file_of_an_older_schema_is_brought_forward_by_the_first_change(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path: Path = request.getfixturevalue(name)
    content = path.read_bytes()
    with Store(path) as store:
        events = store.events()
    with closing(Editor(path, tmp_path / "copies")) as editor:
        assert editor.can_undo is None
        assert path.read_bytes() == content
        editor.do(ChangeEvent(replace(events[0], title="改过")))
        editor.undo()
    with Store(path) as store:
        assert store.events() == events
        assert is_sealed(store)
        kept = {row["event"]: row["words"] for row in store.rows("select event, words from events_search")}
        assert kept[events[0].id] == words_of(events[0], store.timeline)
    with closing(sqlite3.connect(copies_of(path, tmp_path / "copies")[0].path)) as copy:
        assert copy.execute("pragma user_version").fetchone()[0] in (3, 5)


def test_an_older_file_that_finds_no_room_to_be_brought_forward_stays_as_it_is(of_schema_5: Path, tmp_path: Path) -> None:  # noqa: F811
    content = of_schema_5.read_bytes()
    with closing(Editor(of_schema_5, tmp_path / "copies")) as editor, room_for(1_000_000), pytest.raises(NotKept):
        editor.do(ADD)
    assert of_schema_5.read_bytes() == content
