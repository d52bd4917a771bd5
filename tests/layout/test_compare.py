"""Two groups of lanes: each shows all of its events once, and nothing of the other's."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.compare import UPPER, Group, compared, own_key
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.request import LayoutRequest
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

LANES = Lanes.by_key((LanePlan(key, key) for key in "abc"), lambda event: event.theme)
VIEW = View(date(2030, 12, 1).toordinal(), date(2032, 2, 1).toordinal())


def event(number: int, lane: str) -> Event:
    start = date(2031, 1 + number % 12, 1 + number % 28)
    when = When(str(start), start, start, Precision.DAY)
    return Event(
        f"e{number}", "", "", f"事件{number}", Kind.HAPPENING, when, (lane,), "other", None, "", False, (), (), (), (), ()
    )


def test_an_event_of_both_groups_is_shown_in_both() -> None:
    events = (event(1, "a"), event(2, "a"), event(3, "a"))
    lanes = compared(LANES, Group("上", {"e1", "e2"}), Group("下", {"e2", "e3"}))
    picture = lay_out(LayoutRequest(events, lanes, VIEW, 900, 400, lambda text: 12.0 * len(text)))
    assert [(mark.lane, mark.events) for mark in picture.marks] == [
        (UPPER + "a", ("e1",)), (UPPER + "a", ("e2",)), ("a", ("e2",)), ("a", ("e3",))
    ]


@given(st.lists(st.tuples(st.sampled_from("ab"), st.booleans(), st.booleans()), min_size=1, max_size=25))
def test_each_group_shows_its_own_events_once(rows: list[tuple[str, bool, bool]]) -> None:
    events = tuple(event(number, lane) for number, (lane, _upper, _lower) in enumerate(rows))
    upper = {f"e{number}" for number, (_lane, above, _below) in enumerate(rows) if above}
    lower = {f"e{number}" for number, (_lane, _above, below) in enumerate(rows) if below}
    lanes = compared(LANES, Group("上", upper), Group("下", lower))
    picture = lay_out(LayoutRequest(events, lanes, VIEW, 900, 400, lambda text: 12.0 * len(text)))
    above = [id for mark in picture.marks if mark.lane.startswith(UPPER) for id in mark.events]
    below = [id for mark in picture.marks if not mark.lane.startswith(UPPER) for id in mark.events]
    assert (sorted(above), sorted(below)) == (sorted(upper), sorted(lower))


def test_headings_have_their_height_where_lanes_without_a_mark_are_low() -> None:
    many = Lanes.by_key((LanePlan(f"{number}", "甲") for number in range(20)), lambda event: event.theme)
    events = tuple(event(12 * number, str(number)) for number in range(20))
    lanes = compared(many, Group("上", {"e0"}), Group("下", {each.id for each in events}))
    far = View(VIEW.start + 4000, VIEW.start + 4100)
    picture = lay_out(LayoutRequest(events, lanes, far, 900, 400, lambda text: 12.0 * len(text), keeping_empty=True))
    assert {lane.box.height for lane in picture.lanes if lane.heading} == {SCREEN.strip}
    assert {lane.box.height for lane in picture.lanes if not lane.heading} == {SCREEN.least_strip}


def test_headings_name_the_groups() -> None:
    events = (event(1, "b"), event(2, "a"))
    lanes = compared(LANES, Group("上", {"e1"}), Group("下", {"e2"}))
    assert [(plan.title, plan.heading) for plan in lanes.plans] == [
        ("上", True), ("a", False), ("b", False), ("c", False), ("下", True), ("a", False), ("b", False), ("c", False)
    ]
    assert [own_key(plan.key) for plan in lanes.plans if not plan.heading] == ["a", "b", "c"] * 2
    picture = lay_out(LayoutRequest(events, lanes, VIEW, 900, 400, lambda text: 12.0 * len(text)))
    assert picture.lane_at(picture.lanes[0].box.y + 1) is None
    long = compared(LANES, Group("很长的标题" * 20, {"e1"}), Group("下", {"e2"}))
    assert lay_out(LayoutRequest(events, long, VIEW, 900, 400, lambda text: 12.0 * len(text))).titles == picture.titles
