"""A day in whatever form it is written, with slips, labels, weekdays and times of day: it is read as that day."""

import pytest

from tests.extraction.reading import edtf_of
from timeline_app.extraction.date_reading import DateContext, Epoch, NoDate, ReadDate
from timeline_app.extraction.read_date import read_date


@pytest.mark.parametrize(
    "text",
    [
        "2023年10月9日", "2023 年10 月9 日", "二〇二三年十月九日", "2023-10-09", "2023/10/9", "2023.10.9", "20231009",
        "9 October 2023", "October 9, 2023", "２０２３年１０月９日", "二零二三年十月九日", "二○二三年十月九日",
        "二0二三年十月九日", "贰零贰叁年壹拾月零玖日", "2023年10月9号", "2023年10月09日", "2023-10-9", "2023 10 9", "2023年10月9",
        "（2023年10月9日）", "2023年10月9日。", "2023年10月9日（星期一）", "2023年10月9日上午9时", "2023-10-09 14:30",
        "2023-10-09T00:00:00", "2023年10月9日（农历八月廿五）", "Monday, 9 October 2023", "9th October 2023", "Oct. 9, 2023",
        "9-Oct-2023", "2023 Oct 9", "the 9th of October 2023", "2023年\u00a010月\u30009日", "\u200e2023/10/9",
        "公元2023年10月9日", "西元2023年10月9日", "民國112年10月9日", "民國一百一十二年十月九日", "令和5年10月9日", "10月9日",
        "十月九日", "2023-Oct-09", "民國112.10.9", "中華民國112年10月9日", "2023/10/09 9:30 AM",
    ],
)
def test_a_day_in_every_form(text: str) -> None:
    assert edtf_of(text) == "2023-10-09"


@pytest.mark.parametrize(
    "text",
    [
        # signs that are wide, doubled, or differ
        "2023—10—09", "2023–10–09", "2023 - 10 - 9", "2023/10-9", "2023-10.09", "2023.10-09", "2023.10/9", "2023-10/9",
        "2023--10-09",
        "2023..10.9", "2023，10，9", "2023、10、9", "2023。10。9", "2023_10_09", "2023;10;9", "2023 10/9", "2023-10 09",
        "2023·10·9", "2023．10．9", "2023. 10. 9",
        "2023 . 10 . 9",
        "2023:10:09",
        # a unit is left out, or stands beside a sign
        "2023年10.9", "2023年10/9", "2023年10-9", "2023.10月9日", "2023-10月9日", "2023 10月9日", "202310月9日", "2023年/10月/9日",
        "2023年-10月-9日", "2023年，10月9日", "2023年1009", "20231009日", "二〇二三年十月九", "2023-10-9日", "2023.10.9号",
        # letters, blanks and doubled units
        "2023年1O月O9日", "2O23年10月9日", "2023年l0月9日", "2023-1O-09", "二Ｏ二三年十月九日", "2023年10月9曰",
        "2023年年10月9日", "2023年10月月9日", "2023年10月9日日", "20 23年10月9日", "2 0 2 3 年 1 0 月 9 日",
        "二千零二十三年十月九日", "二〇二三.10.9",
        # marks and labels around
        "'2023-10-09", "'2023-10-09'", "‘2023年10月9日’", "《2023年10月9日》", "【2023年10月9日】", "2023（10月9日）",
        "2023年(10月9日)",
        "日期：2023年10月9日", "发布时间: 2023-10-09", "Date: 2023-10-09", "西曆2023年10月9日", "公历2023年10月9日",
        "定于2023年10月9日",
        # the day is said to be one
        "2023年10月9日当天", "2023年10月9日当日", "2023年10月9日这一天",
    ],
)
def test_slips_around_a_day(text: str) -> None:
    assert edtf_of(text, DateContext()) == "2023-10-09"


@pytest.mark.parametrize(
    "text",
    [
        "2023-10-09（一）", "2023/10/9(Mon)", "2023-10-09 Mon", "Mon 2023-10-09", "星期一，2023年10月9日", "（周一）2023年10月9日",
        "2023年10月9日，星期一上午", "2023年10月9日（星期一）上午九时三十分", "2023年10月9日 周一 9:30",
        "2023年10月9日9:30（周一）", "2023年10月9日月曜日",
        "令和5年10月9日（月）", "2023年10月9日九时许", "2023年10月9日星期一9时30分", "2023年10月9日（星期一 上午9:00）",
        "2023年10月9日（9:30）", "2023-10-09/周一", "20231009T101500Z", "2023-10-09 T 10:00", "2023年10月9日北京时间10时",
        "2023-10-09 T10", "2023年10月9日晚8点半", "2023年10月9日夜里", "2023年10月9日晚间",
        "2023年10月9日午后",
        "2023年10月9日9时至11时", "2023年10月9日9：00—11：30", "2023-10-09T10:15:00+08:00", "2023-10-09T10:15Z",
        "2023-10-09 10:15:30 +0800",
        "9 October 2023 (Mon.)", "October 9, 2023, Monday", "October 9, 2023 10:30 AM", "Oct 9, 2023 at 3 p.m.", "Oct 9,2023",
        "Oct.9,2023",
        "9Oct2023", "9/Oct/2023", "Mon, Oct 9, 2023, 15:00",
    ],
)
def test_weekdays_and_times_of_day(text: str) -> None:
    assert edtf_of(text, DateContext()) == "2023-10-09"


def test_a_month_before_the_day_is_read_where_only_one_order_has_a_day() -> None:
    assert edtf_of("10/13/2023") == edtf_of("13/10/2023") == "2023-10-13"


@pytest.mark.parametrize(
    ("number", "epoch", "day"),
    [
        ("45208", Epoch.WINDOWS, "2023-10-09"), ("45208.75", Epoch.WINDOWS, "2023-10-09"), ("1", Epoch.WINDOWS, "1900-01-01"),
        ("59", Epoch.WINDOWS, "1900-02-28"), ("61", Epoch.WINDOWS, "1900-03-01"), ("43746", Epoch.MAC, "2023-10-09"),
        ("0", Epoch.MAC, "1904-01-01"),
    ],
)
def test_numbers_of_cells(number: str, epoch: Epoch, day: str) -> None:
    assert read_date(number, DateContext(epoch=epoch)) == ReadDate(day)
    assert isinstance(read_date(number), NoDate)


@pytest.mark.parametrize(("number", "epoch"), [("0", Epoch.WINDOWS), ("60", Epoch.WINDOWS), ("9999999", Epoch.MAC)])
def test_numbers_that_count_no_day(number: str, epoch: Epoch) -> None:
    assert isinstance(read_date(number, DateContext(epoch=epoch)), NoDate)
