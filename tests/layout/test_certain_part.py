"""The part of a bar that is drawn solid: the days on which its event certainly was, or was going on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.certain_part import WHOLE, certain_days, certain_part
from timeline_app.layout.shapes import Shape, shape_of
from timeline_app.layout.years import year_over_year_of
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import EventHead, Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When


def when(edtf: str, start: str, end: str, precision: Precision) -> When:
    return When(edtf, date.fromisoformat(start), date.fromisoformat(end), precision)


def event(of: When) -> EventHead:
    return EventHead("e", "事件", "t", Kind.CAMPAIGN, of, major=False)


def told(days: tuple[int, int] | None) -> tuple[str, str] | None:
    """The first and the last."""
    return days and (str(date.fromordinal(days[0])), str(date.fromordinal(days[1] - 1)))


@pytest.mark.parametrize(
    ("of", "days", "shape"),
    [
        (when("2023-07-28", "2023-07-28", "2023-07-28", Precision.DAY), ("2023-07-28", "2023-07-28"), Shape.DOT),
        (when("2023-07-28/2023-07-30", "2023-07-28", "2023-07-30", Precision.DAYS), ("2023-07-28", "2023-07-30"), Shape.BAR),
        (when("2022-09/2023-09", "2022-09-01", "2023-09-30", Precision.MONTHS), ("2022-09-30", "2023-09-01"), Shape.RUN),
        (when("2023-04-11/2023-08", "2023-04-11", "2023-08-31", Precision.MONTHS), ("2023-04-11", "2023-08-01"), Shape.RUN),
        (when("2023-11/2023-12", "2023-11-01", "2023-12-31", Precision.MONTHS), ("2023-11-30", "2023-12-01"), Shape.RUN),
        (when("2023-09/..", "2023-09-01", "2024-03-02", Precision.OPEN), ("2023-09-30", "2024-03-02"), Shape.OPEN),
        (when("2024/..", "2024-01-01", "2024-03-02", Precision.OPEN), None, Shape.OPEN),
        (when("2023/2025", "2023-01-01", "2025-12-31", Precision.YEARS), ("2023-12-31", "2025-01-01"), Shape.RUN),
        (when("2024-01~/2024-03~", "2024-01-01", "2024-03-31", Precision.MONTHS), None, Shape.SOFT),
        (when("2023-09", "2023-09-01", "2023-09-30", Precision.MONTH), None, Shape.SOFT),
        (when("2023", "2023-01-01", "2023-12-31", Precision.YEAR), None, Shape.SOFT),
        (when("2022-06-21~/2022-12-31", "2022-06-21", "2022-12-31", Precision.PART_OF_YEAR), None, Shape.SOFT),
    ],
    ids=lambda value: value.edtf if isinstance(value, When) else "",
)
def test_what_is_certain_and_how_it_is_drawn(of: When, days: tuple[str, str] | None, shape: Shape) -> None:
    assert told(certain_days(of)) == days
    assert shape_of(event(of)) is shape


def test_shares_are_those_of_the_span() -> None:
    of = when("2022-09/2023-09", "2022-09-01", "2023-09-30", Precision.MONTHS)
    assert certain_part(of) == pytest.approx((29 / 395, 366 / 395))
    assert certain_part(when("2023-07-28", "2023-07-28", "2023-07-28", Precision.DAY)) == WHOLE


@given(st.dates(date(2020, 1, 1), date(2024, 1, 1)), st.integers(0, 30))
def test_each_of_these_days_and_no_other_is_one_on_which_a_run_is_certain(start: date, months: int) -> None:
    first, last = start.replace(day=1), _month_after(start, months + 1) - timedelta(1)
    run = When(f"{first:%Y-%m}/{last:%Y-%m}", first, last, Precision.MONTHS)
    found = certain_days(run) or (0, 0)
    days = (date.fromordinal(number) for number in range(first.toordinal(), last.toordinal() + 1))
    assert [day for day in days if certainty_of(run, Period(day, day)) is Certainty.RUNNING] == [
        date.fromordinal(number) for number in range(*found)
    ]


def _month_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, 1)


def test_what_runs_over_a_new_year_is_certain_in_both_its_parts() -> None:
    years = year_over_year_of(Period(date(2022, 1, 1), date(2024, 12, 31)))
    run = when("2022-09/2023-09", "2022-09-01", "2023-09-30", Precision.MONTHS)
    since = when("2022-09/..", "2022-09-01", "2023-06-30", Precision.OPEN)
    somewhere = when("2022-09~/2023-06~", "2022-09-01", "2023-06-30", Precision.MONTHS)
    pieces = [told(certain_days(years.piece(event(of), year).when)) for of in (run, since, somewhere) for year in (2022, 2023)]
    assert pieces == [
        ("2024-09-30", "2024-12-31"), ("2024-01-01", "2024-09-01"), ("2024-09-30", "2024-12-31"), ("2024-01-01", "2024-06-30"),
        None, None,
    ]
