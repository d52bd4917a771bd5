"""What schema 6 adds: offsets of phrases, paragraphs, what was done, and a vocabulary of scopes."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from timeline_app.database.checks import UnusableDatabase
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.records.scope import Scope
from timeline_app.settings import paths

_PARAGRAPH = "insert into paragraphs(document, number, text, page, sheet, row, heading) values ({})"
_FIRST = "(select id from documents where position = 0)"


def written(tmp_path: Path, *statements: str) -> Path:
    path = tmp_path / "own.timeline"
    shutil.copy(paths.database(), path)
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)
    return path


def test_offsets_are_read_with_the_citation_and_the_figure(tmp_path: Path) -> None:
    path = written(
        tmp_path, "update citations set first = 0, last = length(phrase) - 1", "update figures set first = 3, last = 3",
    )
    with Store(path) as store:
        citations = [each for event in store.events() for each in event.citations]
        figures = [figure.citation for event in store.events() for figure in event.figures]
    assert all((each.first, each.last) == (0, len(each.phrase) - 1) for each in citations)
    assert {(each.first, each.last) for each in figures} == {(3, 3)}


def test_the_bundled_timeline_has_none(tmp_path: Path) -> None:
    with Store(paths.database()) as store:
        assert {(each.first, each.last) for event in store.events() for each in event.citations} == {(None, None)}


@pytest.mark.parametrize("statement", [
    "update citations set first = 4, last = 3 where rowid = 1",
    "update citations set first = 4 where rowid = 1",
    "update figures set last = 4 where rowid = 1",
    "update figures set first = 'x', last = 4 where rowid = 1",
    "update citations set first = -1, last = 4 where rowid = 1",
    _PARAGRAPH.format("'nope', 1, 'x', null, null, null, null"),
    _PARAGRAPH.format(f"{_FIRST}, -1, 'x', null, null, null, null"),
    _PARAGRAPH.format(f"{_FIRST}, 1, x'00', null, null, null, null"),
    _PARAGRAPH.format(f"{_FIRST}, 1, 'x', 'one', null, null, null"),
    _PARAGRAPH.format(f"{_FIRST}, 1, 'x', null, x'00', null, null"),
    "delete from scopes where id = 'beijing'",
    "update scopes set name = x'00'",
    "insert into changes values ('x', 0, '', '', '', 0)",
    "insert into changes values (9223372036854775807, 0, '', '', '', 0)",
    "insert into changes values (1, x'00', '', '', '', 0)",
    "create trigger trap after insert on changes begin delete from events; end",
    "create view trap as select * from changes",
])
def test_what_does_not_hold_is_refused(tmp_path: Path, statement: str) -> None:
    with pytest.raises(UnusableDatabase):
        Store(written(tmp_path, statement))


def test_paragraphs_and_what_was_done_open(tmp_path: Path) -> None:
    path = written(
        tmp_path, _PARAGRAPH.format(f"{_FIRST}, 1, '10 月 9 日，工会', 4, '大事', 7, '十月'"),
        "insert into changes values (1, 0, '2026-07-01T08:00:00', '{}', '{}', 0)",
    )
    with Store(path) as store:
        ((text,),) = store.rows("select text from paragraphs")
    assert text == "10 月 9 日，工会"


def test_what_was_done_may_take_more_room_than_all_the_rest(tmp_path: Path) -> None:
    """Nobody can be kept from opening a timeline because he wrote in it for long."""
    path = written(
        tmp_path, "with recursive part(n) as (select 0 union all select n + 1 from part where n < 69)"
        " insert into changes select 1, n, '', replace(hex(zeroblob(500000)), '0', 'x'), '', 0 from part",
    )
    assert path.stat().st_size > 68_000_000
    Store(path).close()


def test_a_timeline_has_scopes_of_its_own(tmp_path: Path) -> None:
    path = written(
        tmp_path, "delete from scopes", "insert into scopes(id, position, name, name_en) values ('school', 1, '本校', ''), "
        "('town', 0, '本市', 'Town')",
        "update events set scope = case when rowid % 3 then 'school' else 'town' end",
    )
    with Store(path) as store:
        assert store.timeline.scopes == (Scope("town", "本市", "Town"), Scope("school", "本校", ""))
        query = Query(scopes=frozenset({"school"}))
        few, many = ask(store, query), ColumnFilter(store, EventLookup(store)).ask(query)
        assert [*few.events] == [*many.events] == [event for event in store.events() if event.scope == "school"]
        assert dict(few.facet_counts["scopes"]) == dict(many.facet_counts["scopes"])
        assert few.facet_counts["scopes"]["town"] > 0
