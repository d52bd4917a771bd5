"""Runs of a lane: they never touch, each event is in one of them or in the density, and all depends on the zoom alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.mark_spans import MarkSpans
from timeline_app.layout.rows import GAP
from timeline_app.layout.runs import Cut, HopelessZooms, Limits, cut, hopeless
from timeline_app.layout.shapes import REACH
from timeline_app.queries.dense_lanes import LaneDates
from timeline_app.queries.lane_events import FEW

PLOT, MOST = 1000.0, 8
LIMITS = Limits(MOST, MOST, MOST // 2)


def lane(*spans: tuple[int, int], bar: int = 0) -> LaneDates:
    """Events from a day on for some days, by start."""
    start, days = np.array(sorted(spans), np.int32).reshape(-1, 2).T
    count = len(start)
    rows = np.arange(count, dtype=np.int32)
    return LaneDates(rows, start, start + days, np.full(count, bar, np.uint8), np.zeros(count, np.bool_))


def cut_of(dates: LaneDates, zoom: float, most: int = MOST) -> Cut:
    return cut(MarkSpans(dates), zoom, PLOT, LIMITS._replace(bare=most))


def runs_of(found: Cut) -> list[list[int]]:
    return [run.places.tolist() for run in found.runs]


def test_days_far_from_one_another_are_runs_of_their_own() -> None:
    found = cut_of(lane((0, 1), (1, 1), (300, 1)), 1.0)
    assert runs_of(found) == [[0, 1], [2]]
    assert (len(found.dense), len(found.long)) == (0, 0)


def test_a_long_bar_joins_nothing_to_one_run() -> None:
    found = cut_of(lane((0, 1), (5, 900), (300, 1)), 1.0)
    assert runs_of(found) == [[0], [2]]
    assert (found.long.tolist(), found.long_rows) == ([1], (0,))


def test_long_bars_that_find_no_row_are_strips() -> None:
    found = cut_of(lane(*((start, 900) for start in range(9))), 1.0)
    assert (len(found.long), found.lasting.tolist()) == (0, list(range(9)))


def test_more_than_can_stand_above_one_another_are_density() -> None:
    found = cut_of(lane(*[(10, 1)] * (MOST + 1), (400, 1)), 1.0)
    assert found.dense.tolist() == list(range(MOST + 1))
    assert runs_of(found) == [[MOST + 1]]


def test_a_chain_of_more_than_a_few_is_density() -> None:
    chain = [(number * 16, 1) for number in range(FEW + 1)]
    assert len(cut_of(lane(*chain), 1.0).dense) == FEW + 1
    assert len(cut_of(lane(*chain[1:]), 1.0).dense) == 0


SPANS = st.lists(st.tuples(st.integers(0, 2000), st.sampled_from([1, 1, 1, 3, 40, 700])), min_size=1, max_size=400)
ZOOMS = st.sampled_from([0.05, 0.3, 1.0, 4.0, 25.0, 150.0])


@given(SPANS, ZOOMS)
def test_each_event_is_in_one_place(spans: list[tuple[int, int]], zoom: float) -> None:
    found = cut_of(lane(*spans), zoom)
    placed = [place for run in found.runs for place in run.places.tolist()]
    rest = [*found.long.tolist(), *found.dense.tolist(), *found.lasting.tolist()]
    assert sorted(placed + rest) == list(range(len(spans)))


@given(SPANS, ZOOMS)
def test_no_run_reaches_into_another(spans: list[tuple[int, int]], zoom: float) -> None:
    found = cut_of(lane(*spans), zoom)
    for run, other in zip(found.runs, found.runs[1:], strict=False):
        assert run.right + GAP <= other.left + 1e-6
        assert run.limit <= other.left + 1e-6


@given(SPANS, ZOOMS)
def test_bars_in_one_row_do_not_overlap(spans: list[tuple[int, int]], zoom: float) -> None:
    dates = lane(*spans)
    found = cut_of(dates, zoom)
    for row in set(found.long_rows):
        there = found.long[[each == row for each in found.long_rows]]
        assert (dates.start[there][1:] > dates.end[there][:-1]).all()


@given(st.lists(st.tuples(st.integers(0, 400), st.just(1)), min_size=1, max_size=900), ZOOMS)
def test_what_the_days_alone_tell_to_be_density_is_density(spans: list[tuple[int, int]], zoom: float) -> None:
    dates = lane(*spans)
    if hopeless(np.bincount(dates.start).astype(np.int32), zoom, MOST):
        assert len(cut_of(dates, zoom).runs) == 0


@given(SPANS, st.lists(ZOOMS, min_size=2, max_size=8), st.sampled_from([4, MOST]))
def test_a_lane_is_cut_the_same_whatever_zooms_came_before(spans: list[tuple[int, int]], zooms: list[float], most: int) -> None:
    kept = MarkSpans(lane(*spans))
    for zoom in zooms:
        again, anew = cut(kept, zoom, PLOT, LIMITS._replace(bare=most)), cut_of(lane(*spans), zoom, most)
        assert runs_of(again) == runs_of(anew)
        assert (again.long.tolist(), again.long_rows) == (anew.long.tolist(), anew.long_rows)
        assert (again.dense.tolist(), again.lasting.tolist()) == (anew.dense.tolist(), anew.lasting.tolist())
        assert again.named == anew.named


@given(
    st.lists(st.tuples(st.integers(0, 400), st.just(1)), min_size=1, max_size=900),
    st.lists(st.floats(0.01, 500.0), min_size=2, max_size=20),
)
def test_a_lane_is_as_hopeless_whatever_zooms_came_before(spans: list[tuple[int, int]], zooms: list[float]) -> None:
    by_day = np.bincount(lane(*spans).start).astype(np.int32)
    kept = HopelessZooms(by_day)
    assert [kept.has(zoom, most) for zoom in zooms for most in (MOST, 2)] == [
        hopeless(by_day, zoom, most) for zoom in zooms for most in (MOST, 2)
    ]


def test_only_as_many_rows_are_counted_for_names_as_a_lane_may_have() -> None:
    crowd = lane(*[(10, 1)] * MOST)
    assert cut_of(crowd, 1.0).named == MOST
    assert cut_of(lane((10, 1), (60, 1), (100, 1)), 1.0).named == 3


@pytest.mark.parametrize(("apart", "alone"), [(2 * REACH + GAP - 1, False), (2 * REACH + GAP, True)])
def test_two_dots_touch_until_they_are_as_far_apart_as_they_are_wide(apart: float, alone: bool) -> None:
    assert (len(runs_of(cut_of(lane((0, 1), (100, 1)), apart / 100, 1))) > 0) is alone
