"""Marks and titles on the small axis of an import."""

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.window.table_import.mark_places import Stretch, placed

ROWS, ROOM = 4, (8.0, 600.0)
BARS = st.lists(st.tuples(st.floats(8, 590), st.floats(0, 200), st.floats(10, 250)), max_size=60)


def test_titles_stand_beside_their_bars() -> None:
    first, close, last = placed([(10, 12), (20, 40), (580, 590)], [50, 50, 50], ROWS, ROOM)
    assert (first.row, first.bar, first.title) == (0, (10, 17), (21, 71))
    assert (close.row, close.title) == (1, (44, 94))
    assert (last.row, last.title) == (0, (526, 576))


@given(BARS)
def test_every_bar_is_there_once_and_no_title_runs_into_anything(bars: list[tuple[float, float, float]]) -> None:
    spans = [(start, min(start + days, 598.0)) for start, days, _width in bars]
    marks = placed(spans, [width for *_span, width in bars], ROWS, ROOM)
    assert sorted(mark.number for mark in marks) == list(range(len(bars)))
    assert all(mark.bar[0] == spans[mark.number][0] and mark.bar[1] >= spans[mark.number][1] for mark in marks)
    titled = [(mark.row, *_whole(mark.bar, mark.title)) for mark in marks if mark.title]
    assert all(row < ROWS - 1 and ROOM[0] <= left and right <= ROOM[1] for row, left, right in titled)
    assert all(
        one[0] != other[0] or one[2] <= other[1] or other[2] <= one[1]
        for number, one in enumerate(titled) for other in titled[:number]
    )


def _whole(bar: Stretch, title: Stretch) -> Stretch:
    return min(bar[0], title[0]), max(bar[1], title[1])
