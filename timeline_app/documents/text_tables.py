"""Tables in text files: their encoding and what stands between their cells are found."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from timeline_app.documents.encodings import decoded
from timeline_app.documents.sheet import Sheet, UnreadableTable
from timeline_app.records import limits
from timeline_app.translation.words import _

_SEPARATORS = ",\t;|"
_LOOKED_AT = 200  # rows from which the separator is told
_TOLD = re.compile(r"sep=(.)\r?\n")  # the first line in files of some spreadsheets
_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read_text(file: str, content: bytes) -> Sheet:
    """The one sheet of a text; raises UnreadableTable where it is in no known encoding, or no text."""
    text = decoded(content)
    if text is None:
        sentence = _("{file} is no table that can be read; save it as XLSX, or as CSV in UTF-8, GB18030, Big5 or UTF-16.")
        raise UnreadableTable(sentence.format(file=file))
    if _UNPRINTED.search(text[:10_000]):
        raise UnreadableTable(_("{file} is no text and no workbook; choose the file with the table.").format(file=file))
    told = _TOLD.match(text)
    rest = text[told.end() :] if told else text
    rows = list(_rows(file, rest, told[1] if told else _separator(rest)))
    return Sheet("", [[""], *rows] if told else rows)  # so that rows are counted as in the file


def _rows(file: str, text: str, separator: str) -> Iterator[list[str]]:
    try:
        for number, row in enumerate(_records(text, separator)):
            if number >= limits.TABLE_ROWS or len(row) > limits.TABLE_COLUMNS:
                raise too_large(file)
            yield row
    except csv.Error as error:
        sentence = _("{file} has a cell of more than {most} characters; shorten it, or look for a quotation mark that is missing.")
        raise UnreadableTable(sentence.format(file=file, most=csv.field_size_limit())) from error


def _records(text: str, separator: str) -> Iterator[list[str]]:
    """A quote that is never closed would take the rest of the file into its cell: quotes then are letters like others."""
    quoting = csv.QUOTE_NONE if _is_open_at_end(text, separator) else csv.QUOTE_MINIMAL
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting)


def _is_open_at_end(text: str, separator: str) -> bool:
    if text.count('"') % 2 == 0:
        return False
    end = "\x1b"  # is in no text that comes here
    *_others, last = csv.reader(io.StringIO(f"{text}\n{end}", newline=""), delimiter=separator)
    return last != [end]


def _separator(text: str) -> str:
    """The one that parts most rows into equally many cells."""
    return max(_SEPARATORS, key=lambda separator: _fits(text, separator))


def _fits(text: str, separator: str) -> tuple[float, int]:
    beginning = text[: text.find("\n", 100_000) + 1] or text
    rows = csv.reader(io.StringIO(beginning, newline=""), delimiter=separator)
    try:
        counts = Counter(len(row) for row in islice(rows, _LOOKED_AT) if row)
    except csv.Error:
        return 0, 0
    count, often = max(((count, often) for count, often in counts.items() if count > 1), key=lambda each: each[1], default=(0, 0))
    return often / max(1, counts.total()), count


def too_large(file: str) -> UnreadableTable:
    sentence = _("{file} has more than {rows} rows or {columns} columns; divide the table, or delete what stands far away from it.")
    return UnreadableTable(sentence.format(file=file, rows=limits.TABLE_ROWS, columns=limits.TABLE_COLUMNS))
