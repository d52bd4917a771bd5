"""Placing: nothing overlaps, nothing is lost, nothing jumps."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline_app.layout.box import Box
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shapes import Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

FIRST = date(2022, 1, 1)
VIEW = View(FIRST.toordinal(), FIRST.toordinal() + 1000)
LANES = Lanes.by_key((LanePlan("a", "甲"), LanePlan("b", "乙")), lambda event: event.theme)


def event(number: int, start: int, days: int, precision: Precision, lane: str, major: bool) -> Event:
    begin = FIRST + timedelta(days=start)
    if precision is Precision.YEAR:
        begin, end = date(begin.year, 1, 1), date(begin.year, 12, 31)
    else:
        end = begin if precision is Precision.DAY else begin + timedelta(days=days)
    when = When(f"{begin}/{end}", begin, end, precision)
    return Event(
        f"e{number}", f"事件{number}", "", f"事件{number}号" * (1 + number % 3), Kind.HAPPENING, when, (lane,),
        "national", None, "", major, (), (), (), (), (),
    )


def dot(number: int, day: int) -> Event:
    return event(number, day, 1, Precision.DAY, "a", major=False)


PRECISIONS = st.sampled_from([Precision.DAY, Precision.DAYS, Precision.MONTH, Precision.YEAR])
EVENTS = st.lists(
    st.tuples(st.integers(0, 1090), st.integers(1, 200), PRECISIONS, st.sampled_from("ab"), st.booleans()), max_size=40
).map(lambda rows: tuple(event(number, *row) for number, row in enumerate(rows)))
VIEWS = st.tuples(st.integers(-50, 900), st.integers(5, 1200)).map(
    lambda pair: View(FIRST.toordinal() + pair[0], FIRST.toordinal() + pair[0] + pair[1])
)


def picture(events: tuple[Event, ...], view: View, scroll: float = 0.0) -> Picture:
    """The plot is 768 pixels wide, from 124 on."""
    metrics = SCREEN._replace(titles=124.0)
    return lay_out(LayoutRequest(events, LANES, view, 900, 400, lambda text: 12.0 * len(text), metrics=metrics, scroll=scroll))


def boxes(mark: Mark) -> list[Box]:
    label = mark.label
    return [mark.box] if label is None else [mark.box, Box(label.x, label.y - 6, label.width, 12)]


def overlap(one: Box, other: Box) -> bool:
    return (
        min(one.right, other.right) - max(one.x, other.x) > 0.01 and min(one.bottom, other.bottom) - max(one.y, other.y) > 0.01
    )


def told(shown: Picture) -> list[tuple[str, int, str]]:
    """Of each mark its events, its left edge in whole pixels, and its label."""
    return [(" ".join(mark.events), round(mark.box.x), mark.label.text if mark.label else "") for mark in shown.marks]


def rows(shown: Picture) -> dict[str, int]:
    """The row of each mark in its lane, from the top."""
    tops = {lane.key: lane.box.y for lane in shown.lanes}
    return {" ".join(mark.events): int(mark.box.y - tops[mark.lane]) // 22 for mark in shown.marks}


def test_days_that_would_touch_stand_below_one_another_with_their_names() -> None:
    near = View(FIRST.toordinal(), FIRST.toordinal() + 90)  # 768 pixels from 124 on, 8.5 a day
    apart, touching = picture((dot(0, 10), dot(3, 40)), near), picture((dot(0, 10), dot(3, 11)), near)
    assert told(apart) == [("e0", 206, "事件0号"), ("e3", 462, "事件3号")]
    assert told(touching) == [("e0", 206, "事件0号"), ("e3", 214, "事件3号")]
    assert rows(apart) == {"e0": 0, "e3": 0}
    assert rows(touching) == {"e0": 0, "e3": 1}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(EVENTS, VIEWS)
def test_no_two_marks_or_labels_overlap(events: tuple[Event, ...], view: View) -> None:
    for one, other in combinations(picture(events, view).marks, 2):
        assert not any(overlap(a, b) for a in boxes(one) for b in boxes(other)), (one, other)


def test_what_finds_no_row_joins_a_neighbour() -> None:
    afar = View(FIRST.toordinal(), FIRST.toordinal() + 1000)
    ids = [id.split() for id, _left, _label in told(picture(tuple(dot(number, 10) for number in range(14)), afar))]
    assert sum(map(len, ids)) == 14 > len(ids)


def test_the_fewer_lanes_there_are_the_more_rows_each_has() -> None:
    events = tuple(dot(number, 10) for number in range(60))
    alone = LayoutRequest(events, Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme), VIEW, 900, 700, len)
    among = replace(alone, lanes=Lanes.by_key([LanePlan(key, key) for key in "abcdefgh"], lambda event: event.theme))
    one, many = (lay_out(request) for request in (alone, among))
    assert one.plot.height / SCREEN.least_row - 3 < len(one.marks) <= one.plot.height / SCREEN.least_row
    assert len(many.marks) <= SCREEN.tallest_lane + 4


@given(EVENTS)
def test_every_event_is_in_exactly_one_mark(events: tuple[Event, ...]) -> None:
    marks = picture(events, View(FIRST.toordinal() - 10, FIRST.toordinal() + 1400)).marks
    assert sorted(id for mark in marks for id in mark.events) == sorted(event.id for event in events)
    assert all((len(mark.events) > 1) == (mark.shape in (Shape.CLUSTER, Shape.FOLD)) for mark in marks)


def test_panning_by_ten_days_moves_marks_by_their_pixels_and_keeps_their_rows() -> None:
    events, day = (dot(0, 40), dot(3, 41)), FIRST.toordinal()
    before, after = (picture(events, View(day + shift, day + shift + 96)) for shift in (0, 10))  # 8 pixels a day
    assert told(before) == [("e0", 440, "事件0号"), ("e3", 448, "事件3号")]
    assert told(after) == [("e0", 360, "事件0号"), ("e3", 368, "事件3号")]
    assert rows(before) == rows(after) == {"e0": 0, "e3": 1}


@given(EVENTS, VIEWS)
def test_panning_by_a_pixel_moves_no_mark_to_another_row(events: tuple[Event, ...], view: View) -> None:
    before = picture(events, view)
    step = view.days / before.plot.width
    after = picture(events, View(view.start + step, view.end + step))
    rows = {mark.events: mark.box.y for mark in before.marks}
    assert all(rows.get(mark.events, mark.box.y) == mark.box.y for mark in after.marks)


@given(EVENTS, VIEWS, st.floats(-100, 5000))
def test_scrolling_moves_everything_alike_and_never_too_far(events: tuple[Event, ...], view: View, scroll: float) -> None:
    still = picture(events, view)
    moved = picture(events, view, scroll)
    above = moved.scrolled.above
    spare = moved.plot.height - moved.scrolled.content
    assert min(0.0, -spare) <= above <= max(0.0, -spare)
    assert [mark.box.y for mark in still.marks] == pytest.approx([mark.box.y + above for mark in moved.marks])
    assert (moved.thumb is None) == (moved.scrolled.content <= moved.plot.height + 0.5)


@given(st.integers(2, 6))
def test_near_by_every_event_of_a_day_has_its_name(count: int) -> None:
    events = tuple(event(number, 400, 1, Precision.DAY, "a", False) for number in range(count))
    day = FIRST.toordinal() + 400
    shown = picture(events, View(day - 45, day + 45))
    assert [len(mark.events) for mark in shown.marks] == [1] * count
    assert all(mark.label for mark in shown.marks)


def test_near_the_right_edge_a_name_stands_on_the_left_of_its_mark() -> None:
    (mark,) = picture((dot(0, 88),), View(FIRST.toordinal(), FIRST.toordinal() + 90)).marks
    assert mark.label is not None
    assert (round(mark.box.x), round(mark.label.x)) == (871, 821)


@given(VIEWS)
def test_no_label_is_cut_at_an_edge(view: View) -> None:
    shown = picture((event(1, 400, 30, Precision.MONTH, "a", True), event(2, 500, 1, Precision.DAY, "b", False)), view)
    for mark in shown.marks:
        if mark.label:
            assert shown.plot.x <= mark.label.x
            assert mark.label.x + mark.label.width <= shown.plot.right
