"""Tables of a timeline database, made by named migrations.

Only ``building`` calls this, so sqlite-utils is not loaded at launch. A reader knows a database by the numbers in
``identity.py``; plain names and views for the common questions serve people who open the file in another tool.
"""
# The parameters of sqlite-utils have no types:
# pyright: reportUnknownMemberType=false

import sqlite3
from contextlib import closing
from functools import cache

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from timeline_app.database import register_schema
from timeline_app.database.identity import APPLICATION_ID, OLDER_VIEWS, SCHEMA_VERSION, SEARCH_TABLE
from timeline_app.records.scope import UNION_SCOPES

migrations = Migrations("timeline")


def create(database: Database) -> None:
    """Bring an empty or older database to the present schema."""
    if database.table_names():
        _migrate(database)
    else:
        with closing(sqlite3.connect(":memory:")) as empty:
            empty.deserialize(_without_rows())
            empty.backup(database.conn)


@cache
def _without_rows() -> bytes:
    """Migrated in memory, and once: all migrations take longer than to write a small timeline."""
    with closing(Database(memory=True)) as database:
        _migrate(database)
        return database.conn.serialize()


def _migrate(database: Database) -> None:
    migrations.apply(database)
    # The same records make the same file, so the hour of building has no place in it.
    database.execute(f"update {Migrations.migrations_table} set applied_at = ''")
    database.conn.commit()
    database.execute(f"pragma application_id = {APPLICATION_ID}")
    database.execute(f"pragma user_version = {SCHEMA_VERSION}")


@migrations()
def m001_subjects_and_sources(database: Database) -> None:
    """Tables beside the events: the timeline itself, themes, documents, indicators."""
    database.table("timeline").create(
        {"title": str, "title_en": str, "version": str, "first_start": str, "first_end": str}, not_null={"title", "version"}
    )
    database.table("themes").create(
        {"id": str, "position": int, "name": str, "short": str, "name_en": str, "light": str, "dark": str, "paper": str},
        pk="id",
    )
    database.table("documents").create(
        {"id": str, "position": int, "file": str, "sha256": str, "title": str, "short": str, "authors": str,
         "publisher": str, "container": str, "issue": str, "pages": str, "url": str, "medium": str, "script": str,
         "note": str} | _when("published") | _when("covers"),
        pk="id",
    )
    database.table("indicators").create({"id": str, "name": str, "name_en": str, "unit": str, "note": str}, pk="id")


@migrations()
def m002_events(database: Database) -> None:
    """Events and what hangs on them; ``position`` keeps the order in which a record was written."""
    database.table("events").create(
        {"id": str, "title": str, "title_en": str, "short": str, "kind": str} | _when()
        | {"theme": str, "scope": str, "place": str, "summary": str, "major": int},
        pk="id",
        foreign_keys=[("theme", "themes", "id")],
        not_null={"title", "kind", "edtf", "start", "end", "precision", "theme", "scope", "summary", "major"},
    )
    database.table("events").create_index(["start", "end", "id"])
    _hang(database, "event_themes", {"theme": str}, [("theme", "themes", "id")])
    _hang(database, "event_organisations", {"name": str}, [])
    _hang(database, "event_people", {"name": str}, [])
    _hang(database, "links", {"kind": str, "target": str}, [("target", "events", "id")])
    place = {"document": str, "paragraph": int, "phrase": str}
    _hang(database, "citations", place | {"resolved": str}, [("document", "documents", "id")])
    _hang(
        database, "figures",
        {"label": str, "value": float, "unit": str, "qualifier": str, "measure": str, "indicator": str} | _when() | place,
        [("document", "documents", "id"), ("indicator", "indicators", "id")],
    )


@migrations()
def m003_full_text_index(database: Database) -> None:
    """The words of each event, cut as chinese/fold.py cuts them; see search_index.py."""
    database.execute(SEARCH_TABLE)


@migrations()
def m004_views(database: Database) -> None:
    """Readable answers for people who open the file in Datasette, sqlite-utils or DB Browser."""
    for name, sql in OLDER_VIEWS.items():
        database.create_view(name, sql)


@migrations()
def m005_disagreements(database: Database) -> None:
    """Pairs of statements that do not agree, and indicators whose way of counting changed.

    ``position`` is that of a figure among those of its event or, where the conflict is one of dates, of a citation.
    """
    database.table("indicators").add_column("broken", int, not_null_default=0)
    database.table("indicators").add_column("position", int, not_null_default=0)
    database.table("disagreements").create(
        {"conflict": str, "event": str, "position": int, "other_event": str, "other_position": int},
        pk=("conflict", "event", "position", "other_event", "other_position"),
        foreign_keys=[("event", "events", "id"), ("other_event", "events", "id")],
    )


@migrations()
def m006_columns(database: Database) -> None:
    """What a canvas needs of every event as arrays of numbers, so that a million events open at once; see stored_arrays.py."""
    database.table("columns").create({"name": str, "dtype": str, "data": bytes}, pk="name")
    database.table("links").create_index(["target"])


@migrations()
def m007_documents_as_lists(database: Database) -> None:
    """The arrays keep the documents of each event as a list, no longer as a set of 64 bits; those of before are of no use."""
    database.execute("delete from columns")


@migrations()
def m008_registers(database: Database) -> None:
    """What records refer to by id has tables of its own; events get English summaries and notes, links their reasons."""
    register_schema.create(database)


@migrations()
def m009_own_timelines(database: Database) -> None:
    """What a timeline needs that its user writes: paragraphs of the documents, what was done, and scopes of its own.

    ``first`` and ``last`` are the code points of a paragraph, counted from 0, with which a phrase begins and ends, both inclusive.
    A file of before has the scopes that were all there were. ``number`` counts what was done from 1; what is too long for
    one row goes on in further parts; ``undone`` is 1 where it was taken back.
    """
    for table in ("citations", "figures"):
        database.table(table).add_column("first", int)
        database.table(table).add_column("last", int)
    database.table("scopes").create({"id": str, "position": int, "name": str, "name_en": str}, pk="id")
    if database.table("timeline").count:
        database.table("scopes").insert_all(
            {"position": position} | scope._asdict() for position, scope in enumerate(UNION_SCOPES)
        )
    database.table("paragraphs").create(
        {"document": str, "number": int, "text": str, "page": int, "sheet": str, "row": int, "heading": str},
        pk=("document", "number"), foreign_keys=[("document", "documents", "id")], not_null={"text"},
    )
    database.table("changes").create(
        {"number": int, "part": int, "made": str, "command": str, "inverse": str, "undone": int},
        pk=("number", "part"), not_null={"made", "command", "inverse", "undone"},
    )


@migrations()
def m010_words_of_themes(database: Database) -> None:
    """Each theme has words that propose it, one a line."""
    database.table("themes").add_column("words", str)


def _when(name: str = "edtf") -> dict[str, type]:
    prefix = "" if name == "edtf" else f"{name}_"
    return {name: str, f"{prefix}start": str, f"{prefix}end": str, f"{prefix}precision": str}


def _hang(database: Database, table: str, columns: dict[str, type], foreign_keys: list[tuple[str, str, str]]) -> None:
    """A table whose rows belong to an event, in a fixed order."""
    database.table(table).create(
        {"event": str, "position": int} | columns,
        pk=("event", "position"),
        foreign_keys=[("event", "events", "id"), *foreign_keys],
    )
