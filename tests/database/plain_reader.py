"""What a database says, in plain SQL and with nothing of the program: what the answers of the program are held against."""

import shutil
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

_TOO_LARGE_TO_COPY = 100_000_000
_LEFT_BESIDE = ("-wal", "-journal")
_PARTS = {
    "themes": ("event_themes", ("theme",)),
    "organisations": ("event_organisations join organisations on id = organisation", ("id", "name", "role")),
    "people": ("event_people join people on id = person", ("id", "name", "role")),
    "groups": ("event_groups join groups on id = group_id", ("name",)),
    "papers": ("event_papers join papers on id = paper", ("title",)),
    "entry": ("event_entries join sections on id = section", ("document", "number", "name", "numbered")),
    "citations": ("citations", ("document", "paragraph", "phrase", "resolved", "sic", "section")),
    "figures": ("figures", (
        "indicator", "label", "value", "unit", "qualifier", "measure", "edtf", "start", "end", "precision", "document", "paragraph",
        "phrase",
    )),
    "links": ("links", ("kind", "target", "document", "paragraph", "phrase", "reason")),
}
_WHEN = ("edtf", "start", "end", "precision")
Row = tuple[Any, ...]
Told = dict[str, Any]


@contextmanager
def opened_apart(path: Path):
    """A connection to a copy with all that lies beside the file, so that what was only logged is read and nothing is changed."""
    path = path.resolve()
    if path.stat().st_size > _TOO_LARGE_TO_COPY:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
            yield _readable(connection)
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.db"
        for ending in ("", *_LEFT_BESIDE):
            beside = path.with_name(path.name + ending)
            if beside.is_file():
                shutil.copyfile(beside, copy.with_name(copy.name + ending))
        with closing(sqlite3.connect(copy)) as connection:
            yield _readable(connection)


def _readable(connection: sqlite3.Connection) -> sqlite3.Connection:
    """A byte that is no UTF-8 does not hide the text it stands in."""
    connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    return connection


def told_by(path: Path) -> list[Told]:
    """Every event as ``list --format json`` should print it; raises sqlite3.Error where SQL cannot say."""
    with opened_apart(path) as connection:
        return events_in(connection)


def events_in(connection: sqlite3.Connection) -> list[Told]:
    parts = {field: _by_event(connection, table, columns) for field, (table, columns) in _PARTS.items()}
    rows = connection.execute(
        "select id, title, title_en, kind, theme, scope, place, (select name from places where places.id = place), summary, "
        "summary_en, note, edtf, start, \"end\", precision from events order by start, \"end\", id"
    )
    sections = dict(connection.execute("select id, name from sections"))
    return [_event(row, {field: hanging.get(row[0], []) for field, hanging in parts.items()}, sections) for row in rows]


def _by_event(connection: sqlite3.Connection, table: str, columns: Sequence[str]) -> dict[str, list[Row]]:
    named = ", ".join(f'"{column}"' for column in columns)
    found: dict[str, list[Row]] = {}
    for event, *row in connection.execute(f"select event, {named} from {table} order by event, {table.split()[0]}.position"):
        found.setdefault(event, []).append(tuple(row))
    return found


def _event(row: Row, parts: Mapping[str, Sequence[Row]], sections: Mapping[str, str]) -> Told:
    id, title, title_en, kind, theme, scope, place, place_name, summary, summary_en, note, *when = row
    return {
        "id": id, "title": title, "title_en": title_en, "kind": kind, "theme": theme, "scope": scope, "place": place_name or None,
        "place_id": place, "summary": summary, "summary_en": summary_en or None, "note": note or None,
        "when": dict(zip(_WHEN, when, strict=True)),
        **{field: [name for (name,) in parts[field]] for field in ("themes", "groups", "papers")},
        **{field: [name for _id, name, _role in parts[field]] for field in ("organisations", "people")},
        **{f"involved_{field}": [_involved(part) for part in parts[field]] for field in ("organisations", "people")},
        "entry": [
            {"document": document, "number": number if numbered else None, "name": name}
            for document, number, name, numbered in parts["entry"]
        ],
        "citations": [_citation(part, sections) for part in parts["citations"]],
        "figures": [_figure(part) for part in parts["figures"]],
        "links": [_link(part) for part in parts["links"]],
    }


def _involved(part: Row) -> Told:
    return dict(zip(("id", "name", "role"), part, strict=True))


def _citation(part: Row, sections: Mapping[str, str]) -> Told:
    told = dict(zip(_PARTS["citations"][1], part, strict=True))
    return told | {"sic": told["sic"] or None, "section": sections.get(told["section"])}


def _link(part: Row) -> Told:
    kind, target, document, paragraph, phrase, reason = part
    passage = {"document": document, "paragraph": paragraph, "phrase": phrase}
    stated = None if document is None and not reason else document is not None
    return {"kind": kind, "event": target, "stated": stated, "citation": passage if stated else None, "reason": reason or None}


def _figure(part: Row) -> Told:
    told = dict(zip(_PARTS["figures"][1], part, strict=True))
    when = {name: told.pop(name) for name in _WHEN}
    return told | {"when": when if when["edtf"] else None}
