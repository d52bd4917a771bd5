"""JSON that this program exported."""

import json
from typing import Any, cast

from timeline_app.documents.sheet import UnreadableTable
from timeline_app.importing.draft import Drafts, TableDocument
from timeline_app.importing.own_events import Form, drafts_of_records, numbered
from timeline_app.translation.words import _

_BEGINNINGS = (b"[", b"{")


def is_json(content: bytes) -> bool:
    """Whether a file begins as JSON does."""
    return content[:512].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_BEGINNINGS)


def read_json(content: bytes, document: TableDocument) -> Drafts:
    """Raises UnreadableTable where it is no list of events."""
    try:
        read: Any = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _unknown(document) from error
    if not isinstance(read, list) or not all(isinstance(each, dict) for each in cast("list[Any]", read)):
        raise _unknown(document)
    return drafts_of_records(list(numbered(cast("list[Form]", read))), document)


def _unknown(document: TableDocument) -> UnreadableTable:
    sentence = _("{file} is no export of this program: JSON is read where it is a list of events.")
    return UnreadableTable(sentence.format(file=document.file))
