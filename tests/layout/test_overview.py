"""The overview: always the years of the timeline, columns no finer than what is known, stubs for what lies outside."""

from collections.abc import Sequence
from datetime import date
from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.box import Box
from timeline_app.layout.overview import OverviewRequest, SelectedDays, looked_at, without_view
from timeline_app.layout.overview_columns import OverviewCounts, OverviewHighlight, OverviewHistogram
from timeline_app.layout.overview_picture import Overview
from timeline_app.layout.ticks import ticks_of
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

WHOLE = View(date(2031, 1, 1).toordinal(), date(2032, 1, 1).toordinal())
HIGH = 60 - 16 - 4  # the box without the row of years and the air above the highest column
ROWS = st.lists(st.tuples(st.integers(1, 12), st.sampled_from("ab"), st.booleans()), min_size=1, max_size=40)
VAGUE = (Precision.SEASON, Precision.PART_OF_YEAR, Precision.YEAR, Precision.YEARS, Precision.OPEN)


def event(month: int, theme: str, precision: Precision = Precision.DAY, year: int = 2031, day: int = 5) -> Event:
    start = date(year, month, day)
    when = When(str(start), start, start, precision)
    return Event("e", "", "", "", Kind.HAPPENING, when, (theme,), "other", None, "", False, (), (), (), (), ())


def counts(events: Sequence[Event]) -> OverviewCounts:
    return OverviewCounts(LoadedEvents(sorted(events, key=lambda each: each.order)))


def overview(
    events: Sequence[Event], highlight: OverviewHighlight | None = None, view: View = WHOLE, period: Period | None = None,
    selected: SelectedDays | None = None, width: float = 720,
) -> Overview:
    request = OverviewRequest(OverviewHistogram(counts(events)), WHOLE, highlight, selected)
    return looked_at(without_view(request, Box(0, 0, width, 60), lambda text: 6.0 * len(text), ticks_of), request, view, period)


def of(drawn: Overview, role: str, theme: str | None = None, soft: bool = False) -> tuple[Box, ...]:
    return next((each.boxes for each in drawn.columns if each[:3] == (role, theme, soft)), ())


def test_four_events_of_march_are_twice_as_high_as_one_of_may_and_what_was_asked_for_is_coloured() -> None:
    asked, others = [event(3, "a"), event(5, "a")], [event(3, "b")] * 3
    drawn = overview([*asked, *others], OverviewHighlight(counts(asked), frozenset("a")))
    assert [round(bar.height) for bar in of(drawn, "overview")] == [40, 20]
    assert [round(part.height) for part in of(drawn, "accent", "a")] == [20, 20]


@given(ROWS)
def test_columns_are_as_high_as_months_have_events_whatever_is_filtered(rows: list[tuple[int, str, bool]]) -> None:
    everything = [event(month, theme) for month, theme, _kept in rows]
    found = [each for each, (_month, _theme, kept) in zip(everything, rows, strict=True) if kept]
    drawn = overview(everything, OverviewHighlight(counts(found)))
    months = [month for month, _theme, _kept in rows]
    highest = max(map(months.count, months))
    expected = [HIGH * sqrt(months.count(month) / highest) for month in sorted(set(months))]
    assert sorted(bar.height for bar in of(drawn, "overview")) == pytest.approx(sorted(expected))
    columns = {bar.x: bar for bar in of(drawn, "overview")}
    assert all(part.height <= columns[part.x].height + 1e-9 and part.bottom == 44 for part in of(drawn, "accent"))
    squares = sum((part.height / HIGH) ** 2 * highest for part in of(drawn, "accent"))
    assert squares == pytest.approx(len(found))


def test_themes_stand_upon_one_another_within_their_column() -> None:
    events = [event(3, "a"), event(3, "b"), event(3, "c")]
    drawn = overview(events, OverviewHighlight(counts(events[:2]), frozenset("ab")))
    (first,), (second,), (whole,) = of(drawn, "accent", "a"), of(drawn, "accent", "b"), of(drawn, "overview")
    assert second.bottom == pytest.approx(first.y)
    assert whole.y < second.y < first.y


@pytest.mark.parametrize("precision", VAGUE)
def test_what_is_known_to_no_month_has_no_column(precision: Precision) -> None:
    assert overview([event(1, "a", precision)]).columns == ()


def test_a_week_has_a_column_where_there_is_room_but_not_for_what_is_known_to_its_month() -> None:
    events = [event(3, "a", day=5), event(3, "a", day=6), event(3, "a", day=14), event(5, "a", Precision.MONTH)]
    wide = overview(events, width=160)
    assert len(of(wide, "overview")) == 2
    (foot,) = of(wide, "overview", soft=True)
    assert foot.width > 3 * of(wide, "overview")[0].width
    assert foot.height == pytest.approx(HIGH * sqrt(7 / 31 / 2))
    assert [column.width > 6 for column in of(overview(events, width=155), "overview")] == [True, True]  # March and May


def test_an_event_far_away_makes_no_column_narrower() -> None:
    near = [event(3, "a"), event(5, "a")]
    alone, beside = overview(near), overview([*near, event(1, "a", year=1959)])
    assert beside.scale.view == alone.scale.view == WHOLE
    assert beside.before
    assert (beside.before.years, beside.before.number) == ("1959—2030", "1 条")
    assert beside.before.view == View(date(1959, 1, 5).toordinal(), WHOLE.start)
    assert beside.after is alone.before is None
    assert beside.before.box.right == beside.strip.x


@given(st.integers(-40_000, 40_000), st.integers(1, 60_000))
def test_the_window_and_its_handles_are_always_in_the_box(start: int, days: int) -> None:
    view = View(WHOLE.start + start, WHOLE.start + start + days)
    drawn = overview([event(1, "a", year=1959), event(1, "a", year=2040)], view=view)
    assert 0 <= drawn.view[0] <= drawn.view[1] <= 720
    assert [(handle.width, handle.height) for handle in drawn.handles] == [(4, 18), (4, 18)]
    assert drawn.handles[0].right + 10 <= drawn.handles[1].x + 1e-9
    if view.end <= WHOLE.start:
        assert drawn.before
        assert drawn.view == (drawn.before.box.x, drawn.strip.x)
    if view.start >= WHOLE.end:
        assert drawn.after
        assert drawn.view == (drawn.strip.right, drawn.after.box.right)


def test_a_margin_beside_the_years_is_not_yet_what_lies_outside() -> None:
    drawn = overview([event(1, "a", year=1959), event(1, "a", year=2040)], view=View(WHOLE.start - 30, WHOLE.end + 30))
    assert drawn.view == (drawn.strip.x, drawn.strip.right)
    everything = overview([event(1, "a", year=1959)], view=View(date(1958, 1, 1).toordinal(), WHOLE.end))
    assert everything.view == (0, 720)


def test_stubs_say_how_many_hits_lie_outside() -> None:
    events = [event(1, "a", year=1959), event(2, "b", year=1959), event(1, "a", year=2040)]
    drawn = overview(events, OverviewHighlight(counts(events[:1])))
    assert drawn.before
    assert drawn.after
    assert (drawn.before.number, drawn.before.found) == ("符合 1 条", True)
    assert (drawn.after.number, drawn.after.found, drawn.after.years) == ("1 条", False, "2032—2040")


def test_stubs_give_up_their_words_where_the_strip_would_be_too_short() -> None:
    drawn = overview([event(1, "a", year=1959), event(1, "a", year=2040)], width=260)
    assert drawn.before
    assert drawn.before.years == ""
    assert drawn.strip.width >= 130


def test_each_place_has_one_day_also_on_a_stub() -> None:
    drawn = overview([event(1, "a", year=1959)])
    assert drawn.day_at(0) == date(1959, 1, 5).toordinal()
    assert drawn.day_at(drawn.strip.x) == pytest.approx(WHOLE.start)
    assert drawn.day_at(720) == pytest.approx(WHOLE.end)


def test_a_narrow_window_can_still_be_moved() -> None:
    drawn = overview([], view=View(WHOLE.start + 100, WHOLE.start + 107))
    start, end = drawn.view
    assert drawn.grip_at((start + end) / 2) is None
    assert (drawn.grip_at(start - 3), drawn.grip_at(end + 3)) == (0, 1)


def test_a_window_narrower_than_its_handles_is_moved_between_them() -> None:
    drawn = overview([], view=View(WHOLE.start + 100, WHOLE.start + 101))
    (start, end), (left, right) = drawn.view, drawn.handles
    assert left.right < start < end < right.x
    assert [drawn.grip_at(x) for x in (left.right - 1, left.right + 1, start, end, right.x - 1, right.x + 1)] == [
        0, None, None, None, None, 1
    ]
    assert drawn.inside[0] < start < end < drawn.inside[1]


def test_the_selected_event_is_a_tick_on_its_day_and_a_line_where_no_day_is_told() -> None:
    first = WHOLE.start + 100
    exact = overview([], selected=SelectedDays(int(first), int(first) + 1, True)).selected
    assert exact == pytest.approx((720 * 100 / 365, 0, 2, 44))
    month = overview([], selected=SelectedDays(int(first), int(first) + 30, False)).selected
    assert month == pytest.approx((720 * 100 / 365, 0, 720 * 30 / 365, 2))
    outside = [event(1, "a", year=1959)]
    drawn = overview(outside, selected=SelectedDays(int(WHOLE.start) - 9000, int(WHOLE.start) - 8999, True))
    assert drawn.before
    assert drawn.selected == Box(0, 0, drawn.before.box.width, 2)


def test_the_period_lies_in_the_strip_as_the_view_does() -> None:
    drawn = overview([], period=Period(date(2031, 1, 1), date(2031, 12, 31)))
    assert drawn.period == (0, 720)


def test_the_last_month_there_is_has_a_column() -> None:
    last = View(date(9999, 12, 1).toordinal(), date.max.toordinal() + 1)
    request = OverviewRequest(OverviewHistogram(counts([event(12, "a", year=9999)])), last)
    drawn = looked_at(without_view(request, Box(0, 0, 13, 60), lambda text: 6.0 * len(text), ticks_of), request, last, None)
    (column,) = of(drawn, "overview")
    assert column == pytest.approx((0, 4, 13 * 0.85, HIGH))
