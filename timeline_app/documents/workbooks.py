"""Sheets of workbooks, read by python-calamine: XLSX, XLS and ODS; of a formula its last value."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from io import BytesIO

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from timeline_app.documents import shown_cells, workbook_parts, workbook_size
from timeline_app.documents.compound_file import is_sound
from timeline_app.documents.sheet import Sheet, UnreadableTable, Value
from timeline_app.documents.text_tables import too_large
from timeline_app.documents.workbook_parts import DAMAGE
from timeline_app.translation.words import _

# How an encrypted workbook names its content (MS-OFFCRYPTO), and what in a workbook of before 2007 says that it counts days
# from 1904 (MS-XLS: Date1904, which CalcPrecision follows).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DATE_1904 = re.compile(b"\x22\x00\x02\x00\x01\x00\x0e\x00\x02\x00")
_MOST_SHARED = 24  # characters of texts that stand in many cells: kept once


def read_workbook(file: str, content: bytes) -> tuple[tuple[Sheet, ...], bool]:
    """The sheets that are not hidden, and whether numbers of days are counted from 1904; raises UnreadableTable."""
    if _ENCRYPTED in content:
        raise _locked(file)
    try:
        return _read(file, content)
    except PasswordError as error:
        raise _locked(file) from error
    except UnreadableTable:
        raise
    except BaseException as error:
        # What the library did not foresee in a damaged file is a panic of Rust, which has no public name and is no Exception.
        if isinstance(error, Exception | KeyboardInterrupt | SystemExit) and not isinstance(error, (CalamineError, *DAMAGE)):
            raise
        sentence = _("{file} is damaged, or no workbook; open it in a spreadsheet program and save it as XLSX.")
        raise UnreadableTable(sentence.format(file=file)) from error


def _read(file: str, content: bytes) -> tuple[tuple[Sheet, ...], bool]:
    parts = workbook_parts.read(content)
    if parts.archive is None and not is_sound(content):
        raise ValueError("the sectors of the file lead nowhere")
    if not workbook_size.is_possible(parts):
        raise too_large(file)
    with CalamineWorkbook.from_filelike(BytesIO(content)) as book:
        return tuple(_sheets(book, parts)), parts.from_1904 or _DATE_1904.search(content) is not None


def _locked(file: str) -> UnreadableTable:
    sentence = _("{file} is protected by a password; open it in a spreadsheet program and save it without one.")
    return UnreadableTable(sentence.format(file=file))


def _sheets(book: CalamineWorkbook, parts: workbook_parts.Parts) -> Iterator[Sheet]:
    for about in book.sheets_metadata:
        if about.typ is SheetTypeEnum.WorkSheet and about.visible is SheetVisibleEnum.Visible:
            sheet = book.get_sheet_by_name(about.name)
            first = sheet.start[1] if sheet.start else 0
            rows = list(_rows(sheet))
            _fill_down(rows, first, sheet.merged_cell_ranges or [])
            shown_cells.put(rows, first, parts, about.name)
            yield Sheet(about.name, rows, first)


def _rows(sheet: CalamineSheet) -> Iterator[list[Value]]:
    """A text or a day that stands in many cells, as a theme does, is kept once."""
    shared = dict[Value, Value]()
    for row in sheet.iter_rows():
        yield [
            shared.setdefault(value, value) if isinstance(value, date) or (isinstance(value, str) and len(value) <= _MOST_SHARED)
            else value for value in row
        ]


def _fill_down(rows: Sequence[list[Value]], first_column: int, merged: Sequence[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    """What cells of one column share that are merged into one stands in each of them."""
    for (top, left), (bottom, right) in merged:
        if left == right and left >= first_column and top < len(rows) and left - first_column < len(rows[top]):
            for row in rows[top + 1 : bottom + 1]:
                row[left - first_column] = rows[top][left - first_column]
