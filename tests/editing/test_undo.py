"""What was done is taken back and done again: every row of every ordinary table, in between also after closing and opening."""

import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.editing.made_commands import Known, carried_out, command, day
from tests.memory_folder import memory_folder
from tests.own_file import own_timeline
from tests.sweeps import examples, sampled
from timeline_app.database.search_index import words_of
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows, RemoveEvents
from timeline_app.editing.new_id import new_id
from timeline_app.editing.refusal import NotKept
from timeline_app.editing.row_change import ORDINARY
from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.records.disagreement import disagreeing_figures
from timeline_app.records.event import Event, Kind
from timeline_app.settings import paths

DAYS = [date(2024, 1, 1) + timedelta(days) for days in range(0, 40, 5)]
Rows = dict[str, list[tuple[object, ...]]]


def rows(path: Path) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        return rows_of(connection)


def rows_of(connection: sqlite3.Connection) -> Rows:
    return {table: connection.execute(f"select rowid, * from {table} order by rowid").fetchall() for table in ORDINARY}


def event(id: str, title: str) -> Event:
    return Event(id, title, "", "", Kind.HAPPENING, day(3), ("unsorted",), "any", None, "", False, (), (), (), (), ())


def test_an_event_is_written_changed_removed_and_all_of_it_taken_back_after_a_restart(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "校史.timeline", DAYS)
    before = rows(path)

    with closing(Editor(path, tmp_path / "copies")) as editor:
        assert editor.can_undo is None
        done = editor.do(AddEvent(event("mine", "建校")))
        assert (done.words, done.events, done.more) == ("添加“建校”", {"mine"}, False)
        editor.do(ChangeEvent(event("mine", "建校典礼")))
        editor.do(RemoveEvents(("mine", "e00001")))
        assert editor.can_undo == "删除 2 条事件"
    after = rows(path)
    with closing(Editor(path, tmp_path / "copies")) as editor:
        editor.undo()
        assert editor.event("mine").title == "建校典礼"
        assert (editor.can_undo, editor.can_redo) == ("修改“建校典礼”", "删除 2 条事件")
        editor.undo()
        editor.undo()
        with pytest.raises(NotKept, match="没有可以撤销的"):
            editor.undo()
        assert rows(path) == before
    with closing(Editor(path, tmp_path / "copies")) as editor:
        while editor.can_redo:
            editor.redo()
    assert rows(path) == after


def test_new_ids_are_as_records_write_them_and_never_the_same() -> None:
    made = {new_id("event") for _number in range(1000)}
    assert len(made) == 1000
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id) for id in made)


def test_what_was_taken_back_cannot_be_done_again_after_something_else(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "校史.timeline", DAYS)
    with closing(Editor(path, tmp_path / "copies")) as editor:
        editor.do(AddEvent(event("one", "一")))
        editor.undo()
        editor.do(AddEvent(event("two", "二")))
        assert editor.can_redo is None
        with pytest.raises(NotKept):
            editor.redo()


@pytest.mark.thorough
def test_a_step_of_many_megabytes_is_taken_back(tmp_path: Path) -> None:
    """It is longer than the longest row, which the file is refused for."""
    path = own_timeline(tmp_path / "校史.timeline", [])
    long = "字" * 60_000
    added = tuple(Event(f"e{number}", f"第{number}件", "", "", Kind.HAPPENING, day(number), ("unsorted",), "any", None, long, False,
                        (), (), (), (), ()) for number in range(80))
    before = rows(path)
    with closing(Editor(path, tmp_path / "copies")) as editor:
        editor.do(ImportRows(added))
    with Store(path) as store:
        assert store.timeline.event_count == 80
    with closing(Editor(path, tmp_path / "copies")) as editor:
        assert editor.undo().words == "导入 80 条事件"
    assert rows(path) == before


SEQUENCES, PARTS = 2000, 8  # of a long run, which goes on with another part where one has failed


class Begun(NamedTuple):
    """A file that sequences begin with, and what of it no table of ``rows`` has."""

    path: Path
    words: dict[str, str]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with memory_folder() as made:
        yield made


@pytest.fixture(scope="module")
def begun(folder: Path) -> list[Begun]:
    """A few events, with all their words in the index, and now and then the bundled timeline."""
    small = own_timeline(folder / "small.timeline", DAYS, cited=4)
    with Store(small) as store:
        words = [(words_of(event, store.timeline), event.id) for event in store.events()]
    with closing(sqlite3.connect(small)) as connection, connection:
        connection.executemany("update events_search set words = ? where event = ?", words)
    few, bundled = (Begun(path, _checked(path)) for path in (small, paths.database()))
    return [*[few] * 19, bundled]


@pytest.mark.thorough
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("_part", sampled(range(PARTS), 1))
@settings(max_examples=examples(15, SEQUENCES // PARTS))
@given(data=st.data())
def test_any_commands_are_taken_back_and_done_again(_part: int, folder: Path, begun: list[Begun], data: st.DataObject) -> None:
    source = data.draw(st.sampled_from(begun))
    path = Path(shutil.copy(source.path, folder / "changed.timeline"))
    with closing(sqlite3.connect(path)) as onlooker, ExitStack() as stack:
        editor = stack.enter_context(Editor(path, folder))
        states = [_digests(onlooker)]
        for _number in range(data.draw(st.integers(1, 60))):
            kept, state = carried_out(editor, data.draw(_commands(Known(onlooker)))), _digests(onlooker)
            if state != states[-1]:
                assert kept
                states.append(state)
        if data.draw(st.booleans()):
            editor.close()
            editor = stack.enter_context(Editor(path, folder))
        for state in reversed(states[:-1]):
            editor.undo()
            assert _digests(onlooker) == state
        assert editor.can_undo is None
        assert _words_in(path) == source.words
        if data.draw(st.booleans()):
            editor.close()
            editor = stack.enter_context(Editor(path, folder))
        while editor.can_redo:
            editor.redo()
        assert _digests(onlooker) == states[-1]
        editor.close()
        _checked(path)
        assert len(states) == 1 or _is_sealed(path)


@st.composite
def _commands(draw: st.DrawFn, known: Known):
    return command(draw, known)


def _digests(connection: sqlite3.Connection) -> dict[str, int]:
    """The rows in less room."""
    return {table: hash(tuple(some)) for table, some in rows_of(connection).items()}


def _words_in(path: Path) -> dict[str, str]:
    """The file opens, and these are the words of each event in its index."""
    with Store(path) as store:
        return {row["event"]: row["words"] for row in store.rows("select event, words from events_search")}


def _checked(path: Path) -> dict[str, str]:
    """The same, seen to be those of its events; and its disagreements are those of its figures and dates."""
    kept = _words_in(path)
    with Store(path) as store:
        events, timeline = store.events(), store.timeline
        assert kept == {event.id: words_of(event, timeline) for event in events}
    expected = (*disagreeing_figures(events), *disagreeing_dates(events))
    assert {_sides(each) for each in timeline.disagreements} == {_sides(each) for each in expected}
    assert len(timeline.disagreements) == len(set(timeline.disagreements))
    return kept


def _sides(disagreement) -> tuple[object, ...]:
    return disagreement.conflict, frozenset(disagreement.sides)


def _is_sealed(path: Path) -> bool:
    with Store(path) as store:
        return is_sealed(store)
