"""The date of each row, from one column, from two or from three."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from timeline_app.documents.sheet import Sheet, Value, shown
from timeline_app.extraction.date_reading import AskedDate, DateContext, Epoch, NoDate, Note, ReadDate
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.importing.cell_texts import says_nothing
from timeline_app.importing.date_cells import AS_SERIAL, CellDate, goes_on, read_cell_date
from timeline_app.importing.fields import Field, Mapping
from timeline_app.records.edtf import days_of
from timeline_app.records.when import When
from timeline_app.translation.words import N_, _

_OWN_MARKS = re.compile(r"[\s年月日号份度,，.]+$")
_NO_DATE = N_("The row has no date; write one, or leave the row out.")
_ENDS_ABOUT = N_("Begin and end do not make one date: {reason}")


class Dated(NamedTuple):
    """A date and the columns that it was read from; ``remarks`` are sentences, ``from_context`` says that it left something out."""

    when: When
    columns: tuple[int, ...]
    remarks: tuple[str, ...] = ()
    from_context: bool = False


class Undated(NamedTuple):
    """Why a row has no date."""

    column: int | None
    printed: str
    reason: str


class _Refused(Exception):
    def __init__(self, column: int | None, printed: str, reason: str) -> None:
        super().__init__(reason)
        self.undated = Undated(column, printed, reason)


class RowDates:
    """Reads the dates of the rows of a sheet in their order; each text is read once.

    ``today`` is when a date that goes on ends for now.
    """

    def __init__(self, sheet: Sheet, mapping: Mapping, epoch: Epoch, today: date) -> None:
        self._sheet, self._mapping, self._epoch, self._today = sheet, mapping, epoch, today
        self._date, self._begin, self._end = (mapping.first(field) for field in (Field.DATE, Field.BEGIN, Field.END))
        self._year, self._month, self._day = (mapping.first(field) for field in (Field.YEAR, Field.MONTH, Field.DAY))
        self._read = dict[tuple[type, Value, DateContext], CellDate]()
        self._whens = dict[str, When]()

    def of(self, row: Sequence[Value], context: DateContext) -> Dated | Undated:
        """``context`` has the year and the month that rows above tell."""
        try:
            return self._of(row, context)
        except _Refused as refused:
            return refused.undated

    def _of(self, row: Sequence[Value], context: DateContext) -> Dated:
        around = self._around(row, context)
        begin = self._date if self._date is not None and _filled(row, self._date) else self._begin
        if begin is not None and _filled(row, begin):
            return self._from(row, begin, around)
        if self._end is not None and _filled(row, self._end):
            return self._from(row, self._end, around)
        if self._year is None and self._month is None:
            raise _Refused(begin if begin is not None else self._date, "", _(_NO_DATE))
        return self._of_parts(row, context)

    def _from(self, row: Sequence[Value], begin: int, around: DateContext) -> Dated:
        """A date, and where the row has one, its end."""
        printed, first, serial = self._reading(row, begin, around)
        edtf, notes, columns = first.edtf, first.notes, (begin,)
        if self._end is not None and self._end != begin and _filled(row, self._end):
            printed_end, columns = shown(row[self._end]).strip(), (begin, self._end)
            if goes_on(printed_end):
                edtf = f"{_lower(first.edtf)}/.."
            else:
                near = replace(around, year=int(first.edtf[:4]), month=_month(first.edtf))
                _printed, last, also = self._reading(row, self._end, near)
                edtf, notes, serial = _joined(first.edtf, last.edtf), (*notes, *last.notes), serial or also
        return self._dated(self._when(edtf, begin, printed), columns, notes, serial)

    def _of_parts(self, row: Sequence[Value], context: DateContext) -> Dated:
        """Year, month and day, each in a cell of its own; a year may stand above, and a day may be several."""
        marks = ((self._year, "年"), (self._month, "月"), (self._day, "日"))
        parts = [(column, mark) for column, mark in marks if column is not None]
        told = [(column, mark, _OWN_MARKS.sub("", shown(row[column]).strip())) for column, mark in parts if _filled(row, column)]
        if not told:
            raise _Refused(parts[0][0], "", _(_NO_DATE))
        column, printed = told[0][0], " ".join(shown(row[column]).strip() for column, _mark, _text in told)
        reading = self._cell("".join(f"{text}{mark}" for _column, mark, text in told), context)
        read = self._accepted(reading, column, printed)
        when = self._when(read.edtf, column, printed)
        return self._dated(when, tuple(column for column, _mark, _text in told), read.notes, serial=False)

    def _dated(self, when: When, columns: tuple[int, ...], notes: tuple[Note, ...], serial: bool) -> Dated:
        remarks = tuple(_(note) for note in dict.fromkeys(notes))
        return Dated(when, columns, (*remarks, _(AS_SERIAL)) if serial else remarks, Note.CONTEXT in notes)

    def _around(self, row: Sequence[Value], context: DateContext) -> DateContext:
        """With the year that a column of its own tells."""
        if self._year is None or not _filled(row, self._year):
            return context
        digits = _OWN_MARKS.sub("", shown(row[self._year]).strip())
        read = self._cell(f"{digits}年", replace(context, year=None)).reading
        return replace(context, year=int(read.edtf[:4])) if isinstance(read, ReadDate) else context

    def _reading(self, row: Sequence[Value], column: int, context: DateContext) -> tuple[str, ReadDate, bool]:
        printed, cell = shown(row[column]).strip(), self._cell(row[column], context)
        return printed, self._accepted(cell, column, printed), cell.serial

    def _cell(self, value: Value, context: DateContext) -> CellDate:
        key = type(value), value, context
        if key not in self._read:
            self._read[key] = read_cell_date(value, context, self._epoch)
        return self._read[key]

    def _accepted(self, cell: CellDate, column: int, printed: str) -> ReadDate:
        match cell.reading:
            case ReadDate():
                return cell.reading
            case AskedDate(candidates, sentence):
                if self._mapping.likeliest:
                    return candidates[0]
                raise _Refused(column, printed, sentence)
            case NoDate(sentence):
                raise _Refused(column, printed, sentence)

    def _when(self, edtf: str, column: int, printed: str) -> When:
        if edtf not in self._whens:
            try:
                self._whens[edtf] = when_of(edtf, self._today)
            except NotADate as error:
                raise _Refused(column, printed, _(_ENDS_ABOUT).format(reason=error)) from error
        return self._whens[edtf]


def _filled(row: Sequence[Value], column: int) -> bool:
    return column < len(row) and not (isinstance(row[column], str) and says_nothing(str(row[column])))


def _month(edtf: str) -> int | None:
    month = edtf[5:7]
    return int(month) if month and month <= "12" else None


def _lower(edtf: str) -> str:
    return _by_month(edtf.partition("/")[0], 0)


def _joined(first: str, last: str) -> str:
    """One date from the beginning of one to the end of another."""
    if first == last:
        return first
    return f"{_lower(first)}/{_by_month(last.rpartition('/')[2], 1)}"


def _by_month(point: str, side: int) -> str:
    """A range has no quarters and halves in EDTF: these are told by their first or last month."""
    if point[5:7] < "30" or point == "..":
        return point
    return days_of(point)[side].isoformat()[:7]
