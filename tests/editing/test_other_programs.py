"""Folders and other programs that hinder a change: one sentence each, and nothing is half-written."""

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.editing.test_undo import event, rows
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent
from timeline_app.editing.hold import ReadOnly, hold
from timeline_app.editing.refusal import NotKept, not_kept

ADD = AddEvent(event("mine", "建校"))


def refused(editor: Editor, said: str) -> None:
    before = rows(editor.path)
    with pytest.raises(NotKept, match=said) as told:
        editor.do(ADD)
    assert len(str(told.value).splitlines()) == 1
    assert rows(editor.path) == before


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
        ('["add event","x",Infinity]\n[]', "[]"),
        ('["add event","x",1]\n[["events",1,null]]', '[["events",1,{"title":"\\ud800"}]]'),
        ('["add event","x",1]\n[["events",1,null]]', '[["events",1,{"\\ud800":1}]]'),
        ('["add event","x",1]\n[["events",1,null]]', '[["events",1,{"title":9223372036854775808}]]'),
        ('["add event","x",1]\n[["events",9223372036854775808,null]]', '[["events",9223372036854775808,{"title":""}]]'),
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
