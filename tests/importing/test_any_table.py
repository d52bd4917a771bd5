"""Tables of anything: each row that holds something is an event or named, whatever stands in it and whatever its columns tell."""

from datetime import date, datetime, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.documents.sheet import Sheet, Table, Value
from timeline_app.importing.draft import DraftEvent
from timeline_app.importing.drafts import drafts_of, mapping_of
from timeline_app.importing.fields import ColumnUse, Field, Mapping
from timeline_app.importing.header import find_header, header_at
from timeline_app.records import limits

TODAY = date(2026, 1, 1)
TEXTS = (
    "日期", "时间", "标题", "人数（万元）", "2023-10-09", "3月", "2023年2月30日", "合计", "同上", "甲乙丙丁", "年", "月",
    "开始", "至今", "12:30", "99999", "1e400", "-", "约300", "５００", "①", "23.10.9", "民国112年", "113/5/6", "2023—2025年",
    "\n", "=1+1", "9" * 400, "Date", "Kind", "45208", "Ⅷ", "\0", "\ud800", "\u202e",
)
TYPED: tuple[Value, ...] = (
    date(2023, 10, 9), datetime(2023, 1, 2, 3, 4), time(1, 2), timedelta(hours=30), True, 2023.0, 45208.0, 20231009.0, 2023.1,
    float("nan"), float("inf"), 1e300, -3.5,
)
CELLS: st.SearchStrategy[Value] = st.just("") | st.sampled_from(TEXTS) | st.sampled_from(TYPED) | st.text(max_size=5)
SHEETS = st.lists(st.lists(CELLS, max_size=6), max_size=9).map(lambda rows: Sheet("表", rows))


def check(sheet: Sheet, first: int, rows: int, mapping: Mapping | None, from_1904: bool) -> None:
    table = Table("表.csv", "0" * 64, (sheet,), from_1904)
    header = find_header(sheet) if mapping is None else header_at(sheet, first, rows)
    drafts = drafts_of(table, sheet, header, mapping or mapping_of(table, sheet, header), TODAY)
    filled = [
        number for number, row in enumerate(sheet.rows, start=1)
        if number > header.data and any(not isinstance(value, str) or value.strip() for value in row)
    ]
    assert sorted(each.row.row for each in (*drafts.events, *drafts.left_out)) == filled
    assert all(each.reason for each in drafts.left_out)
    for event in drafts.events:
        check_event(event)


def check_event(event: DraftEvent) -> None:
    assert event.title
    assert event.citations[0].phrase
    assert all(figure.value is None or limits.LEAST_NUMBER <= figure.value <= limits.NUMBER for figure in event.figures)
    assert not {"\0", "\ud800"}.intersection(event.title + event.summary + event.note)


@given(SHEETS, st.booleans())
def test_every_row_is_counted_by_the_mapping_that_is_guessed(sheet: Sheet, from_1904: bool) -> None:
    check(sheet, 0, 0, None, from_1904)


@given(SHEETS, st.integers(0, 8), st.integers(0, 2), st.lists(st.sampled_from(Field), max_size=6), st.booleans(), st.booleans())
def test_every_row_is_counted_by_any_mapping(
    sheet: Sheet, first: int, rows: int, fields: list[Field], minguo: bool, likeliest: bool
) -> None:
    uses = [*map(ColumnUse, fields), *[ColumnUse(Field.IGNORE)] * sheet.width][: max(sheet.width, 1)]
    check(sheet, first, rows, Mapping(tuple(uses), minguo, likeliest), from_1904=minguo)
