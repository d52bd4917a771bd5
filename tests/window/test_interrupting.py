"""Ctrl+C and the window: whatever is open in front of it, it ends with 130 and one line, and is remembered."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.interrupts import OF_QT, heed_interrupts

pytestmark = [pytest.mark.starts_process, pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")]
ROOT = Path(__file__).resolve().parents[2]
# The window as ``timeline-app`` opens it, and a hand that goes as far as the scene wants and then presses Ctrl+C.
PROGRAM = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from timeline_app.app import make_application, show
from timeline_app.interruption import Interruption
from timeline_app.settings import paths
from timeline_app.translation import words
from timeline_app.window.interrupting import Interrupting
from timeline_app.window.main_window import MainWindow
scene, target, times = sys.argv[1], sys.argv[2], int(sys.argv[3])
words.use("zh_Hans", paths.resources() / "translations")

def press():
    hand.stop()
    for _time in range(times):
        os.kill(os.getpid(), signal.SIGINT)

def fail():
    raise RuntimeError("nobody foresaw this")

def look():
    window = next((each for each in app.topLevelWidgets() if isinstance(each, MainWindow) and each.canvas), None)
    modal = QApplication.activeModalWidget()
    if window is None:
        return
    if scene == "window" or window.exporting.running:
        press()
    elif window.exporting.dialog and modal is None:
        QTimer.singleShot(0, window.exporting.dialog.foot.export.click)
    elif modal is None:
        QTimer.singleShot(0, {"dialog": window.tools.show_sheet, "crash": fail, "export": window.export}[scene])
    elif scene != "export":
        press()
    elif isinstance(modal, QFileDialog):
        modal.selectFile(target)
        modal.accept()
    else:
        modal.accept()

interruption = Interruption()
interruption.heed()
interruption.only_note()
app = make_application()
hand = QTimer(interval=30)
hand.timeout.connect(look)
with Interrupting(app, interruption):
    hand.start()
    show(app, paths.database())
assert interruption.came
interruption.end()
"""


# Once in a window, as ``tests/test_terminal.py`` presses it too, is left to --all.
SCENES = [pytest.param("window", 1, marks=pytest.mark.slow), ("window", 3), ("dialog", 1), ("crash", 1), ("export", 1)]


@pytest.mark.parametrize(("scene", "times"), SCENES)
def test_it_ends_with_one_line_and_is_remembered(scene: str, times: int, tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, scene, str(tmp_path / "out.pdf"), str(times)],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}, capture_output=True, encoding="utf-8", timeout=60,
        preexec_fn=heed_interrupts, check=False,
    )
    assert (run.returncode, run.stdout, run.stderr.replace(OF_QT, "")) == (130, "", "已中断。\n")
    assert json.loads((tmp_path / "config" / "preferences.json").read_text("utf-8"))["geometry"]
    assert [path.name for path in tmp_path.iterdir()] == ["config"]
