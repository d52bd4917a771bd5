"""Builds a database from a data folder: beside the target first, then put in its place in one step."""
# The parameters of sqlite-utils have no types:
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from timeline_app.building.assemble import assemble
from timeline_app.building.sources import read_sources
from timeline_app.database import rows, schema, search_index
from timeline_app.database.identity import PACKED
from timeline_app.database.not_written import told_of_sqlite
from timeline_app.database.register_rows import registers_to_rows
from timeline_app.database.row_check import first_problem
from timeline_app.database.stored_arrays import arrays_of, seal
from timeline_app.database.stored_words import word_arrays_of
from timeline_app.records.errors import UserError
from timeline_app.records.event import Event
from timeline_app.records.timeline import Records, Timeline
from timeline_app.translation.words import _
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import NotWritten, real_target


def build(sources: Path, output: Path) -> Records:
    """Make ``output`` from the records under ``sources``.

    The target is looked at before the records are read. Raises InvalidRecords with all problems, or NotWritten where the
    target cannot be written; an existing database is then as it was.
    """
    _refuse_companions(real_target(output), output)
    records = assemble(read_sources(sources))
    refused = _("The database cannot be written to {path} ({reason}); choose another place with --output.")
    with draft_of(output) as draft, told_of_sqlite(output, refused):
        write(records, draft)
        _check(draft)
    return records


def _refuse_companions(place: Path, output: Path) -> None:
    """SQLite would play what another program left beside the old database back into the new one."""
    for suffix in ("-wal", "-journal"):
        beside = place.with_name(place.name + suffix)
        if beside.exists() and beside.stat().st_size:
            sentence = _("Another program has {path} open, or did not close it; close it there, or choose another --output.")
            raise NotWritten(sentence.format(path=output))


def _check(draft: Path) -> None:
    """What is built has to open: records may be good one by one, and too many or too long together."""
    with closing(sqlite3.connect(draft)) as connection:
        problem = first_problem(connection.execute)
    if problem is not None:
        raise UserError(_("The records make a database that cannot be used: {reason}.").format(reason=problem))


def write(records: Records, path: Path) -> None:
    """A new database at ``path``."""
    with closing(Database(path)) as database:
        database.execute("pragma synchronous = off")  # nobody has the file yet: it reaches the disk once, when it is packed
        schema.create(database)
        with database.atomic():
            _write_timeline(database, records.timeline)
            for table, entries in registers_to_rows(records.timeline.registers).items():
                database.table(table).insert_all(entries)
            database.table("paragraphs").insert_all(paragraph._asdict() for paragraph in records.paragraphs)
            _write_events(database, records.events)
            _write_disagreements(database, records)
            _write_search(database, records)
            _write_columns(database, len(records.events))
        database.execute("pragma optimize")
        database.execute("pragma synchronous = full")
        database.execute("vacuum")
    seal(path)


def _write_timeline(database: Database, timeline: Timeline) -> None:
    first = timeline.first_view
    database.table("timeline").insert(
        {"title": timeline.title, "title_en": timeline.title_en, "version": timeline.version,
         "first_start": first.start.isoformat(), "first_end": first.end.isoformat()}
    )
    database.table("themes").insert_all(
        {"position": position, **rows.theme_to_row(theme)} for position, theme in enumerate(timeline.themes)
    )
    database.table("scopes").insert_all(
        {"position": position} | scope._asdict() for position, scope in enumerate(timeline.scopes)
    )
    database.table("documents").insert_all(
        {"position": position, **rows.document_to_row(document)} for position, document in enumerate(timeline.documents)
    )
    database.table("indicators").insert_all(
        {"position": position, **asdict(indicator)}
        for position, indicator in enumerate(timeline.indicators)
    )


def _write_events(database: Database, events: Iterable[Event]) -> None:
    """Events first: links may point forward."""
    events = tuple(events)
    database.table("events").insert_all(map(rows.event_to_row, events))
    for event in events:
        for table, parts in rows.parts_to_rows(event).items():
            database.table(table).insert_all(parts)


def _write_disagreements(database: Database, records: Records) -> None:
    told = [told for event in records.events for tolds in (event.figures, event.citations) for told in enumerate(tolds)]
    place = {id(each): position for position, each in told}
    for disagreement in records.timeline.disagreements:
        one, other = disagreement.sides
        database.table("disagreements").insert(
            {"conflict": str(disagreement.conflict), "event": one.event, "position": place[id(one.told)],
             "other_event": other.event, "other_position": place[id(other.told)]}
        )


def _write_columns(database: Database, count: int) -> None:
    def rows(sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        return database.execute(sql, values).fetchall()

    database.table("columns").insert_all((*arrays_of(rows, count), *word_arrays_of(rows)))


def _write_search(database: Database, records: Records) -> None:
    database.table("events_search").insert_all(
        {"event": event.id, "words": search_index.words_of(event, records.timeline)} for event in records.events
    )
    database.execute(PACKED)
