"""A lane of a few events packed run by run: each has its place whatever is in view, and no run reaches into the next."""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.entry import entries_of
from timeline_app.layout.few_runs import few_runs
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.row import GAP, Row
from timeline_app.layout.rows import Packer
from timeline_app.records.event import EventHead, Kind
from timeline_app.records.when import Precision, When

FIRST = date(2031, 1, 1)
PLAN = LanePlan("a", "甲")
DAYS = st.sampled_from([1, 1, 1, 2, 30, 300])
EVENTS = st.lists(st.tuples(st.integers(0, 700), DAYS, st.integers(0, 12), st.booleans()), max_size=80)
ZOOMS = st.sampled_from([0.05, 0.7, 3.0, 11.5, 23.0, 60.0])


def measure(text: str) -> float:
    return 12.0 * len(text)


def heads(events: list[tuple[int, int, int, bool]]) -> list[EventHead]:
    return [head(number, *event) for number, event in enumerate(events)]


def head(number: int, day: int, days: int, letters: int, major: bool) -> EventHead:
    start, end = FIRST + timedelta(day), FIRST + timedelta(day + days - 1)
    when = When(f"{start}/{end}", start, end, Precision.DAY if days == 1 else Precision.DAYS)
    return EventHead(f"e{number:02}", "字" * letters, "a", Kind.HAPPENING, when, major)


def told(rows: list[Row]) -> list[list[tuple[tuple[str, ...], float, str | None]]]:
    return [[(tuple(event.id for event in each.events), each.left, each.label) for each in row.packed] for row in rows]


def test_two_days_whose_names_do_not_touch_are_two_runs() -> None:
    reaches = Packer(1.0, SHORT, measure).reaches(entries_of(heads([(0, 1, 2, False), (90, 1, 2, False)]), SHORT, measure))
    assert [few_runs(reaches)[number] for number in range(2)] == [[0], [1]]
    reaches = Packer(1.0, SHORT, measure).reaches(entries_of(heads([(0, 1, 9, False), (90, 1, 2, False)]), SHORT, measure))
    assert few_runs(reaches)[0] == [0, 1]


def deepest(stretches: Iterable[tuple[float, float]]) -> int:
    """How many lie above one another at most: the rows that hold them all, as long as they come from left to right."""
    pairs = list(stretches)
    ends = sorted(end for _start, end in pairs)
    deep = 0
    for place, start in enumerate(sorted(start for start, _end in pairs)):
        deep += ends[place - deep] >= start - GAP  # one more than ever before, if the last of so many has not ended
    return deep


def test_bars_that_lie_above_one_another_are_counted() -> None:
    assert deepest([]) == 0
    assert deepest([(0.0, 10.0), (20.0, 30.0)]) == 1
    assert deepest([(0.0, 10.0), (5.0, 30.0), (20.0, 30.0), (8.0, 9.0)]) == 3


def touching(rows: list[Row]) -> list[tuple[str, str]]:
    """Those side by side in a row that overlap with their names."""
    return [
        (one.events[0].id, other.events[0].id) for row in rows for one, other in pairwise(row.packed) if one.end > other.begin
    ]


@given(EVENTS, ZOOMS, st.integers(1, 8))
def test_run_by_run_each_event_is_in_one_mark_and_none_touches_another(
    events: list[tuple[int, int, int, bool]], zoom: float, count: int
) -> None:
    packer, entries = Packer(zoom, SHORT, measure), entries_of(heads(events), SHORT, measure)
    runs = few_runs(packer.reaches(entries))
    left, right = FIRST.toordinal() * zoom - 100, (FIRST.toordinal() + 2000) * zoom
    rows = list(PackedRuns(runs, entries, packer, count).near(left, right))
    assert sorted(each.id for row in rows for packed in row.packed for each in packed.events) == [each.event.id for each in sorted(
        entries, key=lambda entry: entry.event.id
    )]
    assert len(rows) <= count
    assert not touching(rows)


@given(EVENTS, ZOOMS, st.integers(1, 8), st.integers(0, 700), st.integers(1, 400))
def test_what_a_view_shows_stands_where_it_stands_in_all_of_time(
    events: list[tuple[int, int, int, bool]], zoom: float, count: int, day: int, days: int
) -> None:
    packer, entries = Packer(zoom, SHORT, measure), entries_of(heads(events), SHORT, measure)
    runs, start = few_runs(packer.reaches(entries)), (FIRST.toordinal() + day) * zoom
    near = PackedRuns(runs, entries, packer, count).near(start, start + days * zoom)
    whole = told(list(PackedRuns(runs, entries, packer, count).near(0, (FIRST.toordinal() + 2000) * zoom)))
    assert all(each in row for seen, row in zip(told(list(near)), whole, strict=False) for each in seen)


@given(EVENTS, ZOOMS)
def test_marks_that_lie_above_one_another_are_counted_where_each_begins(
    events: list[tuple[int, int, int, bool]], zoom: float
) -> None:
    packer, entries = Packer(zoom, SHORT, measure), entries_of(heads(events), SHORT, measure)
    runs = few_runs(packer.reaches(entries))
    found = [each for number in range(len(runs)) for each in runs.depths(number)]
    assert max((depth for _reach, depth in found), default=0) == deepest((start, named) for (start, _end, named), _depth in found)
