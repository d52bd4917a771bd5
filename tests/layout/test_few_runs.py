"""A lane of a few events packed run by run stands exactly as if it were packed as a whole."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.few_runs import few_runs
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.rows import Packer, Row, deepest, entries_of
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
    reaches = Packer(1.0, SHORT, measure).reaches(entries_of(heads([(0, 1, 2, False), (60, 1, 2, False)]), SHORT, measure))
    assert [few_runs(reaches)[number] for number in range(2)] == [[0], [1]]
    reaches = Packer(1.0, SHORT, measure).reaches(entries_of(heads([(0, 1, 9, False), (60, 1, 2, False)]), SHORT, measure))
    assert few_runs(reaches)[0] == [0, 1]


def test_bars_that_lie_above_one_another_are_counted() -> None:
    assert deepest([]) == 0
    assert deepest([(0.0, 10.0), (20.0, 30.0)]) == 1
    assert deepest([(0.0, 10.0), (5.0, 30.0), (20.0, 30.0), (8.0, 9.0)]) == 3


@given(EVENTS, ZOOMS, st.integers(1, 8))
def test_run_by_run_is_as_a_whole(events: list[tuple[int, int, int, bool]], zoom: float, count: int) -> None:
    packer, entries = Packer(zoom, SHORT, measure), entries_of(heads(events), SHORT, measure)
    reaches = packer.reaches(entries)
    runs = few_runs(reaches)
    left, right = FIRST.toordinal() * zoom - 100, (FIRST.toordinal() + 2000) * zoom
    by_run = PackedRuns(runs, entries, packer, count).near(left, right)
    assert told(list(by_run)) == told(packer.pack(entries, reaches, count))


@given(EVENTS, ZOOMS)
def test_a_run_needs_the_rows_of_what_lies_above_one_another(events: list[tuple[int, int, int, bool]], zoom: float) -> None:
    packer, entries = Packer(zoom, SHORT, measure), entries_of(heads(events), SHORT, measure)
    reaches = packer.reaches(entries)
    runs = few_runs(reaches)
    for number, depth in enumerate(runs.depths()):
        assert depth == deepest((reaches[place][0], reaches[place][2]) for place in runs[number])
