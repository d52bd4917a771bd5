"""A disk without room for a change: one sentence, and nothing is half-written."""

import os
from collections.abc import Generator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.database.test_older_schema import of_schema_5  # noqa: F401  (a fixture)
from tests.editing.test_undo import event, rows
from tests.own_file import DAYS
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.editing.command import Command
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ImportRows
from timeline_app.editing.refusal import NotKept

ADD = AddEvent(event("mine", "建校"))
LIMITED = pytest.mark.skipif(os.name != "posix", reason="Windows has no limit of the size of files")


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


@LIMITED
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


def test_where_no_copy_has_room_the_change_is_kept_and_that_is_told(path: Path, tmp_path: Path) -> None:
    (tmp_path / "copies").write_text("a file where the folder would be")
    with closing(Editor(path, tmp_path / "copies")) as editor:
        done = editor.do(ADD)
    assert done.note is not None
    assert "未能保留" in done.note
    assert done.events == {"mine"}


@LIMITED
def test_arrays_that_find_no_room_on_closing_are_not_believed(path: Path, tmp_path: Path) -> None:
    editor = Editor(path, tmp_path / "copies")
    editor.do(ADD)
    kept = rows(path)
    with room_for(0):
        editor.close()
    assert rows(path) == kept
    with Store(path) as store:
        assert not is_sealed(store)


@LIMITED
def test_an_older_file_that_finds_no_room_to_be_brought_forward_stays_as_it_is(of_schema_5: Path, tmp_path: Path) -> None:  # noqa: F811
    content = of_schema_5.read_bytes()
    with closing(Editor(of_schema_5, tmp_path / "copies")) as editor, room_for(1_000_000), pytest.raises(NotKept):
        editor.do(ADD)
    assert of_schema_5.read_bytes() == content
