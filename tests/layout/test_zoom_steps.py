"""For which zooms it is learnt how many rows lanes may have."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.cards import CARDS
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lane_contents import StackRequest
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import PAGE, SCREEN
from timeline_app.layout.squeeze import NEAR
from timeline_app.layout.stack import Stacks
from timeline_app.layout.zoom_steps import step_of
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

WIDTH, HEIGHT, FIRST = 1000.0, 400.0, date(2022, 1, 1)
ZOOMS = st.floats(1e-3, 1e3)


def test_a_step_holds_up_to_the_next() -> None:
    assert step_of(1.0, WIDTH, PAGE) == step_of(1.18, WIDTH, PAGE) == 1.0
    assert step_of(1.19, WIDTH, PAGE) > 1.18


def test_a_step_begins_where_marks_are_packed_otherwise() -> None:
    assert step_of(NEAR - 1e-3, WIDTH, PAGE) < NEAR == step_of(NEAR, WIDTH, PAGE) == step_of(1.4, WIDTH, PAGE)


@given(ZOOMS, st.floats(100.0, 4000.0))
def test_it_is_never_nearer_than_the_zoom_and_never_much_farther(zoom: float, width: float) -> None:
    step = step_of(zoom, width, SCREEN)
    assert step <= zoom < 1.2 * step
    assert step_of(step, width, SCREEN) <= step


@given(ZOOMS, st.floats(100.0, 4000.0))
def test_what_is_packed_otherwise_from_near_is_so_at_both_or_at_neither(zoom: float, width: float) -> None:
    step = step_of(zoom, width, SCREEN)
    assert (step >= NEAR) is (zoom >= NEAR)
    assert (step >= CARDS) is (zoom >= CARDS)
    assert zoom <= width / SCREEN.band_days or step >= width / SCREEN.band_days


def event(number: int) -> Event:
    start = FIRST + timedelta(number * 11 % 1000)
    when = When(str(start), start, start, Precision.DAY)
    name, theme = f"事件{number}", f"t{number % 9}"
    return Event(f"e{number}", "", "", name, Kind.HAPPENING, when, (theme,), "other", None, "", False, (), (), (), (), ())


def request() -> StackRequest:
    lanes = Lanes.by_key([LanePlan(f"t{number}", "甲") for number in range(9)], lambda each: each.theme)
    events = LoadedLanes(tuple(event(number) for number in range(270)), lanes)
    return StackRequest(events, lanes, SHORT, lambda text: 12.0 * len(text), WIDTH, HEIGHT, SCREEN)


@pytest.mark.parametrize("zoom", [0.9, 2.3, 2.75, 5.0, 14.0, 15.5])
def test_rows_depend_on_the_zoom_and_not_on_the_way_there(zoom: float) -> None:
    begin, travelled, foreseen, asked = FIRST.toordinal() + 400, Stacks(), Stacks(), request()
    view = View(begin, begin + WIDTH / zoom)
    for factor in (0.5, 0.99, 1.01, 1.7):
        travelled.at(zoom * factor, asked)
    foreseen.at(1.0, asked)
    learnt = sum(1 for _portion in iter(foreseen.learn_ahead, False))
    assert learnt > 20
    heights = [stacks.at(zoom, asked).heights(view, HEIGHT, SCREEN) for stacks in (Stacks(), travelled, foreseen)]
    assert heights[0] == heights[1] == heights[2]
    assert not foreseen.learn_ahead()  # nothing was left to learn


def test_nothing_is_learnt_before_anything_is_on_screen() -> None:
    assert not Stacks().learn_ahead()


def test_from_near_the_shelf_takes_its_room() -> None:
    yearly = When("2023", date(2023, 1, 1), date(2023, 12, 31), Precision.YEAR)
    lanes = Lanes.by_key([LanePlan("t0", "甲")], lambda each: each.theme)
    known = replace(request(), events=LoadedLanes((replace(event(0), when=yearly),), lanes), lanes=lanes, shelf=32.0)
    far, near = WIDTH / 400, WIDTH / 30
    assert known.at(near, far).height == HEIGHT - 32
    assert known.at(near, far).at(far, near).height == HEIGHT
    assert replace(known, events=request().events).at(near, far).height == HEIGHT  # nothing would stand there
