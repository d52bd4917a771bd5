"""Files of older schemas, brought to the present one when somebody first changes them."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from timeline_app.database import checks
from timeline_app.database.identity import FIRST_WITH_REGISTERS, PACKED, SCHEMA_VERSION
from timeline_app.database.row_check import first_problem
from timeline_app.database.source import file_uri, open_source
from timeline_app.database.stored_arrays import seal
from timeline_app.editing.kept_arrays import write_arrays
from timeline_app.editing.recorder import Recorder
from timeline_app.editing.refusal import NotKept, told_of_sqlite
from timeline_app.editing.tables import Tables
from timeline_app.editing.vocabulary import Vocabulary
from timeline_app.translation.words import _
from timeline_app.writing.draft import own_folder
from timeline_app.writing.target import told_as_not_written


def is_older(path: Path) -> bool:
    return _version(path) < SCHEMA_VERSION


def bring_forward(path: Path) -> None:
    """In a copy, which SQLite then puts into the file in one transaction. Raises NotKept, and the file is then as it was."""
    with told_of_sqlite(path), told_as_not_written(path), own_folder(Path(tempfile.gettempdir())) as folder:
        draft = folder / "draft.db"
        _copy(path, draft)
        before = _version(draft)
        _migrate(draft)
        with closing(sqlite3.connect(draft)) as made:
            made.row_factory = sqlite3.Row
            with made:
                if before < FIRST_WITH_REGISTERS:
                    _index(made)
                write_arrays(made)
            problem = first_problem(made.execute)
            if problem is not None:
                raise NotKept(_("The change was not kept: {reason}.").format(reason=problem))
            _put(made, path)
    seal(path)


def _copy(path: Path, draft: Path) -> None:
    opened = open_source(path)
    with closing(opened), closing(sqlite3.connect(draft)) as made:
        opened.connection.backup(made)


def _migrate(draft: Path) -> None:
    from sqlite_utils import Database  # only a file of before needs it

    from timeline_app.database import schema

    with closing(Database(draft)) as database:
        schema.create(database)


def _index(made: sqlite3.Connection) -> None:
    """Cut by pairs, with sounds, as files of today are."""
    tables = Tables(made, Recorder(made))
    found = Vocabulary(tables).words
    made.execute("delete from events_search")
    for row in tables.ask("select rowid, id from events order by rowid"):
        words = found.of(tables.event(row["id"]))
        made.execute("insert into events_search(rowid, event, words) values (?, ?, ?)", (row["rowid"], row["id"], words))
    made.execute(PACKED)


def _put(made: sqlite3.Connection, path: Path) -> None:
    with closing(sqlite3.connect(f"{file_uri(path)}?mode=rw", uri=True)) as target:
        target.execute("pragma synchronous = extra")
        made.backup(target)


def _version(path: Path) -> int:
    checks.check_file(path)
    opened = open_source(path)
    with closing(opened):
        ((version,),) = opened.connection.execute("pragma user_version").fetchall()
    return version
