"""The state on a file that has changed: the same question, and selection, view and period where they can stay."""

import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.own_file import own_timeline
from tests.state.test_timeline_state import Heard
from timeline_app.database.store import Store
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, EVERYTHING, Query
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import TimelineState, whole_view

DAYS = [date(2026, 1, 1) + timedelta(days) for days in range(0, 120, 10)]
APRIL = View(float(date(2026, 4, 1).toordinal()), float(date(2026, 5, 1).toordinal()))


class OwnFile:
    """A file, what reads it now, and a state on it."""

    def __init__(self, path: Path, kept: ExitStack) -> None:
        self.path, self._kept = path, kept
        store = self._opened()
        self.state = TimelineState(store.timeline, asking(store, EventLookup(store)), AT_FIRST)

    def write(self, *statements: str) -> None:
        with closing(sqlite3.connect(self.path)) as connection, connection:
            for statement in statements:
                connection.execute(statement)
        store = self._opened()
        self.state.renew(store.timeline, asking(store, EventLookup(store)))

    def _opened(self) -> Store:
        return self._kept.enter_context(Store(self.path))


@pytest.fixture
def own(tmp_path: Path, qapp: QApplication) -> Iterator[OwnFile]:
    with ExitStack() as kept:
        yield OwnFile(own_timeline(tmp_path / "own.timeline", DAYS, cited=3), kept)


def test_what_was_written_is_in_the_answer_and_all_else_is_where_it_was(own: OwnFile) -> None:
    own.state.set_query(Query(sources=frozenset({"diary"})))
    own.state.select("e00001", ("e00001", "e00002"))
    own.state.look_at(APRIL)
    own.state.choose_period(period_of("2026Q1"))
    before, heard = own.state.snapshot, Heard(own.state)
    own.write("update events set title = '改过的标题' where id = 'e00001'")
    after = own.state.snapshot
    assert after == replace(before, answer=after.answer)
    assert [event.title for event in after.answer.events] == ["第0件事", "改过的标题", "第2件事"]
    assert heard.names == ["answer_changed"]


def test_one_who_sees_the_whole_timeline_sees_all_of_it_that_there_is_now(own: OwnFile) -> None:
    own.write("update timeline set first_start = '2024-01-01'")
    assert own.state.snapshot.view == whole_view(own.state.timeline.first_view)
    own.state.look_at(APRIL)
    own.write("update timeline set first_start = '2023-01-01'")
    assert own.state.snapshot.view == APRIL


def test_what_is_gone_is_selected_no_longer(own: OwnFile) -> None:
    own.state.select("e00001", ("e00001", "e00002"))
    own.write(*(f"delete from {table} where {key} = 'e00001'" for table, key in (
        ("events", "id"), ("event_themes", "event"), ("citations", "event"), ("events_search", "event"))))
    assert (own.state.snapshot.selected, own.state.snapshot.cluster_members) == (None, ())
    assert len(own.state.snapshot.answer.events) == len(DAYS) - 1


def test_a_cluster_loses_only_what_is_gone(own: OwnFile) -> None:
    own.state.select("e00001", ("e00001", "e00002"))
    own.write(*(f"delete from {table} where {key} = 'e00002'" for table, key in (
        ("events", "id"), ("event_themes", "event"), ("citations", "event"), ("events_search", "event"))))
    assert (own.state.snapshot.selected, own.state.snapshot.cluster_members) == ("e00001", ("e00001",))


def test_a_condition_of_which_nothing_is_known_any_more_is_let_go(own: OwnFile) -> None:
    own.state.set_query(Query(sources=frozenset({"diary"})))
    own.state.compare(True)
    own.write("delete from citations", "delete from documents")
    assert own.state.snapshot.answer.query == EVERYTHING
    assert own.state.snapshot.compared_with is not None
    assert len(own.state.snapshot.compared_with.events) == len(own.state.snapshot.answer.events) == len(DAYS)


def test_all_is_set_before_the_first_signal(own: OwnFile) -> None:
    seen: list[tuple[str, int]] = []
    own.state.renewed.connect(lambda: seen.append((own.state.timeline.title, len(own.state.snapshot.answer.events))))
    own.write("update timeline set title = '新校史'", "delete from citations", "delete from event_themes", "delete from events")
    assert seen == [("新校史", 0)]


def test_the_first_events_are_shown_as_those_of_any_timeline(tmp_path: Path, qapp: QApplication) -> None:
    """Of an empty one nothing could be asked at first but everything; what clears the filters is that of all others again."""
    with ExitStack() as kept:
        own = OwnFile(own_timeline(tmp_path / "empty.timeline", []), kept)
        assert own.state.first_query == EVERYTHING
        other = own_timeline(tmp_path / "other.timeline", DAYS[:1])
        own.path.write_bytes(other.read_bytes())
        own.write("update timeline set version = '2'")
        assert own.state.first_query == own.state.snapshot.answer.query == AT_FIRST
        assert len(own.state.snapshot.answer.events) == len(own.state.unfiltered) == 1
