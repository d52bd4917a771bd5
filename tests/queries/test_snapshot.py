"""What an export of a moment holds: the events that touch the period, and among them those that certainly belong to it."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.queries.answer import Answer
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.facet_counts import FacetCounts
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import Snapshot, View
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

FIRST = date(2031, 1, 1)
SPANS = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(
    lambda pair: Period(FIRST + timedelta(pair[0]), FIRST + timedelta(pair[0] + pair[1]))
)


def event(number: int, span: Period) -> Event:
    when = When(f"{span.start}/{span.end}", span.start, span.end, Precision.DAYS)
    return Event(f"e{number}", "甲", "", "甲", Kind.HAPPENING, when, ("t",), "other", None, "", False, (), (), (), (), ())


def snapshot(spans: list[Period], period: Period | None, selected: str | None = None) -> Snapshot:
    events = tuple(event(number, span) for number, span in enumerate(spans))
    counts = FacetCounts(Query(), lambda _facet, _query: {}, lambda _query: 0)
    return Snapshot(Answer(Query(), LoadedEvents(events), len(events), counts, LoadedLanes), selected, View(0, 1), period)


def days(span: Period) -> set[date]:
    return {span.start + timedelta(number) for number in range(span.days)}


@given(st.lists(SPANS, max_size=8), SPANS)
def test_an_export_holds_what_shares_a_day_with_the_period(spans: list[Period], period: Period) -> None:
    shown = snapshot(spans, period)
    touching = [f"e{number}" for number, span in enumerate(spans) if days(span) & days(period)]
    certain = [each.id for each in shown.exported if certainty_of(each.when, period) is not Certainty.POSSIBLE]
    assert [each.id for each in shown.exported] == touching
    assert [each.id for each in shown.certainly_exported] == certain


@given(st.lists(SPANS, max_size=8))
def test_without_a_period_an_export_holds_the_whole_answer(spans: list[Period]) -> None:
    shown = snapshot(spans, None)
    assert shown.exported == shown.certainly_exported == shown.answer.events


def test_the_selected_event_is_one_of_the_answer() -> None:
    spans = [Period(FIRST, FIRST)] * 3
    assert snapshot(spans, None).selected_event is None
    assert snapshot(spans, None, "gone").selected_event is None
    found = snapshot(spans, None, "e1").selected_event
    assert found is not None
    assert found.id == "e1"


def test_a_view_is_as_long_as_from_its_start_to_its_end() -> None:
    assert View(10.5, 13.0).days == 2.5
