"""A timeline that somebody else's program has left without a theme or a scope."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.own_file import own_timeline
from timeline_app.database.store import Store
from timeline_app.editing.entry_kinds import name_of
from timeline_app.importing.draft import Named
from timeline_app.importing.named_entries import NamedEntries
from timeline_app.panels.form.draft import empty_draft


@pytest.fixture
def bare(tmp_path: Path) -> Path:
    path = own_timeline(tmp_path / "空.timeline", [])
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from themes")
        connection.execute("delete from scopes")
    return path


def test_an_import_brings_the_first_of_each(bare: Path) -> None:
    with Store(bare) as store:
        names = NamedEntries(store.timeline, "table")
    assert (names.themes([]), names.scope("")) == (("table-1",), "table-1")
    assert [name_of(entry) for entry in names.added] == ["未分类", "不分范围"]
    assert names.themes([Named("会议")]) == ("table-2",)


def test_a_form_begins_with_neither(bare: Path) -> None:
    with Store(bare) as store:
        draft = empty_draft(store.timeline)
    assert (draft.scope, draft.themes) == ("", ())
