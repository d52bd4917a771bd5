"""What a timeline keeps beside its tables so that a great many events open at once: made anew from the tables."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from timeline_app.database.source import file_uri
from timeline_app.database.stored_arrays import arrays_of, seal
from timeline_app.database.stored_words import word_arrays_of


def renew_arrays(path: Path) -> None:
    """Where that cannot be, as on a full disk, they are known not to be those of the tables: the file opens less quickly."""
    with suppress(sqlite3.Error):
        with closing(sqlite3.connect(f"{file_uri(path)}?mode=rw", uri=True)) as connection, connection:
            write_arrays(connection)
        seal(path)


def write_arrays(connection: sqlite3.Connection) -> None:
    def rows(sql: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        return connection.execute(sql, values).fetchall()

    ((count,),) = connection.execute("select count(*) from events")
    connection.execute("delete from columns")
    for row in (*arrays_of(rows, count), *word_arrays_of(rows)):
        connection.execute("insert into columns(name, dtype, data) values (:name, :dtype, :data)", row)
