"""Rows of tables, one by one: what becomes of their cells, and why some become nothing."""

from datetime import date

import pytest

from tests.importing.files import Rows, text_of, xlsx
from timeline_app.documents.tables import table_of
from timeline_app.importing.draft import DraftEvent, Drafts
from timeline_app.importing.drafts import drafts_of, mapping_of
from timeline_app.importing.fields import ColumnUse, Field, Mapping
from timeline_app.importing.header import find_header
from timeline_app.records.event import Kind

TODAY = date(2026, 1, 1)


def drafts(rows: Rows, mapping: Mapping | None = None, workbook: bool = False) -> Drafts:
    table = table_of("表.xlsx", xlsx(rows)) if workbook else table_of("表.csv", text_of(rows).encode())
    sheet = table.fullest
    header = find_header(sheet)
    return drafts_of(table, sheet, header, mapping or mapping_of(table, sheet, header), TODAY)


def event(heading: str, cell: str) -> DraftEvent:
    (found,) = drafts([("日期", "标题", heading), ("2023-10-09", "开幕", cell)]).events
    return found


def reason(rows: Rows, workbook: bool = False) -> tuple[str, str, str]:
    (left_out,) = drafts(rows, workbook=workbook).left_out
    return left_out.column, left_out.value, left_out.reason


def test_names_are_taken_apart() -> None:
    assert [each.name for each in event("参加人员", "张三、李四；王五，张三").people] == ["张三", "李四", "王五"]
    assert [each.name for each in event("参加人员", "张三 李四").people] == ["张三", "李四"]
    assert [each.name for each in event("Participants", "Ada Lovelace; Alan Turing").people] == ["Ada Lovelace", "Alan Turing"]
    assert event("参加人员", "无").people == ()


def test_a_title_of_which_nothing_is_seen_is_named() -> None:
    column, value, told = reason([("日期", "标题"), ("2023-10-09", "开幕"), ("2023-10-10", "\u200b\u3164")])
    assert (column, value) == ("标题", "\u200b\u3164")
    assert "U+200B, U+3164" in told
    assert event("参加人员", "张三、\u200b").people == event("参加人员", "张三").people


@pytest.mark.parametrize(
    ("heading", "cell", "told"),
    [
        ("经费（万元）", "18.42", (184200, "元", None)), ("人数", "约300人", (300, "人", "约")),
        ("人数", "1,200", (1200, "人", None)),
        ("参加人数", "500余", (500, "人", "余")), ("覆盖率", "85.3%", (85.3, "%", None)),
        ("投入（亿元）", "1.1", (1.1e8, "元", None)),
        ("驿站数量（个）", "超过1.5万", (15000, "个", "超过")), ("经费/千元", "12", (12000, "元", None)),
    ],
)
def test_numbers_are_in_base_units(heading: str, cell: str, told: tuple[float, str, str | None]) -> None:
    (figure,) = event(heading, cell).figures
    assert (figure.value, figure.unit, figure.qualifier) == told
    assert figure.citation.phrase == cell


def test_a_kind_is_known_by_its_name_in_any_language() -> None:
    rows = [("Date", "Title", "Kind"), ("2023-10-09", "a", "Campaign"), ("2023-10-10", "b", "happening"), ("2023-10-11", "c", "")]
    told = drafts(rows)
    assert [each.kind for each in told.events] == [Kind.CAMPAIGN, Kind.HAPPENING, None]


def test_what_goes_on_ends_today_for_now() -> None:
    (found,) = drafts([("开始时间", "结束时间", "活动"), ("2023年9月", "至今", "宣讲")]).events
    assert (found.when.edtf, found.when.end) == ("2023-09/..", TODAY)


def test_begin_and_end_make_one_date() -> None:
    told = drafts([
        ("开始时间", "结束时间", "活动"), ("2023年第一季度", "2023年第三季度", "甲"), ("2023-12-28", "2024-01-03", "乙"),
        ("2023-05-01", "2023-05-01", "丙"), ("2023-05-01", "5月3日", "丁"),
    ])
    dates = [each.when.edtf for each in told.events]
    assert dates == ["2023-01/2023-09", "2023-12-28/2024-01-03", "2023-05-01", "2023-05-01/2023-05-03"]


def test_an_end_before_its_begin_is_named() -> None:
    column, value, why = reason([("开始时间", "结束时间", "活动"), ("2023-05-02", "2023-05-01", "甲")])
    assert (column, value) == ("开始时间", "2023-05-02")
    assert "2023-05-02/2023-05-01" in why


@pytest.mark.parametrize(
    ("cell", "value"), [("2023年2月30日", "2023年2月30日"), ("待定", "待定"), ("23.10.9", "23.10.9"), ("去年", "去年")]
)
def test_a_date_that_is_not_understood_is_named_with_its_row(cell: str, value: str) -> None:
    rows = [("日期", "标题"), ("2023-10-09", "甲"), ("2023-10-10", "乙"), (cell, "丙")]
    (left_out,) = drafts(rows).left_out
    assert (left_out.row.row, left_out.column, left_out.value) == (4, "日期", value)
    assert value in left_out.reason


def test_a_month_that_lost_its_zero_is_not_guessed() -> None:
    """2023.10 is kept as the number 2023.1."""
    column, value, why = reason([("日期", "标题"), (2023.1, "甲"), (2023.11, "乙"), (2023.12, "丙")], workbook=True)
    assert (column, value) == ("日期", "2023.1")
    assert "2023-10" in why


@pytest.mark.parametrize(("title", "edtf"), [("2022年大事记", "2022-01-05"), ("大事记", "2023-01-05")])
def test_a_day_without_its_year_has_that_of_the_title(title: str, edtf: str) -> None:
    """Who types 1月5日 into a spreadsheet in 2023 gets a day of 2023, also in the chronicle of 2022."""
    content = xlsx([(title, None), ("日期", "标题"), (date(2023, 1, 5), "甲")], formats={"A3": 'm"月"d"日"'})
    table = table_of("表.xlsx", content)
    header = find_header(table.fullest)
    (found,) = drafts_of(table, table.fullest, header, mapping_of(table, table.fullest), TODAY).events
    assert (found.when.edtf, found.citations[0].phrase) == (edtf, "1月5日")


def test_a_date_of_several_meanings_is_taken_where_somebody_says_so() -> None:
    rows = [("日期", "标题"), ("23.10.9", "甲")]
    assert not drafts(rows).events
    mapping = Mapping((ColumnUse(Field.DATE), ColumnUse(Field.TITLE)), likeliest=True)
    assert [each.when.edtf for each in drafts(rows, mapping).events] == ["2023-10-09"]


@pytest.mark.parametrize("sign", ["\0", "\ud800"])
def test_what_no_text_can_hold_is_refused_by_name(sign: str) -> None:
    from timeline_app.documents.sheet import Sheet, Table

    sheet = Sheet("", [["日期", "标题"], ["2023-10-09", f"甲{sign}"]])
    header = find_header(sheet)
    table = Table("表.csv", "0" * 64, (sheet,))
    (left_out,) = drafts_of(table, sheet, header, mapping_of(table, sheet), TODAY).left_out
    assert left_out.column == "标题"
    assert f"U+{ord(sign):04X}" in left_out.reason


@pytest.mark.parametrize("text", ["=1+1", "<b>甲</b>", "甲\u202e乙", "🀄𠀀", "'甲", "a\u0301", "长" * 10_000])
def test_every_text_stays_what_it_is(text: str) -> None:
    found = event("摘要", text)
    assert found.summary == text


def test_a_citation_says_where_the_year_is_from() -> None:
    told = drafts([("2023年大事记", ""), ("日期", "标题"), ("10月9日", "甲"), ("2022年10月9日", "乙")])
    assert [each.citations[0].resolved for each in told.events] == ["year from context", "explicit"]
    assert [bool(each.remarks) for each in told.events] == [True, False]


def test_the_year_of_a_title_is_not_taken_where_it_has_two() -> None:
    assert not drafts([("2022—2023年大事记", ""), ("日期", "标题"), ("10月9日", "甲")]).events
