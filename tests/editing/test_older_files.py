"""A file of an older schema is brought forward when somebody first writes to it."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.database.test_older_schema import of_schema_5, older  # noqa: F401  (fixtures)
from timeline_app.database.search_index import words_of
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.editing.copies import copies_of
from timeline_app.editing.editor import Editor
from timeline_app.editing.entry_kinds import EntryKind
from timeline_app.editing.event_commands import ChangeEvent
from timeline_app.editing.refusal import NotKept


@pytest.mark.parametrize("name", ["older", "of_schema_5"])
def test_a_file_of_an_older_schema_is_brought_forward_by_the_first_change(
    name: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    path: Path = request.getfixturevalue(name)
    content = path.read_bytes()
    with Store(path) as store:
        events = store.events()
    with closing(Editor(path, tmp_path / "copies")) as editor:
        assert (editor.can_undo, editor.event(events[0].id)) == (None, events[0])
        assert editor.uses(EntryKind.THEMES, events[0].theme) > 0
        with pytest.raises(NotKept):
            editor.event("nobody")
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
