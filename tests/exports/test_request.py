"""The request of an export: what is asked for, in words, and what stands on its cover."""

from dataclasses import replace
from datetime import date

import pytest

from tests.bundled import asks
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.request import dropped_by, request_of
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, Belonging, Query
from timeline_app.report.request import ReportRequest

ASKED = Query(period=period_of("2023Q3"), search="驿站")


def request_for(store: Store, query: Query, title: str = "") -> ReportRequest:
    return request_of(store.timeline, asks(store)(query).events, query, title, "乙", Script.HANS, ())


@pytest.mark.parametrize(
    ("belonging", "words"), [(Belonging.POSSIBLE, ""), (Belonging.CERTAIN, "确定属于"), (Belonging.WHOLE, "整段在")]
)
def test_the_period_is_a_filter_where_it_is_narrower_than_its_days(store: Store, belonging: Belonging, words: str) -> None:
    request = request_for(store, replace(ASKED, belonging=belonging))
    assert request.period == ASKED.period
    assert len(request.filters) == (2 if words else 1)
    assert any(words in each for each in request.filters)


def test_a_chronicle_without_a_title_names_its_period(store: Store) -> None:
    assert request_for(store, ASKED).title == "2023年第三季度大事记"
    assert request_for(store, Query()).title == "2022—2024年大事记"
    assert request_for(store, ASKED, "三季度").title == "三季度"
    assert request_for(store, ASKED).compiled_on == date.today()


def test_a_title_says_which_theme_is_there_and_the_line_below_what_else_was_asked(store: Store) -> None:
    digital = Query(themes=frozenset({"digital"}))
    request = request_for(store, digital)
    assert (request.title, request.below_title) == ("2022—2024年工会数字化建设大事记", ())
    assert request_for(store, digital, "数字工会").below_title == ("主题：工会数字化建设",)
    both = request_for(store, Query(themes=frozenset({"digital", "rights"})))
    assert (both.title, len(both.below_title)) == ("2022—2024年大事记", 1)
    assert request_for(store, ASKED).below_title == ("含有“驿站”",)
    assert request_for(store, replace(AT_FIRST, period=ASKED.period, belonging=Belonging.CERTAIN)).below_title == ()
    traditional = request_of(store.timeline, (), digital, "", "", Script.HANT_TW, ())
    assert (traditional.title, traditional.below_title) == ("2022—2024年工會數字化建設大事記", ())


def test_what_was_dropped_is_what_the_same_question_finds_more_without_certain(store: Store) -> None:
    asked = Query(period=period_of("2023Q3"))
    more, certain = asks(store)(asked), asks(store)(replace(asked, belonging=Belonging.CERTAIN))
    dropped = dropped_by(certain.query, certain.events, asks(store))
    assert dropped == len(more.events) - len(certain.events) > 0
    assert dropped_by(more.query, more.events, asks(store)) == 0


@pytest.mark.parametrize(
    ("script", "language", "word"),
    [(Script.HANS, "zh_Hans", "类别"), (Script.HANT_TW, "zh_Hant", "類別"), (Script.HANT_HK, "zh_Hant", "類別")],
)
def test_the_program_speaks_the_script_of_the_report(store: Store, script: Script, language: str, word: str) -> None:
    request = request_of(store.timeline, (), AT_FIRST, "", "", script, ())
    assert request.language == language
    assert request.filters[0].startswith(word)
