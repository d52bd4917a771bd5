"""The request of an export: what is asked for, in words, and what stands on its cover."""

from dataclasses import replace
from datetime import date

import pytest

from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.request import request_of
from timeline_app.queries.ask import ask
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.report.request import ReportRequest

ASKED = Query(period=period_of("2023Q3"), search="驿站")


def request_for(store: Store, query: Query, title: str = "") -> ReportRequest:
    return request_of(store.timeline, ask(store, query).events, query, title, "乙", Script.HANS, ())


@pytest.mark.parametrize(
    ("belonging", "words"), [(Belonging.POSSIBLE, ""), (Belonging.CERTAIN, "确定属于"), (Belonging.WHOLE, "整段在")]
)
def test_the_period_is_a_filter_where_it_is_narrower_than_its_days(store: Store, belonging: Belonging, words: str) -> None:
    request = request_for(store, replace(ASKED, belonging=belonging))
    assert request.period == ASKED.period
    assert len(request.filters) == (2 if words else 1)
    assert any(words in each for each in request.filters)


def test_a_cover_without_a_title_bears_that_of_the_timeline(store: Store) -> None:
    assert request_for(store, ASKED).title == store.timeline.title
    assert request_for(store, ASKED, "三季度").title == "三季度"
    assert request_for(store, ASKED).compiled_on == date.today()
