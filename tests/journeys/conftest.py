"""The real window, offscreen, on the bundled database; and a user with hands."""

import subprocess
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests import network
from tests.filter_rows import click, click_only
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.database.store import Store
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.look.motion import Motion
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.error_dialog import ErrorDialog
from timeline_app.window.export_dialog import ExportDialog
from timeline_app.window.main_window import MainWindow
from timeline_app.window.window_style import PaintStyles


class User:
    """A window and the ways of touching it.

    ``verdicts`` is the folder that says which databases were found good before; ``opened`` is the database where it is open
    already, else each window opens it anew; ``size`` is that of the window where it is not to be the usual one, in pixels.
    """

    def __init__(
        self, qtbot: QtBot, target: Path, database: Path, verdicts: Callable[[], Path] | None = None,
        opened: tuple[Store, EventLookup] | None = None, size: tuple[int, int] | None = None,
        paint_styles: PaintStyles | None = None,
    ) -> None:
        self.qtbot, self.target, self.database, self._verdicts, self._opened = qtbot, target, database, verdicts, opened
        self._size, self._paint_styles = size, paint_styles
        self.motion = Motion.OFF
        self._stores = ExitStack()
        self.window = self.open()

    def open(self) -> MainWindow:
        window = self.made()
        if self._size:
            window.resize(*self._size)  # before it is shown, so that it is laid out and painted in this size alone
        self.qtbot.addWidget(window)
        with self.qtbot.waitSignal(window.ready, timeout=20_000):
            window.show()
        return window

    def made(self) -> MainWindow:
        """Not shown yet; whoever asks for it deletes it."""
        store, lookup = self._opened if self._opened and self._opened[0].path == self.database else self._open_database()
        return MainWindow(
            TimelineState(store.timeline, asking(store, lookup)), lookup,
            Preferences.read(paths.preferences_file()).changed(motion=self.motion),
            choose=lambda _parent, _suggested, _filters: str(self.target),
            choose_folder=lambda _parent, _suggested: str(self.target.parent),
            paint_styles=self._paint_styles,
        )

    def _open_database(self) -> tuple[Store, EventLookup]:
        store = self._stores.enter_context(Store(self.database, verdicts=self._verdicts))
        return store, EventLookup(store)

    @property
    def export_dialog(self) -> ExportDialog:
        dialog = self.window.exporting.dialog
        assert dialog is not None
        return dialog

    def export(self, product: str) -> None:
        """Through the dialog, which is open already, to ``target``; written when this returns."""
        dialog = self.export_dialog
        dialog.list.choose(product)
        with self.qtbot.waitSignal(self.window.exported, timeout=60_000):
            dialog.foot.export.click()

    def close(self) -> None:
        """The databases of all windows; pytest-qt has closed the windows before any fixture ends."""
        self._stores.close()

    @property
    def canvas(self) -> TimelineCanvas:
        return self.window.canvas

    @property
    def picture(self) -> Picture:
        return self.canvas.picture

    @property
    def shown(self) -> list[str]:
        return [event.id for event in self.window.state.snapshot.answer.events]

    def click(self, x: float, y: float, shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.canvas, Qt.MouseButton.LeftButton, modifier, QPoint(round(x), round(y)))

    def drag(self, start: tuple[float, float], end: tuple[float, float], shift: bool = False) -> None:
        modifier = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        canvas, left = self.canvas, Qt.MouseButton.LeftButton
        QTest.mousePress(canvas, left, modifier, QPoint(*map(round, start)))
        QTest.mouseMove(canvas, QPoint(round((start[0] + end[0]) / 2), round(end[1])))
        QTest.mouseMove(canvas, QPoint(*map(round, end)))
        QTest.mouseRelease(canvas, left, modifier, QPoint(*map(round, end)))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.canvas, key, modifier)

    def tick(self, name: str) -> None:
        click(self.window.filters, name)

    def only(self, name: str) -> None:
        click_only(self.window.filters, name)

    def rest(self) -> None:
        """Until the lanes have the heights that the view wants."""
        self.qtbot.waitUntil(lambda: self.canvas.viewport.breathing.resting)

    def single_mark(self) -> Mark:
        """A mark of one event in sight, well inside the plot."""
        return next(mark for mark in self.picture.marks if len(mark.events) == 1 and mark.box.x > self.picture.plot.x + 10)


@pytest.fixture(autouse=True)
def _no_network() -> Iterator[None]:
    """Nothing connects, on no way through the window."""
    with network.refused() as asked:
        yield
    assert asked == []
    assert network.open_connections() == []


@pytest.fixture(scope="session")
def verdicts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("verdicts")


@pytest.fixture
def user(qtbot: QtBot, tmp_path: Path, store: Store, lookup: EventLookup, paint_styles: PaintStyles) -> Iterator[User]:
    target, opened = tmp_path / "报告.pdf", (store, lookup)
    with closing(User(qtbot, target, paths.database(), opened=opened, paint_styles=paint_styles)) as sitting:
        yield sitting


@pytest.fixture
def errors(application: QApplication) -> Iterator[list[str]]:
    """The sentences of errors that are told in a dialog, each of which is closed as soon as it stands open."""
    told: list[str] = []

    def read() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, ErrorDialog):
            told.append(dialog.text())
            dialog.accept()

    timer = QTimer()
    timer.timeout.connect(read)
    timer.start(20)
    yield told
    timer.stop()


@pytest.fixture
def full_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a disk of its own with room for a few letters only."""
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "none", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
