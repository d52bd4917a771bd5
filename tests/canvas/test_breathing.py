"""Lanes on the real canvas: they keep their heights under the hand, and when it rests have those of the view, however one came."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from timeline_app.canvas import zoom
from timeline_app.database.store import Store
from timeline_app.layout.picture import Lane, Picture
from timeline_app.look.fonts import load_fonts
from timeline_app.look.motion import Motion
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import AT_FIRST
from timeline_app.queries.snapshot import View
from timeline_app.settings import paths
from timeline_app.settings.preferences import Preferences
from timeline_app.state.timeline_state import TimelineState, whole_view
from timeline_app.window.main_window import MainWindow

pytestmark = pytest.mark.thorough
SIZE = 1280, 720
LOW = 1280, 420  # lanes scroll
LARGE = 2560, 1440  # there is room to spare
LONG = 600  # milliseconds: longer than a hand rests before lanes change, and than they take to
PIXEL = 1.0
FEW = settings(  # each waits for lanes to rest, so to look for a smaller one would take minutes
    max_examples=8, suppress_health_check=[HealthCheck.too_slow], deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)

days = st.floats(7, 1096)
shares = st.floats(0.02, 0.98)
views = st.tuples(days, shares)
moves = st.lists(st.tuples(st.integers(-200, 200), st.integers(-150, 150)), min_size=1, max_size=6)
notches = st.lists(st.sampled_from((1, 2, 3, -1, -2)), min_size=1, max_size=6)


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
def sitting(store: Store, qapp: QApplication, motion: Motion = Motion.OFF) -> Iterator[Sitting]:
    qapp.setStyle("Fusion")
    load_fonts(paths.resources())
    lookup, loop = EventLookup(store), QEventLoop()
    state = TimelineState(store.timeline, asking(store, lookup), AT_FIRST)
    window = MainWindow(state, lookup, Preferences().changed(motion=motion))
    window.resize(*SIZE)
    window.ready.connect(loop.quit)
    window.show()
    loop.exec()
    yield Sitting(window)
    window.close()


def wait(milliseconds: int) -> None:
    """A hand that holds still."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def is_at_a_limit(picture: Picture) -> bool:
    """Whether the lanes cannot be moved any further to one side: all room is taken, or all of it is above them."""
    above, beyond = picture.scrolled.above, picture.scrolled.content - picture.plot.height
    return min(abs(above), abs(above - beyond)) <= PIXEL


def is_held(lane: Lane, y: float, after: Picture) -> bool:
    """Whether the place in it that was at a height still is, or its top."""
    share, box = (y - lane.box.y) / lane.box.height, lane_of(lane.key, after).box
    held = min(abs(box.y - lane.box.y), abs(box.y + share * box.height - y)) <= PIXEL
    return held and box.y - PIXEL <= y <= box.bottom + PIXEL


def lane_of(key: str, picture: Picture) -> Lane:
    return next(lane for lane in picture.lanes if lane.key == key)


def test_no_lane_changes_its_height_and_no_mark_its_row_while_one_drags(store: Store, qapp: QApplication) -> None:
    with sitting(store, qapp, Motion.SYSTEM) as hand:

        @FEW
        @given(views, moves)
        def holds(start: tuple[float, float], way: list[tuple[int, int]]) -> None:
            hand.begin(start)
            heights, rows, place = hand.heights, hand.rows, hand.free
            QTest.mousePress(hand.canvas, Qt.MouseButton.LeftButton, pos=place)
            for x, y in way:
                place += QPoint(x, y)
                QTest.mouseMove(hand.canvas, place)
                QApplication.processEvents()
                assert hand.heights == heights
                now = hand.rows
                assert {id: now[id] for id in now.keys() & rows.keys()} == pytest.approx(
                    {id: rows[id] for id in now.keys() & rows.keys()}
                )
            QTest.mouseRelease(hand.canvas, Qt.MouseButton.LeftButton, pos=place)

        holds()


def test_a_hand_that_holds_still_in_a_drag_does_not_rest(store: Store, qapp: QApplication) -> None:
    with sitting(store, qapp) as hand:
        hand.look(View(738700, 738730))
        hand.rest()
        before, place = hand.heights, hand.free
        QTest.mousePress(hand.canvas, Qt.MouseButton.LeftButton, pos=place)
        for step in range(1, 8):
            QTest.mouseMove(hand.canvas, place + QPoint(-250 * step, 0))
        wait(LONG)
        assert hand.heights == before
        QTest.mouseRelease(hand.canvas, Qt.MouseButton.LeftButton, pos=place + QPoint(-1750, 0))
        hand.rest()
        assert hand.heights != before


def test_no_lane_changes_its_height_while_the_wheel_turns(store: Store, qapp: QApplication) -> None:
    with sitting(store, qapp, Motion.SYSTEM) as hand:

        @FEW
        @given(views, shares, shares, notches)
        def holds(start: tuple[float, float], across: float, down: float, turns: list[int]) -> None:
            hand.begin(start)
            heights, plot = hand.heights, hand.picture.plot
            for by in turns:
                hand.turn(plot.x + across * plot.width, plot.y + down * plot.height, by)
                assert hand.heights == heights

        holds()


@pytest.mark.parametrize("motion", Motion)
def test_after_rest_the_lanes_are_those_of_the_view_however_one_came(store: Store, qapp: QApplication, motion: Motion) -> None:
    with sitting(store, qapp, motion) as hand:

        def boxes() -> list[tuple[str, object]]:
            hand.rest()
            hand.canvas.viewport.scroll_to(0)
            return [(lane.key, lane.box) for lane in hand.picture.lanes]

        def zoom(by: int) -> None:
            plot = hand.picture.plot
            hand.turn(plot.x + plot.width / 3, plot.y + plot.height / 2, by)

        def drag(by: int) -> None:
            place = hand.free
            QTest.mousePress(hand.canvas, Qt.MouseButton.LeftButton, pos=place)
            QTest.mouseMove(hand.canvas, place + QPoint(by * 40, 0))
            QTest.mouseRelease(hand.canvas, Qt.MouseButton.LeftButton, pos=place + QPoint(by * 40, 0))

        def resize(by: int) -> None:
            hand.window.resize(SIZE[0] + 60 * by, SIZE[1] + 40 * by)
            hand.rest()
            hand.window.resize(*SIZE)

        acts: list[Callable[[int], None]] = [zoom, drag, resize, lambda _by: hand.rest()]
        steps = st.lists(st.tuples(st.sampled_from(acts), st.integers(-3, 5)), max_size=5)

        @FEW
        @given(views, views, steps)
        def holds(goal: tuple[float, float], detour: tuple[float, float], way: list[tuple[Callable[[int], None], int]]) -> None:
            hand.look(hand.view_of(goal))
            straight = boxes()
            hand.look(hand.view_of(detour))
            for act, by in way:
                act(by)
            hand.look(hand.view_of(goal))
            assert boxes() == straight

        holds()


@pytest.mark.parametrize("size", [LOW, SIZE, LARGE])
def test_day_and_lane_under_the_mouse_stay_in_every_turn_and_at_rest(
    store: Store, qapp: QApplication, size: tuple[int, int]
) -> None:
    """Through zooms at which the axis has other rows and the shelf comes or goes; at rest as far as the lanes can be moved."""
    with sitting(store, qapp, Motion.SYSTEM) as hand:
        hand.window.resize(*size)

        @FEW
        @given(views, shares, shares, shares, notches)
        @example((400.0, 0.6), 0.5, 0.4, 0.5, [2, 3])
        @example((60.0, 0.6), 0.3, 0.5, 0.5, [-1, -2])
        @example((1000.0, 0.5), 0.5, 0.5, 0.3, [3, 3, 3, 3])
        @example((20.0, 0.5), 1.0, 0.5, 0.9, [-3, -3, -3, -3])
        def holds(start: tuple[float, float], above: float, across: float, down: float, turns: list[int]) -> None:
            hand.begin(start, above)
            before = hand.picture
            x, y = before.plot.x + across * before.plot.width, before.plot.y + down * before.plot.height
            lane, day = before.lane_at(y), hand.canvas.viewport.day_at(x)
            limited = False
            for by in turns:
                wished = zoom.stepped(hand.state.snapshot.view, by, day)
                limited |= hand.state.clamped(wished) != wished
                hand.turn(x, y, by)
                assert limited or hand.distance(day, x) <= PIXEL
                assert lane is None or abs(lane_of(lane.key, hand.picture).box.y - lane.box.y) <= PIXEL
            hand.rest()
            assert limited or hand.distance(day, x) <= PIXEL
            if y < hand.picture.plot.bottom and not is_at_a_limit(hand.picture):
                assert lane is None or is_held(lane, y, hand.picture)

        holds()


def test_a_lane_is_held_by_scrolling_where_lanes_scroll(store: Store, qapp: QApplication) -> None:
    with sitting(store, qapp, Motion.SYSTEM) as hand:
        hand.window.resize(*LOW)
        hand.begin((400.0, 0.6), 0.5)
        lane, y = hand.zoom_on(0.5, 2)
        assert hand.picture.scrolled.above > 0
        assert not is_at_a_limit(hand.picture)
        assert is_held(lane, y, hand.picture)


def test_a_lane_is_held_by_beginning_lower_where_all_have_room(store: Store, qapp: QApplication) -> None:
    """Every lane is in sight all the same; where nothing is pointed at they begin at the top again."""
    with sitting(store, qapp, Motion.SYSTEM) as hand:
        hand.window.resize(*LARGE)
        hand.begin((449.0, 0.5))
        lane, y = hand.zoom_on(0.55, 4)
        picture = hand.picture
        assert picture.scrolled.above < -100
        assert not is_at_a_limit(picture)
        assert is_held(lane, y, picture)
        assert picture.plot.y <= picture.lanes[0].box.y
        assert picture.lanes[-1].box.bottom <= picture.plot.bottom
        heights = hand.heights
        QTest.keyClick(hand.canvas, Qt.Key.Key_W)
        QTest.keyClick(hand.canvas, Qt.Key.Key_S)
        hand.rest()
        assert hand.picture.lanes[0].box.y == hand.picture.plot.y
        assert hand.heights == heights
