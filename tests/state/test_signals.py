"""Whatever is done to a state in whatever order: a signal means a change, no signal means none, and nothing contradicts."""

from collections.abc import Callable
from datetime import date
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.bundled import EVENTS as ALL
from tests.bundled import TIMELINE, asks
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState, whole_view

Ask = Callable[[Query], Answer]
PARTS = {"answer_changed": "answer", "selection_changed": "selected", "view_changed": "view", "period_changed": "period"}
QUERIES = st.sampled_from([Query(), *(Query(themes=frozenset({theme.id})) for theme in TIMELINE.themes)])
EVENTS = st.none() | st.sampled_from(["没有", *(event.id for event in ALL)])
VIEWS = st.tuples(st.floats(-1e7, 1e7), st.floats(-10, 1e7)).map(lambda pair: View(pair[0], pair[0] + pair[1]))
DAYS = st.dates(date(2020, 1, 1), date(2026, 1, 1))
PERIODS = st.none() | st.tuples(DAYS, DAYS).map(lambda pair: Period(min(pair), max(pair)))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("set_query"), QUERIES), st.tuples(st.just("select"), EVENTS), st.tuples(st.just("look_at"), VIEWS),
        st.tuples(st.just("choose_period"), PERIODS),
    ),
    max_size=12,
)


@pytest.fixture(scope="module")
def answer(store: Store) -> Ask:
    return cache(asks(store))


class Heard:
    """The signals of a state in their order, each with the snapshot of that moment."""

    def __init__(self, state: TimelineState) -> None:
        self.said: list[tuple[str, Snapshot]] = []
        for name in PARTS:
            getattr(state, name).connect(lambda name=name: self.said.append((name, state.snapshot)))


@given(STEPS)
def test_signals_say_what_changed_and_nothing_else(qapp: QApplication, answer: Ask, steps: list[tuple[str, object]]) -> None:
    state = TimelineState(TIMELINE, answer)
    heard = Heard(state)
    for verb, value in steps:
        before = state.snapshot
        getattr(state, verb)(value)
        changed = [name for name, part in PARTS.items() if getattr(before, part) != getattr(state.snapshot, part)]
        assert [name for name, _then in heard.said] == changed
        assert all(then is state.snapshot for _name, then in heard.said)
        heard.said.clear()


@given(STEPS)
def test_no_step_leads_to_a_state_that_contradicts_itself(qapp: QApplication, answer: Ask, steps: list[tuple[str, object]]) -> None:
    state = TimelineState(TIMELINE, answer)
    for verb, value in steps:
        getattr(state, verb)(value)
        shown, limits = state.snapshot, state.limits
        assert shown.selected is None or state.find(shown.selected) is shown.selected_event is not None
        assert limits.start - 1e-6 <= shown.view.start < shown.view.end <= limits.end + 1e-6
        assert shown.view.days >= 4 - 1e-6


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_view_inside_the_limits_is_taken_as_it_is(qapp: QApplication, answer: Ask, one: float, other: float) -> None:
    state = TimelineState(TIMELINE, answer)
    limits, (first, last) = state.limits, sorted((one, other))
    wanted = View(limits.start + limits.days * first, limits.start + limits.days * last)
    state.look_at(wanted)
    if wanted.days >= 4:
        assert abs(state.snapshot.view.start - wanted.start) < 1e-6
        assert abs(state.snapshot.view.end - wanted.end) < 1e-6
    else:
        assert abs(state.snapshot.view.days - 4) < 1e-6


def test_the_first_moment_shows_everything_asked_for_and_nothing_chosen(qapp: QApplication, answer: Ask) -> None:
    shown = TimelineState(TIMELINE, answer).snapshot
    assert (shown.selected, shown.period, shown.view) == (None, None, whole_view(TIMELINE.first_view))
    assert shown.answer.events == ALL
