"""A great many events are asked by their columns, and answer just as few do that are all read."""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.benchmarks.synthetic import make_database
from tests.bundled import EVENTS, TIMELINE
from tests.queries.both import Both, assert_alike, both_of
from tests.strategies import PERIODS, QUERIES, queries, records
from tests.sweeps import examples
from timeline_app.building.build import write
from timeline_app.database.columns import Columns, read_columns
from timeline_app.database.facet_columns import read_facet_columns
from timeline_app.database.search_index import match
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import columns_of, facet_columns_of, seal
from timeline_app.queries.ask import ask
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import Events
from timeline_app.queries.grouping import Grouping, shared_by
from timeline_app.queries.imprecise_dates import row_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.word_places import WordPlaces
from timeline_app.records.period import Period
from timeline_app.records.timeline import Records, Timeline
from timeline_app.settings import paths

GROUPINGS = [grouping for grouping in Grouping if grouping is not Grouping.YEARS]


def assert_in_the_same_lanes(both: Both, timeline: Timeline, query: Query, grouping: Grouping) -> None:
    """Each lane has the same events, and counts as many of them."""
    few, many = both.events(query)
    assert isinstance(many, ColumnEvents)
    shared = shared_by(grouping)
    keys = tuple(group.key for group in shared.groups(timeline))
    lanes = many.column_index.partition(grouping, keys)
    expected = [shared.key_of(event) for event in few]
    assert [keys[number] for number in many.groups(lanes).tolist()] == expected
    exact = Counter(key for key, event in zip(expected, few, strict=True) if row_of(event.when.precision) == 0)
    assert many.starts_before(lanes)[:, -1].tolist() == [exact[key] for key in keys]
    vague = [int(bands.count.sum()) for bands in many.spans(lanes).bands(lanes)]
    assert vague == [expected.count(key) - exact[key] for key in keys]


@pytest.mark.thorough
@settings(max_examples=examples(3, 10), suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(st.data(), records())
def test_any_file_answers_alike_in_both_ways(tmp_path: Path, data: st.DataObject, made: Records) -> None:
    path, timeline = tmp_path / "made.db", made.timeline
    path.unlink(missing_ok=True)
    write(made, path)
    asked = data.draw(st.lists(queries(timeline, ["", "驿站"]), min_size=1, max_size=4))
    with Store(path) as opened:
        ways = both_of(opened)
        for query in asked:
            assert_alike(ways, query)
            for grouping in GROUPINGS:
                assert_in_the_same_lanes(ways, timeline, query, grouping)


@pytest.mark.parametrize("grouping", ["month", Grouping.YEARS])
def test_what_is_no_grouping_of_lanes_is_refused(both: Both, grouping: str) -> None:
    events = both.many(Query()).events
    assert isinstance(events, ColumnEvents)
    with pytest.raises(ValueError, match=grouping):
        events.column_index.partition(grouping, ("all",))


@settings(max_examples=examples(12, 60))
@given(QUERIES)
def test_the_same_events_and_what_each_value_would_leave(both: Both, query: Query) -> None:
    assert_alike(both, query)


@given(QUERIES.filter(lambda query: query.period is not None))
def test_the_same_number_lies_in_the_period_so(both: Both, query: Query) -> None:
    few, many = both.few(query).facet_counts, both.many(query).facet_counts
    for belonging in Belonging:
        assert many.belonging(belonging) == few.belonging(belonging)


@pytest.mark.parametrize("words", ["驿站", "没有这样的词", "工匠 北京"])
def test_words_are_looked_for_in_the_store(both: Both, words: str) -> None:
    few, many = both.events(Query(search=words))
    assert [*many] == [*few]


def test_what_was_found_before_is_found_again_whatever_rows_the_index_has(tmp_path: Path) -> None:
    path = tmp_path / "other rows.db"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(f"""create temp table kept as select event, words from events_search;
        delete from events_search;
        insert into events_search(rowid, event, words) select {1 << 40} - rowid, event, words from kept;
        insert into events_search(event, words) values ('gone', (select words from kept where words like '%驿站%' limit 1))""")
    with Store(path) as store:
        both = Both(lambda query: ask(store, query), ColumnFilter(store, EventLookup(store)).ask)
        for words in ("驿站 北京", "驿站", "驿站 北京", "没有这样的词", "工会", "驿站"):
            few, many = both.events(Query(search=words))
            assert [*many] == [*few]


def test_many_rows_of_the_index_come_in_pages(store: Store) -> None:
    index = ColumnIndex.of(store, EventLookup(store))
    for page, many in ((1, 10_000), (7, 10_000), (10_000, 10_000), (10_000, 0), (7, 0)):
        places = WordPlaces(store, index.places_of, page, many)
        for word in ("工会", "驿站", "没有这样的词"):
            found: list[int] = index.columns.row[np.sort(places.found(match(word) or ""))].tolist()
            assert [event.id for event in index.lookup.at_rows(found)] == [
                event.id for event in ask(store, Query(search=f"“{word}”")).events
            ]


TOLD: list[Callable[[Events], object]] = [
    len, lambda events: events.by_year(), lambda events: dict(events.by_theme()),
    lambda events: events.by_month(), lambda events: events.by_month_alone(),
    lambda events: events.by_week(), lambda events: bool(events) and events.extent,
    lambda events: {id: sorted(months) for id, months in events.months_reported(TIMELINE.documents).items() if months},
]


@settings(max_examples=examples(8, 30))
@given(QUERIES, PERIODS, st.dates(date(2020, 1, 1), date(2026, 1, 1)))
def test_the_same_is_told_of_them(both: Both, query: Query, period: Period, day: date) -> None:
    few, many = both.events(query)
    for told in TOLD:
        assert told(many) == told(few)
    first = day.toordinal()
    assert many.first_from(first) == few.first_from(first)
    assert many.begun_before(first) == few.begun_before(first)
    assert many.any_between(first, first + 40) is few.any_between(first, first + 40)
    other_few, other_many = both.events(Query(themes=frozenset({"digital"})))
    assert [each.id for each in many.joined(other_many)] == [each.id for each in few.joined(other_few)]
    assert all(each.id in many.ids for each in few)
    assert (EVENTS[0].id in many.ids) is (EVENTS[0].id in few.ids)
    for belonging in Belonging:
        assert [each.id for each in many.within(period, belonging)] == [each.id for each in few.within(period, belonging)]


@pytest.fixture(scope="module")
def events_of_two_themes(both: Both) -> tuple[Events, Events]:
    return both.events(Query(themes=frozenset({"services", "culture"})))


@given(st.data())
def test_any_of_them_is_found_by_place_and_by_id(events_of_two_themes: tuple[Events, Events], data: st.DataObject) -> None:
    few, many = events_of_two_themes
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
    shutil.copy(paths.database(), path)
    before = columns_at(path)
    assert before.start.tolist() == columns_of(store)[0].start.tolist()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("update events set start = '1999-01-01' where id = 'ilo-worker-member-2024'")
    after = columns_at(path)
    assert after.start[0] <= date(1999, 1, 1).toordinal() in after.start.tolist()
    assert after.start.tolist() != before.start.tolist()


def test_arrays_with_other_names_are_read_from_the_tables(tmp_path: Path) -> None:
    path = tmp_path / "renamed.db"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        renamed = connection.execute("update columns set name = replace(replace(name, 'profile', 'kind'), 'facets', 'holdings')")
        assert renamed.rowcount
    seal(path)
    for _time in ("first", "again"):
        with Store(path, verdicts=lambda: tmp_path) as opened:
            many = ColumnFilter(opened, EventLookup(opened)).ask(Query(sources=frozenset({TIMELINE.documents[1].id})))
            assert [*many.events] == [event for event in EVENTS if TIMELINE.documents[1].id in event.sources]


def columns_at(path: Path) -> Columns:
    with Store(path) as opened:
        return columns_of(opened)[0]


def test_columns_are_those_of_the_tables(store: Store) -> None:
    read, profiles = read_columns(store.rows, TIMELINE.event_count)
    for one, other in zip((read, profiles), columns_of(store), strict=True):
        assert all((getattr(one, field.name) == getattr(other, field.name)).all() for field in fields(one))
    assert [event.when.start.toordinal() for event in EVENTS] == read.start.tolist()
    assert [event.when.end.toordinal() + 1 for event in EVENTS] == read.end.tolist()
    held = read_facet_columns(store.rows, read)
    kept = facet_columns_of(store, read)
    assert [bool(event.figures) for event in EVENTS] == held.with_figures.tolist() == kept.with_figures.tolist()
    assert [document for event in EVENTS for document in event.sources] == [TIMELINE.documents[code].id for code in held.documents]
    assert [len(event.sources) for event in EVENTS] == held.cited.tolist()
    assert [TIMELINE.documents[code].id for code in held.sources.first] == [event.sources[0] for event in EVENTS]


@pytest.mark.thorough
def test_ten_thousand_documents_are_asked_for_and_counted_alike(tmp_path: Path) -> None:
    with Store(make_database(tmp_path / "made.db", 400, documents=10_000)) as opened:
        assert not opened.small
        ways = both_of(opened)
        for number in (3, 300, 9_999):
            assert_alike(ways, Query(sources=frozenset({opened.timeline.documents[number].id})))
        assert_in_the_same_lanes(ways, opened.timeline, Query(themes=frozenset({"digital"})), Grouping.SOURCE)
