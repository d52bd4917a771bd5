"""A date that is written in any form is read as its own span, and as no finer one."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sweeps import examples
from timeline_app.chinese.script import Script, to_script
from timeline_app.extraction.date_reading import DateContext, Epoch, ReadDate
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.extraction.read_date import read_date
from timeline_app.records.when import When
from timeline_app.translation.dates import MONTHS

pytestmark = pytest.mark.thorough

DAYS = st.dates(date(1912, 1, 1), date(2099, 12, 31))
LENGTHS = st.integers(1, 300)
DASHES = st.sampled_from(["至", "到", "—", "–", "-", "─", "━", "～", "〜", "~", "－", "——", " 至 ", " — "])
_DIGITS = "〇一二三四五六七八九"
_ALONE = DateContext()


def read(text: str, context: DateContext = _ALONE) -> When:
    """The same in simplified and in traditional script."""
    reading = read_date(text, context)
    assert isinstance(reading, ReadDate), (text, reading)
    assert read_date(to_script(text, Script.HANT_TW), context) == reading
    return when_of(reading.edtf, date(2999, 12, 31))


def numeral(number: int) -> str:
    """Of one to ninety-nine."""
    tens, ones = divmod(number, 10)
    return f"{_DIGITS[tens] if tens > 1 else ''}{'十' if tens else ''}{_DIGITS[ones] if ones else ''}"


def in_numerals(day: date) -> str:
    return f"{''.join(_DIGITS[int(digit)] for digit in str(day.year))}年{numeral(day.month)}月{numeral(day.day)}日"


FORMS: dict[str, Callable[[date], str]] = {
    "words": lambda day: f"{day.year}年{day.month}月{day.day}日", "numerals": in_numerals,
    "号": lambda day: f"{day.year}年{day.month}月{day.day}号", "blanks": lambda day: f"{day.year} 年{day.month} 月{day.day} 日",
    "iso": date.isoformat, "slashes": lambda day: f"{day.year}/{day.month}/{day.day}",
    "dots": lambda day: f"{day.year}.{day.month}.{day.day}", "compact": lambda day: f"{day:%Y%m%d}",
    "wide": lambda day: day.isoformat().translate({ord(digit): 0xFF10 + int(digit) for digit in "0123456789"}),
    "british": lambda day: f"{day.day} {MONTHS[day.month - 1]} {day.year}",
    "american": lambda day: f"{MONTHS[day.month - 1][:3]} {day.day}, {day.year}",
    "minguo": lambda day: f"民國{day.year - 1911}年{day.month}月{day.day}日",
    "time": lambda day: f"{day} 14:30:00",
    "weekday": lambda day: f"{day.year}年{day.month}月{day.day}日（星期{'一二三四五六日'[day.weekday()]}）",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@given(day=DAYS)
def test_a_day(form: Callable[[date], str], day: date) -> None:
    when = read(form(day))
    assert (when.start, when.end) == (day, day)


@pytest.mark.parametrize("form", [FORMS[name] for name in ("words", "numerals", "号", "iso", "dots", "compact", "minguo")])
@given(first=DAYS, length=LENGTHS, dash=DASHES)
def test_a_range_of_two_whole_days(form: Callable[[date], str], first: date, length: int, dash: str) -> None:
    last = first + timedelta(length)
    when = read(f"{form(first)}{dash}{form(last)}")
    assert (when.start, when.end) == (first, last)


@given(first=DAYS, length=LENGTHS, dash=DASHES, chinese=st.booleans())
def test_a_range_leaves_out_what_its_begin_tells(first: date, length: int, dash: str, chinese: bool) -> None:
    last = first + timedelta(length)
    month, day = (numeral(last.month), numeral(last.day)) if chinese else (last.month, last.day)
    rest = f"{day}日" if (last.year, last.month) == (first.year, first.month) else f"{month}月{day}日"
    begin = in_numerals(first) if chinese else FORMS["words"](first)
    for text, context in ((f"{begin}{dash}{rest}", _ALONE), (f"{begin[5:]}{dash}{rest}", DateContext(first.year))):
        when = read(text, context)
        assert (when.start, when.end) == (first, last)


@given(first=DAYS, length=st.integers(0, 11), dash=st.sampled_from(["—", "–", "-", "至", "～"]))
def test_months_of_a_year(first: date, length: int, dash: str) -> None:
    last = min(first.month + length, 12)
    days = (first.replace(day=1), when_of(f"{first.year}-{last:02}").end)
    names = f"{MONTHS[first.month - 1]}–{MONTHS[last - 1]} {first.year}"
    for text in (f"{first.year}年{first.month}月{dash}{last}月", f"{first.year}年{first.month}{dash}{last}月", names):
        when = read(text)
        assert (when.start, when.end) == days


@settings(max_examples=examples(10))  # the library that reads quarters takes ten milliseconds for a date
@given(day=DAYS)
def test_parts_cover_their_month_and_their_year(day: date) -> None:
    """One begins where the other ends."""
    month, year = f"{day.year}年{day.month}月", f"{day.year}年"
    for whole, parts in (
        (month, ["上旬", "中旬", "下旬"]), (month, ["上半月", "下半月"]), (year, ["上半年", "下半年"]),
        (year, ["第一季度", "第二季度", "第三季度", "第四季度"]), (year, ["一季度", "二季度", "Q3", "Q4"]),
    ):
        spans = [read(f"{whole}{part}") for part in parts]
        begins = [read(whole).start, *(span.end + timedelta(1) for span in spans[:-1])]
        assert [span.start for span in spans] == begins
        assert spans[-1].end == read(whole).end


@given(day=DAYS, part=st.sampled_from(["", "上旬", "中旬", "下旬", "初", "底", "末", "上半月"]))
def test_what_is_bounded_opened_or_about_is_no_finer_than_it_is_alone(day: date, part: str) -> None:
    text = f"{day.year}年{day.month}月{part}"
    alone = read(text)
    for around in ("约{}", "{}左右", "截至{}", "{}前", "到{}"):
        when = read(around.format(text))
        assert (when.start, when.end) == (alone.start, alone.end)
    for around in ("{}起", "{}以来", "自{}起", "{}至今", "自{}以来"):
        when = read(around.format(text))
        assert (when.start, when.open) == (alone.start, True)


@given(day=DAYS)
def test_a_cell_counts_days(day: date) -> None:
    for epoch, first in ((Epoch.WINDOWS, date(1899, 12, 30)), (Epoch.MAC, date(1904, 1, 1))):
        reading = read_date(f"{(day - first).days}.25", DateContext(epoch=epoch))
        assert reading == ReadDate(day.isoformat())


@given(day=DAYS, month=st.sampled_from("正二三四五六七八九十冬腊"), number=st.sampled_from(["初一", "十五", "廿三", "三十", ""]))
def test_a_lunar_date_is_its_year(day: date, month: str, number: str) -> None:
    when = read(f"{day.year}年农历{month}月{number}")
    assert when.edtf == str(day.year)


@given(day=DAYS)
def test_what_is_read_is_read_again_from_its_edtf(day: date) -> None:
    month = f"{day.year}年{day.month}月"
    for text in (f"{month}上旬至月末", f"{month}底以来", f"{month}{day.day}日前", f"{day.year}年底", f"{month}至次年2月"):
        reading = read_date(text)
        assert isinstance(reading, ReadDate)
        if set(reading.edtf) & set("~/"):
            assert read_date(reading.edtf) == ReadDate(reading.edtf)
