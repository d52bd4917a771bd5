"""How large the sheets of a workbook would be in memory, told before they are read.

The library that reads cells makes room for the whole rectangle between the first and the last of them, and ends the program where
there is not so much memory: one stray cell in the last corner is enough.
"""

import re
from collections.abc import Iterable, Iterator

from timeline_app.documents.workbook_parts import Parts
from timeline_app.records import limits

# Cells of XLSX with something in them, by column and row; other cells close their own tag.
_CELL = re.compile(rb' r="([A-Z]{1,3})(\d{1,7})"[^>]*[^/]>')
_ROW = re.compile(rb"<table:table-row\b([^>]*[^/]|)>(.*?)</table:table-row>|<table:table-row\b([^>]*)/>", re.DOTALL)
_ROWS = re.compile(rb'number-rows-repeated="(\d{1,9})"')
_COLUMNS = re.compile(rb'<table:(?:covered-)?table-cell\b(?:[^>]*?number-columns-repeated="(\d{1,9})")?')
_VALUE = b"office:value-type"
_Size = tuple[int, int]  # rows and columns


def is_possible(parts: Parts) -> bool:
    """Whether no sheet has more rows or columns than a table may have, and all together not too many cells."""
    sizes = [_of_xlsx(parts.pieces(part)) for part in parts.sheets.values()]
    if parts.content is not None:
        sizes += _of_ods(b"".join(parts.pieces(parts.content, overlap=0)))
    within = all(rows <= limits.TABLE_ROWS and columns <= limits.TABLE_COLUMNS for rows, columns in sizes)
    return within and sum(rows * columns for rows, columns in sizes) <= limits.TABLE_CELLS


def _of_xlsx(pieces: Iterable[bytes]) -> _Size:
    last, columns = 0, {b"A"}
    for piece in pieces:
        if found := _CELL.findall(piece):
            columns.update({column for column, _row in found})
            last = max(last, int(found[-1][1]))
    return last, max(map(_number, columns))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = 26 * number + letter - ord("A") + 1
    return number


def _of_ods(content: bytes) -> Iterator[_Size]:
    for sheet in content.split(b"<table:table ")[1:]:
        rows = last = width = 0
        for row in _ROW.finditer(sheet):
            repeated = _ROWS.search(row[1] or row[3] or b"")
            rows += int(repeated[1]) if repeated else 1
            end = (row[2] or b"").rfind(_VALUE)
            if end >= 0:
                last = rows
                width = max(width, sum(int(each or 1) for each in _COLUMNS.findall(row[2], 0, row[2].find(b">", end))))
        yield last, width
