"""Around a search: the days it names, and titles by their pieces."""

from dataclasses import replace

import pytest

from tests.bundled import EVENTS
from timeline_app.chinese.fold import key
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.coverage import coverage_of
from timeline_app.queries.document_hits import DocumentTexts
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Belonging, Query, with_words
from timeline_app.queries.question import read
from timeline_app.queries.title_index import TitleIndex


@pytest.mark.parametrize(
    ("search", "period"), [("2023年10月10日", "2023-10-10"), ("驿站 2023Q3 -北京", "2023Q3"), ("10月", "2023-10")]
)
def test_days_are_counted_as_a_period_is(store: Store, search: str, period: str) -> None:
    (told,) = coverage_of(Query(search=search, search_year=2023), lambda query: ask(store, query))
    possible = len(ask(store, Query(period=period_of(period))).events)
    certain = len(ask(store, Query(period=period_of(period), belonging=Belonging.CERTAIN)).events)
    assert told.period == period_of(period)
    assert (told.certain, told.certain + told.possible) == (certain, possible)
    assert certain


def test_words_bring_the_year_in_view_and_take_it_away() -> None:
    searched = with_words(AT_FIRST, "10月", AT_FIRST, 2023)
    assert (searched.search, searched.search_year, searched.kinds) == ("10月", 2023, frozenset())
    assert with_words(searched, "", AT_FIRST, 2024) == AT_FIRST
    assert replace(searched, search="") != AT_FIRST


@pytest.mark.parametrize("text", ["会", "驿站", "驛站", "新就业形态", "12351", "351", "“十四五”", "APP", "没有", "", "工人 日报"])
def test_titles_are_found_by_any_piece(store: Store, text: str) -> None:
    found = TitleIndex(store).having(text).tolist()
    assert found == [bool(key(text)) and key(text) in key(event.title) for event in EVENTS]


@pytest.mark.parametrize(
    ("search", "found"),
    [("驛站", [("a", 2), ("b", 1)]), ("驿站 -北京", [("b", 1)]), ("2023-10", [("a", 1)]), ("", []), ("-驿站", [])],
)
def test_paragraphs_of_documents_are_found(search: str, found: list[tuple[str, int]]) -> None:
    texts = DocumentTexts({"a": ["2023 年10月，会议召开", "北京的驿站"], "b": ["上海的驛站"]})
    assert list(texts.having(read(search))) == found
    assert list(texts.having(read(search))) == found
