"""Dates as they read under the heading of a month, of a year, or under none."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.report.made_events import EDTF
from timeline_app.records.edtf import is_edtf
from timeline_app.report.chronicle_dates import Heading, bounds_a_date, date_under, is_spelled_out, last_day_of_part
from timeline_app.translation import words

JULY, YEAR = Heading(2023, 7), Heading(2023)


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2023-07-10", "7月10日"), ("2023-07-28/2023-07-30", "7月28—30日"), ("2023-07-28~/2023-07-30~", "7月28—30日间"),
        ("2023-07-29/2023-08-02", "7月29日—8月2日"), ("2023-07", "本月"), ("2023-07/2023-09", "7—9月"), ("2023-07/..", "本月起"),
        ("2023-07-10/..", "7月10日起"), ("2023-07-10/2023-08", "7月10日—8月"), ("2023-07-01~/2023-07-10~", "7月上旬"),
        ("2023-07-11~/2023-07-20~", "7月中旬"), ("2023-07-21~/2023-07-31~", "7月下旬"), ("2023-07-22~/2023-07-31~", "7月22—31日间"),
        ("2023-07-10~", "约7月10日"), ("2023-07-21~/2023-12-31~", "7月下旬—12月底"),
        ("2023-07-29~/2023-08-02~", "7月29日—8月2日间"),
        ("2023-07/2024-02", "2023年7月—2024年2月"), ("2023-07-30/2024-01-02", "2023年7月30日—2024年1月2日"),
    ],
)
def test_under_a_month_the_year_is_left_out(edtf: str, written: str) -> None:
    assert date_under(edtf, JULY) == written


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2023", "本年"), ("2023-05-01", "5月1日"), ("2023-08", "8月"), ("2023-08~", "约8月"), ("2023-12~", "年底"),
        ("2023-40", "上半年"), ("2023-07~/2023-12~", "下半年"), ("2023-35", "第三季度"), ("2023-10~/2023-12~", "第四季度"),
        ("2023-21", "春季"), ("2023-01~/2023-03~", "年初"), ("2023-09~/2023-12~", "9—12月间"), ("2023/..", "本年起"),
        ("2023/2025", "2023—2025年"), ("2022-11~/2023-02-13~", "2022年11月—2023年2月13日间"), ("2023~", "约2023年"),
    ],
)
def test_under_a_year_what_is_known_to_the_year_is_this_year(edtf: str, written: str) -> None:
    assert date_under(edtf, YEAR) == written


@pytest.mark.parametrize(
    ("edtf", "written"),
    [
        ("2023-10-09", "2023年10月9日"), ("2022-09/2023-09", "2022年9月—2023年9月"), ("2023-04/2023-09", "2023年4—9月"),
        ("2023-04-11/2023-08", "2023年4月11日—8月"), ("2016/..", "2016年起"), ("2021/2025", "2021—2025年"),
        ("2017-08", "2017年8月"),
        ("2023-07-28/2023-07-30", "2023年7月28—30日"), ("2023-12~", "2023年底"), ("2024-01~/2024-03~", "2024年初"),
        ("2023-07~/2023-12~", "2023年下半年"), ("2012-11~/2024-05-01~", "2012年11月—2024年5月1日间"),
        ("2020~/2023", "约2020—2023年"),
        ("2022-21/2023-33", "2022年春季—2023年第一季度"),
    ],
)
def test_under_no_heading_a_date_is_whole(edtf: str, written: str) -> None:
    assert date_under(edtf, Heading()) == written


@pytest.mark.parametrize(
    ("edtf", "heading", "written"),
    [
        ("2023-07-28/2023-07-30", JULY, "28–30 July"), ("2023-07-28/2023-07-30", Heading(), "28–30 July 2023"),
        ("2023-07", JULY, "during the month"), ("2023", YEAR, "during the year"), ("2016/..", Heading(), "since 2016"),
        ("2023-07~/2023-12~", Heading(), "second half of 2023"), ("2022-09/2023-09", Heading(), "September 2022 – September 2023"),
    ],
)
def test_an_english_report_has_english_dates(edtf: str, heading: Heading, written: str) -> None:
    with words.speaking("en"):
        assert date_under(edtf, heading) == written


@given(EDTF)
def test_a_whole_date_names_each_year_of_it_and_has_no_blank(edtf: str) -> None:
    written = date_under(edtf, Heading())
    assert set(re.findall(r"\d{4}", edtf)) == set(re.findall(r"\d{4}", written))
    assert not re.search(r"[\s\u3000]", written)


_ENDS = st.builds(
    "{}{}{}".format, st.sampled_from(["0001", "2023", "9999"]),
    st.sampled_from(["", "-01", "-02", "-12", "-21", "-24", "-33", "-41", "-01-01", "-02-19", "-02-28", "-12-21", "-12-31"]),
    st.sampled_from(["", "~"]),
)


@given(_ENDS, st.none() | _ENDS | st.just(".."), st.sampled_from([Heading(), YEAR, JULY, Heading(9999, 12)]))
def test_every_date_of_a_database_has_words(first: str, last: str | None, heading: Heading) -> None:
    edtf = first if last is None else f"{first}/{last}"
    assert is_edtf(edtf)
    assert date_under(edtf, heading)
    assert isinstance(bounds_a_date(edtf), bool)
    assert last_day_of_part(edtf) in range(1, 32)


@given(EDTF)
def test_only_a_date_of_other_years_names_them_under_a_year(edtf: str) -> None:
    years = set(re.findall(r"\d{4}", edtf))
    named = re.search(r"\d{4}", date_under(edtf, Heading(int(min(years)))))
    if len(years) > 1:
        assert named
    elif all(re.fullmatch(r"\d{4}-.*|\.\.", end) for end in edtf.split("/")):
        assert not named


@pytest.mark.parametrize(
    ("edtf", "bounds", "spelled", "day"),
    [
        ("2023-07-28~/2023-07-30~", True, True, 28), ("2023-07-28/2023-07-30", False, True, 28),
        ("2023-07-21~/2023-07-31~", True, False, 31), ("2022-06-21~/2022-12-31~", False, True, 30),
        ("2023-07~/2023-12~", True, False, 1), ("2023-07-10", False, False, 10), ("2016/..", False, False, 1),
    ],
)
def test_what_order_asks_of_a_date(edtf: str, bounds: bool, spelled: bool, day: int) -> None:
    assert (bounds_a_date(edtf), is_spelled_out(edtf), last_day_of_part(edtf)) == (bounds, spelled, day)
