"""A window that is measured: each painted frame with what it cost, and with what the bare calls of its painter cost."""

import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.benchmarks.call_list import CallList, recorded
from timeline_app.app import host_on, settle
from timeline_app.canvas.breathing import Stand
from timeline_app.canvas.emphasis import Highlights, Hover
from timeline_app.look.motion import Motion
from timeline_app.painting.paint import paint
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.records.story import Known
from timeline_app.settings.preferences import Preferences
from timeline_app.window.lane_preferences import composer_of
from timeline_app.window.main_window import MainWindow
from timeline_app.window.opening import Opened, open_database
from timeline_app.window.window_host import WindowHost

SIZE = (1600, 900)
_PLAYED = 2  # times that each list is played
_IN_TURN = 15  # times that lists of two versions are played
_NOTCH = 120
Cost = tuple[float, float]  # CPU seconds of a frame, and of its call list


class Screen:
    """Looks at a window from outside; what it needs to paint the same once more is its own."""

    def __init__(self, window: MainWindow, known: Known, application: QApplication) -> None:
        self.window, self.known, self._application = window, known, application
        self._paint_style = window.window_style.paint_style
        self._highlights = Highlights(composer_of(Preferences(), window.state, self._paint_style), known)

    def show(self, view: View) -> None:
        """Look at a view, painted; raises AssertionError where the window does not go there."""
        self.window.state.look_at(view)
        self.settle()
        if abs(self.window.state.snapshot.view.start - view.start) > 1e-6:
            raise AssertionError(f"the window does not show {view}")

    def rest(self) -> None:
        """Give the lanes the heights that the view wants, painted."""
        self.window.canvas.viewport.settle()
        self.settle()

    def draw(self, stand: Stand) -> None:
        """The lanes as high as that, painted."""
        self.window.canvas.viewport.show(stand)
        self.settle()

    def turn_wheel(self) -> None:
        """One notch nearer at the middle of the canvas, painted."""
        canvas = self.window.canvas
        middle = QPointF(canvas.rect().center())
        turned = QWheelEvent(
            middle, canvas.mapToGlobal(middle), QPoint(), QPoint(0, _NOTCH), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )
        self._application.sendEvent(canvas, turned)
        self.settle()

    def ask(self, query: Query) -> None:
        """Ask a question; painted when this returns."""
        self.window.state.set_query(query)
        self.window.canvas.repaint()

    def select(self, event: str | None) -> None:
        self.window.state.select(event)
        self.window.canvas.repaint()

    def settle(self) -> None:
        self._application.processEvents()

    def calls(self, check: bool) -> CallList:
        """Of the frame on screen; raises AssertionError where they paint another."""
        canvas, snapshot = self.window.canvas, self.window.state.snapshot
        emphasis = self._highlights.emphasis(snapshot, canvas.picture, Hover(), ringed=False)
        calls, painted = recorded(
            canvas.width(), canvas.height(), lambda painter: paint(painter, canvas.picture, self._paint_style, emphasis)
        )
        if check and canvas.grab().toImage() != painted:
            raise AssertionError(f"the call list of {snapshot.view} paints something else than the window shows")
        return calls


def cost_of(calls: CallList) -> float:
    """CPU seconds of playing it."""
    image = calls.blank()
    return statistics.median(cpu(lambda: calls.play(image)) for _time in range(_PLAYED))


def played_in_turn(one: CallList, other: CallList) -> Cost:
    """Of two lists, so that whatever else the machine does meets both."""
    images = one.blank(), other.blank()
    times = [(cpu(lambda: one.play(images[0])), cpu(lambda: other.play(images[1]))) for _time in range(_IN_TURN)]
    first, second = map(statistics.median, zip(*times, strict=True))
    return first, second


def cpu(act: Callable[[], object]) -> float:
    started = time.process_time()
    act()
    return time.process_time() - started


def shown(database: Opened) -> WindowHost:
    """Its window, when it has been painted."""
    host, loop = host_on(database), QEventLoop()
    host.window.resize(*SIZE)
    host.window.ready.connect(loop.quit)
    host.window.show()
    loop.exec()
    return host


@contextmanager
def opened(path: Path, application: QApplication) -> Iterator[Screen]:
    with open_database(path) as database:
        host = shown(database)
        window = host.window
        settle()  # as the program does soon after its window is there
        window.window_style.move_by(Motion.OFF)  # what eases would be painted at a moment of its own
        yield Screen(window, database.lookup, application)
        window.close()
        host.close()
