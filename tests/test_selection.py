"""Which tests a run has, tried on a folder with one test of each kind; and the type check beside them."""

import sys

import pytest

CONFTEST = """
import pytest
from tests.selection import is_controller, pytest_addoption, pytest_cmdline_main, pytest_collection_modifyitems
from tests.type_check import TypeCheck

@pytest.fixture
def program(): pass
"""
KINDS = """
import pytest

def test_plain(): pass

@pytest.mark.slow
def test_sweep(): pass

@pytest.mark.thorough
def test_many_cases(): pass

@pytest.mark.starts_process
def test_process(): pass

def test_program(program): pass
"""
CHECKED = """
def pytest_configure(config):
    if is_controller(config):
        config.pluginmanager.register(TypeCheck(config, {command!r}))
"""


@pytest.fixture
def folder(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makepyfile(KINDS)
    pytester.makeini("[pytest]\nmarkers =\n  slow\n  thorough\n  starts_process\n")
    pytester.makeconftest(CONFTEST)
    return pytester


@pytest.mark.parametrize(
    ("option", "outcomes"),
    [("-q", {"passed": 4, "skipped": 1}), ("--all", {"passed": 5}), ("--quick", {"passed": 1, "deselected": 4})], ids=str,
)
def test_options_choose_among_the_kinds(folder: pytest.Pytester, option: str, outcomes: dict[str, int]) -> None:
    folder.runpytest_inprocess(option).assert_outcomes(**outcomes)


@pytest.mark.starts_process
@pytest.mark.parametrize(
    ("status", "workers", "outcomes"), [(0, "0", {"passed": 6}), (1, "1", {"passed": 5, "failed": 1})], ids=str
)
def test_the_type_check_is_one_more_test(folder: pytest.Pytester, status: int, workers: str, outcomes: dict[str, int]) -> None:
    folder.makeconftest(CONFTEST + CHECKED.format(command=[sys.executable, "-c", f"raise SystemExit({status})"]))
    run = folder.runpytest_inprocess("--all", "-n", workers)
    run.assert_outcomes(**outcomes)
    assert run.ret == status


@pytest.mark.starts_process
def test_what_was_found_right_is_not_checked_again(folder: pytest.Pytester) -> None:
    """Until somebody changes it; the check of the second run would fail."""
    for status, option, outcomes in (
        (0, "-q", {"passed": 5, "skipped": 1}), (1, "-q", {"passed": 5, "skipped": 1}), (1, "--all", {"passed": 5, "failed": 1}),
        (1, "--cache-clear", {"passed": 4, "skipped": 1, "failed": 1}), (1, "-q", {"passed": 4, "skipped": 1, "failed": 1}),
    ):
        folder.makeconftest(CONFTEST + CHECKED.format(command=[sys.executable, "-c", f"raise SystemExit({status})"]))
        folder.runpytest_inprocess(option).assert_outcomes(**outcomes)
