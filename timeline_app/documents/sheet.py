"""Cells of a table as its file has them, before anybody asks what they mean."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from functools import cached_property
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.records.errors import UserError

Value = str | float | bool | date | datetime | time | timedelta
"""What a cell holds: an empty text where it holds nothing; a day of a workbook as a date, all of a text file as text."""
_DIGITS = 15  # that a spreadsheet keeps of a number


class UnreadableTable(UserError):
    """A file is damaged, locked, too large, or no table."""


class DayOfYear(date):
    """A day that a cell shows without its year: the year is that in which somebody typed it, as a spreadsheet adds it."""


class Cell(NamedTuple):
    """A cell that somebody asks for: what it shows, and what it holds."""

    text: str
    value: Value


@frozen(slots=False)
class Sheet:
    """``rows[0]`` is row 1 of the file, empty ones included; rows may be of unequal length.

    Column 0 of ``rows`` is column ``first_column`` of the file, counted from 0.
    """

    name: str
    rows: Sequence[Sequence[Value]]
    first_column: int = 0

    @cached_property
    def filled(self) -> int:
        """How many cells hold something."""
        return sum(len(row) - row.count("") for row in self.rows)

    @cached_property
    def width(self) -> int:
        """Columns up to the last one of the longest row."""
        return max(map(len, self.rows), default=0)

    def cell(self, row: int, column: int) -> Cell:
        """The cell of ``rows[row]``; an empty one behind its end."""
        cells = self.rows[row]
        value = cells[column] if column < len(cells) else ""
        return Cell(shown(value), value)

    def column(self, column: int, first: int = 0) -> Iterator[Value]:
        """The values of a column that hold something, from a row on."""
        for row in self.rows[first:]:
            if column < len(row) and row[column] != "":
                yield row[column]

    def letters(self, column: int) -> str:
        """How a spreadsheet names the column: A, B, … AA."""
        number, name = column + self.first_column + 1, ""
        while number:
            number, letter = divmod(number - 1, 26)
            name = chr(ord("A") + letter) + name
        return name


@frozen(slots=False)
class Table:
    """A file with its sheets in their order, none of which is empty; ``from_1904`` says from when its numbers count days."""

    file: str
    sha256: str
    sheets: tuple[Sheet, ...]
    from_1904: bool = False

    @property
    def fullest(self) -> Sheet:
        """The one with the most cells that hold something."""
        return max(self.sheets, key=lambda sheet: sheet.filled)


def shown(value: Value) -> str:
    """A value as a cell shows it: a day in ISO 8601, a whole number without a point."""
    match value:
        case str():
            return value
        case bool():
            return str(value).upper()
        case int() | float():
            return f"{value:.{_DIGITS}g}" if abs(value) < 10**_DIGITS else f"{value:.0f}"
        case DayOfYear():
            return f"{value.month}月{value.day}日"
        case datetime():
            return value.isoformat(" ", "seconds").removesuffix(" 00:00:00")
        case timedelta():
            minutes, seconds = divmod(int(value.total_seconds()), 60)
            return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
        case _:
            return value.isoformat()
