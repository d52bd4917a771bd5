"""A great many events are asked by their columns, and answer just as few do that are all read."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import EVENTS, TIMELINE
from tests.queries.test_clauses import PERIODS, QUERIES
from timeline_app.database.columns import Columns, columns_of, holdings_of, read_columns, read_holdings
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.archive import Archive
from timeline_app.queries.ask import ask
from timeline_app.queries.ask_many import Many
from timeline_app.queries.events import Events
from timeline_app.queries.query import Query
from timeline_app.records.period import Period
from timeline_app.settings import places

FIELDS = ["themes", "scopes", "sources", "precisions", "with_figures", "disagreeing"]


@dataclass(frozen=True)
class Both:
    """The same database asked in both ways."""

    few: Callable[[Query], Answer]
    many: Callable[[Query], Answer]

    def events(self, query: Query) -> tuple[Events, Events]:
        return self.few(query).events, self.many(query).events


@pytest.fixture(scope="module")
def both(store: Store) -> Both:
    return Both(lambda query: ask(store, query), Many(store, Archive(store)).ask)


@settings(max_examples=60)
@given(QUERIES)
def test_the_same_events_and_what_each_value_would_leave(both: Both, query: Query) -> None:
    few, many = both.few(query), both.many(query)
    assert [event.id for event in many.events] == [event.id for event in few.events]
    for field in FIELDS:
        assert {value: count for value, count in many.leaves[field].items() if count} == few.leaves[field], field


@pytest.mark.parametrize("words", ["驿站", "没有这样的词", "工匠 北京"])
def test_words_are_looked_for_in_the_store(both: Both, words: str) -> None:
    few, many = both.events(Query(search=words))
    assert [*many] == [*few]


TOLD: list[Callable[[Events], object]] = [
    len, lambda events: events.by_year(), lambda events: events.by_month(), lambda events: bool(events) and events.extent,
    lambda events: [event.id for event in events.with_indicators()],
    lambda events: {id: sorted(months) for id, months in events.spoken(TIMELINE.documents).items() if months},
]


@settings(max_examples=30)
@given(QUERIES, PERIODS, st.dates(date(2020, 1, 1), date(2026, 1, 1)))
def test_the_same_is_told_of_them(both: Both, query: Query, period: Period, day: date) -> None:
    few, many = both.events(query)
    for told in TOLD:
        assert told(many) == told(few)
    first = day.toordinal()
    assert many.first_from(first) == few.first_from(first)
    assert many.touch(first, first + 40) is few.touch(first, first + 40)
    other_few, other_many = both.events(Query(themes=frozenset({"digital"})))
    assert [each.id for each in many.joined(other_many)] == [each.id for each in few.joined(other_few)]
    assert all(each.id in many.ids for each in few)
    assert (EVENTS[0].id in many.ids) is (EVENTS[0].id in few.ids)
    for surely in (True, False):
        assert [each.id for each in many.within(period, surely)] == [each.id for each in few.within(period, surely)]


@given(st.data())
def test_any_of_them_is_found_by_place_and_by_id(both: Both, data: st.DataObject) -> None:
    few, many = both.events(Query(themes=frozenset({"services", "culture"})))
    place = data.draw(st.integers(-len(few), len(few) - 1))
    assert many[place] == few[place]
    assert [*many[place : place + 3]] == [*few[place : place + 3]]
    assert many.place_of(few[place].id) == few.place_of(few[place].id)
    assert many.find(few[place].id) == few[place]
    assert many.find("national-congress-18") is None
    assert many.find(None) is many.place_of("gone") is None
    with pytest.raises(IndexError):
        _ = many[len(many)]


def test_what_was_changed_since_is_read_again(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "changed.db"
    shutil.copy(places.database(), path)
    before = columns_at(path)
    assert before.start.tolist() == columns_of(store)[0].start.tolist()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update events set start = '1999-01-01' where id = 'ilo-worker-member-2024'")
    after = columns_at(path)
    assert after.start[0] <= date(1999, 1, 1).toordinal() in after.start.tolist()
    assert after.start.tolist() != before.start.tolist()


def columns_at(path: Path) -> Columns:
    with Store(path) as opened:
        return columns_of(opened)[0]


def test_columns_are_those_of_the_tables(store: Store) -> None:
    read, kinds = read_columns(store.rows, TIMELINE.event_count)
    for one, other in zip((read, kinds), columns_of(store), strict=True):
        assert all((getattr(one, field.name) == getattr(other, field.name)).all() for field in fields(one))
    assert [event.when.start.toordinal() for event in EVENTS] == read.start.tolist()
    assert [event.when.end.toordinal() + 1 for event in EVENTS] == read.end.tolist()
    held = read_holdings(store.rows, read)
    kept = holdings_of(store, read)
    assert [bool(event.figures) for event in EVENTS] == held.with_figures.tolist() == kept.with_figures.tolist()
    sources = [document.id for document in TIMELINE.documents]
    told = [{id for number, id in enumerate(sources) if bits >> number & 1} for bits in held.sources.tolist()]
    assert told == [set(event.sources) for event in EVENTS]
