"""A file that somebody chose: a table whose columns are to be told, or events that this program once exported."""

import hashlib
from pathlib import Path, PurePath

from timeline_app.documents.sheet import Table
from timeline_app.documents.tables import content_of, table_of
from timeline_app.importing.draft import Drafts, TableDocument
from timeline_app.importing.drafts import document_of
from timeline_app.importing.own_csv import is_own_csv, read_own_csv
from timeline_app.importing.own_json import is_json, read_json
from timeline_app.importing.own_workbook import language_of, read_own_workbook


def open_table(path: Path) -> Table | Drafts:
    """Raises UnreadableTable with a sentence."""
    return opened(path.name, content_of(path))


def opened(file: str, content: bytes) -> Table | Drafts:
    """The same for the content of a file of this name."""
    if is_json(content):
        sha256 = hashlib.sha256(content).hexdigest()
        return read_json(content, TableDocument(f"table-{sha256[:12]}", file, sha256, PurePath(file).stem))
    table = table_of(file, content)
    if is_own_csv(table.sheets[0]):
        return read_own_csv(table.sheets[0], document_of(table))
    language = language_of(table)
    return table if language is None else read_own_workbook(table, language, document_of(table))
