"""A workbook of what was asked for: events, what hangs on them, the documents, and what this file is."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from timeline_app.chinese.script import to_script
from timeline_app.report.request import ReportRequest
from timeline_app.report.xml_text import xml_text
from timeline_app.translation.words import _
from timeline_app.workbook.book import ROWS, Properties, written
from timeline_app.workbook.detail_sheets import figure_sheet, link_sheet, passage_sheet
from timeline_app.workbook.document_sheets import about_sheet, document_sheet
from timeline_app.workbook.event_sheet import event_sheet
from timeline_app.workbook.sheet import Cell, Sheet
from timeline_app.workbook.texts import fitting
from timeline_app.writing.target import NotWritten

_SHEETS = (event_sheet, figure_sheet, passage_sheet, link_sheet, document_sheet)
_LONGEST_PROPERTY = 255  # characters


def make_workbook(request: ReportRequest, progress: Callable[[float], None]) -> bytes:
    """Raises NotWritten where a sheet has no room for its rows; ``progress`` may raise to end the work."""
    show, cells, sheets = partial(to_script, script=request.script), _Cells(), list[Sheet]()
    for number, make in enumerate(_SHEETS):
        progress(0.4 * number / len(_SHEETS))
        sheets.append(_with_room(cells.held(make(request, show))))
    sheets.append(cells.held(about_sheet(request, cells.shortened, show)))
    said = Properties(_property(show(request.title)), _property(show(request.compiled_by)), request.compiled_on)
    return written(sheets, said, lambda share: progress(0.4 + 0.5 * share))


class _Cells:
    """Brings texts to what a cell can hold, and counts those that were too long."""

    def __init__(self) -> None:
        self.shortened = 0

    def held(self, sheet: Sheet) -> Sheet:
        return replace(sheet, rows=[[self._cell(cell) for cell in row] for row in sheet.rows])

    def _cell(self, cell: Cell) -> Cell:
        if not isinstance(cell, str):
            return cell
        whole = xml_text(cell)
        shown = fitting(whole)
        self.shortened += shown != whole
        return shown


def _with_room(sheet: Sheet) -> Sheet:
    if len(sheet.rows) >= ROWS:
        sentence = _(
            "The sheet “{sheet}” would have {count} rows, up to {most} are possible; choose a shorter period, or CSV or JSON."
        )
        raise NotWritten(sentence.format(sheet=sheet.name, count=len(sheet.rows), most=ROWS - 1))
    return sheet


def _property(text: str) -> str:
    return xml_text(text)[:_LONGEST_PROPERTY]
