"""Guesses what the columns of a sheet tell, from their headings and from their values."""

import re
from collections.abc import Iterator, Sequence

from timeline_app.chinese.fold import fold
from timeline_app.documents.sheet import Sheet, shown
from timeline_app.extraction.date_reading import Epoch
from timeline_app.importing.columns import Column, column_of
from timeline_app.importing.fields import IGNORED, ColumnUse, Field, Mapping
from timeline_app.importing.header import Header
from timeline_app.importing.units import Unit, labelled, unit_above

_MINGUO_DATE = re.compile(r"1[0-9]{2}([./-])[01]?[0-9]\1[0-3]?[0-9]")  # a year of three digits is of no other era
_LOOKED_AT = 200  # cells
_LONG = 30  # characters of a text that tells more than a name
_TELLING = 4  # characters of a title, at least
_INSTEAD = (Field.THEME, Field.NOTE, Field.SOURCE)  # have titles where nothing else may
_DISTINCT = 0.7  # of the titles of a table


def guess(sheet: Sheet, header: Header, epoch: Epoch) -> Mapping:
    """A use for each column; what nothing speaks for is ignored."""
    minguo = _is_minguo(sheet, header)
    columns = [column_of(sheet, number, header, epoch, minguo) for number in range(sheet.width)]
    fields = _with_title(columns, _each_once(columns, [column.likeliest() for column in columns]))
    above = unit_above(header.above)
    return Mapping(tuple(_use(column, field, above) for column, field in zip(columns, fields, strict=True)), minguo)


def _is_minguo(sheet: Sheet, header: Header) -> bool:
    told = (sheet.name, *header.above, *header.headings)
    if any("民国" in fold(text) for text in told):
        return True
    sample = (cell for row in sheet.rows[header.data : header.data + _LOOKED_AT] for cell in row)
    return any(_MINGUO_DATE.fullmatch(shown(cell).strip()) for cell in sample if isinstance(cell, str))


def _each_once(columns: Sequence[Column], fields: Sequence[Field | None]) -> list[Field | None]:
    """Where only one column may tell a field, the likeliest has it, and the others what they may tell besides."""
    settled = list(fields)
    for field in Field:
        having = [column for column in columns if settled[column.number] is field]
        if not field.repeatable and len(having) > 1:
            best = max(having, key=lambda column: column.fits(field))
            for column in having:
                if column is not best:
                    settled[column.number] = _besides(field)
    return settled


def _besides(field: Field) -> Field:
    return Field.SUMMARY if field is Field.TITLE else Field.IGNORE


def _with_title(columns: Sequence[Column], fields: list[Field | None]) -> list[Field | None]:
    """A table without a column for titles has them in the one whose texts differ most, or else in its summary."""
    if Field.TITLE not in fields:
        chosen = next(_titles(columns, fields), None)
        if chosen is not None:
            fields[chosen.number] = Field.TITLE
    both = zip(columns, fields, strict=True)
    return [Field.SUMMARY if field is None and column.profile.length > _LONG else field for column, field in both]


def _titles(columns: Sequence[Column], fields: Sequence[Field | None]) -> Iterator[Column]:
    """Columns that may be those of titles, the likeliest first."""
    texts = [column for column in columns if column.profile.length > 1 and column.profile.numbers < _DISTINCT]
    telling = [column for column in texts if column.profile.length >= _TELLING and column.profile.distinct >= _DISTINCT]
    for among, wanted in ((telling, None), (telling, Field.SUMMARY), (texts, None), *((telling, field) for field in _INSTEAD)):
        yield from sorted((column for column in among if fields[column.number] is wanted), key=_unlike_a_title)


def _unlike_a_title(column: Column) -> tuple[bool, float]:
    """Short texts before long ones, and of those the longest."""
    return column.profile.length > 2 * _LONG, -column.profile.length * column.profile.distinct


def _use(column: Column, field: Field | None, above: Unit) -> ColumnUse:
    if field is not Field.FIGURE:
        return ColumnUse(field) if field else IGNORED
    told = labelled(column.heading, above)
    return ColumnUse(Field.FIGURE, told.label, told.unit.name, told.unit.scale)
