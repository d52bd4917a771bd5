"""Each field of a query finds what the same question finds when it is asked of every event in turn, and says so in words."""

from collections.abc import Callable
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given

from tests.bundled import EVENTS, TIMELINE
from tests.strategies import QUERIES
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Event, Scope
from timeline_app.records.period import Period
from timeline_app.records.when import Precision

DISPUTED = {side.event for each in TIMELINE.disagreements for side in each.sides}


def belongs(event: Event, query: Query) -> bool:
    period, when = query.period, event.when
    if period and query.surely:
        in_time = period.start <= when.start and when.end <= period.end
    else:
        in_time = period is None or not (when.end < period.start or period.end < when.start)
    return (
        in_time
        and (not query.themes or bool(query.themes & set(event.themes)))
        and (not query.scopes or event.scope in query.scopes)
        and (not query.sources or bool(query.sources & {citation.document for citation in event.citations}))
        and (not query.precisions or when.precision in query.precisions)
        and (not query.with_figures or bool(event.figures))
        and (not query.disagreeing or event.id in DISPUTED)
    )


@given(QUERIES)
def test_the_answer_holds_those_events_in_their_order_and_no_other(store: Store, query: Query) -> None:
    assert ask(store, query).events == tuple(event for event in EVENTS if belongs(event, query))


@given(QUERIES)
def test_a_clause_has_a_value_for_every_question_mark(query: Query) -> None:
    for clause in clauses_of(query, TIMELINE).values():
        assert clause.sql.count("?") == len(clause.parameters)


ASKED: dict[str, tuple[Query, str]] = {
    "period": (Query(period=Period(date(2023, 7, 1), date(2023, 9, 30))), "2023年第三季度"),
    "themes": (Query(themes=frozenset({"digital"})), "工会数字化建设"),
    "scopes": (Query(scopes=frozenset({Scope.BEIJING})), "北京"),
    "sources": (Query(sources=frozenset({TIMELINE.documents[0].id})), f"《{TIMELINE.documents[0].title}》"),
    "precisions": (Query(precisions=frozenset({Precision.YEAR})), "年"),
    "search": (Query(search="  体检 "), "“体检”"),
    "with_figures": (Query(with_figures=True), "数据"),
    "disagreeing": (Query(disagreeing=True), "不一致"),
}


@pytest.mark.parametrize("field", ASKED)
def test_only_what_is_asked_has_words_and_they_name_it(field: str) -> None:
    query, named = ASKED[field]
    clauses = clauses_of(query, TIMELINE)
    assert list(clauses) == [field]
    assert named in clauses[field].words


def test_every_field_of_a_query_is_asked_here() -> None:
    assert set(ASKED) == {field.name for field in fields(Query)} - {"surely"}


@pytest.mark.parametrize("changed", [lambda search: f"{search} ", lambda search: search.upper(), lambda search: f" \u3000{search}"])
def test_blanks_around_a_search_and_its_case_do_not_matter(store: Store, changed: Callable[[str], str]) -> None:
    found = ask(store, Query(search=changed("app"))).events
    assert found == ask(store, Query(search="app")).events != ()
