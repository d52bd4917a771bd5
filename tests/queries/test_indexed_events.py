"""Common words are found by numbers alone as rare ones are row by row, whatever rows the index has."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.benchmarks.synthetic import make_database
from timeline_app.database.search_index import match, words_in
from timeline_app.database.store import Store
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.indexed_events import IndexedEvents
from timeline_app.settings import paths

WORDS = ["会", "工会", "驿站", "事件", "全国总工会", "第7号", "没有这样的词"]


def assert_alike(database: Path) -> None:
    with Store(database) as store:
        index = ColumnIndex.of(store, EventLookup(store))
        by_rows, by_numbers = (IndexedEvents(store, index, common) for common in (1 << 30, 1))
        for word in WORDS:
            asked = match(word) or ""
            assert by_numbers.having(asked).tolist() == by_rows.having(asked).tolist()
        assert any(by_rows.having(match(word) or "").any() for word in WORDS)


def test_of_the_bundled_timeline() -> None:
    assert_alike(paths.database())


def test_of_events_with_several_entries_each(tmp_path: Path) -> None:
    assert_alike(make_database(tmp_path / "many.db", 700, indexed=True))


@pytest.mark.parametrize("first", [10_000, 1 << 40])
def test_of_entries_in_far_rows_and_of_one_that_belongs_to_no_event(tmp_path: Path, first: int) -> None:
    database = Path(shutil.copy(make_database(tmp_path / "made.db", 50), tmp_path / "far.db"))
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("delete from events_search")
        for number in range(50):
            told = first + (number * 7 % 50) * 1000, f"e{number:08}", words_in([f"第{number}号事件"])
            connection.execute("insert into events_search(rowid, event, words) values (?, ?, ?)", told)
        connection.execute("insert into events_search(event, words) values ('none', ?)", (words_in(["事件"]),))
    assert_alike(database)
