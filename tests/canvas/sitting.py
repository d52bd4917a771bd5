"""A window and a hand over its canvas, with views and moves to try; the lanes rest when they are asked to."""

from collections.abc import Iterator
from contextlib import contextmanager

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.bundled import asks, lookup_of
from tests.sweeps import examples
from timeline_app.database.store import Store
from timeline_app.layout.picture import Lane, Picture
from timeline_app.look.motion import Motion
from timeline_app.queries.query import AT_FIRST
from timeline_app.queries.snapshot import View
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState, whole_view
from timeline_app.window.main_window import MainWindow

SIZE = 1280, 720
FEW = settings(  # each waits for lanes to rest, so to look for a smaller one would take minutes
    max_examples=examples(2, 8), suppress_health_check=[HealthCheck.too_slow], deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)

days = st.floats(7, 1096)
shares = st.floats(0.02, 0.98)
views = st.tuples(days, shares)


class Sitting:
    """A window and a hand over its canvas."""

    def __init__(self, window: MainWindow) -> None:
        self.window, self.canvas, self.state = window, window.canvas, window.state
        self.first = whole_view(self.state.timeline.first_view)

    @property
    def picture(self) -> Picture:
        return self.canvas.picture

    @property
    def heights(self) -> dict[str, float]:
        return {lane.key: lane.box.height for lane in self.picture.lanes}

    @property
    def rows(self) -> dict[str, float]:
        """How far below the top of its lane each event in sight is."""
        tops = {lane.key: lane.box.y for lane in self.picture.lanes}
        return {id: mark.box.y - tops[mark.lane] for mark in self.picture.marks for id in mark.events}

    def begin(self, wished: tuple[float, float], above: float = 0.0) -> None:
        """Rest at a view, so far down the lanes."""
        self.look(self.view_of(wished))
        self.rest()
        self.canvas.viewport.scroll_to(above * max(0.0, self.picture.scrolled.content - self.picture.plot.height))
        self.rest()

    def look(self, view: View) -> None:
        self.state.look_at(view)
        self.canvas.repaint()

    def view_of(self, wished: tuple[float, float]) -> View:
        """So many days, at a share of all there is."""
        long, share = wished
        start = self.first.start + (self.first.days - long) * share
        return View(start, start + long)

    def rest(self) -> None:
        """Let go, until nothing changes any more."""
        QApplication.processEvents()
        while not self.canvas.viewport.breathing.resting:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.canvas.repaint()

    def turn(self, x: float, y: float, by: int) -> None:
        """Nothing that waits for the hand to rest comes before the next turn."""
        place = QPointF(x, y)
        turned = QWheelEvent(
            place, self.canvas.mapToGlobal(place), QPoint(), QPoint(0, 120 * by), Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
        )
        QApplication.sendEvent(self.canvas, turned)
        self.canvas.repaint()

    def zoom_on(self, down: float, by: int) -> tuple[Lane, float]:
        """Turn the wheel over a lane, so far down the plot, and rest; the lane as it was, and the height of the mouse."""
        plot = self.picture.plot
        y = plot.y + down * plot.height
        lane = self.picture.lane_at(y)
        assert lane
        self.turn(plot.x + plot.width / 2, y, by)
        self.rest()
        return lane, y

    def distance(self, day: float, x: float) -> float:
        """Between a day and a place, in pixels."""
        return abs(self.canvas.viewport.day_at(x) - day) * self.picture.plot.width / self.state.snapshot.view.days

    @property
    def free(self) -> QPoint:
        """A place of the plot without a mark."""
        plot, picture = self.picture.plot, self.picture
        places = ((round(plot.x) + dx, round(plot.y) + dy) for dy in range(4, round(plot.height), 7) for dx in range(30, 300, 9))
        return next(QPoint(*place) for place in places if picture.mark_at(*place) is None)


@contextmanager
def sitting(store: Store, motion: Motion = Motion.OFF) -> Iterator[Sitting]:
    loop = QEventLoop()
    state = TimelineState(store.timeline, asks(store), AT_FIRST)
    window = MainWindow(state, lookup_of(store), Preferences().changed(motion=motion))
    window.resize(*SIZE)
    window.ready.connect(loop.quit)
    window.show()
    loop.exec()
    yield Sitting(window)
    window.close()
