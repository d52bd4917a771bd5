"""Registers in a database: found by words, asked in SQL and by arrays, and shown to whoever opens the file elsewhere."""

import sqlite3
from contextlib import closing

import pytest

from timeline_app.database.columns import read_columns
from timeline_app.database.facet_columns import read_facet_columns
from timeline_app.database.identity import VIEWS
from timeline_app.database.pairs import PAIRS
from timeline_app.database.store import Store
from timeline_app.settings import paths


@pytest.mark.parametrize("register", PAIRS)
def test_arrays_tell_the_same_as_sql(store: Store, register: str) -> None:
    columns, _kinds = read_columns(store.rows, store.timeline.event_count)
    lists = read_facet_columns(store.rows, columns).named(register)
    ids = [row["id"] for row in store.rows(f"select id from {register} order by position")]
    events = {row["rowid"]: row["id"] for row in store.rows("select rowid, id from events")}
    owners = lists.by_code(columns.row)
    told = {(events[owner], ids[code]) for owner, code in zip(owners.tolist(), lists.codes.tolist(), strict=True)}
    assert told == {(row["event"], row["value"]) for row in store.rows(PAIRS[register])}


def test_an_event_lies_in_all_that_its_place_lies_in(store: Store) -> None:
    pairs = {(row["event"], row["value"]) for row in store.rows(PAIRS["places"])}
    registers = store.timeline.registers
    placed = [event for event in store.events() if event.place]
    assert pairs == {(event.id, place.id) for event in placed for place in registers.around(event.place or "")}


@pytest.mark.parametrize("view", VIEWS)
def test_every_view_can_be_read_by_any_tool(view: str) -> None:
    with closing(sqlite3.connect(paths.database())) as connection:
        rows = connection.execute(f"select * from {view}").fetchall()
        assert rows or view == "papers_in_words"
        assert not connection.execute("pragma foreign_key_check").fetchall()
