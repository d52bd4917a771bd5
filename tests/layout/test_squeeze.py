"""Where rows are short: what is known to the day, and what may lie anywhere on a long bar, are never one mark."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.entry import entries_of
from timeline_app.layout.few_runs import few_runs
from timeline_app.layout.labels import SHORT
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.row import GAP, Packed, Row, Side
from timeline_app.layout.rows import Packer
from timeline_app.layout.rows_in_sight import RowsInSight
from timeline_app.layout.shapes import BESIDE, REACH
from timeline_app.records.event import EventHead, Kind
from timeline_app.records.when import Precision, When

FIRST = date(2031, 1, 1)
SPANS = st.sampled_from([(1, Precision.DAY), (1, Precision.DAY), (9, Precision.DAYS), (10, Precision.PART_OF_MONTH),
                         (30, Precision.MONTH), (90, Precision.SEASON), (400, Precision.OPEN)])
EVENTS = st.lists(st.tuples(st.integers(0, 300), SPANS, st.integers(0, 9), st.booleans()), max_size=50)
ZOOMS = st.sampled_from([0.3, 1.1, 3.0, 11.5, 23.0])


def measure(text: str) -> float:
    return 12.0 * len(text)


def head(id: str, day: int, span: tuple[int, Precision], letters: int = 3, major: bool = False) -> EventHead:
    start, end = FIRST + timedelta(day), FIRST + timedelta(day + span[0] - 1)
    return EventHead(id, "字" * letters, "a", Kind.HAPPENING, When(f"{start}/{end}", start, end, span[1]), major)


def packed_in(count: int, zoom: float, heads: Iterable[EventHead]) -> list[Row]:
    entries, packer = entries_of(heads, SHORT, measure), Packer(zoom, SHORT, measure)
    days = FIRST.toordinal()
    runs = PackedRuns(few_runs(packer.reaches(entries)), entries, packer, count)
    return list(runs.near((days - 100) * zoom, (days + 2000) * zoom))


def marks_of(rows: Iterable[Row]) -> list[Packed]:
    """Each once; a card lies in several rows."""
    marks = {id(each): each for row in rows for each in [*row.packed, *(row.under.packed if row.under else ())]}
    return list(marks.values())


def ids_of(mark: Packed) -> list[str]:
    return [event.id for event in mark.events]


def is_vague(event: EventHead, zoom: float) -> bool:
    days = (event.when.end - event.when.start).days + 1
    return not event.when.precision.exact and days * zoom > 8 * REACH


def test_in_one_row_a_day_lies_on_the_bar_of_a_month() -> None:
    rows = packed_in(1, 3.0, [head("month", 0, (30, Precision.MONTH)), head("day", 14, (1, Precision.DAY))])
    assert [ids_of(mark) for mark in rows[0].packed] == [["day"]]
    assert rows[0].under is not None
    assert [(ids_of(mark), mark.width, mark.label) for mark in rows[0].under.packed] == [(["month"], 90.0, None)]


def test_a_bar_comes_before_the_marks_that_lie_on_it_but_one_with_a_number_after_them() -> None:
    bar, other = (head(id, 0, (30, Precision.MONTH)) for id in ("bar", "other"))
    mark = head("day", 14, (1, Precision.DAY))
    for heads, order in (([bar, mark], [("bar",), ("day",)]), ([bar, other, mark], [("day",), ("bar", "other")])):
        sight = RowsInSight(packed_in(1, 3.0, heads), "lane", 0.0, 900.0, -3.0 * FIRST.toordinal(), 3.0, SCREEN, None)
        assert [each.events for each in sight.row(0, 0.0, SCREEN.least_row)] == order


def test_a_name_left_of_its_mark_keeps_away_from_a_ring_that_has_grown() -> None:
    """It goes to the other side, or away where the edge of the view leaves no room there."""
    days = [head(id, day, (1, Precision.DAY), major=True) for id, day in (("a", 40), ("b", 41), ("named", 60))]
    name = Packed([*days[2:]], 180.0, 196.0, "字字字", 36.0, Side.LEFT)
    right = name.end + BESIDE
    for gap, edge, place in ((GAP, 900.0, name.begin), (GAP - 1, 900.0, right), (GAP, 196.0, name.begin), (GAP - 1, 196.0, None)):
        row, reach = Row(), name.begin - gap
        row.add(Packed([*days[:2]], reach - 16.0, reach, None, 0.0, Side.RIGHT))
        row.add(name)
        label = RowsInSight([row], "lane", 0.0, edge, 0.0, 3.0, SCREEN, None).row(0, 0.0, SCREEN.least_row)[-1].label
        assert (label.x if label else None) == place


def test_a_bar_of_days_takes_in_a_day_where_there_is_one_row() -> None:
    rows = packed_in(1, 3.0, [head("days", 0, (30, Precision.DAYS)), head("day", 14, (1, Precision.DAY))])
    assert [ids_of(mark) for mark in marks_of(rows)] == [["days", "day"]]


def test_a_vague_bar_no_longer_than_a_few_dots_takes_in_a_day() -> None:
    rows = packed_in(1, 1.0, [head("month", 0, (30, Precision.MONTH)), head("day", 14, (1, Precision.DAY))])
    assert [sorted(ids_of(mark)) for mark in marks_of(rows)] == [["day", "month"]]


def test_two_months_are_one_bar_below_the_days_on_them() -> None:
    heads = [head("a", 0, (30, Precision.MONTH)), head("b", 0, (30, Precision.MONTH)), head("day", 14, (1, Precision.DAY))]
    assert sorted(sorted(ids_of(mark)) for mark in marks_of(packed_in(1, 3.0, heads))) == [["a", "b"], ["day"]]


@given(EVENTS, ZOOMS, st.integers(1, 5))
def test_each_event_is_in_one_mark_and_none_has_a_day_and_a_vague_bar(
    events: list[tuple[int, tuple[int, Precision], int, bool]], zoom: float, count: int
) -> None:
    heads = {f"e{number:02}": head(f"e{number:02}", *event) for number, event in enumerate(events)}
    rows = packed_in(count, zoom, heads.values())
    assert len(rows) <= count
    assert sorted(id for mark in marks_of(rows) for id in ids_of(mark)) == sorted(heads)
    for mark in marks_of(rows):
        assert len({is_vague(heads[id], zoom) for id in ids_of(mark)}) == 1
    for row in rows:
        assert not [(one, other) for one, other in pairwise(row.packed) if one.end > other.begin]
