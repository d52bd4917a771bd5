"""One database, put through one way of reading it, and what came of that."""

import hashlib
import stat
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from tests.database.kinds.kind import Expected
from tests.database.plain_reader import Told

_SLOWER = 1.0  # seconds of CPU beyond a good file
_TOO_LARGE_TO_READ = 100_000_000


class Verdict(StrEnum):
    RIGHT = "right"
    WRONG = "wrong"
    REFUSED = "refused"
    TRACEBACK = "traceback"
    HANG = "hang"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``detail`` says what was wrong, or the sentence; ``touched`` what of the file or its folder changed.

    ``beyond`` are the seconds of CPU beyond those of a good file.
    """

    verdict: Verdict
    detail: str = ""
    cpu: float = 0.0
    touched: str = ""
    beyond: float = 0.0

    def problems(self, expected: Expected) -> list[str]:
        """What does not hold."""
        told = [str(self.verdict)] if self.verdict not in (Verdict.RIGHT, Verdict.REFUSED) else []
        if (expected, self.verdict) in ((Expected.REFUSED, Verdict.RIGHT), (Expected.ANSWERED, Verdict.REFUSED)):
            told.append(f"{self.verdict}, but {expected} is expected")
        if self.touched:
            told.append("touched")
        return [*told, "slow"] if self.beyond > _SLOWER else told


class Wrong(Exception):
    """What the program answered is not what the file says."""


class Refused(Exception):
    """The program would not read it, and said so in this one sentence."""


Way = Callable[[Path, Callable[[], Sequence[Told]], Path], None]
"""Reads the database at a path, compares with what it tells, may write into a folder; raises Refused, Wrong or anything."""


def tried(way: Way, path: Path, told: Callable[[], Sequence[Told]], out: Path) -> Outcome:
    """The outcome of one way with one file."""
    before, started = _state_of(path), time.process_time()
    try:
        way(path, told, out)
        verdict, detail = Verdict.RIGHT, ""
    except Refused as sentence:
        verdict, detail = Verdict.REFUSED, str(sentence)
    except (Wrong, AssertionError) as error:
        verdict, detail = Verdict.WRONG, str(error) or "".join(traceback.format_tb(error.__traceback__)[-1:])
    except BaseException as error:  # a panic of a library is no Exception
        if isinstance(error, KeyboardInterrupt):
            raise
        verdict, detail = Verdict.TRACEBACK, place_of(error)
    return Outcome(verdict, detail[:600], time.process_time() - started, _difference(before, _state_of(path)))


def place_of(error: BaseException) -> str:
    """Kind, words and the innermost place in the program."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "timeline_app" in frame.filename]
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "outside"
    return f"{type(error).__name__} at {place}: {str(error)[:200]}"


def _state_of(path: Path) -> dict[str, Any]:
    """Names, kinds, sizes, times and contents of the folder the file lies in."""
    folder = path.parent
    try:
        found = {".": folder.lstat().st_mtime_ns, **{each.name: _state_of_one(each) for each in sorted(folder.iterdir())}}
    except OSError as error:
        return {".": error.errno}
    return found


def _state_of_one(path: Path) -> tuple[Any, ...]:
    about = path.lstat()
    readable = stat.S_ISREG(about.st_mode) and about.st_size < _TOO_LARGE_TO_READ
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if readable else ""
    return about.st_mode, about.st_ino, about.st_size, about.st_mtime_ns, digest


def _difference(before: dict[str, Any], after: dict[str, Any]) -> str:
    left, gone = sorted(after.keys() - before.keys()), sorted(before.keys() - after.keys())
    changed = sorted(name for name in before.keys() & after.keys() if before[name] != after[name])
    said = (("left", left), ("gone", gone), ("changed", changed))
    return "; ".join(f"{word}: {', '.join(names)}" for word, names in said if names)
