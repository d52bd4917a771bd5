"""Marks at the edges of the plot: what has a day in view is seen whole, what has none is not seen at all."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shapes import REACH, RING, ROUND, Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

FIRST = date(2031, 1, 1)
LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)


def on(number: int, day: int) -> Event:
    at = FIRST + timedelta(day)
    when = When(str(at), at, at, Precision.DAY)
    return Event(
        f"e{number}", "", "", f"事件{number}", Kind.HAPPENING, when, ("a",), "other", None, "", False, (), (), (), (), ()
    )


def picture(days: list[int], view: View) -> Picture:
    events = tuple(on(number, day) for number, day in enumerate(days))
    return lay_out(LayoutRequest(events, LANES, view, 900, 200, lambda text: 12.0 * len(text)))


def in_sight(mark: Mark, shown: Picture) -> bool:
    """All of a dot; the number of a cluster."""
    middle, reach = mark.box.x + mark.box.width / 2, RING if mark.shape is Shape.CLUSTER else REACH
    return shown.plot.x <= middle - reach + 0.01 and middle + reach <= shown.plot.right + 0.01


@given(st.lists(st.integers(0, 400), min_size=1, max_size=40), st.floats(0, 380), st.floats(4, 300))
@example([100, 105], 100.9, 4.15)
def test_what_has_a_day_in_view_is_seen_whole_and_what_has_none_is_not_seen(days: list[int], start: float, length: float) -> None:
    view = View(FIRST.toordinal() + start, FIRST.toordinal() + start + length)
    shown = picture(days, view)
    in_marks = {id for mark in shown.marks for id in mark.events}
    assert {f"e{number}" for number, day in enumerate(days) if start - 0.99 < day < start + length - 0.01} <= in_marks
    round_ones = [mark for mark in shown.marks if mark.shape in ROUND]
    assert all(in_sight(mark, shown) for mark in round_ones)
    for mark in round_ones:
        assert any(start - 1.01 < days[int(id[1:])] < start + length + 0.01 for id in mark.events)


@pytest.mark.parametrize("share", [0.3, 0.7])
def test_a_dot_stays_in_sight_until_its_day_has_left(share: float) -> None:
    day = FIRST.toordinal() + 100
    left = picture([100], View(day + share, day + share + 30))
    right = picture([100], View(day + share - 30, day + share))
    gone = picture([100], View(day + 1, day + 31))
    assert [mark.box.x + RING - left.plot.x for mark in left.marks] == pytest.approx([REACH])
    assert [right.plot.right - mark.box.right + RING for mark in right.marks] == pytest.approx([REACH])
    assert gone.marks == ()
