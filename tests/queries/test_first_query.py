"""What a window shows at first: what has a day. What it leaves out is one click away, and no command leaves it out unasked."""

import pytest

from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.query import AT_FIRST, EVERYTHING, Query, with_words
from timeline_app.records.event import Kind
from timeline_app.state.timeline_state import TimelineState

WITHOUT_A_DAY = {Kind.STANDING, Kind.TOTAL, Kind.TARGET, Kind.INTENTION}


def test_totals_targets_intentions_and_standing_work_wait_to_be_asked_for(store: Store) -> None:
    first, everything = ask(store, AT_FIRST).events, ask(store, EVERYTHING).events
    assert {event.kind for event in first} == set(Kind) - WITHOUT_A_DAY
    assert {event.kind for event in everything} == set(Kind)


@pytest.mark.usefixtures("qapp")
def test_where_it_finds_nothing_everything_is_shown(store: Store) -> None:
    state = TimelineState(store.timeline, lambda query: ask(store, query), Query(search="没有这样的词"))
    assert state.first_query == state.snapshot.answer.query == EVERYTHING
    assert len(state.snapshot.answer.events) == store.timeline.event_count


@pytest.mark.usefixtures("qapp")
def test_what_is_cleared_is_what_was_shown_at_first(store: Store) -> None:
    state = TimelineState(store.timeline, lambda query: ask(store, query), AT_FIRST)
    assert state.first_query == state.snapshot.answer.query == AT_FIRST


def test_words_are_looked_for_in_all_kinds_and_the_first_are_back_without_them(store: Store) -> None:
    searched = with_words(AT_FIRST, "559", AT_FIRST)
    assert {event.id for event in ask(store, searched).events} == {"work-plan-559-2024", "innovation-cases-call-2025"}
    assert with_words(searched, "", AT_FIRST) == AT_FIRST


@pytest.mark.parametrize("words", ["-", "--", '"', "“”"])
def test_words_that_ask_nothing_widen_nothing(words: str) -> None:
    assert with_words(AT_FIRST, words, AT_FIRST).kinds == AT_FIRST.kinds
    searched = with_words(with_words(AT_FIRST, "559", AT_FIRST), words, AT_FIRST)
    assert searched.kinds == AT_FIRST.kinds


def test_all_kinds_that_somebody_chose_before_a_search_stay_after_it() -> None:
    searched = with_words(with_words(EVERYTHING, "驿", AT_FIRST), "驿站", AT_FIRST)
    assert with_words(searched, "", AT_FIRST) == EVERYTHING


def test_kinds_that_somebody_chose_stay_with_words_and_without(store: Store) -> None:
    totals = Query(kinds=frozenset({Kind.TOTAL}))
    searched = with_words(totals, "驿站", AT_FIRST)
    assert {event.kind for event in ask(store, searched).events} == {Kind.TOTAL}
    assert with_words(searched, "", AT_FIRST) == totals
