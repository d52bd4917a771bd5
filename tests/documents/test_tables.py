"""Files with tables, read as they are; what cannot be read is refused with one sentence."""

import csv
import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from tests.importing.files import Rows, ods, text_of, xls, xlsx
from tests.sweeps import sampled
from timeline_app.chinese.script import Script, to_script
from timeline_app.documents.sheet import Sheet, Table, UnreadableTable
from timeline_app.documents.tables import read_table, table_of
from timeline_app.records import limits

ROWS = [("日期", "事项", "地点"), ("2023年10月9日", "召开“十八大”，听取报告", "北京"), ("10月12日", "闭幕\n合影", '“人民”"大会堂"')]


def rows_of(content: bytes, file: str = "表.csv") -> list[list[object]]:
    return [list(row) for row in table_of(file, content).fullest.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("separator", [",", "\t", ";", "|"])
def test_encoding_and_separator_are_found(encoding: str, separator: str) -> None:
    assert rows_of(text_of(ROWS, separator).encode(encoding)) == [list(row) for row in ROWS]


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs", "gb18030", "utf-8", "utf-16"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
def test_traditional_script(encoding: str, quoting: int) -> None:
    rows = [[to_script(cell, Script.HANT_TW) for cell in row] for row in ROWS[:2]]
    assert rows_of(text_of(rows, quoting=quoting).encode(encoding)) == rows


@pytest.mark.parametrize("title", ["会", "召开会议", "“安康杯”竞赛", "总工会", "慰问"])
def test_two_lines_are_enough_to_tell_gb18030_from_big5(title: str) -> None:
    simplified, traditional = f"日期,事项\n1月5日,{title}\n", to_script(f"日期,事項\n1月5日,{title}\n", Script.HANT_TW)
    assert rows_of(simplified.encode("gb18030"))[1] == ["1月5日", title]
    assert rows_of(traditional.encode("big5"))[1] == traditional.splitlines()[1].split(",")


def test_rows_are_counted_as_a_spreadsheet_counts_them() -> None:
    table = table_of("表.csv", "sep=;\r\n\r\n日期;事项\r\n2023;\"甲\n乙\"\r\n".encode())
    assert table.fullest.rows == [[""], [], ["日期", "事项"], ["2023", "甲\n乙"]]


def test_a_quote_that_is_never_closed_takes_no_other_rows_into_its_cell() -> None:
    assert rows_of("日期,事项\n2023,\"甲\n2024,乙\n2025,丙\n".encode())[1:] == [["2023", '"甲'], ["2024", "乙"], ["2025", "丙"]]


def test_a_workbook_has_typed_values_where_they_stand() -> None:
    day = date(2023, 10, 9)
    content = xlsx([(None, None), (None, "日期", "数"), (None, day, 45208), (None, "x", None, True)], merged=["B3:B4"])
    sheet = table_of("表.xlsx", content).fullest
    assert [list(row) for row in sheet.rows] == [["", "", ""], ["日期", "数", ""], [day, 45208, ""], [day, "", True]]
    assert (sheet.letters(0), sheet.cell(2, 0), sheet.cell(2, 1).text) == ("B", ("2023-10-09", date(2023, 10, 9)), "45208")


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ('yyyy"年"m"月"', "2023-09"), ('yyyy"年"m"月";@', "2023-09"), ("mmm-yy", "2023-09"), ("yyyy/m", "2023-09"),
        ('[DBNum1][$-804]yyyy"年"m"月";@', "2023-09"), ("yyyy-mm", "2023-09"), ('yyyy"年"m"月"d"日"', "2023-09-01"),
        ("yyyy/m/d", "2023-09-01"), ("m/d/yy h:mm", "2023-09-01"),
        ('m"月"d"日"', "9月1日"), ('m"月"d"日";@', "9月1日"), ("d-mmm", "9月1日"), ("h:mm", "2023-09-01"),
    ],
)
def test_a_month_is_no_day(form: str, shown: str) -> None:
    """Who types 2023年9月 into a spreadsheet gets the first of that month, which nobody told."""
    sheet = table_of("表.xlsx", xlsx([(None, "月份"), (None, date(2023, 9, 1))], formats={"B2": form})).fullest
    assert sheet.cell(1, 0).text == shown


@pytest.mark.parametrize(("form", "shown"), [("0%", "85.3%"), ("0.00%", "85.3%"), ("0.0", "0.853"), ("General", "0.853")])
def test_a_percentage_is_what_is_shown(form: str, shown: str) -> None:
    sheet = table_of("表.xlsx", xlsx([("覆盖率",), (0.853,)], formats={"A2": form})).fullest
    assert sheet.cell(1, 0).text == shown


def test_a_year_is_no_day_either() -> None:
    sheet = table_of("表.xlsx", xlsx([("年",), (date(2023, 1, 1),)], formats={"A2": "yyyy"})).fullest
    assert sheet.cell(1, 0).text == "2023"


@pytest.mark.parametrize("mac", [False, True])
def test_the_first_day_that_a_workbook_counts_is_told(mac: bool) -> None:
    rows = [("日期",), (date(2023, 10, 9),), (45208,)]
    for content in (xlsx(rows, mac=mac), xls(rows, mac=mac)):
        table = table_of("表", content)
        assert table.from_1904 is mac
        assert table.fullest.rows[1][0] == date(2023, 10, 9)


def test_of_several_sheets_the_fullest_is_proposed_and_hidden_ones_are_left_out() -> None:
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        for name, rows in (("封面", 1), ("数据", 5), ("旧", 50), ("空", 0)):
            sheet = book.add_worksheet(name)
            for row in range(rows):
                sheet.write_row(row, 0, ["甲", "乙"])
            if name == "旧":
                sheet.hide()
    table = table_of("表.xlsx", target.getvalue())
    assert [sheet.name for sheet in table.sheets] == ["封面", "数据"]
    assert table.fullest.name == "数据"


def test_a_cell_of_32000_characters_is_whole() -> None:
    text = "长" * 32_000
    for content in (xlsx([("甲", text)]), text_of([("甲", text)]).encode(), xls([("甲", text)]), ods([("甲", text)])):
        assert table_of("表", content).fullest.cell(0, 1).text == text


def test_ods_is_read_with_its_repeated_cells() -> None:
    sheet = table_of("表.ods", ods([("日期", None, "数"), (date(2023, 9, 1), None, 3.5)])).fullest
    assert [list(row) for row in sheet.rows] == [["日期", "", "数"], [date(2023, 9, 1), "", 3.5]]


def far(cell: str) -> bytes:
    target = io.BytesIO()
    with Workbook(target, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write("A1", "日期")
        sheet.write(cell, "远")
    return target.getvalue()


@pytest.mark.parametrize("cell", ["XFD1048576", "A1048576", "XFD1", "SR150000"])
def test_a_stray_cell_far_away_is_refused_before_it_takes_all_memory(cell: str) -> None:
    with pytest.raises(UnreadableTable, match="200000"):
        table_of("表.xlsx", far(cell))


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "没有"), (b"\n\n,,\n", "没有"), (b"PK\x03\x04" + bytes(100), "损坏"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "损坏"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), None), (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(128, 256)), None),
        (b"<html><table><tr><td>1</td></tr></table></html>", "网页"), (b"\xff" * 300, None), (xlsx([("甲",)])[:-200], "损坏"),
        (xlsx([()]), "没有"),
    ],
)
def test_what_is_no_table_is_refused_with_one_sentence(content: bytes, words: str | None) -> None:
    with pytest.raises(UnreadableTable) as refused:
        table_of("表.xlsx", content)
    assert str(refused.value).startswith("表.xlsx")
    assert words is None or words in str(refused.value)


def test_a_password_is_named() -> None:
    locked = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    with pytest.raises(UnreadableTable, match="密码"):
        table_of("表.xlsx", locked)


@pytest.mark.parametrize("made", [xlsx, xls, ods], ids=["xlsx", "xls", "ods"])
@pytest.mark.parametrize("share", sampled([0.3, 0.7, 0.95, 0.1, 0.5, 0.999], 3))
def test_a_file_that_is_cut_off_is_called_damaged(made: Callable[[Rows], bytes], share: float) -> None:
    content = made(ROWS)
    with pytest.raises(UnreadableTable, match=r"损坏|没有|不是"):
        table_of("表", content[: int(len(content) * share)])


@pytest.mark.parametrize("share", sampled([0.02, 0.3, 0.9, 0.1, 0.5, 0.7, 0.98]))
def test_a_download_that_broke_off_takes_no_memory(share: float) -> None:
    """The rest of the file is zero, so that each of its sectors leads to the first."""
    content = xls([("2023-10-09", "甲" * 20)] * 500)
    kept = int(len(content) * share)
    with pytest.raises(UnreadableTable, match="损坏"):
        table_of("表.xls", content[:kept] + bytes(len(content) - kept))


def test_an_archive_of_something_else_is_no_workbook() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("甲.txt", "乙")
    with pytest.raises(UnreadableTable, match="损坏"):
        table_of("表.zip", target.getvalue())


def test_too_many_rows_or_columns_are_refused() -> None:
    for text in ("1,2\n" * (limits.TABLE_ROWS + 1), "1," * (limits.TABLE_COLUMNS + 1)):
        with pytest.raises(UnreadableTable, match="200000"):
            table_of("表.csv", text.encode())


def test_files_are_read_from_where_they_lie(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_bytes(text_of(ROWS).encode())
    table = read_table(path)
    assert isinstance(table, Table)
    assert isinstance(table.fullest, Sheet)
    assert table.file == "表.csv"
    for wrong in (tmp_path, tmp_path / "没有.csv"):
        with pytest.raises(UnreadableTable):
            read_table(wrong)
