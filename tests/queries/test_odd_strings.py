"""Searches and periods that are too long or no text at all; and a few of the strings that fuzz_strings makes."""

import pytest

from tests.conftest import Program
from tests.queries.fuzz_strings import fuzz
from timeline_app.arguments import searched
from timeline_app.database.search_index import LONGEST, match
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.settings import paths


@pytest.mark.thorough
def test_strings_by_chance_are_understood_or_refused() -> None:
    assert fuzz(400, 7, paths.database()).failures == []


@pytest.mark.slow
def test_a_hundred_thousand_written_dates_are_understood_or_refused() -> None:
    assert fuzz(100_000, 18, paths.database(), "written dates").failures == []


def test_a_search_that_is_too_long_is_refused() -> None:
    assert searched("工" * LONGEST) == "工" * LONGEST
    with pytest.raises(ImpossibleQuestion, match=f"{LONGEST + 1} 个字符太多"):
        searched("工" * (LONGEST + 1))


def test_half_a_character_is_no_word() -> None:
    assert match("工\udcff") == match("工") != match("工工")


@pytest.mark.parametrize("text", ["2023\n", "\x1b[31m", "9" * 100_000])
def test_a_period_that_is_none_is_repeated_in_one_short_line(text: str) -> None:
    with pytest.raises(ImpossibleQuestion) as caught:
        period_of(text)
    assert len(str(caught.value)) < 200
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("period", ["9999", "9999-12-31", "0001", "0001/9999"])
def test_the_first_and_the_last_year_are_periods(program: Program, period: str) -> None:
    run = program("list", "--period", period)
    assert (run.returncode, run.stderr) == (0, "")
