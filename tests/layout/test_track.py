"""A track in plain numbers: round levels from zero up, and nothing that depends on where the view begins."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.test_series_plot import point, series
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.scale import Scale
from timeline_app.layout.track import FOOT, levels_of, track_plot
from timeline_app.queries.snapshot import View

FIRST = date(2031, 1, 1)
LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)


def picture(height: float, tracks: float) -> Picture:
    view = View(FIRST.toordinal(), FIRST.toordinal() + 365)
    return lay_out(LayoutRequest((), LANES, view, 900, height, lambda text: 12.0 * len(text), tracks=tracks))


@given(st.floats(1e-12, 1e15))
def test_levels_are_zero_and_two_equal_steps_within_the_track(value: float) -> None:
    zero, one, two = (y for y, _name in levels_of(series(point(0, value))))
    assert zero == FOOT
    assert zero - one == pytest.approx(one - two)
    assert -1e-6 <= two < one
    assert two < FOOT / 2, "the upper one is near the highest value"


def test_levels_are_named() -> None:
    assert [name for _y, name in levels_of(series(point(0, 186_100)))] == ["0", "10万", "20万"]
    assert [name for _y, name in levels_of(series(point(0, 0)))] == ["0", "0.5", "1"]


def test_points_stand_on_their_days_in_every_view() -> None:
    plot = track_plot(series(point(10, 4), point(500, 8)), 2.5, lambda text: 7.0 * len(text))
    for days in (0, 7.5, 300):
        scale = Scale(View(FIRST.toordinal() + days, FIRST.toordinal() + days + 200), 124, 500)
        for dot in plot.dots:
            assert dot.x + plot.shift(scale) == pytest.approx(scale.x(dot.point.middle))


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
