"""A period means exactly the days its text names: not one before, not one behind, the 29th of February among them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.queries.periods import period_of

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
# What each way of writing says of a day, spelt without the program.
WAYS = {
    "year": lambda day: f"{day.year:04}",
    "half": lambda day: f"{day.year:04}H{1 if day.month <= 6 else 2}",
    "quarter": lambda day: f"{day.year:04}Q{'111222333444'[day.month - 1]}",
    "month": lambda day: f"{day.year:04}-{day.month:02}",
    "day": lambda day: day.isoformat(),
}


@pytest.mark.parametrize("way", WAYS)
@given(day=DAYS)
def test_a_text_means_the_days_that_bear_it_and_no_other(way: str, day: date) -> None:
    text = WAYS[way](day)
    period = period_of(text)
    assert WAYS[way](period.start) == WAYS[way](period.end) == text
    assert period.start <= day <= period.end
    assert WAYS[way](period.start - timedelta(1)) != text != WAYS[way](period.end + timedelta(1))


@given(DAYS, DAYS, st.sampled_from(sorted(WAYS)), st.sampled_from(sorted(WAYS)))
def test_two_texts_mean_from_the_first_day_of_one_to_the_last_of_the_other(one: date, other: date, way: str, last: str) -> None:
    earlier, later = sorted((one, other))
    period = period_of(f"{WAYS[way](earlier)}/{WAYS[last](later)}")
    assert period.start == period_of(WAYS[way](earlier)).start
    assert period.end == period_of(WAYS[last](later)).end


@pytest.mark.parametrize(("year", "days"), [(2024, 366), (2023, 365), (2000, 366), (1900, 365)])
def test_leap_days_are_counted(year: int, days: int) -> None:
    assert period_of(f"{year}").days == days
    assert period_of(f"{year}-02").days == days - 337
    assert period_of(f"{year}Q1").days == days - 275
