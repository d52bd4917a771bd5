"""The axis: rows by the zoom alone, words that never repeat or run into one another, and the pill of the chosen period."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.axis import PeriodWords
from timeline_app.layout.box import Label
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.metrics import SCREEN, Metrics
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.queries.periods import period_of
from timeline_app.queries.snapshot import View

LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)
NAMED = PeriodWords("2023年第三季度", 90.0, "确定 22 · 可能 27", 110.0)
VIEWS = st.tuples(st.integers(-800, 900), st.integers(4, 4000)).map(
    lambda pair: View(date(2022, 1, 1).toordinal() + pair[0], date(2022, 1, 1).toordinal() + pair[0] + pair[1])
)


def view_of(period: str) -> View:
    days = period_of(period)
    return View(days.start.toordinal(), days.end.toordinal() + 1)


def picture(view: View, chosen: str = "", width: float = 848.0, metrics: Metrics = SCREEN) -> Picture:
    """With a plot 132 pixels narrower than the whole."""
    return lay_out(LayoutRequest(
        (), LANES, view, width, 400, lambda text: sum(12.0 if each > "⺀" else 7.0 for each in text),
        period=period_of(chosen) if chosen else None, period_words=NAMED if chosen else None, metrics=metrics,
    ))


def names(shown: Picture, row: int) -> list[str]:
    return [label.text for label in labels(shown, row)]


def labels(shown: Picture, row: int) -> list[Label]:
    return [tick.label for tick in shown.axis_rows[row].ticks if tick.label]


def heights(shown: Picture) -> list[float]:
    return [row.box.height for row in shown.axis_rows]


def test_all_years_stand_over_their_quarters() -> None:
    shown = picture(view_of("2022/2024"))
    assert heights(shown) == [32, 26]
    assert names(shown, 0) == ["2022年", "2023年", "2024年"]
    assert names(shown, 1)[:5] == ["一季度", "二季度", "三季度", "四季度", "一季度"]


def test_a_quarter_stands_over_its_months_and_their_mondays_by_number() -> None:
    shown = picture(view_of("2023Q3"))
    assert heights(shown) == [24, 18, 16]
    assert names(shown, 0) == ["三季度"]
    assert names(shown, 1) == ["2023年7月", "8月", "9月"]
    assert names(shown, 2) == ["3", "10", "17", "24", "7", "14", "21", "28", "4", "11", "18", "25"]
    assert shown.axis_rows[2].title == "周一"


def test_a_monday_is_left_out_where_the_line_of_a_month_would_cross_its_number() -> None:
    """The number of 2023-07-31 would stand across the first of August."""
    shown = picture(view_of("2023Q3"))
    months = [tick.x for tick in shown.axis_rows[1].ticks]
    assert "31" not in names(shown, 2)
    assert not any(label.x < month < label.x + label.width for label in labels(shown, 2) for month in months)


def test_a_month_stands_over_its_days_and_their_weekdays() -> None:
    shown = picture(view_of("2023-07"))
    assert heights(shown) == [24, 18, 16]
    assert names(shown, 0) == ["2023年7月"]
    assert names(shown, 1) == [str(day) for day in range(1, 32)]
    assert names(shown, 2)[:7] == ["六", "日", "一", "二", "三", "四", "五"]


def test_the_year_is_told_once_and_again_where_the_next_one_begins() -> None:
    shown = picture(View(date(2023, 11, 1).toordinal(), date(2024, 4, 1).toordinal()))
    assert names(shown, 1) == ["2023年11月", "12月", "2024年1月", "2月", "3月"]


def test_the_year_is_told_by_the_first_month_that_has_room_for_it() -> None:
    shown = picture(View(date(2023, 6, 24).toordinal(), date(2023, 9, 24).toordinal()))
    assert names(shown, 1) == ["6月", "2023年7月", "8月", "9月"]


@given(VIEWS)
def test_no_label_runs_into_the_next_or_over_an_edge(view: View) -> None:
    shown = picture(view)
    for number in range(len(shown.axis_rows)):
        row = labels(shown, number)
        assert all(one.x + one.width <= other.x + 0.01 for one, other in pairwise(row))
        assert all(shown.plot.x <= label.x and label.x + label.width <= shown.plot.right + 0.01 for label in row)


@given(VIEWS, VIEWS)
def test_the_axis_is_equally_high_at_all_zooms(view: View, other: View) -> None:
    for metrics in (SCREEN, SCREEN.low):
        assert picture(view, metrics=metrics).axis == picture(other, "2023Q3", metrics=metrics).axis


@given(VIEWS, st.integers(-400, 400))
def test_its_rows_depend_on_the_zoom_alone(view: View, days: int) -> None:
    moved = View(view.start + days, view.end + days)
    assert heights(picture(view)) == heights(picture(moved, "2023Q3"))
    assert picture(view).plot == picture(moved, "2023Q3").plot


def test_the_pill_is_exactly_as_wide_as_a_band_that_holds_its_words() -> None:
    shown = picture(View(date(2023, 6, 15).toordinal(), date(2023, 10, 15).toordinal()), "2023Q3")
    assert shown.pill is not None
    assert shown.period == (shown.pill.box.x, shown.pill.box.right)
    assert (shown.pill.box.y, shown.pill.box.height) == (2, 20)
    assert names(shown, 0) == ["二季度", "四季度"]


def test_the_pill_of_a_narrow_band_is_as_wide_as_its_words_and_leaves_no_label_half_covered() -> None:
    shown = picture(view_of("2022/2024"), "2023Q3")
    assert shown.pill is not None
    assert shown.pill.box.width == NAMED.width
    assert not any(_touch(label, shown) for label in labels(shown, 0))
    assert "2024年" in names(shown, 0)


@pytest.mark.parametrize("chosen", ["2023-08", "2023-04", "2022-12", "2024-12"])
def test_the_pill_of_a_narrow_band_moves_aside_where_it_would_hide_a_year(chosen: str) -> None:
    shown = picture(view_of("2022/2024"), chosen, width=1060.0)
    assert names(shown, 0) == ["2022年", "2023年", "2024年"]
    assert shown.pill is not None
    assert shown.period is not None
    assert shown.pill.box.x <= shown.period[0]
    assert shown.period[1] <= shown.pill.box.right
    assert not any(_touch(label, shown) for label in labels(shown, 0))


def test_a_pill_over_the_whole_axis_leaves_the_month_its_name() -> None:
    shown = picture(view_of("2023-08"), "2023Q3")
    assert shown.pill is not None
    assert shown.pill.counts is not None
    (month,) = labels(shown, 0)
    assert month.text == "2023年8月"
    assert shown.pill.counts.x + shown.pill.counts.width < month.x
    assert month.x + month.width <= shown.pill.close.x


def test_a_name_that_is_that_of_the_period_is_not_repeated_on_the_pill() -> None:
    assert names(picture(view_of("2023-08"), "2023-08"), 0) == []


@given(VIEWS)
def test_the_pill_stays_within_the_plot_and_has_its_words_in_it(view: View) -> None:
    for width in (848.0, 400.0):
        shown = picture(view, "2023Q3", width)
        if shown.pill is None:
            assert shown.period is not None
            assert shown.period[1] <= shown.plot.x or shown.period[0] >= shown.plot.right
            continue
        box = shown.pill.box
        assert shown.plot.x <= box.x
        assert box.right <= shown.plot.right + 0.01
        assert all(box.x <= label.x and label.x + label.width <= shown.pill.close.x + 0.01 for label in _said(shown))


def _touch(label: Label, shown: Picture) -> bool:
    assert shown.pill is not None
    return label.x < shown.pill.box.right and label.x + label.width > shown.pill.box.x


def _said(shown: Picture) -> Iterator[Label]:
    assert shown.pill is not None
    yield shown.pill.name
    if shown.pill.counts:
        yield shown.pill.counts
