"""Dates of workbooks that are written as a month or a year: a spreadsheet keeps 2023年9月 as the first day of that month.

What such a cell shows is all that somebody wrote, so it comes back as that, in ISO 8601.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from timeline_app.documents.sheet import Value
from timeline_app.documents.workbook_parts import Parts

# Formats by number that no file spells out; from 27 on as they are in simplified Chinese, where 57 is 2023年9月.
_MONTHS = {"17", "27", "36", "50", "52", "57"}
_UNSHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|_.|\*.')
_MONTH, _YEAR = re.compile("[ye]+[-/. 年]*m+[月;@]*|m+[-/. ,]*[ye]+;?@?"), re.compile("[ye]+年?;?@?")
_BEFORE_MARCH_1900, _DAY_ZERO, _DAY_ZERO_1904 = 60, date(1899, 12, 30), date(1904, 1, 1)


def put(rows: Sequence[list[Value]], first_column: int, parts: Parts, sheet: str) -> None:
    """Puts a month or a year in the place of its first day, in cells that show no day."""
    months, years = set(_styles(parts, _MONTH, _MONTHS)), set(_styles(parts, _YEAR, set()))
    if not months | years or sheet not in parts.sheets:
        return
    for row, column, style in _cells(parts.pieces(parts.sheets[sheet]), months | years):
        if row < len(rows) and 0 <= column - first_column < len(rows[row]):
            day = _day(rows[row][column - first_column], parts.from_1904)
            if day is not None and day.day == 1 and (style in months or day.month == 1):
                rows[row][column - first_column] = f"{day.year:04}-{day.month:02}" if style in months else f"{day.year:04}"


def _styles(parts: Parts, form: re.Pattern[str], known: set[str]) -> Iterator[int]:
    """The numbers of the styles of cells whose format is of this form."""
    styles = parts.styles()
    if styles is None:
        return
    formats = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iterfind("{*}numFmts/{*}numFmt")}
    for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        id = style.get("numFmtId", "")
        written = _UNSHOWN.sub("", formats.get(id, "").lower().partition(";")[0])
        if form.fullmatch(written) if id in formats else id in known:
            yield number


def _cells(pieces: Iterable[bytes], styles: set[int]) -> Iterator[tuple[int, int, int]]:
    """Row and column from 0, and style, of the cells in one of the styles."""
    wanted = b"|".join(str(style).encode() for style in styles)
    cell = re.compile(rb'<(?:\w+:)?c (?=[^>]*\br="([A-Z]{1,3})(\d{1,7})")[^>]*\bs="(' + wanted + rb')"')
    for piece in pieces:
        for letters, row, style in cell.findall(piece):
            column = 0
            for letter in letters:
                column = 26 * column + letter - ord("A") + 1
            yield int(row) - 1, column - 1, int(style)


def _day(value: Value, from_1904: bool) -> date | None:
    """The day of a cell, also where the library knows its format not as one of dates, and gives a number."""
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float) or not _BEFORE_MARCH_1900 < value < 100_000:
        return None
    return (_DAY_ZERO_1904 if from_1904 else _DAY_ZERO) + timedelta(days=int(value))
