"""A typed name means the entry that is called so, in whatever script, width and case it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.editing.entry_names import EntryNames
from timeline_app.editing.new_entries import new_document, new_organisation, new_place, new_theme
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.records.registers import Organisation, Place

HALL = Place("hall", "工会驿站（App）", "Workers' Rest", ("驿站",), None, None)


@pytest.mark.parametrize("typed", ["工会驿站（App）", " 工會驛站(ａｐｐ) ", "WORKERS' REST", "驛站", "“驿站”"])
def test_any_name_in_either_script_finds_the_entry(typed: str) -> None:
    assert EntryNames([HALL]).find(typed) == HALL


@pytest.mark.parametrize("typed", ["", "工会", "站", "《》"])
def test_a_part_of_a_name_finds_nothing(typed: str) -> None:
    assert EntryNames([HALL]).find(typed) is None


def test_of_several_the_one_that_is_written_so_comes_first() -> None:
    simplified, traditional = new_place("a", "礼堂"), new_place("b", "禮堂")
    names = EntryNames([simplified, traditional])
    assert [names.find(typed) for typed in ("礼堂", "禮堂")] == [simplified, traditional]
    assert names.find("禮堂", first=("a",)) == traditional


def test_of_two_of_one_name_the_one_that_was_meant_before_stays() -> None:
    names = EntryNames([new_place("a", "礼堂"), new_place("b", "礼堂")])
    assert [found.id for first in ((), ("b",)) if (found := names.find("礼堂", first))] == ["a", "b"]


def test_its_own_name_goes_before_another_name_of_somebody_else() -> None:
    union, federation = Organisation("a", "市总工会", "", ("总工会",), None), new_organisation("b", "總工會")
    assert EntryNames([union, federation]).find("总工会 ") == federation


def test_a_document_is_found_by_title_and_by_short_name() -> None:
    diary = new_document("diary", "校史日记，2026年，第一册，附照片", when_of("2026"))
    names = EntryNames([diary])
    assert diary.short != diary.title
    assert names.find(diary.short) == names.find("校史日記，2026年，第一冊，附照片") == diary


def test_a_name_of_marks_alone_is_its_own() -> None:
    names = EntryNames([new_theme("a", "《》", ()), new_theme("b", "·", ())])
    assert [found.id for typed in ("《》", "·") if (found := names.find(typed))] == ["a", "b"]


@given(st.lists(st.text(min_size=1).filter(str.strip), unique_by=str.strip, min_size=1))
def test_every_entry_is_found_by_its_name(texts: list[str]) -> None:
    """However alike the others are."""
    places = [new_place(str(number), text.strip()) for number, text in enumerate(texts)]
    names = EntryNames(places)
    assert [names.find(place.name) for place in places] == places
