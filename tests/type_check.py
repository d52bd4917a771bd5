"""The type check beside the tests: it takes half a minute of one processor, and is reported as one more test at the end."""

import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from pathlib import Path
from time import monotonic

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAME = "basedpyright"
# Its garbage is collected seldom then, which takes a quarter of its time: 56 seconds of CPU remain of 75.
ROOM = "--max-old-space-size=6144 --max-semi-space-size=128"  # megabytes, at most


class TypeCheck:
    """A plugin of the process that reports to the user, so that the check runs once however many workers there are."""

    def __init__(self, command: Sequence[str] = (str(Path(sys.executable).parent / NAME),)) -> None:
        surroundings = {**os.environ, "NODE_OPTIONS": f"{os.environ.get('NODE_OPTIONS', '')} {ROOM}".strip()}
        self._process = subprocess.Popen(
            command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
        )

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        over = yield
        begun = monotonic()
        said, _nothing = self._process.communicate()
        failed = self._process.returncode != 0
        report = pytest.TestReport(
            f"tests/type_check.py::{NAME}", ("tests/type_check.py", None, NAME), {}, "failed" if failed else "passed",
            said if failed else None, "call", duration=monotonic() - begun,
        )
        session.config.hook.pytest_runtest_logreport(report=report)
        return over

    def pytest_unconfigure(self) -> None:
        """End a check that nobody waits for any more, after Ctrl+C or a first failure."""
        with self._process:
            self._process.kill()
