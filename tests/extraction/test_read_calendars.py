"""Years of eras and of the Republic, and lunar dates: read where they can be, else dated to their year."""

import pytest

from tests.extraction.reading import IN_2023, edtf_of
from timeline_app.extraction.date_reading import AskedDate, DateContext, NoDate, Note, ReadDate
from timeline_app.extraction.read_date import read_date

MINGUO = DateContext(minguo=True)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("民國三十八年", "1949"), ("民國三十八年十月廿九日", "1949-10-29"), ("民國113年第一季", "2024-33"),
        ("民國99年至102年", "2010/2013"), ("明治45年", "1912"), ("大正十二年九月一日", "1923-09-01"),
        ("昭和64年1月7日", "1989-01-07"), ("平成元年", "1989"), ("平成31年4月30日", "2019-04-30"),
        ("令和5年10月9日", "2023-10-09"),
        ("民国二十六年（1937年）", "1937"), ("民国26年(1937)7月7日", "1937-07-07"), ("1937年（民國二十六年）7月7日", "1937-07-07"),
        ("民国三十八年十月一日（1949年10月1日）", "1949-10-01"), ("民国三十八年（1949年10月1日）", "1949-10-01"),
        ("昭和20年（1945年）8月15日", "1945-08-15"), ("民102/11/08", "2013-11-08"), ("民102年11月8日", "2013-11-08"),
        ("民國102/11", "2013-11"),
        ("民国102", "2013"), ("民前12年", "1900"), ("民國113年首季", "2024-33"), ("民國113年前三季", "2024-01/2024-09"),
        ("民國前1年", "1911"),
    ],
)
def test_eras(text: str, edtf: str) -> None:
    assert read_date(text) == ReadDate(edtf, (Note.ERA,))


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("99.02.21", "2010-02-21"), ("102/11/08", "2013-11-08"), ("102-11-8", "2013-11-08"), ("99年2月", "2010-02"),
        ("102年度", "2013"), ("102.11", "2013-11"), ("99.02.21-99.02.25", "2010-02-21/2010-02-25"), ("一〇二年十一月", "2013-11"),
        ("民國99年", "2010"),
    ],
)
def test_numbers_of_minguo_in_documents_that_count_so(text: str, edtf: str) -> None:
    assert read_date(text, MINGUO) == ReadDate(edtf, (Note.ERA,))


def test_numbers_of_minguo() -> None:
    assert edtf_of("民國102.11.08", MINGUO) == "2013-11-08"
    assert edtf_of("113Q1", MINGUO) == "2024-33"
    assert isinstance(read_date("99.2", MINGUO), AskedDate)
    assert not isinstance(read_date("10年前", MINGUO), ReadDate)


def test_a_fiscal_year_of_japan_is_no_year_of_the_calendar() -> None:
    assert not isinstance(read_date("令和5年度"), ReadDate)


@pytest.mark.parametrize(
    ("text", "edtf"),
    [("2023年农历八月十五", "2023"), ("農曆二〇二三年八月十五", "2023"), ("阴历2023年五月初五", "2023"), ("2023年正月初五", "2023"),
     ("2023年腊月", "2023"), ("2023年闰二月", "2023"), ("2023年春节", "2023"), ("2022年腊月廿三至2023年正月十五", "2022/2023")],
)
def test_lunar_dates_are_dated_to_their_year(text: str, edtf: str) -> None:
    assert read_date(text) == ReadDate(edtf, (Note.LUNAR,))


@pytest.mark.parametrize(
    "text",
    [
        "2023年（农历）九月初九", "2023年农历（九月初九）", "（农历）2023年九月初九", "农历2023年（癸卯年）九月初九",
        "2023年九月初九（重阳节）", "2023年正月里", "2023年农历九月九", "2023年农历九月初九日", "2023年农历七月半",
        "2023年农历癸卯年除夕", "2023年八月十五日（中秋节）", "2023春节",
    ],
)
def test_lunar_dates(text: str) -> None:
    assert read_date(text) == ReadDate("2023", (Note.LUNAR,))


@pytest.mark.parametrize("text", ["正月初一至十五", "腊月二十三", "初五", "中秋节", "十月初八", "大年三十"])
def test_lunar_dates_take_their_year_from_the_context(text: str) -> None:
    assert read_date(text, IN_2023) == ReadDate("2023", (Note.LUNAR, Note.CONTEXT))
    assert isinstance(read_date(text), NoDate)


@pytest.mark.parametrize(
    "text", ["2023年10月23日（重阳节）", "2023年10月23日（农历癸卯年九月初九）", "农历九月初九（2023年10月23日）"],
)
def test_a_lunar_day_beside_one_of_our_calendar(text: str) -> None:
    assert read_date(text) == ReadDate("2023-10-23")


def test_japan_had_a_lunar_calendar_before_1873() -> None:
    assert read_date("明治5年3月") == ReadDate("1872", (Note.LUNAR, Note.ERA))
    assert read_date("明治6年3月") == ReadDate("1873-03", (Note.ERA,))
