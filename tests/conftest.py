"""What every test needs: the interface in Chinese, settings of its own, the bundled database, and a way to run the program."""

from tests import compiled  # noqa: F401  (before all else that is compiled)

# isort: split
from timeline_app import import_qt  # noqa: F401  (before all else that imports Qt, as in the program)

# isort: split
import gc
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from tests.selection import (  # noqa: F401  (pytest looks for its hooks here)
    TESTS,
    asks_for,
    is_controller,
    pytest_addoption,
    pytest_cmdline_main,
    pytest_collection_modifyitems,
    pytest_xdist_make_scheduler,
)
from tests.type_check import TypeCheck
from timeline_app.database.store import Store
from timeline_app.look.fonts import load_fonts
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.translation.week import WeekBegins, begin_weeks
from timeline_app.window.window_style import PaintStyles

ROOT = Path(__file__).resolve().parents[1]
# The screen that Qt imagines is 800 pixels wide, too narrow for the window.
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={ROOT / 'tests' / 'screen.json'}"
# A busy machine fails no test; what hangs is ended by pytest-timeout.
# Every run has the same sample; --all looks elsewhere each time.
settings.register_profile("timeline", deadline=None, max_examples=20, derandomize=True)
settings.register_profile("sweep", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=10)
settings.load_profile("timeline")
# What a command leaves open shows on its standard error.
SURROUNDINGS = {
    "PYTHONPATH": str(ROOT), "LANG": "zh_CN.UTF-8", "PYTHONUTF8": "1", "PYTHONWARNINGS": "error::ResourceWarning",
}
# After every 700 values, as Python does, takes a tenth of the time of a test with a window; what is left of windows waits in
# memory until somebody looks, so not as seldom as the program does (``app.settle``).
GARBAGE = 10_000
Program = Callable[..., subprocess.CompletedProcess[str]]


def pytest_configure(config: pytest.Config) -> None:
    """Check types beside a whole run, and beside one of what looks after the code."""
    gc.set_threshold(GARBAGE)
    if config.option.quick:
        settings.load_profile("quick")
        return
    if config.option.all:
        settings.load_profile("sweep")
    asked = asks_for(config, TESTS) or asks_for(config, TESTS / "test_quality.py")
    if asked and is_controller(config) and not config.option.collectonly:
        config.pluginmanager.register(TypeCheck(config))


def pytest_collection_finish(session: pytest.Session) -> None:
    """Hold ``--quick`` to its word; a process that has workers collects nothing. What is collected stays: no search for garbage
    looks through thousands of tests again."""
    gc.freeze()
    if session.config.option.quick:
        sys.addaudithook(_refuse_processes)


def _refuse_processes(event: str, _arguments: tuple[object, ...]) -> None:
    if event in ("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn"):
        raise RuntimeError("--quick starts no process: mark this test with starts_process")


@pytest.fixture(autouse=True)
def _own_world(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder is made for those tests only that ask for one; in the others whatever writes makes its own."""
    asks = "tmp_path" in request.fixturenames
    own = request.getfixturevalue("tmp_path") if asks else tmp_path_factory.getbasetemp() / f"{hash(request.node.nodeid):x}"
    monkeypatch.setenv("TIMELINE_CONFIG", str(own / "config"))
    words.use("zh_Hans", paths.resources() / "translations")
    begin_weeks(WeekBegins.MONDAY)


@pytest.fixture(autouse=True)
def _no_window_outlives_its_test() -> Iterator[None]:
    """pytest-qt only asks for windows to be deleted, and menus of charts live in circles of Python.

    What is left would be deleted in no order when the process ends, and Qt would warn of it behind the summary.
    """
    yield
    application = QApplication.instance()
    if isinstance(application, QApplication):
        for widget in QApplication.topLevelWidgets():
            widget.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        application.setStyleSheet("")  # else the widgets of the next window are styled one by one, and once more all together


@pytest.fixture(scope="session")
def application(qapp: QApplication) -> QApplication:
    """In the style and with the fonts of the program."""
    qapp.setStyle("Fusion")
    load_fonts(paths.resources())
    return qapp


@pytest.fixture(scope="session")
def paint_styles(application: QApplication) -> PaintStyles:
    """Most windows look alike; nothing of them is drawn but the same texts again."""
    return PaintStyles()


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    """The bundled database; nobody can change it, so one serves every test."""
    with Store(paths.database()) as opened:
        yield opened


@pytest.fixture(scope="session")
def lookup(store: Store) -> EventLookup:
    """The events of the bundled database, read once for all windows on it."""
    return EventLookup(store)


@pytest.fixture(scope="session")
def program() -> Program:
    """The program in a process of its own, in Chinese; returns status, output and errors."""

    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, **SURROUNDINGS, **variables}
        command = [sys.executable, "-m", "timeline_app", *arguments]
        return subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)

    return run
