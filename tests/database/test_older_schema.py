"""Files of schemas 3 and 4, which have no registers, of 5, which has no paragraphs and no scopes of its own, and of 6, whose themes
have no words: they open with what they lack left empty, and can be brought up to date."""

import shutil
import sqlite3
from collections.abc import Collection
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.database.ways import said_by
from timeline_app.database import schema
from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.identity import OLDEST_READABLE, SCHEMA_VERSION
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import seal
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.records.event import Event, Involved, Kind
from timeline_app.settings import paths

FIRST_EDITION = Path(__file__).parents[1] / "data" / "first_edition.db"


def of_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(f"pragma user_version = {version}")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """Of schema 3, with the names that arrays had, and nothing in them that fits the tables."""
    path = tmp_path / "older.db"
    shutil.copy(FIRST_EDITION, path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("delete from _sqlite_migrations where name = 'm007_documents_as_lists'")
        connection.execute("update columns set name = replace(replace(name, 'holdings.', ''), 'events.', ''), data = zeroblob(9)")
    of_version(path, 3)
    seal(path)
    return path


@pytest.fixture
def of_schema_6(tmp_path: Path) -> Path:
    path = tmp_path / "of_6.db"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        _take_words(connection)
    of_version(path, 6)
    seal(path)
    return path


def _take_words(connection: sqlite3.Connection) -> None:
    connection.execute("alter table themes drop column words")
    connection.execute("delete from _sqlite_migrations where name = 'm010_words_of_themes'")


@pytest.fixture
def of_schema_5(tmp_path: Path) -> Path:
    """As the bundled one was, without what came later."""
    path = tmp_path / "of_5.db"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        _take_words(connection)
        for table in ("scopes", "paragraphs", "changes"):
            connection.execute(f"drop table {table}")
        for table, column in ((table, column) for table in ("citations", "figures") for column in ("first", "last")):
            connection.execute(f'alter table {table} drop column "{column}"')
        connection.execute("delete from _sqlite_migrations where name = 'm009_own_timelines'")
    of_version(path, 5)
    seal(path)
    return path


def rows(path: Path, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql).fetchall()


def test_names_are_ids_and_what_it_lacks_is_empty(older: Path) -> None:
    with Store(older) as store:
        events, registers = store.events(), store.timeline.registers
        named = {(event.id, each.id) for event in events for each in event.organisations}
        assert named == set(rows(older, "select event, name from event_organisations"))
        assert {each.name for each in registers.organisations} == {name for _event, name in named}
        assert {each.name for each in registers.people} == {name for (name,) in rows(older, "select name from event_people")}
        assert {event.place for event in events} == {place for (place,) in rows(older, "select place from events")}
        assert all(registers.place(event.place).name == event.place for event in events if event.place)
    assert all(_is_bare(event) for event in events)
    assert (registers.groups, registers.papers, registers.sections, registers.slogans) == ((), (), (), ())


def _is_bare(event: Event) -> bool:
    """Without a role, a reason, or anything that the tables of before had no column for."""
    involved: Collection[Involved] = (*event.organisations, *event.people)
    links, cited = [(link.stated, link.reason) for link in event.links], [(each.section, each.sic) for each in event.citations]
    told = event.groups, event.papers, event.entries, event.summary_en, event.note
    return {each.role for each in involved} <= {None} and {*links, *cited} <= {(None, None)} and told == ((), (), (), "", None)


def test_a_deadline_is_a_target(older: Path) -> None:
    deadlines = {id for (id,) in rows(older, "select id from events where kind = 'deadline'")}
    with Store(older) as store:
        assert {event.id for event in store.events() if event.kind is Kind.TARGET} == deadlines
    assert deadlines


def test_its_arrays_are_read_from_the_tables(older: Path, tmp_path: Path) -> None:
    for _time in ("first", "again"):
        with Store(older, verdicts=lambda: tmp_path) as store:
            query = Query(sources=frozenset({store.timeline.documents[1].id}))
            few, many = ask(store, query), ColumnFilter(store, EventLookup(store)).ask(query)
            expected = [event for event in store.events() if query.sources & {*event.sources}]
            assert [*many.events] == [*few.events] == expected
            assert dict(many.facet_counts) == dict(few.facet_counts)


def test_it_is_brought_to_the_present_schema_without_the_arrays(older: Path, tmp_path: Path) -> None:
    with Store(older) as store:
        events, registers = store.events(), store.timeline.registers
    with closing(Database(older)) as database:
        schema.create(database)
        assert database.execute("pragma user_version").fetchone() == (SCHEMA_VERSION,)
        assert database.execute("select count(*) from columns").fetchone() == (0,)
    with Store(older) as store:
        assert store.events() == events
        assert store.timeline.registers == registers
    with closing(Database(tmp_path / "new.db")) as database:
        schema.create(database)
    assert tables(older) == tables(tmp_path / "new.db")


def tables(path: Path) -> set[tuple[object, ...]]:
    return set(rows(path, "select type, name, sql from sqlite_schema where name not like 'sqlite_stat%'"))


def test_a_file_of_schema_5_is_as_the_one_of_today(of_schema_5: Path, tmp_path: Path) -> None:
    with Store(paths.database()) as today, Store(of_schema_5, verdicts=lambda: tmp_path) as store:
        assert (store.events(), store.timeline.scopes) == (today.events(), today.timeline.scopes)
        assert store.timeline.registers == today.timeline.registers
        assert store.rows("select * from paragraphs") == store.rows("select * from changes") == []
        query = Query(scopes=frozenset({"beijing"}))
        assert [*ColumnFilter(store, EventLookup(store)).ask(query).events] == [*ask(today, query).events]


def test_to_read_a_file_of_schema_5_does_not_change_it(of_schema_5: Path) -> None:
    before = of_schema_5.read_bytes()
    with Store(of_schema_5) as store:
        store.events()
    assert of_schema_5.read_bytes() == before


def test_a_file_of_schema_5_is_brought_to_the_present_one(of_schema_5: Path) -> None:
    with Store(of_schema_5) as store:
        events = store.events()
    with closing(Database(of_schema_5)) as database:
        schema.create(database)
    with Store(of_schema_5) as store, Store(paths.database()) as today:
        assert (store.events(), store.timeline.scopes) == (events, today.timeline.scopes)
    assert tables(of_schema_5) == tables(paths.database())


def test_a_file_of_schema_6_is_as_the_one_of_today(of_schema_6: Path) -> None:
    with Store(paths.database()) as today:
        with Store(of_schema_6) as store:
            assert (store.events(), store.timeline.themes) == (today.events(), today.timeline.themes)
        with closing(Database(of_schema_6)) as database:
            schema.create(database)
        with Store(of_schema_6) as store:
            assert (store.events(), store.timeline.themes) == (today.events(), today.timeline.themes)
    assert tables(of_schema_6) == tables(paths.database())


@pytest.mark.parametrize(("version", "sentence"), [(OLDEST_READABLE - 1, "重新生成"), (SCHEMA_VERSION + 1, "升级程序")])
def test_what_is_older_still_or_newer_is_refused_with_a_sentence(tmp_path: Path, version: int, sentence: str) -> None:
    path = tmp_path / "other.db"
    shutil.copy(paths.database(), path)
    of_version(path, version)
    with pytest.raises(UnusableDatabase, match=sentence):
        Store(path)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("update event_organisations set name = x'ff' where rowid = 1", "organisations"),
        ("update events set kind = 'nonsense' where rowid = 1", "kind"),
        ("alter table events add column more text generated always as (hex(title))", "more"),
        ("drop table event_people", "event_people"),
        ("create view trap as select 1", "视图"),
    ],
)
def test_what_is_wrong_in_it_is_found_as_in_any_file(older: Path, change: str, sentence: str) -> None:
    with closing(sqlite3.connect(older)) as connection, connection:
        connection.execute(change)
    with pytest.raises(UnusableDatabase, match=sentence):
        Store(older)


def test_that_pinyin_finds_nothing_there_is_told() -> None:
    assert "不能用拼音搜索" in said_by("doctor", "--database", str(FIRST_EDITION)).output.decode("utf-8")
    assert "拼音" not in said_by("doctor", "--database", str(paths.database())).output.decode("utf-8")
