"""From a chosen period through the dialog to a file in a folder, and what happens when the user changes their mind."""

import json
import os
import signal
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from timeline_app.queries.periods import period_of
from timeline_app.report.request import Size
from timeline_app.writing.draft import draft_of

pytestmark = pytest.mark.starts_process

LEFT_DURING_EXPORT = """
import os
import signal
import sys
from PySide6.QtCore import QTimer
from timeline_app import app
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import open_database

application = app.make_application()
with open_database(paths.database()) as opened:
    state = TimelineState(opened.store.timeline, opened.ask)
    window = MainWindow(state, opened.lookup, Preferences(), lambda *_: sys.argv[1])
    def export_and_close():
        window.export()
        window.exporting.dialog.foot.export.click()
        QTimer.singleShot(int(sys.argv[2]), leave)
    def leave():
        os.kill(os.getpid(), signal.SIGKILL) if sys.argv[3] == "killed" else window.close()
    window.ready.connect(export_and_close)
    window.show()
    status = application.exec()
sys.exit(status)
"""

_IN_EVERY_RUN = (("closed", 0), ("closed", 200), ("killed", 1200))
LEAVING = [
    pytest.param(*case, marks=() if case in _IN_EVERY_RUN else pytest.mark.slow)
    for case in product(("closed", "killed"), (0, 30, 200, 700, 1200))
]


def exported(user: User) -> list[str]:
    """The ids of the events that the dialog writes, which is open already."""
    user.target = user.target.with_suffix(".json")
    user.export(".json")
    return [each["id"] for each in json.loads(user.target.read_text("utf-8"))]


def ids(user: User, certain: bool = False) -> list[str]:
    snapshot = user.window.state.snapshot
    return [event.id for event in (snapshot.certainly_exported if certain else snapshot.exported)]


def test_a_quarter_is_chosen_on_the_axis_and_exported(user: User) -> None:
    quarter = next(tick for tick in user.picture.lower_ticks if tick.start == period_of("2024Q4").start.toordinal())
    user.click((quarter.x + quarter.right) / 2, user.picture.axis.height * 0.75)
    assert user.window.state.snapshot.period == period_of("2024Q4")
    user.window.export()
    assert exported(user) == ids(user) != []
    assert [path.name for path in user.target.parent.iterdir() if path.suffix != ""] == [user.target.name]


def test_the_switch_leaves_out_what_only_may_be_in_the_period(user: User) -> None:
    user.window.state.choose_period(period_of("2023Q3"))
    user.window.export()
    switch = user.export_dialog.form.certain
    assert str(len(ids(user, certain=True))) in switch.text()
    switch.click()
    assert exported(user) == ids(user, certain=True)
    assert 0 < len(ids(user, certain=True)) < len(ids(user))


def test_what_is_exported_is_what_was_on_screen_when_the_dialog_opened(user: User) -> None:
    user.window.state.choose_period(period_of("2023Q3"))
    user.window.export()
    then = ids(user)
    user.window.state.choose_period(period_of("2024Q1"))
    assert exported(user) == then != ids(user)


def test_every_option_survives_a_restart(user: User) -> None:
    user.window.state.choose_period(period_of("2023Q3"))
    user.window.export()
    form = user.export_dialog.form
    user.export_dialog.list.choose(".pdf chronicle")
    form.title.setText("三季度工作")
    form.compiled_by.setText("某某市总工会")
    form.size_of_type.setCurrentIndex(form.size_of_type.findData(str(Size.BOOK)))
    form.script.setCurrentIndex(2)
    form.scale.setCurrentIndex(3)
    form.chart.click()
    form.certain.click()
    chosen = form.options
    user.window.close()
    again = user.window = user.open()
    again.state.choose_period(period_of("2023Q3"))
    again.export()
    assert user.export_dialog.form.options == chosen
    assert user.export_dialog.form.title.text() == "三季度工作"


def test_ctrl_e_shows_the_dialog_that_is_open(user: User) -> None:
    user.window.state.choose_period(period_of("2023Q3"))
    user.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert user.export_dialog.windowTitle() == "导出 · 2023年第三季度"
    user.window.state.choose_period(period_of("2023Q4"))
    user.press(Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert user.export_dialog.windowTitle() == "导出 · 2023年第四季度"
    QTest.keyClick(user.export_dialog, Qt.Key.Key_Escape)
    assert user.window.exporting.dialog is None


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can make a disk that is full")
def test_a_full_disk_is_told_and_the_old_file_stays(user: User, full_disk: Path, errors: list[str]) -> None:
    user.target = full_disk / "报告.pdf"
    user.target.write_bytes(b"old")
    user.window.export()
    user.export(".pdf research")
    assert errors == [f"{user.target} 无法写入（磁盘已满）；请换一个文件夹或文件名。"]
    assert [path.read_bytes() for path in full_disk.iterdir()] == [b"old"]


def test_a_folder_one_cannot_write_to_is_told_before_any_work_is_done(user: User, errors: list[str]) -> None:
    user.target = Path("/proc/报告.pdf")
    user.window.export()
    user.export(".pdf research")
    assert len(errors) == 1
    assert "/proc/报告.pdf" in errors[0]


@pytest.mark.parametrize(("way", "milliseconds"), LEAVING)
def test_leaving_during_an_export_leaves_nothing_half_written(tmp_path: Path, way: str, milliseconds: int) -> None:
    """In a process of its own: Qt aborts one whose thread outlives its window. What a killed one left goes with the next export."""
    target = tmp_path / "out" / "报告.pdf"
    target.parent.mkdir()
    target.write_bytes(b"old")
    command = [sys.executable, "-c", LEFT_DURING_EXPORT, str(target), str(milliseconds), way]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (run.returncode, run.stdout) == (0 if way == "closed" else -signal.SIGKILL, ""), run.stderr
    content = target.read_bytes()
    assert content == b"old" or (content.startswith(b"%PDF") and content.rstrip().endswith(b"%%EOF"))
    with draft_of(target.with_name("another")) as draft:
        draft.touch()
    assert {path.name for path in target.parent.iterdir()} == {"报告.pdf", "another"}
