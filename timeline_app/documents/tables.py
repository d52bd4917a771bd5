"""A file with a table becomes sheets of cells, whatever program wrote it: text, XLSX, XLS, ODS."""

import hashlib
from pathlib import Path

from timeline_app.documents.sheet import Sheet, Table, UnreadableTable
from timeline_app.records import limits
from timeline_app.translation.reasons import reason_of
from timeline_app.translation.words import _

_ZIP, _OLE = b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<head")


def read_table(path: Path) -> Table:
    """The sheets of a file; raises UnreadableTable with a sentence."""
    return table_of(path.name, content_of(path))


def content_of(path: Path) -> bytes:
    """What is in a file that may be a table; raises UnreadableTable where it cannot be read, is empty or too large."""
    try:
        # To read a pipe would never end.
        if not path.is_file():
            raise UnreadableTable(_("There is no file {path}; choose the file with the table.").format(path=path))
        if path.stat().st_size > limits.TABLE_BYTES:
            sentence = _("{file} has more than {most} MB; divide the table into several files.")
            raise UnreadableTable(sentence.format(file=path.name, most=limits.TABLE_BYTES // 1_000_000))
        return path.read_bytes()
    except OSError as error:
        sentence = _("{path} cannot be read ({reason}); choose another file.")
        raise UnreadableTable(sentence.format(path=path, reason=reason_of(error))) from error


def table_of(file: str, content: bytes) -> Table:
    """The sheets of a file of this name with something in them; raises UnreadableTable."""
    workbook = content.startswith((_ZIP, _OLE))
    sheets, from_1904 = _workbook(file, content) if workbook else ((_text(file, content),), False)
    filled = tuple(sheet for sheet in sheets if sheet.filled)
    if not filled:
        raise UnreadableTable(_("{file} has no cell with anything in it; choose the file with the table.").format(file=file))
    return Table(file, hashlib.sha256(content).hexdigest(), filled, from_1904)


def _workbook(file: str, content: bytes) -> tuple[tuple[Sheet, ...], bool]:
    from timeline_app.documents.workbooks import read_workbook  # only where there is one

    return read_workbook(file, content)


def _text(file: str, content: bytes) -> Sheet:
    from timeline_app.documents.text_tables import read_text

    if content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_MARKUP):
        sentence = _("{file} is a web page and no table; open it in a spreadsheet program and save it as XLSX.")
        raise UnreadableTable(sentence.format(file=file))
    return read_text(file, content)
