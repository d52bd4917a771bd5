"""Which tests a run has, tried on a folder with one test of each kind; and the type check beside them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

pytestmark = pytest.mark.starts_process

CONFTEST = """
from pathlib import Path
import pytest
from tests.selection import is_controller, pytest_addoption, pytest_cmdline_main, pytest_collection_modifyitems

@pytest.fixture
def program(): pass
"""
KINDS = """
import pytest

def test_plain(): pass

@pytest.mark.slow
def test_sweep(): pass

@pytest.mark.starts_process
def test_process(): pass

def test_program(program): pass
"""
CHECKED = """
from tests.type_check import TypeCheck

def pytest_configure(config):
    if is_controller(config):
        config.pluginmanager.register(TypeCheck({command!r}))
"""


def outcomes(folder: Path, *options: str, conftest: str = CONFTEST) -> tuple[int, str]:
    """The exit status and the last line of a run of pytest in ``folder``."""
    (folder / "conftest.py").write_text(conftest, "utf-8")
    (folder / "test_kinds.py").write_text(KINDS, "utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nmarkers =\n  slow\n  starts_process\n", "utf-8")
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:pytest-qt", *options, str(folder)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=False)
    return run.returncode, run.stdout.splitlines()[-1].strip("= ").split(" in ")[0]


@pytest.mark.parametrize(
    ("options", "summary"),
    [((), "3 passed, 1 skipped"), (("--all",), "4 passed"), (("--quick",), "1 passed, 3 skipped")], ids=str,
)
def test_options_choose_among_the_kinds(tmp_path: Path, options: tuple[str, ...], summary: str) -> None:
    assert outcomes(tmp_path, *options) == (0, summary)


@pytest.mark.parametrize(
    ("status", "workers", "summary"),
    [
        (0, "2", "4 passed, 1 skipped"), (1, "2", "1 failed, 3 passed, 1 skipped"), (1, "0", "1 failed, 3 passed, 1 skipped"),
    ],
)
def test_the_type_check_is_one_more_test(tmp_path: Path, status: int, workers: str, summary: str) -> None:
    checked = CHECKED.format(command=[sys.executable, "-c", f"raise SystemExit({status})"])
    assert outcomes(tmp_path, "-n", workers, conftest=CONFTEST + checked) == (status, summary)
