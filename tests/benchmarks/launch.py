"""Launch to a timeline that is painted and answers, against an empty QMainWindow of PySide6 alone, the two in turn in one run.

Prints one JSON object; exits 1 where a measure does not hold. A child ends itself in the measured moment: the window is
ready and a key has changed the view. Before the rounds one child proves that the moment is what it is called: filter panel and
detail pane are filled, and the screen shows the canvas that it shows five seconds later, pixel by pixel.
"""

import compileall
import json
import os
import resource
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROUNDS = 9
MUST = 3.2

FLOOR = """
import os
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1280, 720)
window.show()
app.exec()
"""
OURS = """
import os, sys
from timeline_app import cli
def open_window(database, _view):
    from timeline_app import app
    from timeline_app.window.opening import open_database
    application = app.make_application()
    with open_database(database) as opened:
        window = app.window_on(opened)
        window.ready.connect(lambda: moment(window))
        window.show()
        return application.exec()
sys.exit(cli.main(["--language", "zh_Hans"], open_window))
"""
ANSWERED = """
def moment(window):
    from PySide6.QtCore import QCoreApplication, QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    before = window.state.snapshot.view
    key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(window.focusWidget(), key)
    done(window.state.snapshot.view.days < before.days)
def done(answered):
    os._exit(0 if answered else 1)
"""
PROVED = """
def moment(window):
    from PySide6.QtCore import QCoreApplication, QTimer
    shown = canvas_of(window), texts_of(window)
    proved = lambda: all(shown[1]) and shown == (canvas_of(window), texts_of(window))
    QTimer.singleShot(5000, lambda: QCoreApplication.exit(0 if proved() else 1))
def canvas_of(window):
    from PySide6.QtCore import QRect
    place = QRect(window.canvas.mapTo(window, window.canvas.rect().topLeft()), window.canvas.size())
    return window.screen().grabWindow(window.winId()).copy(place).toImage()
def texts_of(window):
    from PySide6.QtWidgets import QLabel
    return [label.text() for pane in (window.details.welcome, window.filters) for label in pane.findChildren(QLabel)]
"""


def main() -> int:
    compile_all()
    runs: dict[str, list[tuple[float, float]]] = {"floor": [], "ours": []}
    with tempfile.TemporaryDirectory() as folder:
        measure(PROVED + OURS, folder)
        for _round in range(ROUNDS + 1):
            for name, program in (("floor", FLOOR), ("ours", ANSWERED + OURS)):
                runs[name].append(measure(program, folder))
    measures = {name: verdict(runs, column) for column, name in enumerate(("launch_wall_seconds", "launch_cpu_seconds"))}
    print(json.dumps(measures, indent=1))
    return 0 if all(each["holds"] for each in measures.values()) else 1


def compile_all() -> None:
    """A first start would otherwise measure the compiler."""
    for folder in (str(ROOT / "timeline_app"), sysconfig.get_path("purelib")):
        compileall.compile_dir(folder, quiet=2)


def measure(program: str, folder: str) -> tuple[float, float]:
    """Wall and CPU seconds of a child from its start to its end; raises where it does not end well."""
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "TIMELINE_CONFIG": folder}
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run([sys.executable, "-c", program], env=variables, check=True, stderr=subprocess.DEVNULL)
    wall, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def verdict(runs: dict[str, list[tuple[float, float]]], column: int) -> dict[str, float | bool]:
    """Medians, the first round of each left out: it fills the caches of the system."""
    value, floor = (statistics.median(run[column] for run in runs[name][1:]) for name in ("ours", "floor"))
    ratio = value / floor
    return {"value": round(value, 4), "floor": round(floor, 4), "ratio": round(ratio, 2), "must": MUST, "holds": ratio <= MUST}


if __name__ == "__main__":
    sys.exit(main())
