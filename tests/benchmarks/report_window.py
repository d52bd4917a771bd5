"""A report that a window has made: how soon it is given up, what a gesture costs meanwhile, and what memory is left."""

import gc
import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from tests.benchmarks.frames import EVERYTHING
from tests.benchmarks.screen import SIZE, Cost, cpu
from timeline_app.app import make_application, settle
from timeline_app.canvas.zoom import moved
from timeline_app.queries.snapshot import View
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.export_dialog import ExportDialog
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database

_MOMENTS = (0, 300, 1500, 4000)  # milliseconds after which an export is given up
_DAYS, _FRAMES = 91, 40
_LONGEST = 300  # seconds that a report may take


def in_window(path: Path, folder: Path) -> dict[str, list[Cost]]:
    target = folder / "out" / "report.pdf"
    target.parent.mkdir(exist_ok=True)
    application = make_application()
    with opened(path, target) as window:
        views = [moved(View(EVERYTHING.start, EVERYTHING.start + _DAYS), number * 8.0) for number in range(_FRAMES)]

        def look_at(view: View) -> None:
            window.state.look_at(view)
            application.processEvents()

        def gesture() -> float:
            """CPU seconds of a frame."""
            return statistics.median(cpu(lambda view=view: look_at(view)) for view in views)

        gesture()  # what is drawn once is kept
        before = megabytes()
        found = {"cancel": [(given_up(window, target, moment), 1.0) for moment in _MOMENTS]}
        peace = gesture()
        meanwhile = exported(window, gesture)
        idle(0)  # what was closed is deleted
        gc.collect()
        if not target.exists():
            raise AssertionError("no report was written")
        return found | {"gesture": [(statistics.median(meanwhile), peace)], "window": [(max(0.1, megabytes() - before), 1.0)]}


@contextmanager
def opened(path: Path, target: Path) -> Iterator[MainWindow]:
    with open_database(path) as database:
        state = TimelineState(database.store.timeline, database.ask)
        window, loop = MainWindow(state, database.lookup, Preferences(), lambda *_asked: str(target)), QEventLoop()
        window.resize(*SIZE)
        window.ready.connect(loop.quit)
        window.show()
        loop.exec()
        settle()
        yield window
        window.close()


def begun(window: MainWindow) -> ExportDialog:
    window.export()
    dialog = window.exporting.dialog
    if dialog is None:
        raise AssertionError("no dialog is open")
    dialog.foot.export.click()
    return dialog


def given_up(window: MainWindow, target: Path, milliseconds: int) -> float:
    """Seconds from the wish to cancel to the end of the process."""
    dialog = begun(window)
    idle(milliseconds)
    started = time.perf_counter()
    dialog.foot.cancel.click()
    spent = time.perf_counter() - started
    dialog.close()
    if window.exporting.running or list(target.parent.iterdir()):
        raise AssertionError("what was given up is still there")
    return spent


def idle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def exported(window: MainWindow, gesture: Callable[[], float]) -> list[float]:
    """CPU seconds of gestures while a report is made, which tells how far it is."""
    meanwhile: list[float] = []
    shares: list[int] = []
    dialog, deadline = begun(window), time.monotonic() + _LONGEST
    dialog.foot.bar.valueChanged.connect(shares.append)
    while window.exporting.running and time.monotonic() < deadline:
        meanwhile.append(gesture())
    dialog.close()
    if not shares or shares != sorted(shares):
        raise AssertionError(f"how far it is was told as {shares}")
    return meanwhile


def megabytes() -> float:
    """Memory that this process holds."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6
