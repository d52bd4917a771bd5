"""What may lie where a database should be, each made at a path."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from timeline_app.settings import places


def _missing(path: Path) -> None:
    assert not path.exists()


def _folder(path: Path) -> None:
    path.mkdir()


def _empty(path: Path) -> None:
    path.touch()


def _text(path: Path) -> None:
    path.write_text("这不是数据库" * 100, "utf-8")


def _cut(path: Path) -> None:
    content = places.database().read_bytes()
    path.write_bytes(content[: len(content) // 2])


def _scribbled(path: Path) -> None:
    content = bytearray(places.database().read_bytes())
    content[4096:] = bytes(len(content) - 4096)
    path.write_bytes(content)


def _changed(statement: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        shutil.copy(places.database(), path)
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(statement)

    return make


BAD: dict[str, Callable[[Path], None]] = {
    "missing": _missing, "folder": _folder, "empty": _empty, "text": _text, "cut": _cut, "scribbled": _scribbled,
    "newer": _changed("pragma user_version = 99"), "other program": _changed("pragma application_id = 1"),
    "table missing": _changed("drop table figures"), "column missing": _changed("alter table themes drop column dark"),
    "foreign view": _changed("create view trap as with recursive t(x) as (select 1 union all select x from t) select * from t"),
    "trigger": _changed("create trigger trap after insert on themes begin delete from events; end"),
    "odd value": _changed("update events set start = 'yesterday'"),
}
