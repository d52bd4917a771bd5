"""Each golden question finds its events and no other, asked in either way."""

import pytest

from tests.queries.golden_dates import DATES
from tests.queries.golden_words import WORDS
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query

GOLDEN = WORDS | DATES


@pytest.mark.parametrize("question", GOLDEN)
def test_a_question_finds_its_events(store: Store, question: str) -> None:
    expected = set(GOLDEN[question].split())
    assert {event.id for event in ask(store, Query(search=question)).events} == expected


def test_a_large_file_finds_the_same(store: Store) -> None:
    many = ColumnFilter(store, EventLookup(store))
    found = {question: {event.id for event in many.ask(Query(search=question)).events} for question in GOLDEN}
    assert found == {question: set(ids.split()) for question, ids in GOLDEN.items()}


def test_a_month_is_that_of_the_year_in_view(store: Store) -> None:
    found = {event.id for event in ask(store, Query(search="8月", search_year=1959)).events}
    assert "beijing-workers-stadium-built" in found
    assert found == found | {event.id for event in ask(store, Query(search="1959年8月")).events}
    assert len(GOLDEN) >= 80
