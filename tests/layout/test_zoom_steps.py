"""For which zooms it is learnt how many rows lanes may have."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.cards import CARDS
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lane_contents import StackRequest
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import PAGE, SCREEN
from timeline_app.layout.stack import Stacks
from timeline_app.layout.zoom_steps import step_of
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind, Scope
from timeline_app.records.when import Precision, When

WIDTH, HEIGHT, FIRST = 1000.0, 400.0, date(2022, 1, 1)
ZOOMS = st.floats(1e-3, 1e3)


def test_a_step_holds_up_to_the_next() -> None:
    assert step_of(1.0, WIDTH, PAGE) == step_of(1.18, WIDTH, PAGE) == 1.0
    assert step_of(1.19, WIDTH, PAGE) > 1.18


@given(ZOOMS, st.floats(100.0, 4000.0))
def test_it_is_never_nearer_than_the_zoom_and_never_much_farther(zoom: float, width: float) -> None:
    step = step_of(zoom, width, SCREEN)
    assert step <= zoom < 1.2 * step
    assert step_of(step, width, SCREEN) <= step


@given(ZOOMS, st.floats(100.0, 4000.0))
def test_cards_and_bands_are_there_at_both_or_at_neither(zoom: float, width: float) -> None:
    step = step_of(zoom, width, SCREEN)
    assert (step >= CARDS) is (zoom >= CARDS)
    assert zoom <= width / SCREEN.band_days or step >= width / SCREEN.band_days


def event(number: int) -> Event:
    start = FIRST + timedelta(number * 11 % 1000)
    when = When(str(start), start, start, Precision.DAY)
    name, theme = f"事件{number}", f"t{number % 9}"
    return Event(f"e{number}", "", "", name, Kind.HAPPENING, when, (theme,), Scope.OTHER, None, "", False, (), (), (), (), ())


@pytest.mark.parametrize("zoom", [0.9, 2.3, 2.75, 5.0, 14.0, 15.5])
def test_rows_depend_on_the_zoom_and_not_on_the_way_there(zoom: float) -> None:
    lanes = Lanes.by_key([LanePlan(f"t{number}", "甲") for number in range(9)], lambda each: each.theme)
    events = LoadedLanes(tuple(event(number) for number in range(270)), lanes)
    request = StackRequest(events, lanes, SHORT, lambda text: 12.0 * len(text), WIDTH, HEIGHT, SCREEN)
    begin = FIRST.toordinal() + 400
    view, travelled = View(begin, begin + WIDTH / zoom), Stacks()
    for factor in (0.5, 0.99, 1.01, 1.7):
        travelled.at(zoom * factor, request)
    there, anew = (stacks.at(zoom, request).heights(view, HEIGHT, SCREEN) for stacks in (travelled, Stacks()))
    assert there == anew
