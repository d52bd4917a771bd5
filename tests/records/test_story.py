"""Stories: who belongs to one, and in which order it is told."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.records.event import Event, Kind
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.story import story_of
from timeline_app.records.when import Precision, When


def event(id: str, day: int, *links: Link) -> Event:
    start = date(2031, 1, 1) + timedelta(day)
    when = When(str(start), start, start, Precision.DAY)
    return Event(id, id, "", id, Kind.HAPPENING, when, ("a",), "other", None, "", False, (), (), (), (), links)


class ColumnIndex:
    """Events at hand, looked up as a store would."""

    def __init__(self, events: list[Event]) -> None:
        self._events = {each.id: each for each in events}

    def event(self, id: str, /) -> Event | None:
        return self._events.get(id)

    def leading_here(self, id: str, /) -> tuple[Link, ...]:
        pairs = ((link, each.id) for each in self._events.values() for link in each.links)
        return tuple(Link(link.kind, origin) for link, origin in pairs if link.event == id)


def told(id: str, events: list[Event]) -> tuple[str, ...]:
    event = next(each for each in events if each.id == id)
    return tuple(each.id for each in story_of(event, ColumnIndex(events)).events)


def led(*targets: str) -> tuple[Link, ...]:
    return tuple(Link(LinkKind.LED_TO, target) for target in targets)


def test_a_story_holds_what_leads_there_and_what_follows() -> None:
    events = [event("other", 0), event("later root", 5, *led("goal")), event("root", 1, *led("step")),
              event("step", 3, *led("goal")), event("goal", 9), event("part", 9, Link(LinkKind.PART_OF, "goal"))]
    story = ("root", "step", "later root", "goal")
    assert {told(id, events) for id in story} == {story}
    assert told("other", events) == ("other",)


def test_a_cause_comes_first_even_where_only_its_year_is_known() -> None:
    events = [event("goal", 0), event("cause", 8, *led("goal"))]
    assert told("goal", events) == ("cause", "goal")


def test_a_series_is_told_in_order_of_time_from_whichever_end_it_was_linked() -> None:
    events = [event("later", 8, Link(LinkKind.SAME_SERIES, "earlier")), event("earlier", 2)]
    assert {told(each.id, events) for each in events} == {("earlier", "later")}


def test_without_causes_the_whole_is_told_with_its_parts() -> None:
    parts = [event(f"part {day}", day, Link(LinkKind.PART_OF, "whole")) for day in (7, 2, 4)]
    events = [event("whole", 5), *parts]
    assert {told(each.id, events) for each in events} == {("whole", "part 2", "part 4", "part 7")}


def test_links_in_a_circle_and_to_nowhere_do_no_harm() -> None:
    events = [event("a", 2, *led("b", "gone")), event("b", 1, *led("a", "b"))]
    assert told("a", events) == told("b", events) == ("b", "a")


@given(st.lists(st.tuples(st.integers(0, 20), st.sets(st.integers(0, 9))), min_size=1, max_size=10))
def test_all_of_a_story_tell_the_same_one_and_causes_stand_before_effects(rows: list[tuple[int, set[int]]]) -> None:
    """Links only lead to events later in the list here, so that none run in a circle."""
    events = [event(str(number), day, *led(*(str(t) for t in to if t > number))) for number, (day, to) in enumerate(rows)]
    for each in events:
        tale = told(each.id, events)
        assert {told(id, events) for id in tale} == {tale}
        places = {id: place for place, id in enumerate(tale)}
        for link in each.links:
            assert link.event not in places or places[each.id] < places[link.event]


@given(st.integers(1, 8), st.data())
def test_steps_end_where_the_story_ends(count: int, data: st.DataObject) -> None:
    events = [event(str(number), number, *led(str(number + 1))) for number in range(count)]
    place, step = data.draw(st.integers(0, count - 1)), data.draw(st.integers(-9, 9))
    assert story_of(events[0], ColumnIndex(events)).beside(str(place), step) == str(min(max(place + step, 0), count - 1))
