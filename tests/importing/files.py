"""Writes tables as the programs of offices do: text in their encodings, XLSX, XLS and ODS."""
# xlwt and odfpy have no types:
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownArgumentType=false, reportAttributeAccessIssue=false, reportGeneralTypeIssues=false

import csv
import io
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from xlsxwriter import Workbook as XlsxWorkbook


class Formula(NamedTuple):
    """A formula with what it came to when the workbook was last saved."""

    text: str
    value: float


Rows = Sequence[Sequence[str | float | date | None]]


def text_of(rows: Rows, separator: str = ",", quoting: int = csv.QUOTE_MINIMAL) -> str:
    target = io.StringIO()
    csv.writer(target, delimiter=separator, quoting=quoting).writerows(rows)  # pyright: ignore[reportArgumentType]
    return target.getvalue()


def xlsx(
    *sheets: Rows, names: Sequence[str] = (), merged: Sequence[str] = (), formats: dict[str, str] | None = None, mac: bool = False
) -> bytes:
    """``merged`` and ``formats`` are those of the first sheet, by ranges and by cells."""
    book = Workbook()
    book.remove(book.worksheets[0])
    if mac:
        book.epoch = CALENDAR_MAC_1904
    for number, rows in enumerate(sheets):
        _fill(book.create_sheet(names[number] if names else f"Sheet{number + 1}"), rows)
    for cell, form in (formats or {}).items():
        book.worksheets[0][cell].number_format = form
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    return _saved(book)


def _fill(sheet: Worksheet, rows: Rows) -> None:
    for row in rows:
        sheet.append(list(row))


def _saved(book: Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def counted(rows: Sequence[Sequence[str | float | date | Formula]]) -> bytes:
    """A workbook with formulas and what they came to, which openpyxl does not write."""
    target = io.BytesIO()
    with XlsxWorkbook(target, {"in_memory": True, "default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, Formula):
                    sheet.write_formula(number, column, value.text, None, value.value)  # pyright: ignore[reportArgumentType]
                else:
                    sheet.write(number, column, value)
    return target.getvalue()


def xls(rows: Rows, name: str = "Sheet1", mac: bool = False) -> bytes:
    book = xlwt.Workbook()
    book.dates_1904 = mac
    sheet, day = book.add_sheet(name), xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for number, row in enumerate(rows):
        for column, value in enumerate(row):
            if value is not None:
                sheet.write(number, column, value, *([day] if isinstance(value, date) else []))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def ods(rows: Rows, name: str = "工作表1") -> bytes:
    """An empty cell stands for all that follow until the next one, as office programs write it."""
    document, table = OpenDocumentSpreadsheet(), Table(name=name)
    for row in rows:
        line = TableRow()
        for value in row:
            line.addElement(_ods_cell(value))
        line.addElement(CoveredTableCell(numbercolumnsrepeated="16000"))
        table.addElement(line)
    table.addElement(TableRow(numberrowsrepeated="1048000"))
    document.spreadsheet.addElement(table)
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _ods_cell(value: str | float | date | None) -> TableCell:
    match value:
        case None:
            return TableCell()
        case str():
            cell = TableCell(valuetype="string")
        case date():
            cell = TableCell(valuetype="date", datevalue=value.isoformat())
        case _:
            cell = TableCell(valuetype="float", value=str(value))
    cell.addElement(P(text=str(value)))
    return cell
