"""The rows of a sheet, each read once and in their order: every one that holds something is an event or left out by name."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath

from timeline_app.documents.sheet import Sheet, Table, Value, shown
from timeline_app.extraction.date_reading import DateContext, Epoch
from timeline_app.importing.draft import DraftEvent, Drafts, LeftOut, Paragraph, RowPlace, TableDocument
from timeline_app.importing.fields import Mapping
from timeline_app.importing.guess import guess
from timeline_app.importing.header import Header, find_header
from timeline_app.importing.row_dates import RowDates, Undated
from timeline_app.importing.row_events import APART, RowEvents, Unusable, line
from timeline_app.importing.row_headings import context_of, is_total, year_of
from timeline_app.translation.words import _

_DITTO = frozenset({"同上", "〃", "″", "同前", "ditto", "〞"})


def mapping_of(table: Table, sheet: Sheet, header: Header | None = None) -> Mapping:
    """The mapping that is proposed for a sheet."""
    return guess(sheet, header or find_header(sheet), epoch_of(table))


def epoch_of(table: Table) -> Epoch:
    return Epoch.MAC if table.from_1904 else Epoch.WINDOWS


def document_of(table: Table) -> TableDocument:
    """The table as the source of its events."""
    return TableDocument(f"table-{table.sha256[:12]}", table.file, table.sha256, PurePath(table.file).stem)


def drafts_of(table: Table, sheet: Sheet, header: Header, mapping: Mapping, today: date) -> Drafts:
    """All rows at once; ``today`` is the day on which what still goes on ends for now."""
    read = list(read_rows(table, sheet, header, mapping, today))
    events = [each for each in read if isinstance(each, DraftEvent)]
    return Drafts(events, [each for each in read if isinstance(each, LeftOut)], document_of(table))


def read_rows(table: Table, sheet: Sheet, header: Header, mapping: Mapping, today: date) -> Iterator[DraftEvent | LeftOut]:
    """One after the other, for who need not keep them all."""
    reader = _Reader(table, sheet, header, mapping, today)
    for number in range(header.data, len(sheet.rows)):
        row = sheet.rows[number]
        if any(value != "" and not (isinstance(value, str) and value.isspace()) for value in row):
            yield reader.read(number, row)


def paragraph_of(table: Table, sheet: Sheet, row: int) -> Paragraph:
    """A row as citations count it: by its number in the file, behind all rows of the sheets before."""
    before = sum(len(each.rows) for each in table.sheets[: table.sheets.index(sheet)])
    text = APART.join(map(line, sheet.rows[row])).rstrip(APART)
    return Paragraph(before + row + 1, text, RowPlace(sheet.name, row + 1))


class _Reader:
    """Knows what rows above tell: year and month, and what a mark for the same as above stands for."""

    def __init__(self, table: Table, sheet: Sheet, header: Header, mapping: Mapping, today: date) -> None:
        self._sheet, self._header, self._mapping = sheet, header, mapping
        self._before = sum(len(each.rows) for each in table.sheets[: table.sheets.index(sheet)])
        self._dates = RowDates(sheet, mapping, epoch_of(table), today)
        self._events = RowEvents(mapping, document_of(table).id)
        self._context = DateContext(year=year_of(header.above, [sheet.name], [table.file]), minguo=mapping.minguo)
        self._above: Sequence[Value] = ()

    def read(self, number: int, row: Sequence[Value]) -> DraftEvent | LeftOut:
        place = RowPlace(self._sheet.name, number + 1)
        apart = self._is_apart(place, row)
        if apart is not None:
            return apart
        row = self._above = self._with_ditto(row)
        dated = self._dates.of(row, self._context)
        if isinstance(dated, Undated):
            return self._left_out(place, row, dated.column, dated.printed, dated.reason)
        try:
            return self._events.event(row, Paragraph(self._before + number + 1, "", place), dated)
        except Unusable as fault:
            return self._left_out(place, row, fault.column, fault.value, fault.reason)

    def _is_apart(self, place: RowPlace, row: Sequence[Value]) -> LeftOut | None:
        """A row that is a heading or has totals."""
        filled = len(row) - row.count("")
        if filled == 1:
            context = context_of(row, self._context)
            if context is not None:
                self._context = context
                reason = _("The row is a heading; the rows below take the year and the month from it.")
                return LeftOut(place, "", _first(row), reason)
        if is_total(row):
            return LeftOut(place, "", _first(row), _("The row has totals."))
        if self._header.rows and filled > 1 and self._are_headings(row):
            return LeftOut(place, "", _first(row), _("The row has the headings once more."))
        return None

    def _are_headings(self, row: Sequence[Value]) -> bool:
        """Most rows differ in their first cell already."""
        return all(line(value) == heading for value, heading in zip(row, self._header.headings, strict=False))

    def _with_ditto(self, row: Sequence[Value]) -> Sequence[Value]:
        if _DITTO.isdisjoint(value for value in row if isinstance(value, str)):
            return row
        above = [*self._above, *[""] * (len(row) - len(self._above))]
        return [above[column] if value in _DITTO else value for column, value in enumerate(row)]

    def _left_out(self, place: RowPlace, row: Sequence[Value], column: int | None, value: str, reason: str) -> LeftOut:
        if column is None:
            return LeftOut(place, "", value or _first(row), reason)
        heading = self._header.headings[column] if column < len(self._header.headings) else ""
        return LeftOut(place, heading or self._sheet.letters(column), value, reason)


def _first(row: Sequence[Value]) -> str:
    return next((shown(value).strip() for value in row if value != ""), "")
