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
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import Event, Kind, Scope
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

DISPUTED = {side.event for each in TIMELINE.disagreements for side in each.sides}


def lies_in(when: When, period: Period, belonging: Belonging) -> bool:
    match belonging:
        case Belonging.POSSIBLE:
            return not (when.end < period.start or period.end < when.start)
        case Belonging.CERTAIN:
            return certainty_of(when, period) in (Certainty.INSIDE, Certainty.RUNNING)
        case Belonging.WHOLE:
            return period.start <= when.start and when.end <= period.end


def places_around(event: Event) -> set[str]:
    return {place.id for place in TIMELINE.registers.around(event.place)} if event.place else set()


def entries_of(event: Event) -> set[str]:
    """The section of the first citation of each document."""
    first = {citation.document: citation for citation in reversed(event.citations)}
    found = (TIMELINE.registers.section_of(each.document, each.paragraph) for each in first.values())
    return {section.id for section in found if section}


def belongs(event: Event, query: Query) -> bool:
    period, when = query.period, event.when
    return (
        (period is None or lies_in(when, period, query.belonging))
        and (not query.themes or bool(query.themes & set(event.themes)))
        and (not query.scopes or event.scope in query.scopes)
        and (not query.sources or bool(query.sources & {citation.document for citation in event.citations}))
        and (not query.precisions or when.precision in query.precisions)
        and (not query.kinds or event.kind in query.kinds)
        and (not query.entries or bool(query.entries & entries_of(event)))
        and (not query.organisations or bool(query.organisations & {each.id for each in event.organisations}))
        and (not query.people or bool(query.people & {each.id for each in event.people}))
        and (not query.places or bool(query.places & places_around(event)))
        and (not query.groups or bool(query.groups & set(event.groups)))
        and (not query.papers or bool(query.papers & set(event.papers)))
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
    "kinds": (Query(kinds=frozenset({Kind.TOTAL})), "年度数据"),
    "entries": (Query(entries=frozenset({"national-2023-5"})), "2023全国十大新闻第5条"),
    "organisations": (Query(organisations=frozenset({"acftu"})), "中华全国总工会"),
    "people": (Query(people=frozenset({"xi-jinping"})), "习近平"),
    "places": (Query(places=frozenset({"beijing"})), "北京"),
    "groups": (Query(groups=frozenset({"couriers"})), "快递员"),
    "papers": (Query(papers=frozenset({TIMELINE.registers.papers[0].id})), f"《{TIMELINE.registers.papers[0].title}》"),
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
    assert set(ASKED) == {field.name for field in fields(Query)} - {"belonging", "search_year"}


@pytest.mark.parametrize("changed", [lambda search: f"{search} ", lambda search: search.upper(), lambda search: f" \u3000{search}"])
def test_blanks_around_a_search_and_its_case_do_not_matter(store: Store, changed: Callable[[str], str]) -> None:
    found = ask(store, Query(search=changed("app"))).events
    assert found == ask(store, Query(search="app")).events != ()
