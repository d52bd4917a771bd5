"""A table that somebody chose, with what is chosen of it: sheet, headings, and what each column tells."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from timeline_app.documents.sheet import Sheet, Table
from timeline_app.frozen import frozen
from timeline_app.importing.draft import Drafts, Paragraph, RowPlace
from timeline_app.importing.drafts import document_of, mapping_of, paragraph_of, read_rows
from timeline_app.importing.fields import ColumnUse, Field, Mapping
from timeline_app.importing.header import Header, find_header, header_at
from timeline_app.importing.outcome import Reading
from timeline_app.importing.units import labelled, unit_above

Remembered = Callable[[Sequence[str]], Mapping | None]


def _forgetful(_headings: Sequence[str]) -> Mapping | None:
    return None


@frozen(slots=False)
class TableChoice:
    """``sheet`` is one of the table; ``mapping`` has a use for each of its columns."""

    table: Table
    sheet: Sheet
    header: Header
    mapping: Mapping

    @classmethod
    def of(cls, table: Table, sheet: Sheet | None = None, remembered: Remembered = _forgetful) -> "TableChoice":
        """As it is proposed: the fullest sheet, the headings that are found, and the mapping of the last time or a guessed one."""
        sheet = sheet or table.fullest
        header = find_header(sheet)
        return cls(table, sheet, header, remembered(header.headings) or mapping_of(table, sheet, header))

    def with_field(self, column: int, field: Field) -> "TableChoice":
        """Another field for one column; what only one column may tell is taken from any other."""
        return replace(self, mapping=self.mapping.with_column(column, self._use(column, field)))

    def with_header(self, first: int, rows: int) -> "TableChoice":
        """The headings stand elsewhere: all columns are guessed anew."""
        header = header_at(self.sheet, first, rows)
        return replace(self, header=header, mapping=mapping_of(self.table, self.sheet, header))

    def names(self, column: int) -> tuple[str, str]:
        """The heading and the letter of a column."""
        return self.header.headings[column], self.sheet.letters(column)

    def samples(self, column: int, count: int) -> tuple[str, ...]:
        """The first different values of a column."""
        found = dict[str, None]()
        for number in range(self.header.data, len(self.sheet.rows)):
            text = self.sheet.cell(number, column).text.strip()
            if text:
                found[text] = None
            if len(found) == count:
                break
        return tuple(found)

    def reading(self, today: date) -> Reading:
        rows = read_rows(self.table, self.sheet, self.header, self.mapping, today)
        return Reading(rows, document_of(self.table), self._paragraph, checked=True, in_columns=True)

    def _paragraph(self, place: RowPlace) -> Paragraph:
        return paragraph_of(self.table, self.sheet, place.row - 1)

    def _use(self, column: int, field: Field) -> ColumnUse:
        if field is not Field.FIGURE:
            return ColumnUse(field)
        heading, letter = self.names(column)
        told = labelled(heading, unit_above(self.header.above))
        return ColumnUse(field, told.label or letter, told.unit.name, told.unit.scale)


def reading_of(drafts: Drafts) -> Reading:
    """Of a file that this program exported: its events cite their own documents."""
    return Reading([*drafts.events, *drafts.left_out], drafts.document, _no_paragraph)


def _no_paragraph(_place: RowPlace) -> None:
    return None
