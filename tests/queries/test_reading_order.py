"""The order in which an answer is read: that of a 大事记, the same for few events and for a great many."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.bundled import EVENTS
from tests.strategies import PERIODS, records
from tests.sweeps import examples
from timeline_app.building.build import write
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.in_reading_order import in_reading_order
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import EVERYTHING
from timeline_app.queries.reading_order import AFTER_MONTHS, Chapter, ReadingOrder
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.period import Period
from timeline_app.records.timeline import Records
from timeline_app.report.parts import place_of


def told(order: ReadingOrder) -> tuple[list[str], list[object]]:
    return [order.event(row).id for row in range(len(order))], list(order.sections)


@pytest.mark.parametrize("period", [None, period_of("2023Q3"), period_of("2022"), period_of("1900")])
def test_bundled_events_are_read_alike_from_arrays(store: Store, period: Period | None) -> None:
    few, many = ask(store, EVERYTHING), ColumnFilter(store, EventLookup(store)).ask(EVERYTHING)
    assert told(in_reading_order(many.events, period)) == told(in_reading_order(few.events, period))


@pytest.mark.thorough
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(3, 30))
@given(made=records(), period=st.one_of(st.none(), PERIODS))
def test_any_events_are_read_alike_from_arrays(tmp_path: Path, made: Records, period: Period | None) -> None:
    shutil.rmtree(tmp_path / "made", ignore_errors=True)
    (tmp_path / "made").mkdir()
    write(made, tmp_path / "made" / "any.db")
    with Store(tmp_path / "made" / "any.db") as store:
        few, many = ask(store, EVERYTHING), ColumnFilter(store, EventLookup(store)).ask(EVERYTHING)
        one, other = in_reading_order(few.events, period), in_reading_order(many.events, period)
        assert told(one) == told(other)
        for row in range(len(one)):
            assert one.row_of(one.event(row).id) == other.row_of(other.event(row).id) == row


def test_the_months_and_years_are_those_of_the_report() -> None:
    """A heading never tells more than the report does."""
    order = in_reading_order(LoadedEvents(EVENTS))
    for row in range(len(order)):
        section = order.section(row)
        year, month, _day = place_of(order.event(row).when)
        assert (section.year, section.month) == (year, month)


def test_days_come_before_their_month_and_months_before_their_year() -> None:
    order = in_reading_order(LoadedEvents(EVENTS))
    places = [place_of(order.event(row).when) for row in range(len(order))]
    assert [place[:2] for place in places] == sorted(place[:2] for place in places)
    assert [section.month for section in order.sections if section.year == 2023][-3:] == [11, 12, AFTER_MONTHS]


def test_with_a_period_what_is_sure_comes_first() -> None:
    quarter = period_of("2023Q3")
    order = in_reading_order(LoadedEvents(EVENTS), quarter)
    for section in order.sections:
        lie = {certainty_of(order.event(row).when, quarter) for row in range(section.first, section.beyond)}
        assert lie == {{
            Chapter.DATED: Certainty.INSIDE, Chapter.RUNNING: Certainty.RUNNING, Chapter.POSSIBLE: Certainty.POSSIBLE,
        }[section.chapter]}
    assert [section.chapter for section in order.sections] == sorted(section.chapter for section in order.sections)
    assert [section.month for section in order.sections if section.chapter is Chapter.DATED] == [7, 8, 9]


def test_a_day_is_found() -> None:
    order = in_reading_order(LoadedEvents(EVENTS))
    row = order.row_at(date(2023, 7, 10))
    assert order.event(row).when.start == date(2023, 7, 10)
    assert order.row_at(date(2999, 1, 1)) == len(order) - 1
    assert order.row_at(date(1, 1, 1)) == 0
