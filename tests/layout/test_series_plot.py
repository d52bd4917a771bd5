"""A series on a plot: every value where it belongs, and no label over a point or another label."""

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.box import Box
from timeline_app.layout.series_plot import SeriesPlot, nearest_outside, plot_series, top_of
from timeline_app.queries.series import Point, PointKind, Series
from timeline_app.queries.snapshot import View
from timeline_app.records.citation import Citation
from timeline_app.records.figure import Figure, Indicator, Measure
from timeline_app.records.when import Precision, When

WIDTH, HEIGHT, LINE = 300.0, 120.0, 14.0
FIRST = date(2031, 1, 1)
VIEW = View(FIRST.toordinal(), FIRST.toordinal() + 1000)


def point(day: int, value: float, kind: PointKind = PointKind.EXACT, length: int = 1) -> Point:
    start = FIRST + timedelta(day)
    end = start + timedelta(length - 1)
    when = When(str(start), start, end, Precision.DAY)
    measure = {PointKind.TARGET: Measure.TARGET}.get(kind, Measure.FLOW if length > 1 else Measure.STOCK)
    figure = Figure("某数", value, "个", None, measure, when, "i", Citation("d", 1, "某句"))
    return Point("e", figure, value, start.toordinal(), end.toordinal() + 1, kind)


def series(*points: Point, broken: bool = False) -> Series:
    return Series(Indicator("i", "某数", "some", "个", None, broken=broken), points)


def plotted(*points: Point, broken: bool = False) -> SeriesPlot:
    return plot_series(series(*points, broken=broken), VIEW, WIDTH, HEIGHT, lambda text: 7.0 * len(text))


def boxes(plot: SeriesPlot) -> list[Box]:
    labels = [dot.label for dot in plot.dots if dot.label]
    return [Box(label.x, label.y - LINE / 2, label.width, LINE) for label in labels]


def touch(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom


POINTS = st.builds(point, st.integers(0, 999), st.integers(1, 10**9), st.sampled_from(PointKind), st.sampled_from([1, 365]))


def test_two_values_a_year_apart_stand_at_their_days_and_heights() -> None:
    plot = plotted(point(0, 50), point(365, 100))  # 0.3 pixels a day; the upper edge is 125
    assert [(round(dot.x), round(dot.y), dot.label.text if dot.label else "") for dot in plot.dots] == [
        (0, 72, "50个"), (110, 24, "100个")
    ]


def test_a_label_stands_beside_a_line_where_it_has_room_neither_above_nor_below_its_dot() -> None:
    """As of three values of one day in a low track."""
    days = point(300, 15, PointKind.TARGET), point(300, 16, PointKind.AT_LEAST), point(300, 18.4), point(900, 18.4)
    plot = plot_series(series(*days), VIEW, WIDTH, 40.0, lambda text: 7.0 * len(text))
    target, at_least, first, _last = plot.dots
    assert target.label
    assert at_least.label
    assert first.label
    assert abs(first.label.y - first.y) >= LINE / 2


@given(st.lists(POINTS, min_size=1, max_size=9))
def test_no_label_stands_over_a_point_or_another_label(points: list[Point]) -> None:
    plot = plotted(*points)
    labels = boxes(plot)
    assert not any(touch(one, other) for one, other in combinations(labels, 2))
    assert not any(box.x < dot.x < box.right and box.y < dot.y < box.bottom for box in labels for dot in plot.dots)
    assert all(box.x >= 0 and box.right <= WIDTH + 1e-6 for box in labels if box.width <= WIDTH)


@given(st.lists(POINTS, min_size=1, max_size=9))
def test_more_is_higher_and_later_is_further_right(points: list[Point]) -> None:
    plot = plotted(*points)
    assert all(0 <= dot.y <= HEIGHT for dot in plot.dots)
    for one, other in combinations(plot.dots, 2):
        assert (one.point.value - other.point.value) * (other.y - one.y) >= 0
        assert (one.point.middle - other.point.middle) * (one.x - other.x) >= 0


@given(st.floats(1e-3, 1e12))
def test_a_few_round_values_lie_behind(value: float) -> None:
    levels = plotted(point(10, value)).levels
    heights = [y for y, _text in levels]
    assert 1 <= len(levels) <= 4
    assert heights == sorted(heights, reverse=True)
    assert all(0 < y < HEIGHT for y in heights)


def test_a_lone_point_has_its_label_above_it() -> None:
    (dot,) = plotted(point(500, 73)).dots
    assert dot.label is not None
    assert dot.label.text == "73个"
    assert dot.label.y < dot.y
    assert dot.label.x < dot.x < dot.label.x + dot.label.width


@pytest.mark.parametrize("day", [-400, -1, 1000, 1400])
def test_no_value_is_written_where_its_point_is_not(day: int) -> None:
    inside, outside = point(500, 73), point(day, 50)
    labels = {dot.point: dot.label for dot in plotted(*sorted((inside, outside), key=lambda each: each.start)).dots}
    assert labels[inside]
    assert labels[outside] is None


def test_the_nearest_point_is_named_where_none_is_in_view() -> None:
    before, after = point(-90, 50), point(1100, 60)
    assert nearest_outside(series(before, after), VIEW) is before
    assert nearest_outside(series(point(-150, 50), after), VIEW) is after
    assert nearest_outside(series(before, point(500, 73), after), VIEW) is None
    assert nearest_outside(series(), VIEW) is None


def test_what_two_documents_say_alike_is_written_once() -> None:
    assert len(boxes(plotted(point(500, 73), point(500, 73)))) == 1


def test_a_flow_has_the_ends_of_its_period() -> None:
    (dot,) = plotted(point(0, 73, PointKind.EXACT, 500)).dots
    assert dot.span == (0.0, 150.0)
    assert plotted(point(0, 73)).dots[0].span is None


def test_counts_made_in_different_ways_are_parted_and_not_joined() -> None:
    apart = plotted(point(0, 70), point(200, 73), point(100, 90, PointKind.TARGET), broken=True)
    assert apart.line == ()
    assert apart.gaps == pytest.approx([(0.5 + 200.5) / 2 * WIDTH / 1000])
    assert plotted(point(0, 70), point(200, 73)).gaps == ()


@pytest.mark.parametrize("days", [40, 200, 700, 3000, 9000])
def test_names_below_never_run_into_one_another(days: int) -> None:
    view = View(VIEW.start, VIEW.start + days)
    plot = plot_series(series(point(10, 73)), view, WIDTH, HEIGHT, lambda text: 11.0 * len(text))
    ends = sorted((tick.label.x, tick.label.x + tick.label.width) for tick in plot.ticks if tick.label)
    assert ends
    assert all(one[1] < other[0] for one, other in pairwise(ends))


def test_the_top_leaves_room_and_is_never_nothing() -> None:
    assert top_of(series(point(0, 80))) == 100
    assert top_of(series(point(0, 0))) > 0
