"""A table of 65,000 rows, the most that a sheet of before 2007 has."""

from datetime import date, timedelta

import pytest

from tests.importing.files import text_of
from timeline_app.documents.tables import table_of
from timeline_app.importing.drafts import drafts_of, mapping_of
from timeline_app.importing.header import find_header

ROWS = 65_000


@pytest.mark.thorough
def test_every_row_of_a_large_table_is_an_event_or_named() -> None:
    days = [date(1950, 1, 1) + timedelta(days=number % 9_000) for number in range(ROWS)]
    rows = [("日期", "标题", "人数"), *(
        ("待定" if number % 1_000 == 7 else f"{day.year}年{day.month}月{day.day}日", f"第{number}次会议", number % 300)
        for number, day in enumerate(days)
    )]
    table = table_of("大表.csv", text_of(rows).encode("gb18030"))
    sheet = table.fullest
    header = find_header(sheet)
    mapping = mapping_of(table, sheet, header)
    assert [use.field for use in mapping.columns] == ["date", "title", "figure"]
    drafts = drafts_of(table, sheet, header, mapping, date(2026, 1, 1))
    assert drafts.rows == ROWS
    assert {each.value for each in drafts.left_out} == {"待定"}
    assert len(drafts.left_out) == ROWS // 1_000
    assert drafts.events[-1].when.start == days[-1]
