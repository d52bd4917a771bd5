"""Places on a page of rows of any height: no step changes what is in sight but by the pixels that were asked for."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.reading.spot import TOP, Spot, end_of, in_sight, revealed, settled

HEIGHTS = st.lists(st.integers(20, 900).map(float), min_size=1, max_size=30)


def pixels_above(spot: Spot, heights: list[float]) -> float:
    return sum(heights[: spot.row]) + spot.offset


@given(HEIGHTS, st.floats(100, 1200), st.lists(st.floats(-3000, 3000), max_size=8))
def test_scrolling_moves_by_what_was_asked_for(heights: list[float], view: float, steps: list[float]) -> None:
    spot, height, count = TOP, heights.__getitem__, len(heights)
    end = max(0.0, sum(heights) - view)
    expected = 0.0
    for step in steps:
        spot = settled(Spot(spot.row, spot.offset + step), count, height, view)
        expected = min(max(0.0, expected + step), end)
        assert abs(pixels_above(spot, heights) - expected) < 1e-6


@given(HEIGHTS, st.floats(100, 1200), st.data())
def test_what_is_in_sight_fills_the_view(heights: list[float], view: float, data: st.DataObject) -> None:
    spot = settled(Spot(data.draw(st.integers(0, len(heights) - 1)), 0.0), len(heights), heights.__getitem__, view)
    rows = list(in_sight(spot, len(heights), heights.__getitem__, view))
    assert rows[0][1] <= 0
    last, y = rows[-1]
    assert y + heights[last] >= min(view, sum(heights)) - 1e-6


@given(HEIGHTS, st.floats(300, 1200), st.data())
def test_a_row_that_is_wanted_comes_into_sight(heights: list[float], view: float, data: st.DataObject) -> None:
    rows, height, count, top = st.integers(0, len(heights) - 1), heights.__getitem__, len(heights), 40.0
    begin = settled(Spot(data.draw(rows), 0.0), count, height, view)
    row = data.draw(rows)
    spot = settled(revealed(begin, row, height, view, top), count, height, view)
    places = dict(in_sight(spot, count, height, view))
    assert row in places
    assert places[row] >= top - 1e-6 or spot == TOP or spot == end_of(count, height, view)
    assert places[row] + min(height(row), view - top) <= view + 1e-6


@given(HEIGHTS, st.floats(300, 1200), st.data())
def test_a_row_that_is_wholly_in_sight_moves_nothing(heights: list[float], view: float, data: st.DataObject) -> None:
    height, count = heights.__getitem__, len(heights)
    begin = settled(Spot(data.draw(st.integers(0, count - 1)), 0.0), count, height, view)
    for row, y in in_sight(begin, count, height, view):
        if y >= 40 and y + height(row) <= view:
            assert revealed(begin, row, height, view, 40.0) == begin
