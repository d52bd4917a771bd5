"""Dates and stretches of days: which is coarser, which days they share, and what cannot be."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

DAYS = st.dates(date(2030, 1, 1), date(2030, 4, 1))
PERIODS = st.tuples(DAYS, DAYS).map(lambda pair: Period(min(pair), max(pair)))


def days(period: Period) -> set[date]:
    return {period.start + timedelta(number) for number in range(period.days)}


@given(PERIODS, PERIODS)
def test_touching_is_to_share_a_day_and_holding_to_have_them_all(one: Period, other: Period) -> None:
    assert one.overlaps(other.start, other.end) == bool(days(one) & days(other))
    assert one.contains(other.start, other.end) == (days(other) <= days(one))


@given(PERIODS)
def test_both_ends_count(period: Period) -> None:
    assert days(period) >= {period.start, period.end}
    assert period.overlaps(period.end, period.end + timedelta(9))
    assert not period.overlaps(period.end + timedelta(1), period.end + timedelta(9))
    assert not period.contains(period.start - timedelta(1), period.end)


@given(DAYS, DAYS)
def test_a_period_never_ends_before_it_starts(one: date, other: date) -> None:
    if one > other:
        with pytest.raises(ValueError, match=str(other)):
            Period(one, other)
    else:
        assert Period(one, other).days == (other - one).days + 1


def test_earlier_periods_sort_first_and_shorter_ones_before_longer() -> None:
    short, long, later = (Period(date(2030, 1, first), date(2030, 1, last)) for first, last in ((1, 2), (1, 9), (2, 3)))
    assert sorted([later, long, short]) == [short, long, later]


def test_precisions_are_ranked_from_fine_to_coarse() -> None:
    assert [precision.rank for precision in Precision] == list(range(len(Precision)))
    for fine, coarse in [(Precision.DAY, Precision.DAYS), (Precision.PART_OF_MONTH, Precision.MONTH),
                         (Precision.MONTH, Precision.SEASON), (Precision.PART_OF_YEAR, Precision.YEAR),
                         (Precision.YEAR, Precision.YEARS), (Precision.YEARS, Precision.OPEN)]:
        assert fine.rank < coarse.rank


def test_exact_means_to_the_day_and_yearly_to_the_year_only() -> None:
    assert {precision for precision in Precision if precision.exact} == {"day", "days"}
    assert {precision for precision in Precision if precision.yearly} == {"year", "years"}


@pytest.mark.parametrize(("edtf", "open"), [("2030-01-01/..", True), ("2030-01-01/2030-02-01", False), ("2030", False)])
def test_an_open_end_is_written_with_two_dots(edtf: str, open: bool) -> None:
    assert When(edtf, date(2030, 1, 1), date(2030, 12, 31), Precision.DAYS).open is open


def test_a_period_is_widened_as_far_as_the_calendar_goes() -> None:
    assert Period(date(2024, 3, 1), date(2024, 3, 2)).widened(1) == Period(date(2024, 2, 29), date(2024, 3, 3))
    assert Period(date.min, date.max).widened(30) == Period(date.min, date.max)
