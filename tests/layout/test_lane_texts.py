"""Texts of lanes: titles at the first row, names apart from the bars above and below them, titles before names, named links."""

from datetime import date, timedelta

import pytest

from timeline_app.layout.heights import LaneHeight, LaneHeights
from timeline_app.layout.labels import names
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

FIRST = date(2031, 1, 1)
TITLE = "事件的很长很长的全名"
INK = {False: (5.0, 6.0), True: (4.0, 6.0)}  # pixels of a name above and below its middle: as usual, and of a small one


def event(number: int, day: int, days: int, precision: Precision = Precision.DAYS) -> Event:
    start, end = FIRST + timedelta(day), FIRST + timedelta(day + days - 1)
    return Event(
        f"e{number}", TITLE, "", f"事件{number}", Kind.HAPPENING, When(f"{start}/{end}", start, end, precision), ("a",),
        "national", None, "", False, (), (), (), (), (),
    )


def picture(
    events: tuple[Event, ...], days: float, start: float = 0.0, row: float = 20.0, title: str = "甲", period: Period | None = None,
    high: float = 240.0,
) -> Picture:
    lanes = Lanes.by_key((LanePlan("a", title),), lambda event: event.theme)
    view = View(FIRST.toordinal() + start, FIRST.toordinal() + start + days)
    labels = names(lambda event: event.short, lambda event: event.title if isinstance(event, Event) else "")
    heights = LaneHeights(row, {"a": LaneHeight(high)})
    return lay_out(LayoutRequest(
        events, lanes, view, 900, 700, lambda text: 12.0 * len(text), period, labels=labels, heights=heights
    ))


@pytest.mark.parametrize("row", [16.0, 17.0, 18.0, 19.0, 20.0, 24.0])
def test_two_pixels_are_free_above_and_below_a_name_that_stands_above_its_bar(row: float) -> None:
    marks = picture(tuple(event(number, 1, 200) for number in range(4)), 300, row=row).marks
    assert len(marks) == 4
    for above, mark in zip([None, *marks], marks, strict=False):
        assert mark.label is not None
        up, down = INK[mark.box.height < 4]
        assert mark.label.y + down + 2 <= mark.box.y
        assert above is None or above.box.bottom + 2 <= mark.label.y - up
        assert mark.box.height >= 2


@pytest.mark.parametrize(("day", "days"), [(5, 1), (5, 30), (29, 1)])
def test_from_near_a_title_stands_in_place_of_a_name_beside_and_above_a_mark(day: int, days: int) -> None:
    near, afar = picture((event(0, day, days),), 31).marks[0].label, picture((event(0, day, days),), 300).marks[0].label
    assert near is not None
    assert afar is not None
    assert (near.text, afar.text) == (TITLE, "事件0")


@pytest.mark.parametrize(("row", "high"), [(20.0, 240.0), (16.0, 22.0), (18.0, 37.0)])
def test_the_title_of_a_lane_stands_at_its_first_row(row: float, high: float) -> None:
    shown = picture((event(0, 5, 1),), 300, row=row, high=high)
    assert shown.lanes[0].line == shown.lanes[0].box.y + SCREEN.lane_padding + row / 2
    assert abs(shown.lanes[0].line - shown.marks[0].box.y - shown.marks[0].box.height / 2) < 0.01


@pytest.mark.parametrize("days", [30.0, 300.0])
def test_a_lane_without_marks_names_its_nearest_events_where_there_is_room(days: float) -> None:
    events = tuple(event(number, day, 1) for number, day in enumerate([10, 400, 2000, 2500]))
    lane = picture(events, days, start=1000).lanes[0]
    assert [link.event for link in lane.links] == ["e1", "e2"]
    assert [link.name.text for link in lane.links if link.name] == ["事件1", "事件2"]
    assert lane.line == lane.links[0].label.y


@pytest.mark.parametrize(("first", "last"), [(1005, 1090), (1020, 1094), (1002, 1004), (1040, 1045), (990, 1050), (1000, 1099)])
def test_no_edge_of_a_period_runs_through_what_a_lane_without_marks_says(first: int, last: int) -> None:
    events = tuple(event(number, day, 1) for number, day in enumerate([10, 400, 2000, 2500]))
    shown = picture(events, 100, start=1000, period=Period(FIRST + timedelta(first), FIRST + timedelta(last)))
    assert shown.period
    links = shown.lanes[0].links
    assert [link.event for link in links] == ["e1", "e2"]
    for label in (part for link in links for part in (link.label, link.name) if part):
        assert not any(label.x - 1 < edge < label.x + label.width + 1 for edge in shown.period)
        assert shown.plot.x <= label.x
        assert label.x + label.width <= shown.plot.right


def test_a_title_that_is_cut_is_known_in_full() -> None:
    assert picture((), 30, title="甲" * 60).lanes == ()
    lane = picture((event(0, 5, 1),), 30, title="甲" * 60).lanes[0]
    assert lane.title != lane.name == "甲" * 60
