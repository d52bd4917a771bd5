"""A track in plain numbers: round levels from zero up, and nothing that depends on where the view begins."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.test_series_plot import point, series
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.scale import Scale
from timeline_app.layout.track import ASIDE, FOOT, levels_of, track_plot
from timeline_app.queries.series import PointKind
from timeline_app.queries.snapshot import View

FIRST = date(2031, 1, 1)
LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)


def picture(height: float, tracks: float) -> Picture:
    view = View(FIRST.toordinal(), FIRST.toordinal() + 365)
    return lay_out(LayoutRequest((), LANES, view, 900, height, lambda text: 12.0 * len(text), tracks=tracks))


@given(st.floats(1e-12, 1e15))
def test_levels_are_zero_and_two_equal_steps_within_the_track(value: float) -> None:
    zero, one, two = (y for y, _name in levels_of(series(point(0, value))).lines)
    assert zero == FOOT
    assert zero - one == pytest.approx(one - two)
    assert -1e-6 <= two < one
    assert two < FOOT / 2, "the upper one is near the highest value"


def test_levels_are_named() -> None:
    """The unit is that of the numbers beside it."""
    def told(value: float) -> tuple[str, list[str]]:
        unit, lines = levels_of(series(point(0, value)))
        return unit, [name for _y, name in lines]

    assert told(186_100) == ("万个", ["0", "10", "20"])
    assert told(9_000) == ("个", ["0", "5000", "1万"])
    assert told(0) == ("个", ["0", "0.5", "1"])


def test_points_stand_on_their_days_in_every_view() -> None:
    plot = track_plot(series(point(10, 4), point(500, 8)), 2.5, lambda text: 7.0 * len(text))
    for days in (0, 7.5, 300):
        scale = Scale(View(FIRST.toordinal() + days, FIRST.toordinal() + days + 200), 124, 500)
        for dot in plot.dots:
            assert dot.x + plot.shift(scale) == pytest.approx(scale.x(dot.point.middle))


def test_marks_of_one_day_stand_side_by_side() -> None:
    """The surest on its day, the others left of it, what is told twice at one place; each label keeps off all of them."""
    exact, least = point(364, 184_200), point(364, 160_000, PointKind.AT_LEAST)
    target, again = (replace(point(364, 150_000, PointKind.TARGET), event=event) for event in ("x", "y"))
    of_year = series(exact, least, target, again, point(757, 186_100))
    plot = track_plot(of_year, 3.0, lambda text: 7.0 * len(text))
    scale = Scale(View(FIRST.toordinal(), FIRST.toordinal() + 1000), 0, 3000)
    assert [scale.x(dot.point.middle) - dot.x - plot.shift(scale) for dot in plot.dots] == pytest.approx([0, 11, 22, 22, 0])


@given(st.lists(st.tuples(st.sampled_from([0, 30]), st.floats(0, 100), st.sampled_from(PointKind)), min_size=1, max_size=8))
def test_no_two_marks_of_a_track_lie_on_one_another(told: list[tuple[int, float, PointKind]]) -> None:
    several = series(*(point(day, value, kind) for day, value, kind in told))
    dots = track_plot(several, 20.0, lambda text: 7.0 * len(text)).dots
    for one, other in combinations(dots, 2):
        same = (one.point.kind, one.point.value) == (other.point.kind, other.point.value)
        if one.point.middle == other.point.middle and not same:
            assert abs(one.x - other.x) > ASIDE - 1e-6 or abs(one.y - other.y) > ASIDE - 1e-6


def test_no_value_is_written_over_an_edge_of_the_track() -> None:
    plot = track_plot(series(*(point(day * 40, day) for day in range(30))), 1.0, lambda text: 7.0 * len(text))
    labels = [dot.label for dot in plot.dots if dot.label]
    assert labels
    assert all(7 <= label.y <= FOOT - 7 for label in labels)


def test_tracks_take_their_room_off_the_lanes() -> None:
    without, with_tracks = picture(600, 0), picture(600, 98)
    assert without.tracks is None
    box, plot = with_tracks.tracks, with_tracks.plot
    assert box is not None
    assert (box.x, box.y, box.width, box.height) == (plot.x, plot.bottom, plot.width, 98)
    assert without.plot.height - plot.height == 98
    assert with_tracks.on_axis(plot.x + 5, box.y + 5)
    assert not with_tracks.on_axis(plot.x - 5, box.y + 5)
    assert not with_tracks.on_axis(plot.x + 5, box.bottom + 1)


def test_the_first_day_is_before_all_points() -> None:
    plot = track_plot(series(point(10, 4)), 2.5, lambda text: 7.0 * len(text))
    assert date.fromordinal(int(plot.first)) < FIRST + timedelta(10)
