"""A copy of the checkout as a newcomer has it, with a stand-in for uv."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import start

ROOT = Path(start.ROOT)
PROGRAM = """
import os, sys
print(sys.argv[1:], os.getcwd())
sys.exit(7 if "fail" in sys.argv else 0)
"""
# Notes each call, makes a bare environment for `uv venv --python PYTHON FOLDER`, names each package it comes to, and
# fails or interrupts when told to.
UV = """#!/bin/sh
echo "$*" >> "{calls}"
case "$1 $UV_STAND_IN" in
  "venv "*) exec "{python}" -m venv --without-pip "$4" ;;
  "pip offline") echo "error: no network" ; echo "Tell the admins." ; exit 2 ;;
  "pip interrupt") echo $$ > "{calls}.pid" ; kill -INT $PPID ; exec sleep 60 ;;
  "pip "*)
    for lock ; do : ; done
    sed -n "s/^\\([a-z0-9-]*\\)==.*/Collecting \\1/p" "$lock"
    echo "Installing collected packages" ;;
esac
"""
TESTS = """


def test_holds(): pass


def test_does_not_hold(): assert False
"""


class Checkout:
    """A copy of what starting takes, with a small program in the place of ours."""

    def __init__(self, folder: Path) -> None:
        self.root, self.elsewhere, self.tools = folder / "checkout", folder / "elsewhere", folder / "tools"
        self.calls = folder / "calls.txt"
        self.venv = self.root / ".venv"
        for made in (self.root / "timeline_app", self.root / "tests", self.elsewhere, self.tools):
            made.mkdir(parents=True)
        shutil.copy(ROOT / "start.py", self.root)
        shutil.copytree(ROOT / "packaging", self.root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("__init__.py", "doctor.py"):
            shutil.copy(ROOT / "timeline_app" / name, self.root / "timeline_app")
        (self.root / "timeline_app" / "__main__.py").write_text(PROGRAM, "utf-8")
        (self.root / "pyproject.toml").write_text("[tool.pytest.ini_options]\n", "utf-8")
        (self.root / "tests" / "test_two.py").write_text(TESTS, "utf-8")
        self._add_uv()

    def _add_uv(self) -> None:
        uv = self.tools / "uv"
        uv.write_text(UV.format(calls=self.calls, python=sys.executable), "utf-8")
        uv.chmod(0o755)

    def start(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, str(self.root / "start.py"), *arguments]
        surroundings = {"PATH": f"{self.tools}:/usr/bin:/bin", "PYTHONUTF8": "1", **variables}
        return subprocess.run(
            command, cwd=self.elsewhere, env=surroundings, capture_output=True, text=True, preexec_fn=heed_interrupts
        )

    def installed(self) -> list[str]:
        """The locks uv was asked to install, oldest first."""
        lines = self.calls.read_text("utf-8").splitlines() if self.calls.exists() else []
        return [Path(line.split()[-1]).name for line in lines if line.startswith("pip install")]


def heed_interrupts() -> None:
    """Who runs the tests in the background of a shell has them ignored, and so would the program."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path)
