"""Ways of looking: a jump can be taken back, small steps are not remembered, an answer out of sight is brought into it."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from tests.bundled import asks
from timeline_app.canvas.zoom import moved
from timeline_app.database.store import Store
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Query, with_words
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.view_history import ViewHistory


@pytest.fixture
def state(store: Store, qapp: QApplication) -> TimelineState:
    return TimelineState(store.timeline, asks(store))


def span_of(event: Event) -> tuple[int, int]:
    return event.when.start.toordinal(), event.when.end.toordinal() + 1


@pytest.fixture
def parent(qapp: QApplication) -> QObject:
    """With which a history ends, as with a window: left to the garbage together with a state, it would be deleted twice."""
    return QObject()


@pytest.fixture
def viewing(state: TimelineState, parent: QObject) -> ViewHistory:
    return ViewHistory(state, span_of, lambda: 0, parent)


def test_the_way_back_leads_through_the_jumps(state: TimelineState, viewing: ViewHistory) -> None:
    views = [state.snapshot.view]
    for jump in (viewing.year, viewing.quarter, viewing.month, viewing.week):
        jump()
        views.append(state.snapshot.view)
    assert [round(view.days) for view in views[1:]] == [365, 92, 31, 7]
    for view in reversed(views[:-1]):
        viewing.back()
        assert state.snapshot.view == view
    viewing.back()
    assert state.snapshot.view == views[0]


def test_a_drag_is_no_jump(state: TimelineState, viewing: ViewHistory) -> None:
    first = state.snapshot.view
    viewing.quarter()
    for _step in range(20):
        state.look_at(moved(state.snapshot.view, 3))
    viewing.back()
    assert state.snapshot.view == first


def test_levels_look_at_the_selected_event(state: TimelineState, viewing: ViewHistory) -> None:
    state.select("ilo-worker-member-2024")
    viewing.week()
    event, view = state.snapshot.selected_event, state.snapshot.view
    assert event is not None
    assert view.start <= event.when.start.toordinal() < view.end


def test_an_answer_out_of_sight_is_brought_into_it(state: TimelineState, viewing: ViewHistory) -> None:
    viewing.week()
    state.set_query(Query(search="1983"))
    viewing.bring_into_sight()
    view = state.snapshot.view
    assert state.snapshot.answer.events
    assert any(view.start < event.when.end.toordinal() and event.when.start.toordinal() < view.end
               for event in state.snapshot.answer.events)


def test_the_way_back_keeps_what_is_asked_and_the_chosen_period_together(state: TimelineState, viewing: ViewHistory) -> None:
    third, fourth = period_of("2023Q3"), period_of("2023Q4")
    state.choose_period(third)
    state.set_query(Query(period=third))
    state.choose_period(fourth)
    assert state.snapshot.answer.query == Query(period=fourth)
    viewing.back()
    assert (state.snapshot.answer.query, state.snapshot.period) == (Query(period=third), third)
    viewing.back()
    assert (state.snapshot.answer.query, state.snapshot.period) == (Query(), third)
    viewing.forward()
    viewing.forward()
    assert (state.snapshot.answer.query, state.snapshot.period) == (Query(period=fourth), fourth)


def test_a_period_alone_is_no_step_and_stays_chosen_on_the_way_back(state: TimelineState, viewing: ViewHistory) -> None:
    whole = state.snapshot.view
    viewing.year()
    state.choose_period(period_of("2023Q3"))
    viewing.back()
    assert (state.snapshot.view, state.snapshot.period) == (whole, period_of("2023Q3"))


DIGITAL, SEARCHED = Query(themes=frozenset({"digital"})), Query(themes=frozenset({"digital"}), search="工")


def test_the_way_back_leads_through_questions_and_views_in_their_order(state: TimelineState, viewing: ViewHistory) -> None:
    whole, first = state.snapshot.view, state.snapshot.answer.query
    viewing.year()
    year = state.snapshot.view
    state.set_query(DIGITAL)
    viewing.quarter()
    quarter = state.snapshot.view
    places = []
    for _step in range(3):
        viewing.back()
        places.append((state.snapshot.answer.query, state.snapshot.view))
    assert places == [(DIGITAL, year), (first, year), (first, whole)]
    for _step in range(3):
        viewing.forward()
    assert (state.snapshot.answer.query, state.snapshot.view) == (DIGITAL, quarter)


def test_letters_of_one_search_are_one_step(state: TimelineState, viewing: ViewHistory) -> None:
    state.set_query(DIGITAL)
    for words in ("工", "工会", "工会之", "工会"):
        state.set_query(replace(SEARCHED, search=words))
    viewing.back()
    assert state.snapshot.answer.query == DIGITAL


def test_a_sign_before_a_word_is_a_letter_of_the_same_search(store: Store, parent: QObject) -> None:
    state = TimelineState(store.timeline, asks(store), AT_FIRST)
    viewing = ViewHistory(state, span_of, lambda: 0, parent)
    for words in ("-", "-驿", "-驿站"):
        state.set_query(with_words(state.snapshot.answer.query, words, AT_FIRST, 2023))
    viewing.back()
    assert state.snapshot.answer.query == AT_FIRST


def test_a_question_whose_answer_is_brought_into_sight_is_one_step(state: TimelineState, viewing: ViewHistory) -> None:
    first = state.snapshot.answer.query
    viewing.week()
    week = state.snapshot.view
    state.set_query(Query(search="1983"))
    viewing.bring_into_sight()
    assert state.snapshot.view != week
    viewing.back()
    viewing.bring_into_sight()
    assert (state.snapshot.answer.query, state.snapshot.view) == (first, week)


def test_what_happened_around_an_event_is_one_step(state: TimelineState, viewing: ViewHistory) -> None:
    state.set_query(DIGITAL)
    state.select(state.snapshot.answer.events[0].id)
    before = state.snapshot.answer.query, state.snapshot.view
    viewing.around_selection()
    viewing.back()
    assert (state.snapshot.answer.query, state.snapshot.view) == before
