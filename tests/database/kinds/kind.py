"""A kind of database: its name, how it is made from a good one, and what is known of the answer it has to get."""

import shutil
import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

FILE_NAME = "某个 时间轴.db"


class Expected(StrEnum):
    """What has to come of it; ``EITHER`` where a rule of the program decides."""

    REFUSED = "refused"
    ANSWERED = "answered"
    EITHER = "either"


class Beginning(StrEnum):
    """What lies at the path before it is changed."""

    NOTHING = "nothing"
    BUNDLED = "bundled"
    MANY = "many"


class Held(Protocol):
    """What has to stay open while the database is tried."""

    def close(self) -> None: ...


Change = Callable[[Path], Held | None]


@dataclass(frozen=True, slots=True)
class Kind:
    """``change`` makes it at a path from what lies there already."""

    name: str
    change: Change
    expected: Expected
    begins_with: Beginning = Beginning.BUNDLED
    file_name: str = FILE_NAME

    def make(self, folder: Path, sources: Mapping[Beginning, Path]) -> tuple[Path, Held | None]:
        """Where it lies in the folder, and what has to stay open; ``sources`` are the good databases."""
        path = folder / self.file_name
        if self.begins_with in sources:
            shutil.copy(sources[self.begins_with], path)
        return path, self.change(path)


def refused(name: str, change: Change, begins_with: Beginning = Beginning.BUNDLED, file_name: str = FILE_NAME) -> Kind:
    return Kind(name, change, Expected.REFUSED, begins_with, file_name)


def answered(name: str, change: Change, begins_with: Beginning = Beginning.BUNDLED, file_name: str = FILE_NAME) -> Kind:
    return Kind(name, change, Expected.ANSWERED, begins_with, file_name)


def either(name: str, change: Change, begins_with: Beginning = Beginning.BUNDLED, file_name: str = FILE_NAME) -> Kind:
    return Kind(name, change, Expected.EITHER, begins_with, file_name)


def content(change: Callable[[bytes], bytes]) -> Change:
    """The bytes of the file as ``change`` gives them."""

    def rewrite(path: Path) -> None:
        path.write_bytes(change(path.read_bytes() if path.exists() else b""))

    return rewrite


def script(*statements: str) -> Change:
    """SQL, run and committed."""

    def run(path: Path) -> None:
        connection = sqlite3.connect(path)
        for statement in statements:
            connection.executescript(statement)
        connection.commit()
        connection.close()

    return run


def bound(statement: str, *values: object) -> Change:
    """One statement of SQL with values for its question marks."""

    def run(path: Path) -> None:
        connection = sqlite3.connect(path)
        with connection:
            connection.execute(statement, values)
        connection.close()

    return run


def in_turn(*changes: Change) -> Change:
    def run(path: Path) -> None:
        for change in changes:
            change(path)

    return run
