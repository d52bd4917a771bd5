"""From a chosen period to a PDF in a folder, and what happens when the user changes their mind."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from tests.journeys.conftest import User
from timeline_app.queries.periods import period_of

CLOSED_DURING_EXPORT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from timeline_app import app
from timeline_app.database.store import Store
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.ask import ask
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.export_options import ExportOptions
from timeline_app.window.main_window import MainWindow

application = app.make_application()
with Store(paths.database()) as store:
    state = TimelineState(store.timeline, lambda query: ask(store, query))
    window = MainWindow(state, EventLookup(store), Preferences(), lambda *_: ExportOptions("a", "b"), lambda *_: sys.argv[1])
    def export_and_close():
        window.export()
        QTimer.singleShot(int(sys.argv[2]), window.close)
    window.ready.connect(export_and_close)
    window.show()
    status = application.exec()
sys.exit(status)
"""


def exported_titles(user: User) -> list[str]:
    """Exports what is on screen, and reads the titles of the events back from the outline of the PDF."""
    with user.qtbot.waitSignal(user.window.exported, timeout=60_000):
        user.window.export()
    with pikepdf.open(user.target) as pdf, pdf.open_outline() as outline:
        chapter = next(item for item in outline.root if item.title == "大事记")
        return [event.title for month in chapter.children for event in month.children]


def test_a_quarter_is_chosen_on_the_axis_and_exported(user: User) -> None:
    state = user.window.state
    quarter = next(tick for tick in user.picture.lower_ticks if tick.start == period_of("2024Q4").start.toordinal())
    user.click((quarter.x + quarter.right) / 2, user.picture.axis.height * 0.75)
    assert state.snapshot.period == period_of("2024Q4")
    assert exported_titles(user) == [event.title for event in state.snapshot.exported]
    assert [path.name for path in user.target.parent.iterdir() if path.suffix != ""] == [user.target.name]


def test_the_switch_leaves_out_what_only_may_be_in_the_period(user: User) -> None:
    state = user.window.state
    state.choose_period(period_of("2023Q3"))
    assert 0 < len(state.snapshot.certainly_exported) < len(state.snapshot.exported)
    user.wishes = replace(user.wishes, certain=True)
    assert exported_titles(user) == [event.title for event in state.snapshot.certainly_exported]


@pytest.mark.starts_process
@pytest.mark.parametrize("milliseconds", [0, 30, 200])
def test_closing_during_an_export_leaves_nothing_half_written(tmp_path: Path, milliseconds: int) -> None:
    """In a process of its own: Qt aborts one whose thread outlives its window."""
    folder = tmp_path / "out"
    folder.mkdir()
    command = [sys.executable, "-c", CLOSED_DURING_EXPORT, str(folder / "报告.pdf"), str(milliseconds)]
    run = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    assert (run.returncode, run.stdout) == (0, ""), run.stderr
    assert [path.name for path in folder.iterdir() if not path.read_bytes().startswith(b"%PDF")] == []
