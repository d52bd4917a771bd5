"""From EDTF to span and precision."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.building.edtf_dates import NotADate, when_of
from timeline_app.records.when import Precision

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "start", "end", "precision"),
    [
        ("2023-10-09", "2023-10-09", "2023-10-09", Precision.DAY),
        ("2023-10-09/2023-10-12", "2023-10-09", "2023-10-12", Precision.DAYS),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2022-09/2023-09", "2022-09-01", "2023-09-30", Precision.MONTHS),
        ("2022-12-11~/2022-12-20~", "2022-12-11", "2022-12-20", Precision.PART_OF_MONTH),
        ("2024-01~/2024-03~", "2024-01-01", "2024-03-31", Precision.PART_OF_YEAR),
        ("2023-12~", "2023-12-01", "2023-12-31", Precision.PART_OF_YEAR),
        ("2024-35", "2024-07-01", "2024-09-30", Precision.PART_OF_YEAR),
        ("2023-40", "2023-01-01", "2023-06-30", Precision.PART_OF_YEAR),
        ("2022-24", "2022-12-01", "2023-02-28", Precision.SEASON),
        ("2023-24", "2023-12-01", "2024-02-29", Precision.SEASON),
        ("2023", "2023-01-01", "2023-12-31", Precision.YEAR),
        ("2023/2025", "2023-01-01", "2025-12-31", Precision.YEARS),
        ("2022-06-21~/2022-12-31", "2022-06-21", "2022-12-31", Precision.PART_OF_MONTH),
        ("2023-07-12/..", "2023-07-12", "2024-01-15", Precision.OPEN),
    ],
)
def test_span_and_precision(edtf: str, start: str, end: str, precision: Precision) -> None:
    when = when_of(edtf, open_until=date(2024, 1, 15))
    assert (when.edtf, when.start.isoformat(), when.end.isoformat(), when.precision) == (edtf, start, end, precision)


@pytest.mark.parametrize(
    "text", ["", "2023-02-30", "2023-13", "2023?", "202X", "2023-05/2022", "../2022", "2023-07/", "昨天", "2023-29"]
)
def test_what_is_no_date_of_ours_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        when_of(text, open_until=date(2024, 1, 15))


def test_an_open_end_needs_a_document_published_later() -> None:
    with pytest.raises(NotADate):
        when_of("2024-05-01/..", open_until=date(2024, 1, 15))


@given(DAYS)
def test_coarser_spans_contain_finer_ones(day: date) -> None:
    spans = [when_of(text) for text in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}")]
    for finer, coarser in zip(spans, spans[1:], strict=False):
        assert coarser.start <= finer.start <= finer.end <= coarser.end
        assert finer.precision.rank < coarser.precision.rank


@given(DAYS)
def test_months_end_where_the_next_begins(day: date) -> None:
    month = when_of(f"{day:%Y-%m}")
    assert (month.end + timedelta(days=1)).day == 1
    assert (month.end - month.start).days + 1 == calendar.monthrange(day.year, day.month)[1]


@given(DAYS, DAYS)
def test_a_range_covers_both_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    when = when_of(f"{first}/{last}")
    assert (when.start, when.end) == (first, last)
