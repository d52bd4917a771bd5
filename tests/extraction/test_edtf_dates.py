"""From EDTF to span and precision."""

import calendar
import itertools
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline_app.extraction.edtf_dates import NotADate, by_library, ends_of, when_of
from timeline_app.records.when import Precision

pytestmark = pytest.mark.thorough

FEW = settings(max_examples=10)  # the library takes ten milliseconds for a date
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
    "text", ["2023", "2023~", "2024-02", "2024-02~", "2024-02-29", "2024-02-29~", "2023/2025~", "2023-07~/..", "2023-05/2022"]
)
def test_what_is_read_without_the_library_is_what_it_reads(text: str) -> None:
    (first, last), expected = ends_of(text), by_library(text)
    assert (first, last) == expected
    assert (first is last) is (expected[0] is expected[1])


@pytest.mark.parametrize(
    "text", ["", "2023-02-30", "2023-13", "2023?", "202X", "2023-05/2022", "../2022", "2023-07/", "昨天", "2023-29"]
)
def test_what_is_no_date_of_ours_is_refused(text: str) -> None:
    with pytest.raises(NotADate):
        when_of(text, open_until=date(2024, 1, 15))


def test_an_open_end_needs_a_document_published_later() -> None:
    with pytest.raises(NotADate):
        when_of("2024-05-01/..", open_until=date(2024, 1, 15))


@FEW
@given(DAYS)
def test_coarser_spans_contain_finer_ones(day: date) -> None:
    spans = [when_of(text) for text in (f"{day:%Y-%m-%d}", f"{day:%Y-%m}", f"{day:%Y}")]
    for finer, coarser in itertools.pairwise(spans):
        assert coarser.start <= finer.start <= finer.end <= coarser.end
        assert finer.precision.rank < coarser.precision.rank


@FEW
@given(DAYS)
def test_months_end_where_the_next_begins(day: date) -> None:
    month = when_of(f"{day:%Y-%m}")
    assert (month.end + timedelta(days=1)).day == 1
    assert (month.end - month.start).days + 1 == calendar.monthrange(day.year, day.month)[1]


@FEW
@given(DAYS, DAYS)
def test_a_range_covers_both_its_ends(one: date, other: date) -> None:
    first, last = sorted((one, other))
    when = when_of(f"{first}/{last}")
    assert (when.start, when.end) == (first, last)


@FEW
@given(DAYS, st.sampled_from([(1, 10), (11, 20), (21, 31)]))
def test_the_three_parts_of_a_month_fill_it(day: date, days: tuple[int, int]) -> None:
    last = min(days[1], calendar.monthrange(day.year, day.month)[1])
    when = when_of(f"{day:%Y-%m}-{days[0]:02}~/{day:%Y-%m}-{last:02}~")
    month = when_of(f"{day:%Y-%m}")
    assert (when.start.day, when.end.day, when.precision) == (days[0], last, Precision.PART_OF_MONTH)
    assert month.start <= when.start <= when.end <= month.end
    assert (when.start == month.start) is (days[0] == 1)
    assert (when.end == month.end) is (days[0] == 21)


@FEW
@given(st.integers(1900, 2100))
def test_quarters_and_halves_fill_the_year_without_a_gap(year: int) -> None:
    whole = when_of(f"{year}")
    for parts in (range(33, 37), range(40, 42)):
        spans = [when_of(f"{year}-{part}") for part in parts]
        assert (spans[0].start, spans[-1].end) == (whole.start, whole.end)
        assert all(other.start - one.end == timedelta(1) for one, other in itertools.pairwise(spans))
        assert {span.precision for span in spans} == {Precision.PART_OF_YEAR}


@FEW
@given(st.integers(1900, 2100))
def test_four_seasons_make_a_year_and_the_last_ends_with_february(year: int) -> None:
    spans = [when_of(f"{year}-{season}") for season in (21, 22, 23, 24)]
    assert all(other.start - one.end == timedelta(1) for one, other in itertools.pairwise(spans))
    assert (spans[-1].end - spans[0].start).days + 1 == 365 + calendar.isleap(year + 1)
    assert (spans[-1].end + timedelta(1)).timetuple()[:3] == (year + 1, 3, 1)


@FEW
@given(st.integers(1900, 2100))
def test_a_leap_day_is_a_day_in_leap_years_only(year: int) -> None:
    if calendar.isleap(year):
        assert when_of(f"{year}-02-29").start == when_of(f"{year}-02").end
    else:
        with pytest.raises(NotADate):
            when_of(f"{year}-02-29")


@FEW
@given(DAYS, DAYS)
def test_an_open_end_closes_with_the_latest_document(one: date, other: date) -> None:
    start, published = sorted((one, other))
    when = when_of(f"{start}/..", open_until=published)
    assert (when.start, when.end, when.precision, when.open) == (start, published, Precision.OPEN, True)


@FEW
@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y-%m", "%Y"]))
def test_about_does_not_widen_a_span(day: date, form: str) -> None:
    sharp, about = when_of(f"{day:{form}}"), when_of(f"{day:{form}}~")
    assert (sharp.start, sharp.end) == (about.start, about.end)
