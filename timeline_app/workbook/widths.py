"""How wide the columns of a sheet are: as wide as what stands in them, up to what can be read at a glance."""

import unicodedata
from collections.abc import Iterator

from timeline_app.workbook.sheet import Cell, Sheet

_WIDEST, _NARROWEST = 60, 8  # characters of a digit's width
_BESIDE = 4  # the arrow of the filter, and a little air
_DAY = 10
_LOOKED_AT = 2_000  # rows: those that follow are much like them


def widths(sheet: Sheet) -> Iterator[float]:
    for column, heading in enumerate(sheet.headings):
        widest = max((_width(row[column]) for row in sheet.rows[:_LOOKED_AT]), default=0)
        yield max(_NARROWEST, _columns(heading) + _BESIDE, min(widest + 2, _WIDEST))


def _width(cell: Cell) -> int:
    match cell:
        case None:
            return 0
        case str():
            return max(map(_columns, cell[: _WIDEST + 1].split("\n")))
        case int() | float():
            return len(f"{cell:.10g}")
        case _:
            return _DAY


def _columns(text: str) -> int:
    """Chinese characters are as wide as two digits."""
    return sum(2 if unicodedata.east_asian_width(character) in "WFA" else 1 for character in text)
