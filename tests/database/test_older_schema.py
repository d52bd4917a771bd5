"""A file of schema 3, whose arrays hold the documents of an event as bits: it opens, and is brought to the present schema."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.bundled import EVENTS, TIMELINE
from timeline_app.database import schema
from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.identity import OLDEST_READABLE, SCHEMA_VERSION
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import seal
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.settings import paths


def of_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"pragma user_version = {version}")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """With the names that arrays had, and nothing in them that fits the tables."""
    path = tmp_path / "older.db"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from _sqlite_migrations where name = 'm007_documents_as_lists'")
        connection.execute("update columns set name = replace(replace(name, 'holdings.', ''), 'events.', ''), data = zeroblob(9)")
    of_version(path, 3)
    seal(path)
    return path


def test_its_arrays_are_read_from_the_tables(older: Path, tmp_path: Path) -> None:
    query = Query(sources=frozenset({TIMELINE.documents[1].id}))
    for _time in ("first", "again"):
        with Store(older, verdicts=lambda: tmp_path) as store:
            few, many = ask(store, query), ColumnFilter(store, EventLookup(store)).ask(query)
            assert [*many.events] == [*few.events] == [event for event in EVENTS if query.sources & {*event.sources}]
            assert dict(many.facet_counts) == dict(few.facet_counts)


def test_it_is_brought_to_the_present_schema_without_the_arrays(older: Path) -> None:
    with closing(Database(older)) as database:
        schema.create(database)
        assert database.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
        assert database.execute("select count(*) from columns").fetchone() == (0,)
    with Store(older) as store:
        assert store.events() == EVENTS


@pytest.mark.parametrize(("version", "sentence"), [(OLDEST_READABLE - 1, "重新生成"), (SCHEMA_VERSION + 1, "升级程序")])
def test_what_is_older_still_or_newer_is_refused_with_a_sentence(older: Path, version: int, sentence: str) -> None:
    of_version(older, version)
    with pytest.raises(UnusableDatabase, match=sentence):
        Store(older)
