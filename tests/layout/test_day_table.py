"""Days counted by lane: sums of stretches are those of their days, and panning changes none."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.day_table import DayTable

FIRST = 738_000
DAYS = st.lists(st.integers(0, 5), min_size=1, max_size=60)


def table(*lanes: list[int]) -> DayTable:
    """Events that begin on each day; on days with three of them something lasts."""
    counts = np.array(lanes, np.int32)
    starts_before = np.concatenate((np.zeros((len(lanes), 1), np.int32), np.cumsum(counts, axis=1, dtype=np.int32)), axis=1)
    return DayTable(FIRST, starts_before, counts == 3)


def test_a_week_counts_its_days() -> None:
    edges, counts = table([1] * 28).counted(FIRST, FIRST + 28, 7)
    assert (np.diff(edges) == 7).all()
    assert counts.sum() == 28
    assert counts.max() == 7


@given(DAYS, st.integers(1, 15), st.floats(-90, 90), st.floats(1, 90))
def test_stretches_count_what_begins_in_them(days: list[int], length: int, start: float, width: float) -> None:
    edges, counts = table(days).counted(FIRST + start, FIRST + start + width, length)
    assert (edges % length == 0).all()
    assert edges[0] <= FIRST + start
    assert edges[-1] >= FIRST + start + width
    for first, end, count in zip(edges.tolist(), edges[1:].tolist(), counts[0].tolist(), strict=False):
        assert count == sum(days[max(0, first - FIRST) : max(0, end - FIRST)]) == table(days).count(0, first, length)


@given(DAYS, st.integers(1, 15))
def test_no_stretch_has_more_than_the_highest(days: list[int], length: int) -> None:
    _edges, counts = table(days).counted(FIRST - 1, FIRST + len(days) + 1, length)
    assert table(days).highest(length) == max(1, counts.max())


@given(DAYS, st.integers(1, 15))
def test_a_stretch_in_which_something_lasts_is_told(days: list[int], length: int) -> None:
    edges, _counts = table(days).counted(FIRST - 20, FIRST + len(days) + 20, length)
    ongoing = table(days).ongoing(edges)[0]
    assert not ongoing[[0, -1]].any()
    stretches = zip(edges.tolist(), edges[1:].tolist(), strict=False)
    assert ongoing[1:-1].tolist() == [3 in days[max(0, first - FIRST) : max(0, end - FIRST)] for first, end in stretches]
