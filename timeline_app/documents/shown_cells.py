"""Cells of workbooks that show something else than they hold: dates without a day or a year, and percentages.

A spreadsheet keeps 2023年9月 as the first day of that month, 10月9日 as that day of the year in which it was typed, and 85.3% as
0.853. What such a cell shows is what somebody wrote, so it comes back as that: a month or a year in ISO 8601, a day that is known
to lack its year, and the number before its sign.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import Enum, auto

from timeline_app.documents.sheet import DayOfYear, Value
from timeline_app.documents.workbook_parts import Parts

_UNSHOWN = re.compile(r'\[[^\]]*\]|"[^"]*"|\\.|_.|\*.')
_BEFORE_MARCH_1900, _DAY_ZERO, _DAY_ZERO_1904 = 60, date(1899, 12, 30), date(1904, 1, 1)


class _Form(Enum):
    MONTH = auto()
    YEAR = auto()
    DAY_OF_YEAR = auto()
    PERCENT = auto()


_FORMS = {
    _Form.MONTH: re.compile("[ye]+[-/. 年]*m+[月;@]*|m+[-/. ,]*[ye]+;?@?"), _Form.YEAR: re.compile("[ye]+年?;?@?"),
    _Form.DAY_OF_YEAR: re.compile("m+[-/. 月]*d+[日;@]*|d+[-/. ]*m+;?@?"), _Form.PERCENT: re.compile(r"[#0,.]+ ?%"),
}
# Formats by number that no file spells out; from 27 on as they are in simplified Chinese, where 57 is 2023年9月.
_KNOWN = {
    "9": _Form.PERCENT, "10": _Form.PERCENT, **dict.fromkeys(("17", "27", "36", "50", "52", "57"), _Form.MONTH),
    **dict.fromkeys(("16", "28", "29", "51", "53", "54", "58"), _Form.DAY_OF_YEAR),
}


def put(rows: Sequence[list[Value]], first_column: int, parts: Parts, sheet: str) -> None:
    """Puts what is shown in the place of what is held."""
    forms = dict(_forms(parts))
    if not forms or sheet not in parts.sheets:
        return
    for row, column, style in _cells(parts.pieces(parts.sheets[sheet]), forms):
        if row < len(rows) and 0 <= column - first_column < len(rows[row]):
            held = rows[row][column - first_column]
            rows[row][column - first_column] = _shown(held, forms[style], parts.from_1904)


def _forms(parts: Parts) -> Iterator[tuple[int, _Form]]:
    """The styles of cells that have one of these forms, by number."""
    styles = parts.styles()
    if styles is None:
        return
    formats = {each.get("numFmtId"): each.get("formatCode", "") for each in styles.iterfind("{*}numFmts/{*}numFmt")}
    for number, style in enumerate(styles.iterfind("{*}cellXfs/{*}xf")):
        id = style.get("numFmtId", "")
        form = _form(formats[id]) if id in formats else _KNOWN.get(id)
        if form is not None:
            yield number, form


def _form(written: str) -> _Form | None:
    plain = _UNSHOWN.sub("", written.lower().partition(";")[0])
    return next((form for form, pattern in _FORMS.items() if pattern.fullmatch(plain)), None)


def _cells(pieces: Iterable[bytes], styles: Mapping[int, _Form]) -> Iterator[tuple[int, int, int]]:
    """Row and column from 0, and style, of the cells in one of the styles, each once."""
    wanted = b"|".join(str(style).encode() for style in styles)
    cell = re.compile(rb'<(?:\w+:)?c (?=[^>]*\br="([A-Z]{1,3})(\d{1,7})")[^>]*\bs="(' + wanted + rb')"')
    last = -1, -1
    for piece in pieces:
        for letters, row, style in cell.findall(piece):
            place = int(row) - 1, _column(letters)
            if place > last:  # a piece begins with the end of the one before
                last = place
                yield *place, int(style)


def _column(letters: bytes) -> int:
    column = 0
    for letter in letters:
        column = 26 * column + letter - ord("A") + 1
    return column - 1


def _shown(held: Value, form: _Form, from_1904: bool) -> Value:
    if form is _Form.PERCENT:
        return held if isinstance(held, bool) or not isinstance(held, int | float) else f"{held * 100:.10g}%"
    day = _day(held, from_1904)
    if form is _Form.DAY_OF_YEAR:
        return DayOfYear(day.year, day.month, day.day) if day else held
    if day is None or day.day != 1 or (form is _Form.YEAR and day.month != 1):
        return held
    return f"{day.year:04}" if form is _Form.YEAR else f"{day.year:04}-{day.month:02}"


def _day(value: Value, from_1904: bool) -> date | None:
    """The day of a cell, also where the library knows its format not as one of dates, and gives a number."""
    if isinstance(value, date):
        return value
    if isinstance(value, bool) or not isinstance(value, int | float) or not _BEFORE_MARCH_1900 < value < 100_000:
        return None
    return (_DAY_ZERO_1904 if from_1904 else _DAY_ZERO) + timedelta(days=int(value))
