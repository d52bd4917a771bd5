"""One event, two documents, two dates: said only where both cannot be right."""

from datetime import date

import pytest

from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

WHEN = When("2031-03-04", date(2031, 3, 4), date(2031, 3, 4), Precision.DAY)


def found(*phrases: tuple[str, str, str | None]) -> list[tuple[str, str]]:
    citations = tuple(Citation(document, 1, phrase, resolved) for document, phrase, resolved in phrases)
    event = Event("e", "e", "", "e", Kind.HAPPENING, WHEN, ("t",), "other", None, "", False, (), (), citations, (), ())
    made = list(disagreeing_dates([event]))
    assert all(each.conflict is Conflict.DATES and each.concerns("e") for each in made)
    return [(each.sides[0].citation.phrase, each.sides[1].citation.phrase) for each in made]


@pytest.mark.parametrize(
    ("one", "other"),
    [("2031年3月4日", "2031年3月5日"), ("2031年3月", "2031年4月2日"), ("2031年", "2032年3月4日"), ("2031年3月4日", "同年5月"),
     ("2031年第一季度", "2031年4月上旬"), ("2031年3月4日至6日", "2031年3月7日")],
)
def test_days_without_any_in_common_disagree(one: str, other: str) -> None:
    assert found(("a", one, "explicit"), ("b", other, "year from context")) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [("2031年3月4日", "2031年3月"), ("2031年", "3月4日"), ("2031年3月上旬", "3月4日"), ("2031年3月2日至6日", "2031年3月4日"),
     ("2031年初", "3月")],
)
def test_a_finer_date_within_the_coarser_agrees(one: str, other: str) -> None:
    assert found(("a", one, "explicit"), ("b", other, "year from context")) == []


def test_several_phrases_of_a_document_tell_its_date_together() -> None:
    begin_and_end = ("a", "2031年3月", "explicit"), ("a", "同年9月", "year from context")
    assert found(*begin_and_end, ("b", "2031年5月4日", "explicit")) == []
    assert found(*begin_and_end, ("b", "2031年10月", "explicit")) == [("2031年3月", "2031年10月")]


def test_one_document_and_dates_counted_from_others_disagree_with_nothing() -> None:
    assert found(("a", "2031年3月4日", "explicit"), ("a", "2031年5月4日", "explicit")) == []
    assert found(("a", "2031年3月4日", "explicit"), ("b", "2031年5月4日", "relative to e")) == []
    assert found(("a", "2031年3月4日", "explicit"), ("b", "2031年5月4日", None)) == []


def test_a_winter_ends_in_the_next_year() -> None:
    assert found(("a", "2031年12月", "explicit"), ("b", "2032年1月", "explicit")) != []
