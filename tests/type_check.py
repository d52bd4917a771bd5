"""The type check beside the tests, reported as one more test at the end: a minute of one processor, where all is checked.

What was found right before and is as it was is not checked again (``tests/unchecked_files.py``), but by ``--all``. The cache of
pytest keeps what that was; ``--cache-clear`` forgets it.
"""

import os
import subprocess
import sys
from collections.abc import Generator, Sequence
from pathlib import Path
from time import monotonic

import pytest

from tests.unchecked_files import digest, surroundings, texts_under, unchecked

ROOT = Path(__file__).resolve().parents[1]
NAME = "basedpyright"
_KEPT = f"timeline/{NAME}"
# Its garbage is collected seldom then, which takes a quarter of its time: 56 seconds of CPU remain of 75.
ROOM = "--max-old-space-size=6144 --max-semi-space-size=128"  # megabytes, at most


class TypeCheck:
    """A plugin of the process that reports to the user, so that the check runs once however many workers there are."""

    def __init__(self, config: pytest.Config, command: Sequence[str] = (str(Path(sys.executable).parent / NAME),)) -> None:
        self._cache = config.cache if config.pluginmanager.hasplugin("cacheprovider") else None
        self._surroundings, self._texts = surroundings(ROOT), texts_under(ROOT)
        files = unchecked(self._texts, {} if config.getoption("all") else self._checked())
        self._process = _started([*command, *files]) if files else None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtestloop(self, session: pytest.Session) -> Generator[None, object, object]:
        over = yield
        begun = monotonic()
        said = self._process.communicate()[0] if self._process else ""
        failed = self._process is not None and self._process.returncode != 0
        if not failed:
            self._keep()
        report = pytest.TestReport(
            f"tests/type_check.py::{NAME}", ("tests/type_check.py", None, NAME), {}, "failed" if failed else "passed",
            said if failed else None, "call", duration=monotonic() - begun,
        )
        session.config.hook.pytest_runtest_logreport(report=report)
        return over

    def pytest_unconfigure(self) -> None:
        """End a check that nobody waits for any more, after Ctrl+C or a first failure."""
        if self._process:
            with self._process:
                self._process.kill()

    def _checked(self) -> dict[str, str]:
        """By path, the digest of what was found right in these surroundings."""
        where, digests = self._cache.get(_KEPT, ("", {})) if self._cache else ("", {})
        return digests if where == self._surroundings else {}

    def _keep(self) -> None:
        """What was found right, unless somebody has written to it meanwhile."""
        if self._cache and texts_under(ROOT) == self._texts:
            self._cache.set(_KEPT, (self._surroundings, {path: digest(text) for path, text in self._texts.items()}))


def _started(command: Sequence[str]) -> subprocess.Popen[str]:
    environment = {**os.environ, "NODE_OPTIONS": f"{os.environ.get('NODE_OPTIONS', '')} {ROOM}".strip()}
    return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
