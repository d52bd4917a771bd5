"""Runs that were packed before serve where fewer rows are allowed."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.entry import entries_of
from timeline_app.layout.few_runs import few_runs
from timeline_app.layout.labels import SHORT
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.row import Row
from timeline_app.layout.rows import Packer
from timeline_app.records.event import Event, Kind, Scope
from timeline_app.records.when import Precision, When

SPANS = st.lists(st.tuples(st.integers(0, 200), st.sampled_from((0, 0, 0, 20, 60, 400)), st.booleans()), min_size=1, max_size=60)


def event(number: int, day: int, days: int, major: bool) -> Event:
    start = date(2020, 1, 1) + timedelta(day)
    when = When(str(start), start, start + timedelta(days), Precision.DAYS if days else Precision.DAY)
    name = f"事件{number}"
    return Event(f"e{number}", "", "", name, Kind.HAPPENING, when, ("a",), Scope.OTHER, None, "", major, (), (), (), (), ())


def told(rows: list[Row]) -> list[list[object]]:
    return [[(each.left, each.right, each.label, each.side, each.card, str(each.events)) for each in row.packed] for row in rows]


@given(SPANS, st.sampled_from((0.3, 1.0, 1.3, 3.0, 8.0, 15.0)), st.integers(1, 12))
def test_fewer_rows_are_those_of_packing_anew(spans: list[tuple[int, int, bool]], zoom: float, count: int) -> None:
    packer = Packer(zoom, SHORT, lambda text: 12.0 * len(text))
    entries = entries_of((event(number, *span) for number, span in enumerate(spans)), packer.labels, packer.measure)
    runs = few_runs(packer.reaches(entries))
    before = PackedRuns(runs, entries, packer, 12)
    for number in range(len(runs)):
        before.rows_of(number)
    fewer, anew = before.within(count), PackedRuns(runs, entries, packer, count)
    for number in range(len(runs)):
        assert told(fewer.rows_of(number)) == told(anew.rows_of(number))
