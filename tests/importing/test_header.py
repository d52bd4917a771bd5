"""Headings are found below titles, in one row or two, or shown by somebody."""

import pytest

from timeline_app.documents.sheet import Sheet
from timeline_app.importing.header import find_header, header_at

ROWS = [
    ["某市总工会大事记", "", ""], ["日期", "事件", "人数"], ["", "", "职工"], ["2023-10-09", "开幕", 30.0],
    ["2023-10-12", "闭幕", 20.0],
]


def test_two_rows_below_a_title() -> None:
    header = find_header(Sheet("", ROWS))
    assert header == (1, 1, ("日期", "事件", "人数"), ("某市总工会大事记",))
    assert header_at(Sheet("", ROWS), 1, 2) == (1, 2, ("日期", "事件", "人数 职工"), ("某市总工会大事记",))
    assert header_at(Sheet("", ROWS), 3, 0) == (3, 0, ("", "", ""), ("某市总工会大事记", "日期", "事件", "人数", "职工"))


def test_parts_of_a_group_need_no_known_words() -> None:
    rows = [["日期", "事件", "人数", ""], ["", "", "职工", "干部"], ["2023-10-09", "开幕", 30.0, 5.0]]
    assert find_header(Sheet("", rows)) == (0, 2, ("日期", "事件", "人数 职工", "人数 干部"), ())
    assert find_header(Sheet("", [rows[0], ["2023-10-09", "开幕", "职工", "干部"]])).rows == 1


@pytest.mark.parametrize(
    "rows",
    [[], [[]], [[""]], [["2023-10-09", "开幕"]], [["甲"], ["乙"]], [["甲", "乙"], ["丙", "丁"]], [[5.0, 6.0]], [["日期"]]],
)
def test_what_has_no_headings_has_none(rows: list[list[str | float | bool]]) -> None:
    header = find_header(Sheet("", rows))
    assert header.rows == 0
    assert set(header.headings) <= {""}
