"""What a launch must not wait for."""

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.launch import ANSWERED, OURS, ROOT
from timeline_app import cli

SLOW = {"numpy", "pyqtgraph", "sqlite_utils", "opencc", "pypinyin", "typst", "pydantic", "edtf"}
TELLS = """
def done(answered):
    assert answered
    ours = (name for name in sys.modules if any(word in name for word in ("reading", ".form", ".editing")))
    print(*{name.partition(".")[0] for name in sys.modules}, *ours, flush=True)
    os._exit(0)
"""
KEPT = """
import builtins
own = builtins.__import__
from timeline_app import app
assert builtins.__import__ is own
"""


@pytest.fixture
def _collecting() -> Iterator[None]:
    """Whatever a test does, the next one collects garbage as before."""
    threshold = gc.get_threshold()
    yield
    gc.enable()
    gc.set_threshold(*threshold)


@pytest.mark.starts_process
def test_nothing_slow_is_loaded_before_the_timeline_answers() -> None:
    program, variables = ANSWERED + TELLS + OURS, {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run([sys.executable, "-c", program], env=variables, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    loaded = set(run.stdout.split())
    assert {"PySide6", "timeline_app"} <= loaded
    assert loaded & SLOW == set()
    assert not any("timeline_app" in name and "reading" in name for name in loaded)
    assert not any(name.startswith(("timeline_app.panels.form", "timeline_app.editing")) for name in loaded)


@pytest.mark.starts_process
def test_pyside_leaves_python_its_own_import() -> None:
    run = subprocess.run([sys.executable, "-c", KEPT], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.usefixtures("_collecting")
def test_no_garbage_is_looked_for_while_the_window_is_made_and_again_afterwards() -> None:
    found: list[bool] = []

    def open_window(_database: Path, _view: object) -> int:
        found.append(gc.isenabled())
        return 0

    assert cli.main([], open_window) == 0
    assert found == [False]
    assert gc.isenabled()


@pytest.mark.usefixtures("_collecting")
def test_garbage_is_looked_for_again_once_the_window_stands() -> None:
    from timeline_app.app import settle

    gc.disable()
    settle()
    assert gc.isenabled()
