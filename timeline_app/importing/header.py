"""Where the headings of a table stand: below its titles, in one row or in two."""

import re
from collections.abc import Sequence
from datetime import date, time
from typing import NamedTuple

from timeline_app.documents.sheet import Sheet, Value, shown
from timeline_app.importing.fields import Field
from timeline_app.importing.header_words import fields_of

_LOOKED_AT = 30  # rows from the top
_LONGEST = 24  # characters of a heading; a text in a table may be as short, a title above it is longer
_NUMBER = re.compile("[0-9０-９]{2}")  # of a date or an amount
_DATES = frozenset({Field.DATE, Field.BEGIN, Field.END, Field.YEAR})
_LONGEST_BELOW = 12  # of one in a second row


class Header(NamedTuple):
    """``rows`` begin at index ``first`` of the rows of the sheet and are none where a table has no headings.

    ``headings`` are as many as the sheet has columns; ``above`` are the texts before them, as the title of the table.
    """

    first: int
    rows: int
    headings: tuple[str, ...]
    above: tuple[str, ...]

    @property
    def data(self) -> int:
        """The index of the first row that is no heading."""
        return self.first + self.rows


def find_header(sheet: Sheet) -> Header:
    """The rows that are likest to headings by their words, or the top of the table where none is like that."""
    rows = [_padded(row, sheet.width) for row in sheet.rows[:_LOOKED_AT]]
    scores = [_score(row) for row in rows]
    best = max(range(len(rows)), key=lambda row: (scores[row], -row), default=0)
    if not rows or scores[best] < 1:
        return _without(sheet)
    below = rows[best + 1] if best + 1 < len(rows) else []
    return header_at(sheet, best, 2 if _goes_on(rows[best], below) else 1)


def header_at(sheet: Sheet, first: int, rows: int) -> Header:
    """The header that somebody shows: ``rows`` rows (none, one or two) from index ``first`` on."""
    found = [_padded(row, sheet.width) for row in sheet.rows[first : first + rows]]
    match found:
        case [above, below]:
            headings = _joined(above, below)
        case [row]:
            headings = tuple(map(_text, row))
        case _:
            headings = ("",) * sheet.width
    return Header(first, len(found), headings, _texts(sheet.rows[:first]))


def _without(sheet: Sheet) -> Header:
    """A table that begins with its first row of several cells."""
    first = next((number for number, row in enumerate(sheet.rows) if len(row) - row.count("") > 1), 0)
    return header_at(sheet, first, 0)


def _score(row: Sequence[Value]) -> float:
    """How many of the cells are headings: known words count most, and what only data has counts against it."""
    filled = [value for value in row if value != ""]
    texts = [value for value in filled if isinstance(value, str)]
    if len(texts) < 2 or len(texts) < len(filled) - 1:
        return 0
    known = sum(1 for text in texts if len(text) <= _LONGEST and fields_of(text))
    strange = sum(1 for text in texts if len(text) > _LONGEST or any(letter.isdigit() for letter in text.strip("0 12")[:1]))
    return known - strange if known >= 2 or known == len(texts) else 0


def _goes_on(row: Sequence[Value], below: Sequence[Value]) -> bool:
    """Whether the row below has headings too: of the parts of a group, or the same in another language."""
    filled = [value for value in below if value != ""]
    if not filled or not all(isinstance(value, str) and len(value) <= _LONGEST_BELOW * 2 for value in filled):
        return False
    if any(_NUMBER.search(_text(value)) for value in filled):
        return False
    known = [value for value in filled if fields_of(_text(value))]
    under = [value for above, value in zip(row, below, strict=True) if above == "" and value != ""]
    dates = [value for above, value in zip(row, below, strict=True) if _DATES.intersection(fields_of(_text(above)))]
    undated = bool(dates) and not any(dates)  # no row of data
    parts = bool(under) and (bool(known) or undated) and all(len(_text(value)) <= _LONGEST_BELOW for value in filled)
    return parts or (len(known) >= 2 and len(known) > len(filled) / 2)


def _joined(row: Sequence[Value], below: Sequence[Value]) -> tuple[str, ...]:
    """The heading of a group stands in the first of its columns, or in all of them."""
    headings, group = list[str](), ""
    for heading, part in zip(map(_text, row), map(_text, below), strict=True):
        group = heading or (group if part else "")
        headings.append(f"{group} {part}".strip() if part != group else group)
    return tuple(headings)


def _padded(row: Sequence[Value], width: int) -> list[Value]:
    return [*row, *[""] * (width - len(row))]


def _text(value: Value) -> str:
    return " ".join(shown(value).split())


def _texts(rows: Sequence[Sequence[Value]]) -> tuple[str, ...]:
    """Each once: what is merged over several cells may stand in each of them."""
    return tuple(dict.fromkeys(_text(value) for row in rows for value in row if value != "" and not isinstance(value, date | time)))
