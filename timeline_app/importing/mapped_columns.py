"""Columns as a command line names them: COLUMN=FIELD, where COLUMN is a heading or a letter."""

from collections.abc import Sequence

from timeline_app.documents.sheet import Sheet, Table
from timeline_app.importing.draft import Drafts
from timeline_app.importing.fields import Field
from timeline_app.importing.table_choice import Remembered, TableChoice
from timeline_app.records.errors import UserError
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _


class NoSuchColumn(UserError):
    """A column, a field or a sheet that there is not."""


def chosen(table: Table | Drafts, sheet: str | None, told: Sequence[str], remembered: Remembered) -> TableChoice | None:
    """None of an export of this program, of which nothing is to be told; ``told`` goes before what is remembered of the headings.

    Raises NoSuchColumn.
    """
    if isinstance(table, Drafts):
        if sheet is not None or told:
            sentence = _("{file} was exported by this program, and its columns are known; leave out --map and --sheet.")
            raise NoSuchColumn(sentence.format(file=table.document.file))
        return None
    return mapped(TableChoice.of(table, sheet_called(table, sheet) if sheet is not None else None, remembered), told)


def sheet_called(table: Table, name: str) -> Sheet:
    """Raises NoSuchColumn with the names there are."""
    for sheet in table.sheets:
        if sheet.name == name:
            return sheet
    sentence = _("--sheet: there is no sheet “{name}”; there are {names}.")
    names = ", ".join(echo(sheet.name) for sheet in table.sheets)
    raise NoSuchColumn(sentence.format(name=echo(name), names=names))


def mapped(choice: TableChoice, told: Sequence[str]) -> TableChoice:
    """The choice with what is told of its columns; raises NoSuchColumn."""
    for each in told:
        column, equals, field = each.rpartition("=")
        if not equals:
            raise NoSuchColumn(_("--map: “{text}” is not of the form COLUMN=FIELD.").format(text=echo(each)))
        if field not in tuple(Field):
            sentence = _("--map: there is no field “{name}”; there are {names}.")
            raise NoSuchColumn(sentence.format(name=echo(field), names=", ".join(Field)))
        choice = choice.with_field(_number(choice, column.strip()), Field(field))
    return choice


def _number(choice: TableChoice, told: str) -> int:
    """A heading comes before a letter."""
    columns = range(len(choice.header.headings))
    for names in zip(*map(choice.names, columns), strict=True):
        if told in names:
            return names.index(told)
    headings = ", ".join(echo(heading or letter) for heading, letter in map(choice.names, columns))
    sentence = _("--map: there is no column “{name}”; there are {names}.")
    raise NoSuchColumn(sentence.format(name=echo(told), names=headings))
