"""Each field of a query finds what the same question finds when it is asked of every event in turn, and says so in words."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given

from tests.bundled import EVENTS, TIMELINE
from tests.queries.plain_look import belongs
from tests.strategies import QUERIES
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision


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
    "scopes": (Query(scopes=frozenset({"beijing"})), "北京"),
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
    "without": (Query(without=frozenset({EVENTS[0].id})), "不收1条"),
}


@pytest.mark.parametrize("field", ASKED)
def test_only_what_is_asked_has_words_and_they_name_it(field: str) -> None:
    query, named = ASKED[field]
    clauses = clauses_of(query, TIMELINE)
    assert list(clauses) == [field]
    assert named in clauses[field].words


def test_every_field_of_a_query_is_asked_here() -> None:
    changing_others = {"belonging", "all_themes", "excluded", "search_year", "kinds_opened"}
    assert set(ASKED) == {field.name for field in fields(Query)} - changing_others


@pytest.mark.parametrize(("query", "field", "words"), [
    (Query(themes=frozenset({"digital", "services"}), all_themes=True), "themes", "主题：职工服务与帮扶且工会数字化建设"),
    (Query(excluded=frozenset({("themes", "digital")})), "not themes", "主题：不含工会数字化建设"),
    (Query(excluded=frozenset({("with_figures", "yes")})), "not with_figures", "不含：有数据"),
])
def test_words_say_what_is_wanted_together_and_what_is_not_wanted(query: Query, field: str, words: str) -> None:
    assert {name: clause.words for name, clause in clauses_of(query, TIMELINE).items()} == {field: words}


@given(QUERIES)
def test_a_value_counts_what_it_would_leave_given_all_else(store: Store, query: Query) -> None:
    """Of a theme that is wanted with others, or besides those that are excluded."""
    counts = ask(store, query).facet_counts["themes"]
    for theme in TIMELINE.themes:
        beside = query.themes if query.all_themes else frozenset[str]()
        lifted = replace(query, themes=beside | {theme.id}, excluded=query.excluded - {("themes", theme.id)})
        assert counts.get(theme.id, 0) == sum(belongs(event, lifted) for event in EVENTS)


@pytest.mark.parametrize("changed", [lambda search: f"{search} ", lambda search: search.upper(), lambda search: f" \u3000{search}"])
def test_blanks_around_a_search_and_its_case_do_not_matter(store: Store, changed: Callable[[str], str]) -> None:
    found = ask(store, Query(search=changed("app"))).events
    assert found == ask(store, Query(search="app")).events != ()
