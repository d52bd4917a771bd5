"""The program on a real screen, under a real mouse and real keys: what only a window manager and X events show."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.journeys.real_mouse import MISSING, Hand, hand_on, screen
from timeline_app.canvas.order import in_story
from timeline_app.database.store import Store
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import Events
from timeline_app.queries.query import AT_FIRST

pytestmark = [
    pytest.mark.starts_process,
    pytest.mark.skipif(bool(MISSING), reason=f"a screen and a hand need {', '.join(MISSING)}"),
]
QUARTER = ["2023-07-01", "2023-09-30"]
_STEP = 1.25  # by which a notch zooms


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen(1440, 900) as name:
        yield name


@pytest.fixture
def hand(display: str, tmp_path: Path) -> Iterator[Hand]:
    with hand_on(display, tmp_path) as moved:
        yield moved


def middle(box: SimpleNamespace) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def is_in_sight(mark: SimpleNamespace, plot: SimpleNamespace) -> bool:
    x, y = middle(mark.box)
    return plot.x + 40 < x < plot.x + plot.width - 40 and plot.y < y < plot.y + plot.height - 6


def day_at(x: float, sight: SimpleNamespace) -> float:
    return sight.view.start + (x - sight.plot.x) * (sight.view.end - sight.view.start) / sight.plot.width


def days(sight: SimpleNamespace) -> float:
    return sight.view.end - sight.view.start


def lane_of(key: str, sight: SimpleNamespace) -> SimpleNamespace:
    return next(lane for lane in sight.lanes if lane.key == key)


def single_marks(sight: SimpleNamespace) -> Iterator[SimpleNamespace]:
    return (mark for mark in sight.marks if len(mark.events) == 1 and mark.shape == "dot" and is_in_sight(mark, sight.plot))


def story_around(id: str, events: Events, lookup: EventLookup) -> tuple[str, str]:
    """The event before, and the one after; itself at an end."""
    event = events.find(id)
    assert event is not None
    return in_story(event, lookup, events.find, -1), in_story(event, lookup, events.find, 1)


def test_mouse_and_keys_do_what_they_should(hand: Hand, store: Store) -> None:
    """In one window, since each leaves what the next begins with."""
    the_wheel_keeps_the_day_under_the_mouse(hand)
    a_lane_is_folded_and_stands_alone_by_mouse_and_by_key(hand)
    keys_lead_around_an_event_and_along_its_story(hand, store)
    a_mark_says_what_it_is_while_the_mouse_rests_on_it(hand)
    a_period_by_a_click_on_the_axis_and_by_dragging(hand)


def a_period_by_a_click_on_the_axis_and_by_dragging(hand: Hand) -> None:
    before = hand.sight
    first, last = (date.fromisoformat(day).toordinal() for day in QUARTER)
    tick = next(tick for tick in before.ticks if (tick.start, tick.end) == (first, last + 1))
    hand.click((tick.x + tick.right) / 2, tick.y)
    assert hand.sees(lambda sight: sight.period).period == QUARTER
    y = before.plot.y + before.plot.height / 2
    hand.drag((before.plot.x + 0.2 * before.plot.width, y), (before.plot.x + 0.7 * before.plot.width, y), "shift")
    after = hand.sees(lambda sight: sight.period != QUARTER)
    start, end = (date.fromisoformat(day).toordinal() for day in after.period)
    assert start == pytest.approx(day_at(before.plot.x + 0.2 * before.plot.width, before), abs=12)
    assert end == pytest.approx(day_at(before.plot.x + 0.7 * before.plot.width, before), abs=12)
    assert after.view == before.view


def the_wheel_keeps_the_day_under_the_mouse(hand: Hand) -> None:
    before = hand.sight
    mark = [mark for mark in before.marks if is_in_sight(mark, before.plot)][-1]
    x, y = (round(place) for place in middle(mark.box))
    hand.turn(x, y, 8)
    after = hand.sees(lambda sight: days(sight) == pytest.approx(days(before) / _STEP**8))
    assert (day_at(x, before) - after.view.start) * after.plot.width / days(after) == pytest.approx(x - after.plot.x, abs=1)
    hand.turn(x, y, -8)
    back = hand.sees(lambda sight: days(sight) == pytest.approx(days(before)))
    assert day_at(x, back) == pytest.approx(day_at(x, before), abs=days(back) / back.plot.width)


def a_lane_is_folded_and_stands_alone_by_mouse_and_by_key(hand: Hand) -> None:
    key = hand.sight.lanes[3].key
    hand.click(6, lane_of(key, hand.sight).box.y + 12)
    assert lane_of(key, hand.sees(lambda sight: lane_of(key, sight).folded)).box.height < 40
    hand.click(16, lane_of(key, hand.sight).box.y + 12)  # a second click at the same place would be a double click
    hand.sees(lambda sight: not lane_of(key, sight).folded)
    hand.click(60, lane_of(key, hand.sight).box.y + 12, times=2)
    assert [lane.key for lane in hand.sees(lambda sight: len(sight.lanes) == 1).lanes] == [key]
    hand.click(60, hand.sight.lanes[0].box.y + 12, times=2)
    hand.sees(lambda sight: len(sight.lanes) > 1)
    mark = next(single_marks(hand.sight))
    hand.click(*middle(mark.box))
    hand.sees(lambda sight: sight.selected == mark.events[0])
    hand.press("c")
    hand.sees(lambda sight: lane_of(mark.lane, sight).folded)
    hand.press("c")
    hand.press("o")
    assert [lane.key for lane in hand.sees(lambda sight: len(sight.lanes) == 1).lanes] == [mark.lane]
    hand.press("o")
    hand.sees(lambda sight: len(sight.lanes) > 1)


def keys_lead_around_an_event_and_along_its_story(hand: Hand, store: Store) -> None:
    lookup, before = EventLookup(store), hand.sight
    events = asking(store, lookup)(AT_FIRST).events
    mark = next(mark for mark in single_marks(before) if mark.events[0] not in story_around(mark.events[0], events, lookup))
    first = mark.events[0]
    hand.click(*middle(mark.box))
    hand.sees(lambda sight: sight.selected == first)
    hand.press("t")
    hand.sees(lambda sight: days(sight) == pytest.approx(61))
    hand.press("t")
    hand.sees(lambda sight: sight.view == before.view)
    after = story_around(first, events, lookup)[1]
    hand.press("n")
    hand.sees(lambda sight: sight.selected == after)
    before_that = story_around(after, events, lookup)[0]
    hand.press("b")
    hand.sees(lambda sight: sight.selected == before_that)


def a_mark_says_what_it_is_while_the_mouse_rests_on_it(hand: Hand) -> None:
    mark = next(single_marks(hand.sight))
    hand.to(8, hand.sight.plot.y + 4)  # what it was pressed on last tells nothing until it comes back
    hand.to(*middle(mark.box))
    assert hand.sees(lambda sight: sight.tip).tip_box
    hand.to(8, hand.sight.plot.y + 4)
    hand.sees(lambda sight: not sight.tip)
    hand.click(*middle(mark.box))
    hand.sees(lambda sight: sight.selected == mark.events[0])
