"""Around a search: the days it names, and paragraphs of documents."""

from dataclasses import replace

import pytest

from tests.bundled import EVENTS
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.coverage import coverage_of
from timeline_app.queries.document_hits import DocumentHit, DocumentTexts, citing, found_in
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Belonging, Query, with_words
from timeline_app.queries.question import read


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


@pytest.mark.parametrize(
    ("search", "found"),
    [("驛站", [("a", 2), ("b", 1)]), ("驿站 -北京", [("b", 1)]), ("2023-10", [("a", 1)]), ("", []), ("-驿站", [])],
)
def test_paragraphs_of_documents_are_found(search: str, found: list[tuple[str, int]]) -> None:
    texts = DocumentTexts({"a": ["2023 年10月，会议召开", "北京的驿站"], "b": ["上海的驛站"]})
    for _time in range(2):
        assert [(hit.document, hit.paragraph) for hit in texts.having(read(search))] == found


def test_a_damaged_paragraph_is_found_and_marked_where_it_stands_in_the_file() -> None:
    text = "北京市總工會建設暖心驛(yi)站"
    (hit,) = DocumentTexts({"a": ["別的", text]}).having(read("驿站"))
    assert hit == ("a", 2, text)
    ((first, last),) = found_in(text, read("驿站"))
    assert text[first:last] == "驛(yi)站"


def test_the_search_of_paragraphs_can_be_given_up() -> None:
    def enough() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        list(DocumentTexts({"a": ["驿站"]}).having(read("驿站"), enough))


def test_events_are_found_by_the_paragraphs_they_cite(store: Store) -> None:
    event = next(event for event in EVENTS if len(event.citations) > 1)
    cited = event.citations[1]
    hits = [DocumentHit(cited.document, cited.paragraph or 0, ""), DocumentHit(cited.document, cited.paragraph or 0, "")]
    found = citing(hits, EventLookup(store).citing)
    wanted = [each for each in EVENTS if (cited.document, cited.paragraph) in {(c.document, c.paragraph) for c in each.citations}]
    assert event in wanted
    assert list(found) == wanted
    assert citing([], EventLookup(store).citing) == []
