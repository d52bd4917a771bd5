"""Where the arrow keys lead: along the list, along the links, and from lane to lane to what is nearest in time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.records.test_story import ColumnIndex
from timeline_app.canvas.order import in_next_lane, in_story, linked, neighbour
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.records.event import Event, Kind
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.when import Precision, When

LANES = Lanes.by_key((LanePlan(key, key) for key in "abcd"), lambda event: event.theme)


def event(id: str, lane: str = "a", day: int = 0, *leads_to: str) -> Event:
    start = date(2031, 1, 1) + timedelta(day)
    links = tuple(Link(LinkKind.LED_TO, target) for target in leads_to)
    return Event(
        id, id, "", id, Kind.HAPPENING, When(str(start), start, start, Precision.DAY), (lane,), "other", None, "", False,
        (), (), (), (), links,
    )


@given(st.integers(1, 12), st.data())
def test_forward_through_the_list_and_back_again(count: int, data: st.DataObject) -> None:
    events = LoadedEvents(event(f"e{number}") for number in range(count))
    place = data.draw(st.integers(0, count - 1))
    walked = [neighbour(events, f"e{place}", step) for step in (-1, 1)]
    assert walked == [f"e{max(place - 1, 0)}", f"e{min(place + 1, count - 1)}"]
    if place < count - 1:
        assert neighbour(events, walked[1], -1) == f"e{place}"


@pytest.mark.parametrize("selected", [None, "gone"])
def test_without_a_selection_the_walk_begins_at_an_end(selected: str | None) -> None:
    events = LoadedEvents([event("first"), event("middle"), event("last")])
    assert [neighbour(events, selected, step) for step in (1, -1)] == ["first", "last"]
    assert neighbour(LoadedEvents(), selected, 1) is None


def test_links_are_told_with_their_direction() -> None:
    events = LoadedEvents([
        event("plan", "a", 0, "trial"), event("trial", "a", 1, "law", "report"), event("law", "b", 2), event("other", "b", 3)
    ])
    assert set(linked(events.find("trial"), ColumnIndex([*events]))) == {("law", True), ("report", True), ("plan", False)}
    assert linked(events.find("other"), ColumnIndex([*events])) == linked(None, ColumnIndex([])) == ()


def test_a_story_is_followed_to_its_ends() -> None:
    events = LoadedEvents([event("plan", "a", 0, "hidden", "trial"), event("trial", "a", 1, "law"), event("law", "b", 2)])
    shelf = ColumnIndex([*events])
    walked = {(each.id, step): in_story(each, shelf, events.find, step) for each in events for step in (1, -1)}
    assert [walked[id, 1] for id in ("plan", "trial", "law")] == ["trial", "law", "law"]
    assert [walked[id, -1] for id in ("law", "trial", "plan")] == ["trial", "plan", "plan"]


def test_what_is_not_shown_is_passed_over() -> None:
    events = LoadedEvents([event("plan", "a", 0, "trial"), event("trial", "a", 1, "law"), event("law", "b", 2)])
    shown = LoadedEvents(each for each in events if each.id != "trial")
    assert in_story(events[0], ColumnIndex([*events]), shown.find, 1) == "law"


def next_lane(events: LoadedEvents, selected: str, step: int) -> str:
    current = events.find(selected)
    assert current is not None
    here = LANES.keys.index(current.theme)
    reached = in_next_lane(LoadedLanes(events, LANES), here, current.when.start.toordinal(), step)
    return (reached or current).id


def test_the_next_lane_is_the_next_that_has_events() -> None:
    events = LoadedEvents([event("here", "a", 50), event("early", "c", 10), event("near", "c", 45), event("late", "c", 60)])
    assert next_lane(events, "here", 1) == "near"
    assert next_lane(events, "near", -1) == "here"
    assert next_lane(events, "here", -1) == "here"
    assert next_lane(events, "late", 1) == "late"


@given(st.lists(st.tuples(st.sampled_from("abcd"), st.integers(0, 300)), min_size=1, max_size=10), st.data())
def test_nothing_in_the_next_lane_is_nearer(rows: list[tuple[str, int]], data: st.DataObject) -> None:
    events = LoadedEvents([event(f"e{number}", *row) for number, row in enumerate(rows)])
    start = data.draw(st.sampled_from(events))
    reached = next(each for each in events if each.id == next_lane(events, start.id, 1))
    below = [each for each in events if each.theme > start.theme]
    if not below:
        assert reached is start
    else:
        lane = min(each.theme for each in below)
        away = [abs((each.when.start - start.when.start).days) for each in below if each.theme == lane]
        assert (reached.theme, abs((reached.when.start - start.when.start).days)) == (lane, min(away))
