"""Dates of phrases: where they begin and end, never finer than the words."""

from calendar import monthrange

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.extraction.date_reading import ReadDate
from timeline_app.extraction.phrase_dates import dates_in
from timeline_app.extraction.points import Point
from timeline_app.extraction.read_date import read_date

ABOUT = True


@pytest.mark.parametrize(
    ("phrase", "start", "end"),
    [
        ("2031年3月4日至6日", Point(2031, 3, 4), Point(2031, 3, 6)), ("2031 年3 月4 日", Point(2031, 3, 4), Point(2031, 3, 4)),
        ("2031年3月30日至4月2日", Point(2031, 3, 30), Point(2031, 4, 2)), ("3月4日", Point(None, 3, 4), Point(None, 3, 4)),
        ("2031年3月4日和5日", Point(2031, 3, 4), Point(2031, 3, 5)), ("２０３１年３月", Point(2031, 3), Point(2031, 3)),
        ("2031年2月下旬", Point(2031, 2, 21, ABOUT), Point(2031, 2, 28, ABOUT)),
        ("2032年2月下旬", Point(2032, 2, 21, ABOUT), Point(2032, 2, 29, ABOUT)),
        ("2031年12月底前", Point(2031, 12, 21, ABOUT), Point(2031, 12, 31, ABOUT)),
        ("2031年初", Point(2031, 1, None, ABOUT), Point(2031, 3, None, ABOUT)),
        ("到2031年底", Point(2031, 12, None, ABOUT), Point(2031, 12, None, ABOUT)),
        ("2031—2033年", Point(2031), Point(2033)), ("2031年第三季度", Point(2031, 35), Point(2031, 35)),
        ("2031年6月下旬至12月底", Point(2031, 6, 21, ABOUT), Point(2031, 12, 31, ABOUT)),
        ("2031年冬季", Point(2031, 24), Point(2031, 24)), ("民國一百二十年十月", Point(2031, 10), Point(2031, 10)),
        ("二〇三一年三月四日", Point(2031, 3, 4), Point(2031, 3, 4)),
        ("2031年9月至2032年8月", Point(2031, 9), Point(2032, 8)),
        ("2031-02-13", Point(2031, 2, 13), Point(2031, 2, 13)),
        ("“十三五”期间", Point(2016), Point(2020)), ("“十五五”時期", Point(2026), Point(2030)),
        ("2031年国庆前夕", Point(2031, 9, 24, ABOUT), Point(2031, 9, 30, ABOUT)),
        ("“五一”到来之际", Point(None, 4, 24, ABOUT), Point(None, 5, 1, ABOUT)),
    ],
)
def test_one_date(phrase: str, start: Point, end: Point) -> None:
    assert [(date.start, date.end) for date in dates_in(phrase)] == [(start, end)]


def test_a_later_date_takes_the_year_before_it() -> None:
    first, last = dates_in("2031年6月下旬召开，12月底结束")
    assert (first.start.year, last.end) == (2031, Point(2031, 12, 31, ABOUT))


@pytest.mark.parametrize(
    ("phrase", "edtf"),
    [("2031年五一劳动奖章", "2031"), ("2031年至9日", "2031"), ("2031年春运", "2031"), ("2031年第3季推出", "2031"),
     ("9999年冬至春", "9999-24"), ("2031年初步", "2031"), ("2031年至2000名", "2031"), ("2031年上半年", "2031-40")],
)
def test_no_more_is_found_than_is_told(phrase: str, edtf: str) -> None:
    (found,) = dates_in(phrase)
    assert found.edtf == edtf
    assert found.first_day(2031) <= found.last_day(2031)


@pytest.mark.parametrize("phrase", ["近年来", "这一年", "如今", "随后", "第18届", "12351热线", "双15工程", ""])
def test_rhetoric_and_names_are_no_dates(phrase: str) -> None:
    assert dates_in(phrase) == ()


@given(st.dates())
def test_every_day_is_read_back(day: object) -> None:
    year, month, number = (int(part) for part in str(day).split("-"))
    point = Point(year, month, number)
    assert [(date.start, date.end) for date in dates_in(f"{year:04}年{month}月{number}日")] == [(point, point)]


@pytest.mark.parametrize("phrase", ["13月5日", "99月底", "0月下旬", "2031-13-45", "112月3日"])
def test_a_month_that_no_year_has_is_no_date(phrase: str) -> None:
    assert dates_in(phrase) == ()


@pytest.mark.parametrize(
    ("phrase", "first", "last"),
    [("2031年2月30日", "2031-02-28", "2031-02-28"), ("2月29日", "2031-02-28", "2031-02-28"),
     ("9999年12月", "9999-12-01", "9999-12-31"), ("2031年13月5日", "2031-01-01", "2031-12-31"),
     ("10月100日", "2031-10-01", "2031-10-31")],
)
def test_no_day_lies_beyond_its_month(phrase: str, first: str, last: str) -> None:
    (found,) = dates_in(phrase)
    assert (found.first_day(2031).isoformat(), found.last_day(2031).isoformat()) == (first, last)


@pytest.mark.parametrize("month", range(1, 13))
@pytest.mark.parametrize("end", ["底", "末"])
def test_the_end_of_a_month_is_its_last_third_in_a_document_as_where_somebody_types_it(month: int, end: str) -> None:
    """Of February too, whose last ten days begin before the 21st."""
    (found,) = dates_in(f"2031年{month}月{end}")
    assert found == dates_in(f"2031年{month}月下旬")[0]
    assert read_date(f"2031年{month}月{end}") == ReadDate(found.edtf)
    assert found.edtf == f"2031-{month:02}-21~/2031-{month:02}-{monthrange(2031, month)[1]}~"
