"""A window whose dialog of an export is open, with real children."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from timeline_app.database.store import Store
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.periods import period_of
from timeline_app.records.period import Period
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.export_dialog import ExportDialog
from timeline_app.window.main_window import MainWindow
from timeline_app.window.window_style import PaintStyles

PAGES = 30_000  # milliseconds in which the pages of a quarter are set on a busy machine


class Desk:
    """A window whose dialog for files answers with ``target``, and keeps what was suggested."""

    def __init__(self, qtbot: QtBot, store: Store, lookup: EventLookup, target: Path, paint_styles: PaintStyles) -> None:
        self.qtbot, self.store, self.target = qtbot, store, target
        self.suggested: list[tuple[str, list[str]]] = []
        self.window = MainWindow(
            TimelineState(store.timeline, asking(store, lookup)), lookup, Preferences(), choose=self._choose,
            paint_styles=paint_styles,
        )
        qtbot.addWidget(self.window)
        with qtbot.waitSignal(self.window.ready, timeout=20_000):
            self.window.show()

    def dialog(self, period: Period | None) -> ExportDialog:
        self.window.state.choose_period(period)
        self.window.export()
        assert self.window.exporting.dialog is not None
        return self.window.exporting.dialog

    def write(self, dialog: ExportDialog) -> Path | None:
        with self.qtbot.waitSignal(self.window.exported, timeout=60_000) as written:
            dialog.foot.export.click()
        return written.args[0] if written.args else None

    def counted(self, dialog: ExportDialog) -> int:
        with self.qtbot.waitSignal(dialog.proofs.counted, timeout=PAGES) as counted:
            pass
        assert counted.args is not None
        return counted.args[0]

    def _choose(self, _parent: QWidget, suggested: str, endings: object) -> str:
        assert isinstance(endings, dict)
        self.suggested.append((Path(suggested).name, [*endings]))
        return str(self.target)


@pytest.fixture
def desk(qtbot: QtBot, store: Store, lookup: EventLookup, tmp_path: Path, paint_styles: PaintStyles) -> Iterator[Desk]:
    made = Desk(qtbot, store, lookup, tmp_path / "报告.pdf", paint_styles)
    yield made
    made.window.close()


Q3 = period_of("2023Q3")
