"""Kills a process that changes a timeline, at random moments, many times; run by hand, and a sample of it in every test run.

    python -m tests.kills [COUNT] [--seed N] [--on-disk]

Each round begins with the same file and kills a child after a random time. One child changes the file step by step
(tests/editing/edits.py), another imports a table as the command line does. Then the file opens, every step that the child has told
as kept is there, none is half there, and all can be taken back.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.editing.edits import STEPS, digest, edited, write_table
from tests.memory_folder import memory_folder
from tests.own_file import own_timeline
from timeline_app.database.store import Store
from timeline_app.editing.hold import Held, hold

ROOT = Path(__file__).resolve().parents[1]
IMPORTED = 400  # rows


class Kills:
    """``usual`` has how the file looks before the first step and after each, where nobody kills."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._random = folder, random.Random(seed)
        self._begun = begun(folder)
        path = Path(shutil.copy(self._begun, folder / "usual.timeline"))
        started = time.monotonic()
        self.usual = [digest(path), *edited(path, folder / "copies")]
        self._seconds = time.monotonic() - started

    def round(self) -> str:
        """How many steps were kept; raises AssertionError with what was wrong."""
        path = Path(shutil.copy(self._begun, self._folder / "killed.timeline"))
        moment = self._random.uniform(0, 1.2 * self._seconds)
        told = self._killed(path, moment)
        said = f"after {moment:.3f} s, with {len(told)} steps told"
        assert told == self.usual[1 : len(told) + 1], f"{said}: another step was told"
        there = opened(path)
        assert there in self.usual[len(told) : len(told) + 2], f"{said}: the file has something else"
        assert taken_back(path, self._folder / "copies") == self.usual[0], f"{said}: not all was taken back"
        return "all" if len(told) == STEPS else "one more than told" if there != self.usual[len(told)] else "what was told"

    def _killed(self, path: Path, moment: float) -> list[str]:
        """What the child told before it was killed, which is no sooner than it has opened the file."""
        with child("-m", "tests.editing.edits", str(path), str(self._folder / "copies of killed")) as process:
            assert process.stdout is not None
            process.stdout.readline()
            end(process, moment)
            told = process.stdout.read()
        return [line for line in told.splitlines() if len(line) == len(self.usual[0])]


class ImportKills:
    """Of a table: none of its rows are there, or all, and all where the child has told how many.

    The table, which they cite, is dated to the day of the import, so that what is there with all rows is another after midnight.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._random = folder, random.Random(seed)
        self._begun = begun(folder)
        self._table = write_table(folder / "table.csv", IMPORTED)
        self.before, self._imported = digest(self._begun), cache(self._imported_on)
        started = time.monotonic()
        assert self.after() != self.before
        self._seconds = time.monotonic() - started

    def after(self) -> str:
        """What is there with all rows, imported today."""
        return self._imported(date.today())

    def round(self) -> str:
        """Whether the rows are there; raises AssertionError with what was wrong."""
        path = Path(shutil.copy(self._begun, self._folder / "killed.timeline"))
        moment = self._random.uniform(0.4, 1.1) * self._seconds  # sooner it only loads the program
        after = {self.after()}
        told = self._killed(path, moment)
        after.add(self.after())
        said = f"import, after {moment:.3f} s, {'told' if told else 'not told'}"
        there = opened(path)
        assert there in after or (there == self.before and not told), f"{said}: the file has something else"
        assert taken_back(path, self._folder / "kept") == self.before, f"{said}: not all was taken back"
        return "imported and told" if told else "imported" if there in after else "nothing imported"

    def _imported_on(self, _day: date) -> str:
        path = Path(shutil.copy(self._begun, self._folder / "usual.timeline"))
        assert self._killed(path, None)
        return digest(path)

    def _killed(self, path: Path, moment: float | None) -> bool:
        """Whether the child told that all is kept."""
        arguments = ("-m", "timeline_app", "import-table", str(self._table), "--into", str(path))
        with child(*arguments, TIMELINE_CONFIG=str(self._folder)) as process:
            end(process, moment)
            return process.returncode == 0


def begun(folder: Path) -> Path:
    return own_timeline(folder / "begun.timeline", [date(2026, 1, day) for day in range(1, 21)], cited=5)


def child(*arguments: str, **variables: str) -> subprocess.Popen[str]:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **variables}
    return subprocess.Popen([sys.executable, *arguments], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def end(process: subprocess.Popen[str], moment: float | None) -> None:
    """Kill it, unless it has ended by then."""
    try:
        process.wait(moment)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def opened(path: Path) -> str:
    """What is in the file after every row was found good, whatever SQLite has to put together first."""
    Store(path).close()
    return digest(path)


def taken_back(path: Path, folder: Path) -> str:
    """What is in the file after all was taken back; whoever was killed holds it no longer."""
    held = hold(path, folder)
    assert isinstance(held, Held)
    with closing(held):
        while held.editor.can_undo:
            held.editor.undo()
    return digest(path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--on-disk", action="store_true", help="and not in memory, where a file waits for no disk")
    wanted = parser.parse_args()
    with (TemporaryDirectory() if wanted.on_disk else memory_folder()) as folder:
        problems = [
            *_problems(Kills(made(Path(folder) / "edits"), wanted.seed), wanted.count),
            *_problems(ImportKills(made(Path(folder) / "imports"), wanted.seed), wanted.count),
        ]
    print(*problems or ["nothing wrong"], sep="\n")
    return 1 if problems else 0


def made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _problems(kills: Kills | ImportKills, count: int) -> Sequence[str]:
    problems: list[str] = []
    outcomes: Counter[str] = Counter()
    for _number in range(count):
        try:
            outcomes[kills.round()] += 1
        except Exception as error:  # whatever is wrong is told, and the next round comes
            problems.append(f"{type(error).__name__}: {error}")
    print(dict(outcomes))
    return problems


if __name__ == "__main__":
    sys.exit(main())
