"""Ctrl+C in a process of its own: once it raises, later it disturbs nothing, and nobody can lose it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupts import heed_interrupts

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")]
ROOT = Path(__file__).resolve().parents[1]
BEGIN = """
import signal, sys
from timeline_app.interruption import Interruption
interruption = Interruption()
def press(): signal.raise_signal(signal.SIGINT)
"""
SCENES = {
    "it waits until it is heeded": """
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
press()
try: interruption.heed()
except KeyboardInterrupt: interruption.end()
""",
    "another does not disturb the tidying up": """
interruption.heed()
try: press()
except KeyboardInterrupt:
    press()
    press()
    interruption.end()
""",
    "what the collector loses is known": """
interruption.heed()
class Loses:
    def __del__(self): press()
Loses()
if interruption.came: interruption.end()
""",
    "where Qt waits it is noted only": """
interruption.heed()
interruption.only_note()
press()
if interruption.came: interruption.end()
""",
}


def run(scene: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BEGIN + scene]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, preexec_fn=heed_interrupts, check=False)


@pytest.mark.parametrize("scene", SCENES)
def test_it_ends_with_130_and_one_line(scene: str) -> None:
    done = run(SCENES[scene])
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Interrupted.\n")


def test_what_is_done_is_not_interrupted_any_more() -> None:
    done = run("interruption.heed()\ninterruption.last_word('done')\npress()\nsys.exit(7)")
    assert (done.returncode, done.stderr) == (7, "done\n")


def test_what_the_parent_ignores_stays_ignored() -> None:
    done = run("signal.signal(signal.SIGINT, signal.SIG_IGN)\ninterruption.heed()\npress()\nsys.exit(7)")
    assert (done.returncode, done.stderr) == (7, "")
