"""Writes a timeline as a folder of records of one's own, which ``build`` reads back."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from timeline_app.building.own_records import Table, entry_records, event_record, paragraph_record, timeline_record
from timeline_app.building.toml_file import MEGABYTES
from timeline_app.building.toml_text import toml_of
from timeline_app.database.store import Store
from timeline_app.records.errors import UserError
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.translation.words import _
from timeline_app.writing.draft import folder_draft_of

_AT_ONCE = 500  # events that are read together
_FULL = 8_000_000  # characters of a file; what comes behind them stands in another
# Names that are the same on every system; Windows keeps some for devices, whatever their ending.
_PLAIN = re.compile("[a-z0-9]+(-[a-z0-9]+)*")
_DEVICES = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")
_LONGEST_NAME = 80
_EVENTS = "select rowid, start from events order by start, end, id"
_PARAGRAPHS = "select number, text, page, sheet, row, heading from paragraphs where document = ? order by number"


def write_records(store: Store, folder: Path) -> None:
    """All that the timeline says, one table an event, in a folder that is new or empty; what was done to it stays behind.

    Raises NotWritten, and UserError for what no record can say; the folder is then as it was.
    """
    with folder_draft_of(folder) as draft:
        (draft / "timeline.toml").write_bytes(toml_of("", timeline_record(store.timeline)).encode())
        for name, key, tables in entry_records(store.timeline):
            _write_whole(draft / name, key, tables)
        for number, document in enumerate(store.timeline.documents, start=1):
            _write_parts(draft / "paragraphs", _file_name(document.id, number), "paragraph", _paragraphs(store, document.id))
        for year, rows in groupby(store.rows(_EVENTS), key=lambda row: row["start"][:4]):
            _write_parts(draft / "events", year, "event", _events(store, [row["rowid"] for row in rows]))


def _write_whole(path: Path, key: str, tables: Iterable[Table]) -> None:
    """No file without a table in it."""
    content = "\n".join(toml_of(key, table) for table in tables).encode()
    if len(content) > MEGABYTES * 1024 * 1024:
        sentence = _("The records would have a file larger than {most} MB, {file}, and nothing was written.")
        raise UserError(sentence.format(most=MEGABYTES, file=path.name))
    if content:
        path.write_bytes(content)


def _write_parts(folder: Path, name: str, key: str, tables: Iterable[Table]) -> None:
    """A file of that name; what it has no room for stands in others, with a number behind the name."""
    for number, text in enumerate(_parts(key, tables), start=1):
        folder.mkdir(exist_ok=True)
        (folder / (f"{name}_{number}.toml" if number > 1 else f"{name}.toml")).write_bytes(text.encode())


def _parts(key: str, tables: Iterable[Table]) -> Iterator[str]:
    texts, size = list[str](), 0
    for table in tables:
        text = toml_of(key, table)
        if texts and size + len(text) > _FULL:
            yield "\n".join(texts)
            texts, size = [], 0
        texts.append(text)
        size += len(text)
    if texts:
        yield "\n".join(texts)


def _file_name(id: str, number: int) -> str:
    """The id where it is a name on every system, else the number of the document."""
    plain = _PLAIN.fullmatch(id) and not _DEVICES.fullmatch(id) and len(id) <= _LONGEST_NAME
    return id if plain else f"_{number}"


def _paragraphs(store: Store, document: str) -> Iterator[Table]:
    return (paragraph_record(KeptParagraph(document, *row)) for row in store.rows(_PARAGRAPHS, (document,)))


def _events(store: Store, rows: Sequence[int]) -> Iterator[Table]:
    registers = store.timeline.registers
    for first in range(0, len(rows), _AT_ONCE):
        yield from (event_record(event, registers) for event in store.events_at(rows[first : first + _AT_ONCE]))
