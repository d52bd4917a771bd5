"""What was packed is packed once for a zoom, and again only where something is another."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.labels import SHORT
from timeline_app.layout.lane_contents import StackRequest
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.memory import LayoutMemory
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.stack import Stacks
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)


def event(number: int, day: int) -> Event:
    start = date(2031, 1, 1) + timedelta(day)
    when = When(str(start), start, start, Precision.DAY)
    return Event(
        f"e{number}", "", "", f"事件{number}", Kind.HAPPENING, when, ("a",), "other", None, "", False, (), (), (), (), ()
    )


def measure(text: str) -> float:
    return 12.0 * len(text)


EVENTS = tuple(event(number, number * 37 % 300) for number in range(30))
REQUEST = StackRequest(LoadedLanes(EVENTS, LANES), LANES, SHORT, measure, 700, 400, SCREEN)


def test_the_same_question_at_the_same_zoom_is_answered_by_what_was_packed() -> None:
    stacks, asked = Stacks(), REQUEST
    first = stacks.at(7.0, asked)
    assert first.lanes[0].events == 30
    assert stacks.at(7.0, asked) is first


@given(st.lists(st.floats(-500, 500), min_size=1, max_size=20))
def test_panning_packs_nothing_anew_and_shows_the_same(steps: list[float]) -> None:
    memory, view = LayoutMemory(), View(date(2031, 1, 1).toordinal(), date(2031, 1, 1).toordinal() + 100)
    first = memory.stacks.at(7.0, REQUEST)
    for step in steps:
        view = View(view.start + step, view.end + step)
        request = LayoutRequest((), LANES, view, 900, 400, measure, by_lane=REQUEST.events)
        assert lay_out(request, memory) == lay_out(request)
    assert memory.stacks.at(7.0 * (1 + 1e-13), REQUEST) is first


def test_other_events_another_zoom_and_another_height_are_packed_anew() -> None:
    stacks = Stacks()
    first = stacks.at(2.0, REQUEST)
    fewer = stacks.at(2.0, replace(REQUEST, events=LoadedLanes(EVENTS[:3], LANES)))
    nearer = stacks.at(2.1, REQUEST)
    lower = stacks.at(2.0, replace(REQUEST, height=60))
    assert len({id(stack) for stack in (first, fewer, nearer, lower)}) == 4
    assert fewer.lanes[0].events == 3


def test_no_more_is_kept_than_a_few_zooms() -> None:
    stacks, request = Stacks(), REQUEST
    first = stacks.at(1.0, request)
    for zoom in range(2, 40):
        stacks.at(float(zoom), request)
    assert stacks.at(1.0, request) is not first


def test_lanes_that_are_left_out_take_no_rows_of_those_that_are_shown() -> None:
    lanes = Lanes.by_key((*LANES.plans, *(LanePlan(f"b{number}", "乙") for number in range(40))), lambda event: event.theme)
    among_many = replace(REQUEST, events=LoadedLanes(EVENTS, lanes), lanes=lanes)
    view = View(date(2031, 1, 1).toordinal(), date(2031, 12, 31).toordinal())
    (shown,), (alone,) = Stacks().at(7.0, among_many).lanes, Stacks().at(7.0, REQUEST).lanes
    assert len(alone.rows.near(view)) > 1
    assert len(shown.rows.near(view)) == len(alone.rows.near(view))
    assert len(Stacks().at(7.0, replace(among_many, keeping_empty=True)).lanes[0].rows.near(view)) < len(alone.rows.near(view))
