"""A timeline of one's own as a file: an empty one, or a copy of another, made beside its place and put there in one step."""
# The parameters of sqlite-utils have no types:
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from timeline_app.database.not_written import told_of_sqlite
from timeline_app.database.rows import theme_to_row
from timeline_app.database.source import file_uri, open_source
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import arrays_of, is_sealed, seal
from timeline_app.editing.checked import check_seen
from timeline_app.editing.first_themes import UNSORTED
from timeline_app.records.scope import Scope
from timeline_app.records.theme import Theme
from timeline_app.translation.one_line import visible
from timeline_app.translation.words import N_, _
from timeline_app.writing.draft import draft_of
from timeline_app.writing.target import NotWritten, real_target

ANY_SCOPE = Scope("any", "不分范围", "Any")  # the only one, so that it is shown nowhere
_VERSION = "1"
_REFUSED = N_("{path} cannot be written ({reason}); choose another folder or file name.")


def new_timeline(path: Path, title: str, today: date, themes: Sequence[Theme] = (UNSORTED,)) -> None:
    """A timeline without events, with at least one theme, whose first view is the year of ``today``.

    Of the title what would not be seen is written as an escape, since it may be the name of a file.

    Raises NotWritten where no file can be put there, and where there is one already; NotKept for a title of which nothing is seen.
    """
    title = visible(title)
    check_seen(title, "title")
    _refuse_existing(path)
    with draft_of(path) as draft, told_of_sqlite(path, _(_REFUSED)):
        _write(draft, title, today, themes)


def copy_timeline(source: Path, target: Path) -> None:
    """All that a timeline holds, also where another program has it open; its schema stays as it is.

    Raises UnusableDatabase for a source that cannot be read, and NotWritten where no file can be put at the target; one that
    is there gives way.
    """
    _refuse_same(source, target)
    with Store(source) as store:
        sealed = is_sealed(store)
    with draft_of(target) as draft, told_of_sqlite(target, _(_REFUSED)):
        opened = open_source(source)
        with closing(opened), closing(sqlite3.connect(draft)) as made:
            opened.connection.backup(made)
        if sealed:
            seal(draft)  # to copy it counts as a change


def put_into(source: Path, target: Path) -> None:
    """All that one timeline holds into the file of another one, in one transaction.

    The file itself stays: whoever has it open goes on to read, and Windows would let nobody replace it meanwhile. Raises
    UnusableDatabase for a source that cannot be read, and NotWritten, and then the target is as it was.
    """
    with Store(source) as store:
        sealed = is_sealed(store)
    with told_of_sqlite(target, _(_REFUSED)):
        opened = open_source(source)
        with closing(opened), closing(sqlite3.connect(f"{file_uri(target)}?mode=rw", uri=True)) as filled:
            filled.execute("pragma synchronous = extra")
            opened.connection.backup(filled, progress=_give_up_waiting)
        if sealed:
            seal(target)


def _give_up_waiting(status: int, _remaining: int, _total: int) -> None:
    """Else it would be tried again without an end while another program keeps the file to itself."""
    if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        raise sqlite3.OperationalError(_("another program is using it"))


def _write(draft: Path, title: str, today: date, themes: Sequence[Theme]) -> None:
    from sqlite_utils import Database  # a copy does without

    from timeline_app.database import schema

    with closing(Database(draft)) as database:
        schema.create(database)
        with database.atomic():
            database.table("timeline").insert({
                "title": title, "title_en": "", "version": _VERSION,
                "first_start": date(today.year, 1, 1).isoformat(), "first_end": date(today.year, 12, 31).isoformat(),
            })
            database.table("themes").insert_all(
                {"position": position} | theme_to_row(theme) for position, theme in enumerate(themes)
            )
            database.table("scopes").insert({"position": 0} | ANY_SCOPE._asdict())

            def rows(sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
                return database.execute(sql, values).fetchall()

            database.table("columns").insert_all(arrays_of(rows, 0))
    seal(draft)


def _refuse_existing(path: Path) -> None:
    if real_target(path).exists():
        raise NotWritten(_("There is a file at {path} already; choose another name, or open that one.").format(path=path))


def _refuse_same(source: Path, target: Path) -> None:
    place = real_target(target)
    if place.exists() and place.samefile(source):
        raise NotWritten(_("{path} is the timeline itself; choose another name for its copy.").format(path=target))
