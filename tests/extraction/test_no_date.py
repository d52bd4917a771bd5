"""What is no date, or leaves something out, is refused with one sentence that says why."""

import pytest

from timeline_app.extraction.date_reading import DateContext, NoDate
from timeline_app.extraction.read_date import read_date
from timeline_app.translation.words import speaking

WHATEVER = (DateContext(), DateContext(2023, 10), DateContext(2023, minguo=True))


@pytest.mark.parametrize(
    "text",
    [
        "神舟二十号", "地铁3号线", "第112届", "人社部发〔2021〕56号", "五四宪法", "12351", "1000千伏", "010-68591234",
        "400-650-1234", "13800138000", "138 0013 8000", "10:30", "上午9时", "8:00-9:00", "v3.11.2", "1.2.3.4", "3.11.2",
        "https://a.cn/2023/10/09", "9号", "3号楼", "G20", "APEC 2022 Summit", "2023年10月9日召开", "2023年10月9日①",
        "2023年10月¹9日", "十月革命", "春节慰问", "第十九届", "一", "十一", "3", "1500", "100%", "18.42万", "2023万", "京A12345",
        "三年", "2023年30周年", "五四", "八月十五", "四季", "双15工程", "上半", "“”", "", " ", "年", "月", "日", "至",
        "今", "\ud800", "\0", "2023年\0", "\u202e2023", "10月至23日", "2022年至9月", "9月至10月前", "20'23-10-09",
        "x" * 1_000_000, "一" * 100_000, "2023-10-09" * 30, "2023-35~", "2023-33/2023-35",
        "2023年10月9日9号", "2024一2025年", "2023年七一期间", "2023-10号", "第20230910期", "100081", "G7", "2023-13-05",
        "2023年13月5日", "2023-1-32", "H3 2023", "三八红旗手", "2023.00", "2022年冬奥会", "2023年冬至",
        "2023里", "2023间", "9里", "5分", "2:30", "3季", "第三季", "民3", "oil", "1O", "二千年", "两千年", "一千零一夜", "千年",
        "(一)", "周一",
        "Mon", "9时", "日期：", "时间：9:30", "2023.10.09.1", "2023:10", "20:23:10", "2023,10", "2023、10", "1949,1950",
        "2023春晚", "长假",
        "自2023年起施行本办法", "2023年10月9日上午9时召开", "2023年成立", "2023年10月9日（暂定）", "2023年五一杯", "七一期间",
        "10年前", "共2023年", "2023年上午", "2023年9月当天", "A2023-10-09", "12345-10-09", "2023-10-09+1", "2023年1.2.3",
        "2023年10:09",
    ],
)
def test_never_a_date(text: str) -> None:
    for context in WHATEVER:
        reading = read_date(text, context)
        assert isinstance(reading, NoDate)
        assert len(reading.sentence) < 250
        assert reading.sentence.isprintable()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("10月9日至12日", "leaves out its year"), ("6月上旬", "leaves out its year"), ("元旦", "leaves out its year"),
        ("上半年", "leaves out its year"), ("October 9", "leaves out its year"), ("正月初五", "leaves out its year"),
        ("9日", "leaves out its month"), ("中旬至9月初", "leaves out its month"), ("2023年2月30日", "does not have"),
        ("2023-11-31", "does not have"), ("20230229", "does not have"), ("2025年至2023年", "ends before it begins"),
        ("2023年10月12日至9日", "ends before it begins"), ("2023-10/2023-09", "ends before it begins"),
        ("去年10月", "counts from the day"), ("今年", "counts from the day"), ("昨天", "counts from the day"),
        ("截至目前", "counts from the day"), ("2021年以后", "only after when"), ("after 2021", "only after when"),
        ("3000年", "1000 to 2999"), ("0001年元旦前夕", "1000 to 2999"), ("9999年冬至春", "1000 to 2999"),
        ("9999年12月至2月", "1000 to 2999"), ("公元前221年", "1000 to 2999"), ("昭和64年3月", "in the era"),
        ("明治50年", "in the era"), ("2023年10月9日星期二", "weekday"), ("Tuesday, 9 October 2023", "weekday"),
        ("2023年5月1日和9日", "two dates"), ("2023年底10月9日", "two dates"), ("2023年10月9日、12日", "two dates"),
        ("2023年10月9日（周二）至12日（周四）", "weekday"), ("2023年10月9日至12日（周一至周五）", "weekday"),
        ("周二2023-10-09", "weekday"),
        ("9 October 2023 (Tue)", "weekday"), ("民国二十六年（1938年）", "in its brackets"),
        ("1937年（昭和13年）7月7日", "in its brackets"),
        ("民国三十八年十月一日（1949年10月2日）", "in its brackets"), ("国庆期间", "leaves out its year"),
        ("元月", "leaves out its year"),
        ("2023/9/31", "does not have"), ("2023年2-30", "does not have"), ("2023，2，30", "does not have"),
    ],
)
def test_why_it_is_refused(text: str, why: str) -> None:
    with speaking("en"):
        reading = read_date(text)
    assert isinstance(reading, NoDate)
    assert why in reading.sentence
    assert text in reading.sentence
