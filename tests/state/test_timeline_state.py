"""The state: its verbs, signals for what has changed and for nothing else, all parts set before the first of them."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from tests.bundled import asks
from timeline_app.database.store import Store
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.state.timeline_state import TimelineState

DIGITAL = Query(themes=frozenset({"digital"}))


class Heard:
    """The names of the signals in their order, each with the snapshot of that moment."""

    def __init__(self, state: TimelineState) -> None:
        self.names: list[str] = []
        self.seen: list[Snapshot] = []
        for name in ("answer_changed", "selection_changed", "view_changed", "period_changed"):
            getattr(state, name).connect(lambda name=name: self._hear(name, state))

    def _hear(self, name: str, state: TimelineState) -> None:
        self.names.append(name)
        self.seen.append(state.snapshot)


@pytest.fixture
def state(store: Store, qapp: QApplication) -> TimelineState:
    return TimelineState(store.timeline, asks(store))


VERBS: dict[str, Callable[[TimelineState], None]] = {
    "answer_changed": lambda state: state.set_query(DIGITAL),
    "selection_changed": lambda state: state.select("hotline-12351-built"),
    "view_changed": lambda state: state.look_at(View(738500.0, 738600.0)),
    "period_changed": lambda state: state.choose_period(period_of("2023Q3")),
}


@pytest.mark.parametrize("signal", VERBS)
def test_a_verb_says_what_it_changed_and_says_it_once(state: TimelineState, signal: str) -> None:
    heard = Heard(state)
    VERBS[signal](state)
    VERBS[signal](state)
    assert heard.names == [signal]


def test_all_parts_are_set_before_the_first_signal(state: TimelineState) -> None:
    """A filter that hides the selected event lets go of it; who hears of the answer sees that already."""
    state.select("national-congress-18")
    heard = Heard(state)
    state.set_query(DIGITAL)
    assert heard.names == ["answer_changed", "selection_changed"]
    assert [snapshot.selected for snapshot in heard.seen] == [None, None]


def test_a_selection_that_the_filter_keeps_is_kept(state: TimelineState) -> None:
    state.select("workers-home-app")
    state.set_query(DIGITAL)
    assert state.snapshot.selected == "workers-home-app"


def test_what_is_not_in_the_answer_cannot_be_selected(state: TimelineState) -> None:
    state.set_query(DIGITAL)
    state.select("national-congress-18")
    assert state.snapshot.selected is None


@pytest.mark.parametrize("view", [View(738500, 738500.1), View(-9e9, 9e9), View(9e8, 9e8 + 30), View(-5e6, -5e6 + 30)])
def test_a_view_is_never_too_near_nor_beyond_the_data(state: TimelineState, view: View) -> None:
    state.look_at(view)
    shown, limits = state.snapshot.view, state.limits
    assert shown.days >= 3
    assert limits.start <= shown.start < shown.end <= limits.end
