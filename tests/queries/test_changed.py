"""What reads a file goes on after changes of this program, and answers as if it were opened now; after any other it does not."""

import gc
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from weakref import ref

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.editing.made_commands import Known, command
from tests.own_file import own_timeline
from tests.queries.reading import Reading, assert_alike
from tests.strategies import queries
from tests.sweeps import examples
from timeline_app.database.store import Store
from timeline_app.database.written import Written, together
from timeline_app.editing.editor import Done, Editor
from timeline_app.editing.entry_commands import AddEntry, OrderEntries, RemoveEntry
from timeline_app.editing.entry_kinds import EntryKind
from timeline_app.editing.event_commands import AddEvent, ChangeEvent, ImportRows, RemoveEvents
from timeline_app.editing.refusal import NotKept
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import EVERYTHING
from timeline_app.records import limits
from timeline_app.records.registers import Place
from timeline_app.settings import paths
from timeline_app.window.opening import open_database

FEW = [date(2024, 1, 1) + timedelta(days) for days in range(0, 40, 5)]
MANY = [date(2024, 1, 1) + timedelta(number // 3) for number in range(limits.READ_AT_ONCE + 2)]
@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("changed")


@pytest.fixture(scope="module")
def small(folder: Path) -> Path:
    return own_timeline(folder / "small.timeline", FEW, cited=4)


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return own_timeline(tmp_path / "own.timeline", FEW, cited=4)


@pytest.fixture
def editor(own: Path, tmp_path: Path) -> Iterator[Editor]:
    with closing(Editor(own, tmp_path / "copies")) as editor:
        yield editor


def written(done: Done) -> Written:
    assert done.written is not None
    return done.written


def test_an_event_on_another_day_stands_elsewhere_and_is_read_alone(own: Path, editor: Editor) -> None:
    with Store(own) as store, Store(own) as other:
        reading, event = Reading(store), editor.event("e00001")
        done = editor.do(ChangeEvent(replace(event, when=editor.event("e00005").when, title="改过")))
        assert (written(done).ids, written(done).rows) == ({"e00001"}, {2})
        assert (done.more, written(done).recoded) == (False, False)
        assert reading.follow(written(done))
        assert [event.id for event in reading.columns.ask(EVERYTHING).events] == [
            "e00000", "e00002", "e00003", "e00004", "e00001", "e00005", "e00006", "e00007"
        ]
        assert other.timeline.event_count == 8


def test_events_of_before_go_at_once_with_all_their_arrays(own: Path) -> None:
    """Not when somebody looks for garbage: a day of changes would fill the memory."""
    with Store(own) as store:
        reading = Reading(store)
        events = reading.columns.ask(EVERYTHING).events
        assert events[0].id == "e00000"
        before = ref(events)
        gc.disable()
        try:
            del events
            assert before() is None
        finally:
            gc.enable()


def test_a_file_that_somebody_else_has_changed_as_well_is_opened_again(own: Path, editor: Editor) -> None:
    with Store(own) as store:
        done = editor.do(RemoveEvents(("e00001",)))
        with closing(sqlite3.connect(own)) as connection, connection:
            connection.execute("update timeline set version = '2'")
        assert not store.follow(written(done))
        assert store.timeline.event_count == 8


def test_a_file_in_the_place_of_the_other_is_opened_again(own: Path, editor: Editor, tmp_path: Path) -> None:
    with Store(own) as store:
        done = editor.do(RemoveEvents(("e00001",)))
        shutil.copy(own, tmp_path / "copy")
        (tmp_path / "copy").replace(own)
        assert not store.follow(written(done))


def test_what_was_written_in_between_has_to_be_known(own: Path, editor: Editor) -> None:
    steps = [editor.do(RemoveEvents((id,))).written for id in ("e00001", "e00002", "e00003")]
    assert together(steps[::2]) is None
    assert together([*steps, None]) is None
    both = together(steps)
    assert both is not None
    assert (both.after - both.before, both.ids) == (3, {"e00001", "e00002", "e00003"})


def test_an_entry_among_others_gives_them_other_codes_and_one_behind_them_does_not(own: Path, editor: Editor) -> None:
    """So that a place typed in the form is not a reason to read all events."""

    places = [Place(id, id, "", (), None, None) for id in ("here", "there")]
    assert [written(editor.do(AddEntry(place))).recoded for place in places] == [False, False]
    assert written(editor.do(OrderEntries(EntryKind.PLACES, ("there", "here")))).recoded
    assert not written(editor.do(RemoveEntry(EntryKind.PLACES, "here", None))).recoded
    assert written(editor.undo()).recoded is False
    assert written(editor.do(RemoveEntry(EntryKind.PLACES, "there", None))).recoded


@pytest.mark.thorough
@settings(max_examples=examples(12, 300), suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_any_commands_are_followed(folder: Path, small: Path, data: st.DataObject) -> None:
    """Of few events, and now and then of the bundled timeline; some are shown together."""
    path = folder / "followed.timeline"
    shutil.copy(data.draw(st.sampled_from([*[small] * 4, paths.database()])), path)
    with closing(Editor(path, folder / "copies")) as editor, Store(path) as store:
        reading, unshown = Reading(store), list[Written | None]()
        reading.columns.ask(EVERYTHING).facet_counts["sources"]
        for _number in range(data.draw(st.integers(1, 12))):
            if done := _done(editor, data):
                unshown.append(done.written)
            if not unshown or data.draw(st.integers(0, 3)) == 0:
                continue
            both = together(unshown)
            assert both is not None
            assert reading.follow(both)
            unshown.clear()
            with Store(path) as opened:
                asked = queries(opened.timeline, ("", "驿站", "第2件"), [event.id for event in opened.events()] or ["e1"])
                assert_alike(reading, Reading(opened), data.draw(st.lists(asked, max_size=3)))
    path.unlink()


def _done(editor: Editor, data: st.DataObject) -> Done | None:
    """None where the command was refused."""
    act = data.draw(st.sampled_from(("do", "do", "do", "do", "undo", "redo")))
    try:
        if act == "do":
            return editor.do(data.draw(_commands(_known(editor.path))))
        return editor.undo() if act == "undo" else editor.redo()
    except NotKept:
        return None


def _known(path: Path) -> Known:
    with closing(sqlite3.connect(path)) as onlooker:
        return Known(onlooker)


@st.composite
def _commands(draw: st.DrawFn, known: Known):
    return command(draw, known)


def test_a_file_that_grows_beyond_what_is_read_at_once_or_shrinks_is_asked_as_such(tmp_path: Path) -> None:
    path = own_timeline(tmp_path / "many.timeline", MANY)
    with closing(Editor(path, tmp_path / "copies")) as editor, open_database(path) as opened:
        for change in (
            lambda: editor.do(RemoveEvents(("e00000", "e00001", "e00002"))), editor.undo,
            lambda: editor.do(ImportRows(tuple(replace(editor.event("e00007"), id=f"n{number}") for number in range(1_200)))),
            lambda: editor.do(AddEvent(replace(editor.event("e00007"), id="new"))),
        ):
            followed = opened.followed(written(change()))
            assert followed is not None
            opened = followed
            with Store(path) as store:
                lookup = EventLookup(store)
                assert [*opened.ask(EVERYTHING).events] == [*asking(store, lookup)(EVERYTHING).events]
                assert opened.lookup.event("e00001") == lookup.event("e00001")
                assert opened.store.small is store.small


def test_much_of_a_large_file_is_read_as_when_it_is_opened(own: Path, editor: Editor) -> None:
    """Behind a dialog, off the thread of the window."""
    more = tuple(replace(editor.event("e00001"), id=f"n{number}") for number in range(1_001))
    with open_database(own) as opened:
        one = written(editor.do(AddEvent(replace(more[0], id="one"))))
        assert opened.followed(one, large=1) is not None
        many = written(editor.do(ImportRows(more)))
        assert not many.few
        assert opened.followed(many, large=1) is None
        assert opened.store.timeline.event_count == 9
