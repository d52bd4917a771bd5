"""Which tests a run has, and in how many processes.

Without an option all but long sweeps run; ``--all`` adds these, ``--quick`` leaves out what starts a process, opens a window for
each test (but one file of journeys) or goes through many cases. A run of the whole folder is shared by two workers; one of
named files stays in one process, which suits a debugger.
Workers take whole files, and some folders as a whole, so that what tests share is made once.
"""

from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

TESTS = Path(__file__).resolve().parent
_TOGETHER = ("tests/journeys/every_size/", "tests/typesetting/")  # share files and reports that take long to make
_SWEEP = pytest.mark.skip(reason="a long sweep, of which every run has a sample: start.py test --all")
# Cut off in the middle of a draw, Hypothesis would blame its strategy (FlakyStrategyDefinition) and not the time.
_TIME = pytest.mark.timeout(900)


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("timeline", "which tests run")
    left_out = "leave out what starts processes, opens a window for each test or goes through many cases"
    group.addoption("--quick", action="store_true", help=left_out)
    group.addoption("--all", action="store_true", help="run the long sweeps too")


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Share a whole run between two workers, file by file, unless ``-n`` says otherwise; a worker comes here too, and has none."""
    if is_controller(config) and asks_for(config, TESTS) and config.getoption("numprocesses", 0) is None:
        config.option.numprocesses, config.option.dist = 2, "loadfile"
        config.option.loadscopereorder = False  # files with few tests, some of them slow, would come last


class FilesAndFolders(LoadFileScheduling):
    """Gives a worker a whole file, or one of the folders whose files share what takes long."""

    def _split_scope(self, nodeid: str) -> str:
        return next((folder for folder in _TOGETHER if nodeid.startswith(folder)), super()._split_scope(nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    return FilesAndFolders(config, log) if config.getoption("dist") == "loadfile" else None


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """What ``--quick`` leaves out is not even reported, test by test, as skipped: that took a twentieth of the time of the run."""
    if config.getoption("quick"):
        left_out = {item for item in items if item.get_closest_marker("slow") or is_thorough(item)}
        config.hook.pytest_deselected(items=[*left_out])
        items[:] = [item for item in items if item not in left_out]
    for item in items:
        if item.get_closest_marker("slow"):
            item.add_marker(_TIME if config.getoption("all") else _SWEEP)


def is_thorough(item: pytest.Item) -> bool:
    """Whether it says so, asks for the fixture that runs the program, or has a user in a window; of these one file is left."""
    asked = item.fixturenames if isinstance(item, pytest.Function) else ()
    in_window = "user" in asked and item.path.name != "test_journeys.py"
    return in_window or "program" in asked or any(item.get_closest_marker(name) for name in ("starts_process", "thorough"))


def is_controller(config: pytest.Config) -> bool:
    """Whether this process reports to the user, and is no worker of another one."""
    return not hasattr(config, "workerinput")


def asks_for(config: pytest.Config, path: Path) -> bool:
    """Whether the run was asked for the whole of this file or folder."""
    return path in [Path(argument).resolve() for argument in config.args]
