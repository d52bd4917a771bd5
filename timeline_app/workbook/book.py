"""The workbook, written by XlsxWriter: every text stays a text, and the same sheets make the same bytes."""
# XlsxWriter has no types of its own.
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

from timeline_app.frozen import frozen
from timeline_app.workbook.sheet import Cell, Sheet
from timeline_app.workbook.widths import widths

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

ROWS = 1_048_576  # of a sheet, its headings included
_FIRST_YEAR, _DAY_ZERO, _MARCH = 1900, date(1899, 12, 30), date(1900, 3, 1)  # of the days of a spreadsheet
_A4 = 9
_PLAIN = {"valign": "top", "text_wrap": True}
_HEADING = {"bold": True, "bottom": 1, "bg_color": "#E8EDF3", "valign": "vcenter"}
# XlsxWriter writes a text that looks like its own markup as markup; handed over in three pieces, each is escaped.
_MARKUP_BEGINS, _MARKUP_ENDS = ("<r", ">"), "</r>"


@frozen
class Properties:
    """What the file says about itself; ``author`` may be empty."""

    title: str
    author: str
    made_on: date


@frozen
class _Formats:
    heading: "Format"
    text: "Format"
    day: "Format"


def written(sheets: Sequence[Sheet], properties: Properties, progress: Callable[[float], None]) -> bytes:
    """``progress`` is told the share of sheets that are written."""
    from xlsxwriter import Workbook  # only an export needs it

    target = BytesIO()
    with Workbook(target, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        book.set_properties(_properties(properties))
        formats = _Formats(
            book.add_format(_HEADING), book.add_format(_PLAIN),
            book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"}),
        )
        for number, sheet in enumerate(sheets, start=1):
            _fill(book.add_worksheet(sheet.name), sheet, formats)
            progress(number / len(sheets))
    return target.getvalue()


def _properties(properties: Properties) -> dict[str, Any]:
    created = datetime.combine(properties.made_on, time())
    return {"title": properties.title, "author": properties.author, "created": created}


def _fill(page: "Worksheet", sheet: Sheet, formats: _Formats) -> None:
    last = len(sheet.rows), len(sheet.headings) - 1
    for column, (heading, width) in enumerate(zip(sheet.headings, widths(sheet), strict=True)):
        page.set_column(column, column, width)
        page.write_string(0, column, heading, formats.heading)
    for row, cells in enumerate(sheet.rows, start=1):
        for column, cell in enumerate(cells):
            _write(page, row, column, cell, formats)
    page.freeze_panes(1, 1)
    if sheet.filtered:
        page.autofilter(0, 0, *last)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{ROWS}"})  # EDTF is a text, also where it is a year
    _print_well(page)


def _print_well(page: "Worksheet") -> None:
    page.set_landscape()
    page.set_paper(_A4)
    page.repeat_rows(0)


def _write(page: "Worksheet", row: int, column: int, cell: Cell, formats: _Formats) -> None:
    match cell:
        case None | "":
            return
        case str():
            _write_text(page, row, column, cell, formats)
        case date() if cell.year >= _FIRST_YEAR:
            page.write_number(row, column, _serial(cell), formats.day)
        case date():
            page.write_string(row, column, cell.isoformat(), formats.text)
        case _:
            page.write_number(row, column, cell, formats.text)


def _serial(day: date) -> int:
    """The number of a day; spreadsheets count a 29th of February 1900, which never was."""
    return (day - _DAY_ZERO).days - (day < _MARCH)


def _write_text(page: "Worksheet", row: int, column: int, text: str, formats: _Formats) -> None:
    begin = "".join(_MARKUP_BEGINS)
    if text.startswith(begin) and text.endswith(_MARKUP_ENDS):
        page.write_rich_string(row, column, *_MARKUP_BEGINS, text.removeprefix(begin), formats.text)
    else:
        page.write_string(row, column, text, formats.text)
