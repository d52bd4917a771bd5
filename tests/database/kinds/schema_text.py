"""Writes into the schema of a file, which SQLite allows to whoever asks for it."""

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.database.kinds.kind import Change

_TYPES = re.compile(r" (TEXT|INTEGER|REAL|FLOAT|BLOB)\b|( NOT NULL)")


def in_schema(statement: str, *values: object) -> Change:
    """A change of the table of tables itself."""

    def run(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute("pragma writable_schema=on")
        with connection:
            connection.execute(statement, values)
        connection.close()

    return run


def untyped(table: str, change: Change) -> Change:
    """A change made while the columns of a table have neither type nor constraint; its schema then stands as before.

    A text column turns a number into text when it is written, and never when it is read.
    """

    def run(path: Path) -> None:
        text = schema_of(path, table)
        in_schema("update sqlite_schema set sql = ? where name = ?", without_types(text), table)(path)
        change(path)
        in_schema("update sqlite_schema set sql = ? where name = ?", text, table)(path)

    return run


def redefined(table: str, change: Callable[[str], str]) -> Change:
    """Another text of a table in the schema, over the same rows."""

    def run(path: Path) -> None:
        in_schema("update sqlite_schema set sql = ? where name = ?", change(schema_of(path, table)), table)(path)

    return run


def without_types(text: str) -> str:
    """The definition of a table whose columns take any value as it is."""
    return _TYPES.sub("", text)


def schema_of(path: Path, table: str) -> str:
    connection = sqlite3.connect(path)
    ((text,),) = connection.execute("select sql from sqlite_schema where name = ?", (table,))
    connection.close()
    return text


def remade(table: str, columns: Callable[[list[str]], list[str]]) -> Change:
    """A table made anew with other columns from the rows it had; the views stand word for word as before.

    ``columns`` turns the names into definitions; a column keeps its rows where its definition is only a name and a type.
    """

    def run(path: Path) -> None:
        connection = sqlite3.connect(path)
        connection.execute("pragma legacy_alter_table=on")
        views = connection.execute("select name, sql from sqlite_schema where type = 'view'").fetchall()
        for name, _sql in views:
            connection.execute(f"drop view {name}")
        names = [row[1] for row in connection.execute(f"pragma table_info({table})")]
        made = columns(names)
        kept = ", ".join(f'"{name}"' for name in names if any(each == f'"{name}"' for each in made))
        connection.executescript(
            f"alter table {table} rename to kept; create table {table}({', '.join(made)});"
            f"insert into {table}({kept}) select {kept} from kept; drop table kept"
        )
        for _name, sql in views:
            connection.execute(sql)
        connection.commit()
        connection.close()

    return run
