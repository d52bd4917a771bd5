"""Where nothing is found: every kind of condition could go, each alone, counted, the most first."""

from dataclasses import replace

import pytest

from tests.bundled import EVENTS, TIMELINE
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.conditions import conditions_of
from timeline_app.queries.dropping import WayOut, ways_out
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, EVERYTHING, Belonging, Query, with_words
from timeline_app.records.event import Kind

NOWHERE = replace(EVERYTHING, search="没有这样的词")


def told(store: Store, query: Query, first: Query = EVERYTHING) -> list[WayOut]:
    found = [*ways_out(query, TIMELINE, first, lambda asked: ask(store, asked))]
    for each in found:
        assert each.count == len(ask(store, each.query).events) > 0
    assert [each.count for each in found] == sorted((each.count for each in found), reverse=True)
    return found


CONDITIONS = {
    "themes": replace(EVERYTHING, themes=frozenset({"services"})),
    "all of two themes": replace(EVERYTHING, themes=frozenset({"services", "digital"}), all_themes=True),
    "excluded": replace(EVERYTHING, excluded=frozenset({("scopes", "national")})),
    "period": replace(EVERYTHING, period=period_of("2023Q3"), belonging=Belonging.CERTAIN),
    "left out": replace(EVERYTHING, without=frozenset({EVENTS[0].id})),
    "figures": replace(EVERYTHING, with_figures=True),
    "kinds": replace(EVERYTHING, kinds=frozenset({Kind.HAPPENING})),
}


@pytest.mark.parametrize("kind", CONDITIONS)
def test_the_words_may_go_from_beside_every_kind_of_condition(store: Store, kind: str) -> None:
    query = CONDITIONS[kind]
    assert told(store, replace(query, search=NOWHERE.search)) == [
        WayOut(f"搜索：{NOWHERE.search}", query, len(ask(store, query).events))
    ]


def hidden_by(store: Store, query: Query) -> Query:
    """Words of an event that the query leaves out."""
    left = {event.id for event in ask(store, query).events}
    return replace(query, search=f"“{next(event.title for event in EVENTS if event.id not in left)}”")


@pytest.mark.parametrize("kind", CONDITIONS)
def test_every_kind_of_condition_may_go_from_beside_words(store: Store, kind: str) -> None:
    query = hidden_by(store, CONDITIONS[kind])
    (condition,) = (each for each in conditions_of(query, TIMELINE, EVERYTHING) if each.dropped.search)
    assert replace(query, search="") not in {condition.dropped, EVERYTHING}
    assert condition.dropped == replace(EVERYTHING, search=query.search)
    assert condition.words in {each.condition for each in told(store, query)}


def test_each_word_of_several_may_go(store: Store) -> None:
    found = told(store, Query(search="驿站 蹲点", themes=frozenset({"services"})))
    words = {each.condition: each.query.search for each in found}
    assert words == {"搜索：驿站": "蹲点", "搜索：蹲点": "驿站", "搜索：驿站 蹲点": ""}


def test_a_word_that_must_not_be_there_may_go(store: Store) -> None:
    found = told(store, Query(search="驿站 -驿站"))
    assert ("搜索：-驿站", "驿站") in {(each.condition, each.query.search) for each in found}


def test_no_more_than_four_words_are_offered(store: Store) -> None:
    found = told(store, Query(search="驿站 蹲点 工匠 大会 职工"))
    assert (len(found), {each.alone for each in found}) == (4, {True})


def test_the_kinds_of_the_start_may_go_although_nobody_asked_for_them(store: Store) -> None:
    hidden = next(event for event in EVENTS if event.kind not in AT_FIRST.kinds and event.organisations)
    asked = frozenset(each.id for each in hidden.organisations)
    query = replace(AT_FIRST, organisations=asked, period=period_of(hidden.when.start.isoformat()), without=frozenset(
        event.id for event in EVENTS if event.id != hidden.id and asked & {each.id for each in event.organisations}
    ))
    assert not len(ask(store, query).events)
    assert "只看最初显示的类别" in {each.condition for each in told(store, query, AT_FIRST)}


def test_a_search_that_is_all_that_was_asked_is_left_to_clearing(store: Store) -> None:
    assert told(store, with_words(AT_FIRST, NOWHERE.search, AT_FIRST), AT_FIRST) == []


def test_the_kinds_of_the_start_are_back_without_the_words(store: Store) -> None:
    theme = frozenset({"services"})
    searched = with_words(replace(AT_FIRST, themes=theme), NOWHERE.search, AT_FIRST)
    assert replace(AT_FIRST, themes=theme) in {way.query for way in told(store, searched, AT_FIRST)}


def test_of_words_that_meet_in_no_way_each_is_offered_alone(store: Store) -> None:
    found = told(store, Query(search="产业工人 2024年 驿站 -护士 没有这样的词 也没有这样的"))
    assert {(each.condition, each.query.search) for each in found} == {(word,) * 2 for word in ("产业工人", "2024年", "驿站")}
    assert all(each.alone for each in found)


def test_words_alone_are_looked_for_among_what_else_was_asked(store: Store) -> None:
    query = Query(search="驿站 没有这样的词 也没有这样的", themes=frozenset({"services"}))
    found = [*ways_out(query, TIMELINE, EVERYTHING, lambda asked: ask(store, asked))]
    assert [(each.query.search, each.alone) for each in found] == [("", False), ("驿站", True)]
    assert all(each.query.themes == query.themes for each in found)


def test_where_a_word_less_helps_no_word_is_offered_alone(store: Store) -> None:
    assert not any(each.alone for each in told(store, Query(search="驿站 蹲点")))


def test_where_no_condition_alone_hides_anything_none_is_offered(store: Store) -> None:
    assert told(store, Query(search=NOWHERE.search, without=frozenset(event.id for event in EVENTS))) == []
