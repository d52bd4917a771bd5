"""Kills a process that changes a timeline, at random moments, many times; run by hand, and a sample of it in every test run.

    python -m tests.kills [COUNT] [--seed N]

Each round begins with the same file, lets a child change it step by step (tests/editing/edits.py), and kills it after a random
time. Then the file opens, every step that the child has told as kept is there, none is half there, and all can be taken back.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import closing
from datetime import date
from pathlib import Path

from tests.editing.edits import STEPS, digest, edited
from tests.own_file import own_timeline
from timeline_app.database.store import Store
from timeline_app.editing.editor import Editor

ROOT = Path(__file__).resolve().parents[1]


class Kills:
    """``usual`` has how the file looks before the first step and after each, where nobody kills."""

    def __init__(self, folder: Path, seed: int) -> None:
        self._folder, self._random = folder, random.Random(seed)
        self._begun = folder / "begun.timeline"
        own_timeline(self._begun, [date(2026, 1, day) for day in range(1, 21)], cited=5)
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
        Store(path).close()  # every row is good, whatever SQLite has to put together first
        there = digest(path)
        assert there in self.usual[len(told) : len(told) + 2], f"{said}: the file has something else"
        with closing(Editor(path, self._folder / "copies")) as editor:
            while editor.can_undo:
                editor.undo()
        assert digest(path) == self.usual[0], f"{said}: not all was taken back"
        return "all" if len(told) == STEPS else "one more than told" if there != self.usual[len(told)] else "what was told"

    def _killed(self, path: Path, moment: float) -> list[str]:
        """What the child told before it was killed, which is no sooner than it has opened the file."""
        command = [sys.executable, "-m", "tests.editing.edits", str(path), str(self._folder / "copies of killed")]
        variables = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        with subprocess.Popen(command, cwd=ROOT, env=variables, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            child.stdout.readline()
            try:
                child.wait(moment)
            except subprocess.TimeoutExpired:
                child.kill()
            told = child.stdout.read()
        return [line for line in told.splitlines() if len(line) == len(self.usual[0])]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", nargs="?", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    problems: list[str] = []
    outcomes: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        kills = Kills(Path(folder), wanted.seed)
        for _number in range(wanted.count):
            try:
                outcomes[kills.round()] += 1
            except Exception as error:  # whatever is wrong is told, and the next round comes
                problems.append(f"{type(error).__name__}: {error}")
    print(dict(outcomes), *problems or ["nothing wrong"], sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
