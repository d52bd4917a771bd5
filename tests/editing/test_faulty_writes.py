"""A write is refused by the system, or the process is killed at it, at each write of several changes.

What is told as kept is there, the rest is not, and whatever is refused has a sentence.
"""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from tests.editing.edits import digest
from tests.editing.faulty_writes import CHANGES, KEPT, changed
from tests.kills import ROOT, opened
from tests.memory_folder import memory_folder
from tests.own_file import own_timeline
from tests.sweeps import sampled
from timeline_app.database.checks import JOURNAL, beside

_WRITES = "pwrite64,ftruncate,fsync,fdatasync,unlink"
_PROTECTED = "inject=?access,faccessat,?faccessat2:error=EROFS"
_REFUSED = re.compile("修改没有保存：|没有可以(撤销|重做)的步骤。")
_EVERY = 150  # a run has one write of so many
_LONG = pytest.mark.timeout(3600)
pytestmark = [
    pytest.mark.starts_process,
    pytest.mark.skipif(shutil.which("strace") is None, reason="without strace no write can be made to fail"),
]


class Faults:
    """``writes`` has each call of the system with its number among those of its name; ``expected`` how the file has to look with
    these changes and no others."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._begun = own_timeline(folder / "begun.timeline", [date(2026, 1, day) for day in range(1, 9)], cited=4)
        self.expected = cache(self._expected)
        self.writes = self._all_writes()

    def _expected(self, numbers: frozenset[int]) -> str:
        path = Path(shutil.copy(self._begun, self._folder / "usual.timeline"))
        assert set(changed(path, self._folder / "copies", numbers)) <= {KEPT}
        return digest(path)

    def told(self, call: str, error: str, when: str) -> list[bool]:
        """Which changes were kept; raises AssertionError where the file has something else afterwards."""
        return [line == KEPT for line in self.said(call, error, when)]

    def said(self, call: str, error: str, when: str, *more: str) -> list[str]:
        """The line of each change, where ``more`` is spoilt too; raises AssertionError as before."""
        spoilt = f"inject={call}:error={error}:when={when}"
        path, done = self._ended(spoilt, *more) if more else self._ended(f"trace={call}", spoilt, rarely=True)
        lines, said = done.stdout.splitlines(), f"{call} {when}: {done.stdout} {done.stderr}"
        assert (done.returncode, done.stderr, len(lines)) == (0, "", len(CHANGES)), said
        assert all(line == KEPT or _REFUSED.match(line) for line in lines), said
        kept = frozenset(number for number, line in enumerate(lines) if line == KEPT)
        assert opened(path) == self.expected(kept), said
        return lines

    def kill(self, call: str, number: int) -> None:
        """Raises AssertionError as before; what was just being written may be there."""
        path, done = self._ended(f"trace={call}", f"inject={call}:signal=KILL:when={number}")
        told = len(done.stdout.splitlines())
        may_be = {self.expected(frozenset(range(count))) for count in (told, min(told + 1, len(CHANGES)))}
        assert (done.returncode, done.stderr) == (-9, ""), f"{call} {number}: {done.stderr}"
        assert opened(path) in may_be, f"{call} {number}: {told} told"

    def _all_writes(self) -> list[tuple[str, int]]:
        """Where none fails."""
        traced, counts = self._folder / "writes", Counter[str]()
        _path, done = self._ended(f"trace={_WRITES}", rarely=True, told=str(traced))
        assert done.stdout.split() == [KEPT] * len(CHANGES)
        calls = [line.split(maxsplit=1)[1].partition("(")[0] for line in traced.read_text().splitlines() if "(" in line]
        return [(call, counts.update([call]) or counts[call]) for call in calls]

    def _ended(
        self, *what: str, rarely: bool = False, told: str = os.devnull
    ) -> tuple[Path, subprocess.CompletedProcess[str]]:
        """The child, of which the system tells or spoils the writes to the file and its journal; stopped ``rarely`` at no other
        call, which takes a quarter of the time, but lets no signal come.
        """
        path = Path(shutil.copy(self._begun, self._folder / "changed.timeline"))
        beside(path, JOURNAL).unlink(missing_ok=True)
        command = ["strace", "-f", "-qq", "-o", told, "-P", str(path), "-P", str(beside(path, JOURNAL))]
        command += [*(["--seccomp-bpf"] if rarely else []), *(part for each in what for part in ("-e", each))]
        child = [sys.executable, "-m", "tests.editing.faulty_writes", str(path), str(self._folder / "copies")]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
        return path, subprocess.run([*command, *child], cwd=ROOT, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def faults() -> Iterator[Faults]:
    with memory_folder() as folder:
        yield Faults(folder)


@_LONG
@pytest.mark.parametrize("every", sampled([_EVERY, 1], 1))
@pytest.mark.parametrize("error", ["ENOSPC", "EROFS"])
def test_from_some_write_on_all_are_refused(faults: Faults, error: str, every: int) -> None:
    """As where a disk is full, or becomes one that can only be read."""
    for call, number in faults.writes[::every]:
        kept = faults.told(call, error, f"{number}+")
        assert kept == sorted(kept, reverse=True), f"{call} {number}"


@_LONG
@pytest.mark.parametrize("every", sampled([_EVERY, 1], 1))
def test_a_disk_that_becomes_one_that_can_only_be_read_is_told_as_that(faults: Faults, every: int) -> None:
    """The system then says so whenever it is asked who may write to the file."""
    refused = [
        line for call, number in faults.writes[::every] for line in faults.said(call, "EROFS", f"{number}+", _PROTECTED)
        if line != KEPT
    ]
    assert refused
    assert all("不能写入" in line or "没有可以" in line for line in refused), Counter(refused)


@_LONG
@pytest.mark.parametrize("every", sampled([_EVERY, 1], 1))
def test_one_write_is_refused_and_all_others_are_not(faults: Faults, every: int) -> None:
    """What comes later finds the file as it was told, or is refused too."""
    outcomes = [faults.told(call, "EIO", str(number)) for call, number in faults.writes[::every]]
    assert not all(kept for told in outcomes for kept in told)


@_LONG
@pytest.mark.parametrize("every", sampled([_EVERY, 1], 1))
def test_killed_at_a_write(faults: Faults, every: int) -> None:
    for call, number in faults.writes[::every]:
        faults.kill(call, number)
