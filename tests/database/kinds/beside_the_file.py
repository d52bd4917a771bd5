"""Write-ahead logs and journals, and programs that have the file open."""

import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.database.kinds.kind import Change, answered, either, in_turn, script

_RENAMED = "update events set title = '写在日志里' where rowid = 9"
_HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    connection.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
"""


class _Holder:
    """Another program that has the file open until it is told to end."""

    def __init__(self, path: Path, statements: tuple[str, ...]) -> None:
        command = [sys.executable, "-c", _HOLD, str(path), *statements]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()


def _open_elsewhere(*statements: str) -> Change:
    return lambda path: _Holder(path, statements)


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


def _left_by_a_killed_program(ending: str, *statements: str) -> Change:
    """The file and what lay beside it while a program was at work, as they would lie had it been killed then."""

    def run(path: Path) -> None:
        at_work = path.with_name("at work.db")
        shutil.move(path, at_work)
        connection = sqlite3.connect(at_work, isolation_level=None)
        for statement in statements:
            connection.execute(statement).fetchall()
        for each in ("", ending):
            shutil.copyfile(_beside(at_work, each), _beside(path, each))
        connection.close()
        for each in path.parent.glob("at work.db*"):
            each.unlink()

    return run


def _with_bytes(ending: str, make: Callable[[bytes], bytes]) -> Change:
    def run(path: Path) -> None:
        _beside(path, ending).write_bytes(make(path.read_bytes()))

    return run


_WAL = script("pragma journal_mode=wal")
_RANDOM = random.Random(5).randbytes(9000)

KINDS = (
    either("-wal of a killed program", _left_by_a_killed_program("-wal", "pragma journal_mode=wal", _RENAMED)),
    either("hot -journal", _left_by_a_killed_program(
        "-journal", "pragma cache_size=1", "begin immediate", "update events set summary = summary || 'x'"
    )),
    answered("WAL mode without a -wal", _WAL),
    either("WAL mode, -wal random bytes", in_turn(_WAL, _with_bytes("-wal", lambda _file: _RANDOM))),
    either("WAL mode, -wal empty", in_turn(_WAL, _with_bytes("-wal", lambda _file: b""))),
    either("WAL mode, -shm random bytes", in_turn(_WAL, _with_bytes("-shm", lambda _file: _RANDOM))),
    either("-wal random bytes", _with_bytes("-wal", lambda _file: _RANDOM)),
    either("-journal random bytes", _with_bytes("-journal", lambda _file: _RANDOM)),
    either("-journal empty", _with_bytes("-journal", lambda _file: b"")),
    either("-journal of zeros", _with_bytes("-journal", lambda _file: bytes(5000))),
    either("open elsewhere in WAL mode", _open_elsewhere("pragma journal_mode=wal", _RENAMED)),
    either("open elsewhere in WAL mode, in a transaction", _open_elsewhere("pragma journal_mode=wal", "begin immediate", _RENAMED)),
    answered("open elsewhere for reading", _open_elsewhere("begin", "select * from events limit 1")),
    either("open elsewhere for writing", _open_elsewhere("begin immediate", _RENAMED)),
    either("open elsewhere, exclusively", _open_elsewhere("begin exclusive")),
)
