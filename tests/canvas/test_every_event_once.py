"""Every event of an answer is drawn once, and none known only to its year at a finer place, whatever is folded."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.canvas.sitting import FEW, Sitting, days, shares, sitting
from timeline_app.canvas.zoom import moved
from timeline_app.database.store import Store
from timeline_app.layout.shapes import Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.when import Precision

pytestmark = [pytest.mark.thorough, pytest.mark.usefixtures("application")]
YEAR = 365.0


def fold(hand: Sitting, number: int) -> None:
    """By the arrow before its title; once more unfolds."""
    box = hand.picture.lanes[number].box
    QTest.mouseClick(hand.canvas, Qt.MouseButton.LeftButton, pos=QPoint(8, round(box.y + box.height / 2)))


def drawn_around(hand: Sitting, view: View) -> set[str]:
    """In the view or one view to either side: a cluster stands where the first of its events does."""
    seen: set[str] = set()
    for days_on in (-view.days, view.days, 0.0):
        hand.look(moved(view, days_on))
        hand.rest()
        seen |= {id for mark in hand.picture.marks for id in mark.events}
    return seen


def test_every_event_is_drawn_once_and_none_of_a_year_finer(store: Store) -> None:
    with sitting(store) as hand:
        events = {each.id: each for each in hand.state.snapshot.answer.events}

        @FEW
        @given(days, shares, st.sets(st.integers(0, 4), max_size=3))
        def holds(long: float, share: float, folded: set[int]) -> None:
            _fold_only(hand, folded)
            hand.begin((long, share))
            view = hand.state.snapshot.view
            drawn = Counter(id for mark in hand.picture.marks for id in mark.events)
            assert [id for id, times in drawn.items() if times > 1] == []
            yearly = [mark for mark in hand.picture.marks if any(events[id].when.yearly for id in mark.events)]
            assert yearly == [] or view.days > YEAR - 0.5
            assert [mark for mark in yearly if not all(events[id].when.yearly for id in mark.events)] == []
            assert [mark for mark in yearly if mark.shape in (Shape.CLUSTER, Shape.DOT)] == []
            on_a_day = {id for id, event in events.items() if event.when.precision is Precision.DAY and _is_in(event, view)}
            assert on_a_day - drawn_around(hand, view) == set()

        holds()


def _fold_only(hand: Sitting, wanted: set[int]) -> None:
    """From the whole timeline, where all lanes are in sight."""
    hand.look(hand.first)
    hand.rest()
    for number, lane in enumerate(hand.picture.lanes):
        if lane.folded is not (number in wanted):
            fold(hand, number)
            hand.rest()


def _is_in(event: Event, view: View) -> bool:
    return view.start <= event.when.start.toordinal() < view.end - 1
