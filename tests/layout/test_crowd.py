"""Where lanes need most rows: what is made to fit there fits into the plot wherever one looks."""

import random
from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.crowd import BESIDE, Crowd
from timeline_app.layout.entry import entries_of
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lane_contents import StackRequest
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.stack import Stacks
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

FIRST, WIDTH, HEIGHT = date(2000, 1, 1), 1000.0, 400.0
ONGOING = When("2015/..", date(2015, 1, 1), date(2018, 12, 31), Precision.OPEN)


def measure(text: str) -> float:
    return 12.0 * len(text)


def on(day: int) -> When:
    start = FIRST + timedelta(day)
    return When(str(start), start, start, Precision.DAY)


def event(number: int, when: When, theme: str) -> Event:
    name = f"事件{number}的名字"
    return Event(f"e{number}", "", "", name, Kind.HAPPENING, when, (theme,), "other", None, "", False, (), (), (), (), ())


def highest(plans: Sequence[LanePlan], whens: Sequence[tuple[str, When]], zoom: float) -> float:
    """The height of all lanes together, where it is greatest."""
    lanes = Lanes.by_key(plans, lambda each: each.theme)
    events = tuple(event(number, when, theme) for number, (theme, when) in enumerate(whens))
    request = StackRequest(LoadedLanes(events, lanes), lanes, SHORT, measure, WIDTH, HEIGHT, SCREEN)
    stack, begin = Stacks().at(zoom, request), FIRST.toordinal()
    views = (View(begin + day, begin + day + WIDTH / zoom) for day in range(900, 8800, 20))
    return max(sum(each.whole for each in stack.heights(view, HEIGHT, SCREEN).by_lane.values()) for view in views)


def close_together() -> list[tuple[str, When]]:
    """Ten lanes with six events each in twelve days, and one far off."""
    chance = random.Random(1)
    return [*((f"b{lane}", on(1100 + chance.randrange(12))) for lane in range(10) for _event in range(6)), ("b0", on(9500))]


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("zoom", [2.0, 6.0, 10.0])
def test_lanes_fit_though_others_hold_more_elsewhere(folded: bool, zoom: float) -> None:
    chance = random.Random(2)
    plans = [*(LanePlan(f"a{n}", "甲", folded=folded) for n in range(3)), *(LanePlan(f"b{n}", "乙") for n in range(10))]
    whens = [(f"a{lane}", on(5500 + chance.randrange(1300))) for lane in range(3) for _event in range(295)]
    assert highest(plans, [*whens, *close_together()], zoom) <= HEIGHT


def test_what_stands_on_the_shelf_does_not_count() -> None:
    plans = [LanePlan(f"b{n}", "乙") for n in range(10)]
    shelved = [(f"b{number % 10}", ONGOING) for number in range(100)]
    later = [("b0", on(5500 + number * 70)) for number in range(12)]
    assert highest(plans, [*shelved, *close_together(), *later], 8.0) <= HEIGHT


@given(st.lists(st.integers(0, 3000), max_size=60), st.floats(1e-3, 1e3), st.floats(1.0, 4000.0))
def test_few_screens_are_looked_at_and_the_fullest_are_among_them(days: list[int], zoom: float, plot: float) -> None:
    entries = entries_of((event(number, on(day), "a") for number, day in enumerate(days)), SHORT, measure)
    screens = Crowd([entries]).screens(zoom, plot)
    assert 1 <= len(screens.fullest) <= 12
    assert set(screens.fullest) <= screens.known == set(screens.near)
    assert len(screens.near) <= 12 * (2 * BESIDE + 1)
    assert list(screens.near) == sorted(screens.near)
    covered = [range(round(start / screens.width), round(end / screens.width)) for start, end in screens.stretches]
    assert [screen for stretch in covered for screen in stretch] == list(screens.near)
    for first, last in ((screens.near[0], screens.near[-1]), (screens.near[0] + 1, screens.near[0])):
        assert list(screens.between(first, last)) == [each for each in screens.near if first <= each <= last]
