"""Events are found by their words whatever rows the index gives them."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tests.own_file import DAYS, own_timeline
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor
from timeline_app.editing.event_commands import ImportRows

_MOVE = "update events_search set rowid = (select max(rowid) from events) + 2 where event = 'e00001'"


def test_rows_that_other_entries_have_are_no_hindrance_to_an_import(tmp_path: Path) -> None:
    """The row of the second new event is taken, and any row that SQLite would choose belongs to one of the next."""
    path = own_timeline(tmp_path / "own.timeline", DAYS)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(_MOVE)
    with Editor(path, tmp_path / "copies") as editor:
        like = editor.event("e00001")
        editor.do(ImportRows(tuple(replace(like, id=f"new{number}", title=f"新事件{number}") for number in range(5))))
    with Store(path) as store:
        found = {row["event"] for row in store.rows("select event from events_search")}
        assert found == {event.id for event in store.events()}
