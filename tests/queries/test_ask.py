"""Answers: every event is found by its own words, and each filter value leaves what it says it leaves."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest

from tests.conftest import ROOT
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.event import Kind
from timeline_app.records.when import Precision

BASES = [
    Query(), Query(period=period_of("2023")), Query(period=period_of("2024H1"), belonging=Belonging.WHOLE),
    Query(themes=frozenset({"digital", "services"}), scopes=frozenset({"beijing"})),
    Query(search="驿站", precisions=frozenset({Precision.DAY, Precision.YEAR})), Query(with_figures=True),
]
CHOSEN = {
    "themes": lambda query, value: replace(query, themes=frozenset({value})),
    "scopes": lambda query, value: replace(query, scopes=frozenset({value})),
    "sources": lambda query, value: replace(query, sources=frozenset({value})),
    "kinds": lambda query, value: replace(query, kinds=frozenset({Kind(value)})),
    "entries": lambda query, value: replace(query, entries=frozenset({value})),
    "organisations": lambda query, value: replace(query, organisations=frozenset({value})),
    "people": lambda query, value: replace(query, people=frozenset({value})),
    "places": lambda query, value: replace(query, places=frozenset({value})),
    "groups": lambda query, value: replace(query, groups=frozenset({value})),
    "papers": lambda query, value: replace(query, papers=frozenset({value})),
    "precisions": lambda query, value: replace(query, precisions=frozenset({Precision(value)})),
    "with_figures": lambda query, _value: replace(query, with_figures=True),
    "disagreeing": lambda query, _value: replace(query, disagreeing=True),
}


@pytest.mark.parametrize("base", BASES)
def test_a_value_leaves_as_many_as_it_says(store: Store, base: Query) -> None:
    answer = ask(store, base)
    assert set(answer.facet_counts) == set(CHOSEN)
    for field, counts in answer.facet_counts.items():
        assert all(counts.values())
        for value, count in counts.items():
            assert len(ask(store, CHOSEN[field](base, value)).events) == count, (field, value)


def test_a_value_that_is_not_listed_would_leave_nothing(store: Store) -> None:
    base = Query(search="体检")
    listed = ask(store, base).facet_counts["themes"]
    others = [theme.id for theme in store.timeline.themes if theme.id not in listed]
    assert others
    assert all(ask(store, replace(base, themes=frozenset({theme}))).events == () for theme in others)


def test_the_total_does_not_depend_on_the_question(store: Store) -> None:
    assert {ask(store, base).total for base in BASES} == {len(store.events())}


def test_every_event_is_found_by_any_two_characters_of_its_title(store: Store) -> None:
    pieces: dict[str, set[str]] = {}
    for event in store.events():
        for one, other in pairwise(event.title):
            if min(one, other) >= "\u4e00" and max(one, other) <= "\u9fff":
                pieces.setdefault(one + other, set()).add(event.id)
    for piece in sorted(pieces)[::7]:
        assert pieces[piece] <= {event.id for event in ask(store, Query(search=piece)).events}, piece


def test_more_words_find_what_holds_them_all(store: Store) -> None:
    one, other, both = (
        {event.id for event in ask(store, Query(search=words)).events} for words in ("北京", "驿站", "驿站 北京")
    )
    assert both == one & other != set()


def test_only_queries_and_database_know_how_large_a_file_is() -> None:
    package = ROOT / "timeline_app"
    others = [path for path in package.rglob("*.py") if path.relative_to(package).parts[0] not in ("queries", "database")]
    asking = [path.name for path in others if re.search(r"limits\.READ_AT_ONCE|store\.small", path.read_text("utf-8"))]
    assert len(others) > 100
    assert asking == []
