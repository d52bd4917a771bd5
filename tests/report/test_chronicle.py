"""The 大事记 as a value: what stands on its pages, read as an office would."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import EVENTS, TIMELINE
from tests.report.made_events import FEW, event, in_order, some_events
from tests.strategies import PERIODS
from timeline_app import __version__
from timeline_app.chinese.script import Script
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import Precision
from timeline_app.report.chronicle import Chronicle, Entry, Marks, chronicle_of
from timeline_app.report.parts import PartKind
from timeline_app.report.request import ReportRequest
from timeline_app.report.show import shown_in
from timeline_app.translation import words

_LANGUAGES = {Script.HANS: "zh_Hans", Script.HANT_TW: "zh_Hant", Script.HANT_HK: "zh_Hant"}
_DOCUMENT = Document(
    "d0", "0.txt", "0" * 64, "工会 大事", "大事", EVENTS[0].when, "Hans", Medium.WEB, publisher="平台"
)
_MADE = Timeline(
    "时序", "Time", "7", Period(date(2022, 1, 1), date(2024, 12, 31)), Period(date(2021, 1, 1), date(2025, 12, 31)), 99,
    (Theme("t", "t", "t", "t", "#336699", "#6699cc", "#336699"),), (_DOCUMENT,), (), (), UNION_SCOPES,
)


def request_for(
    events: Sequence[Event], period: Period | None = None, timeline: Timeline = TIMELINE, script: Script = Script.HANS,
    language: str = "",
) -> ReportRequest:
    touching = [each for each in events if period is None or period.overlaps(each.when.start, each.when.end)]
    return ReportRequest(
        timeline, touching, Query(period=period), period, (), "题 目", "某 会", date(2026, 7, 1), script,
        language or _LANGUAGES[script],
    )


def chronicle(request: ReportRequest) -> Chronicle:
    with words.speaking(request.language):
        return chronicle_of(request, shown_in(request))


def read(found: Chronicle) -> list[str]:
    """Headings and beginnings of paragraphs, line by line."""
    return [line for section in found.sections for line in (section.heading, *(begin(each, found) for each in section.entries))]


def begin(entry: Entry, found: Chronicle) -> str:
    return f"{entry.number or ''} {entry.date}{found.marks.planned * entry.planned} {entry.title}"


def texts(found: Chronicle) -> list[str]:
    entries = [each for section in found.sections for each in section.entries]
    return [
        found.title, found.compiled_by, *found.notes, *(each.reference for each in found.sources),
        *(section.heading for section in found.sections),
        *(text for each in entries for text in (each.date, each.title, each.summary)),
    ]


@pytest.mark.parametrize(("title", "stop"), [("甲", "。"), ("甲？", ""), ("甲！", ""), ("“甲”", "。"), (" ", "。")])
def test_a_title_that_ends_a_sentence_has_no_stop_behind_it(title: str, stop: str) -> None:
    (section,) = chronicle(request_for((event("a", "2023-07-10", title=title),), period_of("2023Q3"), _MADE)).sections
    assert [(each.title, each.stop) for each in section.entries] == [(title if title.strip() else "（无标题）", stop)]


def test_a_quarter_reads_like_this() -> None:
    found = chronicle(request_for(in_order(
        event("a", "2023-07-10", title="甲"), event("b", "2023-07-10", title="乙"), event("c", "2023-07-28/2023-07-30", title="丙"),
        event("d", "2023-07-28~/2023-07-30~", title="丁", part_of=("c",)), event("e", "2023-08", title="戊"),
        event("f", "2023-08", title="己"), event("g", "2023-09-21~/2023-09-30~", title="庚", kind=Kind.TARGET),
        event("h", "2022-09/2023-09", title="辛"), event("i", "2023", title="壬"), event("j", "2023", title="癸"),
    ), period_of("2023Q3"), _MADE))
    assert read(found) == [
        "2023年7月", "1 7月10日 甲", "2 同日 乙", "3 7月28—30日 丙", "4 同期 丁", "2023年8月", "5 本月 戊", "6 本月 己",
        "2023年目标", "7 9月底前（计划） 庚", "跨本时段的工作", "8 2022年9月—2023年9月 辛",
        "附：时间不详、可能属于本时段", " 2023年 壬", " 2023年 癸",
    ]
    assert found.notes == (
        "本大事记按“2023年第三季度”收录《时序》99条事件中的10条。其中2条时间不详，可能属于本时段，附于文末。其余89条不在上述范围，未收录。",
        f"数据版本7，程序版本{__version__}，2026年7月1日编制。",
    )
    assert (found.title, found.compiled_by, found.empty) == ("题　目", "某　会", "")
    assert (found.sources_heading, found.notes_heading) == ("资料来源", "编者说明")
    assert found.marks == Marks("（计划）", "\u3000", "")


def test_an_exact_range_is_not_called_the_same_as_one_that_only_bounds_a_date() -> None:
    """同期 would say of 乙 no more than what is known of 甲."""
    found = chronicle(request_for(in_order(
        event("a", "2022-12-30~/2023-01-02~", title="甲"), event("b", "2022-12-30/2023-01-02", title="乙"),
    ), period_of("2023-01-01"), _MADE))
    assert read(found) == [
        "跨本时段的工作", "1 2022年12月30日—2023年1月2日 乙", "附：时间不详、可能属于本时段", " 2022年12月30日—2023年1月2日间 甲",
    ]


def test_what_only_may_belong_has_one_line_and_cites_its_source() -> None:
    found = chronicle(request_for(in_order(event("a", "2023")), period_of("2023Q3"), _MADE))
    (section,) = found.sections
    (entry,) = section.entries
    assert (section.kind, entry.number, entry.summary) == (PartKind.POSSIBLE, None, "")
    assert [(each.source, each.paragraphs) for each in entry.cited] == [(1, "1")]
    assert found.sources[0].reference == "工会　大事[EB/OL]. 平台，（1959-08）."


def test_a_year_closes_with_its_other_kinds() -> None:
    found = chronicle(request_for(in_order(
        event("a", "2023", title="甲"), event("b", "2023-41", title="乙"), event("c", "2023", title="丙", kind=Kind.TOTAL),
        event("d", "2023-05-01", title="丁", kind=Kind.INTENTION), event("e", "2023-05-01", title="戊", kind=Kind.INTENTION),
        event("f", "2023", title="己", kind=Kind.STANDING),
    ), period_of("2023"), _MADE))
    assert read(found) == [
        "2023年内", "1 下半年 乙", "2 本年 甲", "2023年度数据", "3 本年 丙", "2023年工作打算",
        "4 5月1日 丁", "5 同日 戊", "2023年常态工作", "6 本年 己",
    ]


def test_without_a_period_the_notes_say_that_nothing_was_left_out() -> None:
    found = chronicle(request_for(EVENTS))
    assert found.notes[0] == f"本大事记收录《中国工会工作2022—2024》的全部{len(EVENTS)}条事件。"
    assert found.sections[-1].heading == "背景与后续"
    assert found.sections[-1].entries[0].date == "1959年8月"


def test_nothing_found_is_said_in_one_sentence() -> None:
    found = chronicle(request_for((), period_of("1990"), _MADE))
    assert (found.sections, found.sources) == ((), ())
    assert re.fullmatch(r"[^。]+。", found.empty)


def test_the_notes_say_how_many_were_dropped_and_name_the_period_once() -> None:
    request = replace(
        request_for(in_order(event("a", "2023-07-10")), period_of("2023Q3"), _MADE), dropped=29,
        query=Query(period=period_of("2023Q3"), belonging=Belonging.CERTAIN), filters=("确定属于2023年第三季度",),
    )
    assert chronicle(request).notes[0] == (
        "本大事记按“确定属于2023年第三季度”收录《时序》99条事件中的1条。另有29条时间不详、可能属于本时段，未收录。其余69条不在上述范围，未收录。"
    )


def test_what_was_asked_is_told_in_words() -> None:
    request = replace(request_for((), period_of("2023Q3"), _MADE), filters=("类别：事件、文件", "含有“驿站 热线”"))
    assert chronicle(request).notes[0].startswith("本大事记按“2023年第三季度；类别：事件、文件；含有‘驿站　热线’”收录")


def test_where_documents_disagree_the_notes_give_both() -> None:
    notes = chronicle(request_for(EVENTS, period_of("2023Q3"))).notes
    (told,) = [note for note in notes if note.startswith("“第二届大国工匠创新交流大会")]
    assert told == (
        "“第二届大国工匠创新交流大会在北京举行”：数值相同，所指不同，引用前请核实。《2023全国工会十大新闻》第47段为参展单位47个（2023年7月28—30日）；"
        "《2023首都工会十大新闻》第13段为展区47个（2023年7月28—30日）。"
    )


def test_an_english_report_has_the_chinese_title_below() -> None:
    found = chronicle(request_for(EVENTS, period_of("2023-10"), language="en"))
    (congress,) = [each for section in found.sections for each in section.entries if each.id == "national-congress-18"]
    assert congress.date == "9–12 October"
    assert congress.original == "中国工会第十八次全国代表大会召开"
    assert re.fullmatch(r"[ -~–é]+", congress.title + congress.summary)
    assert found.sections[0].heading == "October 2023"
    assert all(each.original for section in found.sections for each in section.entries)
    assert not any(re.search("[\u4e00-\u9fff]", text) for text in (found.notes[0], found.notes[-1]))
    assert found.notes[0].startswith("This chronicle holds")
    assert not any(re.search("[，。；：]", note) for note in found.notes)


@pytest.mark.parametrize("script", [Script.HANT_TW, Script.HANT_HK])
def test_a_traditional_report_is_traditional_throughout(script: Script) -> None:
    found = chronicle(request_for(EVENTS, script=script))
    headings = {section.heading for section in found.sections}
    assert {"跨本時段的工作", "背景與後續", "2023年度數據", "2023年內", "2024年工作打算"} <= headings
    assert found.sources_heading == "資料來源"
    assert not [text for text in texts(found) if re.search("[“”‘’发总劳动会关这说]", text)]


@pytest.mark.parametrize("script", Script)
@pytest.mark.parametrize("period", [None, "2023Q3", "2023-10-09", "2023"])
def test_no_text_speaks_of_documents_or_tears_words_apart(script: Script, period: str | None) -> None:
    found = chronicle(request_for(EVENTS, period_of(period) if period else None, script=script))
    notes = {shown_in(request_for((), script=script))(each.note) for each in EVENTS if each.note}
    for text in texts(found):
        assert not re.search("没有写明|沒有寫明|只写到|只寫到|这里按|這裏按|這裡按", text)
        assert not re.search("[\u4e00-\u9fff] [\u4e00-\u9fff0-9A-Za-z]|[0-9A-Za-z] [\u4e00-\u9fff]", text)
        assert not any(note in text for note in notes)


@pytest.mark.thorough
@settings(max_examples=FEW)
@given(some_events(), st.none() | PERIODS)
def test_numbers_run_through_all_that_is_certain(events: tuple[Event, ...], period: Period | None) -> None:
    request = request_for(events, period, _MADE)
    found = chronicle(request)
    entries = [(section.kind, each) for section in found.sections for each in section.entries]
    numbers = [each.number for kind, each in entries if kind is not PartKind.POSSIBLE]
    assert numbers == list(range(1, len(numbers) + 1))
    assert sorted(each.id for _kind, each in entries) == sorted(each.id for each in request.events)
    assert bool(found.empty) is not bool(entries)
    assert found == chronicle(request)


@pytest.mark.thorough
@settings(max_examples=FEW)
@given(some_events(), st.none() | PERIODS)
def test_the_same_is_only_said_behind_the_same(events: tuple[Event, ...], period: Period | None) -> None:
    when = {each.id: each.when for each in events}
    for section in chronicle(request_for(events, period, _MADE)).sections:
        for one, other in zip((None, *section.entries), section.entries, strict=False):
            if other.date in ("同日", "同期"):
                assert one is not None
                assert (when[one.id].start, when[one.id].end) == (when[other.id].start, when[other.id].end)
                assert (other.date == "同日") is (when[other.id].precision is Precision.DAY)
            assert section.kind is not PartKind.POSSIBLE or not other.date.startswith("同")


def test_sources_are_numbered_as_they_are_first_cited() -> None:
    found = chronicle(request_for(EVENTS))
    cited = [each.source for section in found.sections for entry in section.entries for each in entry.cited]
    assert list(dict.fromkeys(cited)) == [source.number for source in found.sources]
