"""Lanes on the real canvas: they keep their heights under the hand, and when it rests have those of the view, however one came."""

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.canvas.sitting import FEW, SIZE, shares, sitting, views
from timeline_app.canvas import zoom
from timeline_app.database.store import Store
from timeline_app.layout.picture import Lane, Picture
from timeline_app.look.motion import Motion
from timeline_app.queries.snapshot import View

pytestmark = [pytest.mark.thorough, pytest.mark.usefixtures("application")]
LOW = 1280, 420  # lanes scroll
LOWEST = 1280, 400
LARGE = 2560, 1440  # there is room to spare
BEFORE_A_YEAR = 293.0, 0.4  # a view from which a notch leads to a year, in which most lanes are higher
LONG = 600  # milliseconds: longer than a hand rests before lanes change, and than they take to
PIXEL = 1.0
moves = st.lists(st.tuples(st.integers(-200, 200), st.integers(-150, 150)), min_size=1, max_size=6)
notches = st.lists(st.sampled_from((1, 2, 3, -1, -2)), min_size=1, max_size=6)


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


def test_no_lane_changes_its_height_and_no_mark_its_row_while_one_drags(store: Store) -> None:
    with sitting(store, Motion.SYSTEM) as hand:

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


def test_a_hand_that_holds_still_in_a_drag_does_not_rest(store: Store) -> None:
    with sitting(store) as hand:
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


def test_no_lane_changes_its_height_while_the_wheel_turns(store: Store) -> None:
    with sitting(store, Motion.SYSTEM) as hand:

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
def test_after_rest_the_lanes_are_those_of_the_view_however_one_came(store: Store, motion: Motion) -> None:
    with sitting(store, motion) as hand:

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
def test_day_and_lane_under_the_mouse_stay_in_every_turn_and_at_rest(store: Store, size: tuple[int, int]) -> None:
    """Through zooms at which the axis has other rows and the shelf comes or goes; at rest as far as the lanes can be moved."""
    with sitting(store, Motion.SYSTEM) as hand:
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


def test_a_lane_is_held_by_beginning_lower_where_all_have_room(store: Store) -> None:
    """Every lane is in sight all the same; where nothing is pointed at they begin at the top again."""
    with sitting(store, Motion.SYSTEM) as hand:
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


def test_a_lane_stays_under_the_wheel_while_all_above_it_grow(store: Store) -> None:
    with sitting(store) as hand:
        hand.window.resize(*LOWEST)
        hand.begin(BEFORE_A_YEAR, 0.2)
        before, plot = hand.picture, hand.picture.plot
        y = plot.y + 0.6 * plot.height
        lane = before.lane_at(y)
        assert lane is not None
        hand.turn(plot.x + plot.width / 2, y, -1)
        hand.rest()
        after = lane_of(lane.key, hand.picture).box
        assert not is_at_a_limit(hand.picture)
        assert hand.picture.scrolled.above > before.scrolled.above + 20
        assert after.y + (y - lane.box.y) / lane.box.height * after.height == pytest.approx(y, abs=PIXEL)


def test_the_lane_of_the_selection_stays_through_zoom_by_key(store: Store) -> None:
    with sitting(store) as hand:
        hand.window.resize(*LOWEST)
        hand.begin(BEFORE_A_YEAR, 0.2)
        plot = hand.picture.plot
        in_sight = {mark.lane: mark for mark in hand.picture.marks if plot.y <= mark.box.y and mark.box.bottom <= plot.bottom}
        held: list[str] = []
        for key, mark in in_sight.items():
            hand.begin(BEFORE_A_YEAR, 0.2)
            hand.state.select(mark.events[0])
            before = lane_of(key, hand.picture).box
            QTest.keyClick(hand.canvas, Qt.Key.Key_S)
            hand.rest()
            after = lane_of(key, hand.picture).box
            if not is_at_a_limit(hand.picture):
                held.append(key)
                assert after.y + after.height / 2 == pytest.approx(before.y + before.height / 2, abs=PIXEL)
        assert len(held) > 2
