"""PySide6 6.12.0 loses a reference to None on every call into Qt, and the process aborts after some thousands of them."""

import subprocess
import sys

import pytest

pytestmark = pytest.mark.starts_process

CALLS = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None)
for _ in range(300_000):
    thing.setObjectName("x")
    thing.parent()
after = sys.getrefcount(None)
assert before - after < 1000, (before, after)  # from Python 3.12 on None is immortal, and its count may grow
"""


def test_three_hundred_thousand_calls_lose_no_reference_to_none() -> None:
    run = subprocess.run([sys.executable, "-c", CALLS], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
