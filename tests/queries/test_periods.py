"""Periods as people type them: exactly those days, and one sentence for all else."""

import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.queries.periods import ImpossibleQuestion, half, month, period_of, quarter, year

YEARS = st.integers(1, 9998)


@given(st.dates(), st.dates())
def test_two_days_mean_all_the_days_between(one: date, other: date) -> None:
    first, last = sorted((one, other))
    period = period_of(f"{first.isoformat()}/{last.isoformat()}")
    assert (period.start, period.end) == (first, last)


@given(YEARS)
def test_a_year_is_the_sum_of_its_parts(number: int) -> None:
    whole = year(number)
    for parts in (
        [half(number, each) for each in (1, 2)], [quarter(number, each) for each in range(1, 5)],
        [month(number, each) for each in range(1, 13)],
    ):
        assert sum(part.days for part in parts) == whole.days
        assert (parts[0].start, parts[-1].end) == (whole.start, whole.end)
        assert all(after.start - before.end == timedelta(1) for before, after in itertools.pairwise(parts))


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [("2024-02", date(2024, 2, 1), date(2024, 2, 29)), ("2023Q3", date(2023, 7, 1), date(2023, 9, 30)),
     ("2023H2", date(2023, 7, 1), date(2023, 12, 31)), ("2022/2023Q1", date(2022, 1, 1), date(2023, 3, 31)),
     ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29))],
)
def test_each_way_of_writing(text: str, start: date, end: date) -> None:
    assert (period_of(text).start, period_of(text).end) == (start, end)


@pytest.mark.parametrize(
    "text",
    ["", "/", "2023/", "2023-13", "2024/2022", "2023-02-29", "2023Q5", "2023H3", "23", "2023-7", "2023年", "２０２３", "0000",
     " 2023", "2023/2024/2025"],
)
def test_everything_else_is_told_with_what_is_allowed(text: str) -> None:
    with pytest.raises(ImpossibleQuestion, match="2023Q3"):
        period_of(text)
