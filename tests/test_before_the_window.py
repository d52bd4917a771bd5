"""What fails before the window stands: a dialog and one line, never a traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.installation import installation

pytestmark = pytest.mark.starts_process

SHOWN = """
import json, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from timeline_app import app
from timeline_app.settings import paths
from timeline_app.translation import words
words.use("zh_Hans", paths.resources() / "translations")
application = app.make_application()
told = []
def read():
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        told.append([box.text(), box.informativeText(), box.detailedText()])
        box.accept()
watch = QTimer(interval=20)
watch.timeout.connect(read)
watch.start()
status = app.show(application, paths.database())
print(json.dumps([status, told]))
"""


def test_a_window_that_cannot_be_made_is_told_with_a_report(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", SHOWN], cwd=tmp_path, env=installation(tmp_path, without="themes"), capture_output=True,
        encoding="utf-8", check=False,
    )
    assert run.returncode == 0, run.stderr
    (report,) = (tmp_path / "config" / "log").iterdir()
    status, ((_text, where, details),) = json.loads(run.stdout)
    assert status == 1
    assert str(report) in where
    assert details.count("Traceback") == 1
    said = [line for line in run.stderr.splitlines() if "plugin" not in line]
    assert said == [f"程序内部出错，窗口无法打开。您的文献没有受影响。 报告已存入 {report}。"]
    assert "FileNotFoundError" in report.read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="links of folders need a privilege there")
def test_a_font_that_is_missing_is_one_line_before_the_dialog(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "timeline_app", "--language", "zh_Hans"]
    environment = installation(tmp_path, without="fonts")
    with subprocess.Popen(command, cwd=tmp_path, env=environment, stderr=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stderr
        line = next(line for line in process.stderr if "plugin" not in line)
        still_open = process.poll() is None
        process.terminate()
    assert "TimelineSans-Regular.ttc" in line
    assert "Traceback" not in line
    assert still_open


@pytest.mark.skipif(sys.platform == "win32", reason="links of folders need a privilege there")
def test_a_command_that_fails_as_nobody_foresaw_is_one_line_and_a_report(tmp_path: Path) -> None:
    environment = installation(tmp_path, without="fonts")
    (tmp_path / "timeline_app" / "typesetting" / "make.py").unlink()
    command = [sys.executable, "-m", "timeline_app", "--language", "zh_Hans", "export", "a.pdf"]
    run = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8", check=False)
    (report,) = (tmp_path / "config" / "log").iterdir()
    assert (run.returncode, run.stdout) == (1, "")
    assert run.stderr.startswith("程序内部出错")
    assert run.stderr.endswith(f"报告已存入 {report}。\n")
    assert run.stderr.count("\n") == 1
    assert "timeline_app.typesetting" in report.read_text("utf-8")
