"""What the columns of a table are taken for."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from timeline_app.frozen import frozen


class Field(StrEnum):
    """What a column tells of an event; several may tell of figures, people, organisations, themes, summary and note."""

    IGNORE = "ignore"
    ID = "id"
    TITLE = "title"
    TITLE_EN = "title_en"
    DATE = "date"
    BEGIN = "begin"
    END = "end"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    THEME = "theme"
    PLACE = "place"
    KIND = "kind"
    SCOPE = "scope"
    SUMMARY = "summary"
    SUMMARY_EN = "summary_en"
    NOTE = "note"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    FIGURE = "figure"
    SOURCE = "source"

    @property
    def repeatable(self) -> bool:
        """Whether several columns may tell it."""
        return self in _REPEATABLE


_REPEATABLE = frozenset({
    Field.IGNORE, Field.FIGURE, Field.PEOPLE, Field.ORGANISATIONS, Field.THEME, Field.SUMMARY, Field.NOTE, Field.SOURCE,
})


@frozen
class ColumnUse:
    """What a column is taken for; of figures also their label and unit, and by what their numbers are multiplied (万元: 10,000)."""

    field: Field
    label: str = ""
    unit: str = ""
    scale: float = 1.0


IGNORED = ColumnUse(Field.IGNORE)


@frozen
class Mapping:
    """A use for each column of a sheet.

    ``minguo`` says that years of two and three digits are those of the Republic of China. ``likeliest`` takes the likeliest
    of several dates that a text may mean; otherwise such rows are left out.
    """

    columns: tuple[ColumnUse, ...]
    minguo: bool = False
    likeliest: bool = False

    def using(self, *fields: Field) -> Iterator[int]:
        """The columns taken for one of these, from left to right."""
        return (number for number, use in enumerate(self.columns) if use.field in fields)

    def first(self, field: Field) -> int | None:
        return next(self.using(field), None)

    def with_column(self, number: int, use: ColumnUse) -> "Mapping":
        """The mapping with another use for one column; what only one column may tell is taken from any other."""
        others = [IGNORED if each.field is use.field and not use.field.repeatable else each for each in self.columns]
        others[number] = use
        return replace(self, columns=tuple(others))
