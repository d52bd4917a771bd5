"""Lanes of columns: what is counted adds up, and what a lane hands out is what is in it."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.benchmarks.synthetic import make_database
from timeline_app.database.store import Store
from timeline_app.layout.lanes import Grouping, Lanes, lanes_by
from timeline_app.layout.years import year_over_year_of
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import asking
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.column_lanes import ColumnLanes
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.imprecise_dates import SpanBars, row_of
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.year_lanes import YearLanes
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline

ANSWERS = [
    Query(), Query(themes=frozenset({"services", "culture"})), Query(scopes=frozenset({"beijing"})),
    Query(period=period_of("2023Q2")), Query(period=period_of("2023"), themes=frozenset({"services"})),
]
NAMES = ["all", "two themes", "Beijing", "a quarter", "a theme in a year"]  # the same in every process
GROUPINGS = [Grouping.THEME, Grouping.SCOPE, Grouping.SOURCE, Grouping.NONE, Grouping.YEARS]


@dataclass(frozen=True, slots=True)
class Large:
    """A file of n events, how it is asked, and all its events in order."""

    timeline: Timeline
    ask: Callable[[Query], Answer]
    events: Sequence[Event]


@pytest.fixture(scope="module", params=[0.0, 0.25], ids=["exact", "vague"])
def large(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Large]:
    path = make_database(tmp_path_factory.mktemp("many") / "many.db", 2000, vague=request.param)
    with Store(path) as store:
        yield Large(store.timeline, asking(store, EventLookup(store)), store.events())


def rule_of(large: Large, grouping: Grouping) -> Lanes:
    return year_over_year_of(large.timeline.first_view).lanes if grouping is Grouping.YEARS else lanes_by(grouping, large.timeline)


def lanes_of(large: Large, grouping: Grouping, query: Query) -> tuple[ColumnLanes | YearLanes, ColumnEvents]:
    answer = large.ask(query)
    lanes = answer.by_lane(rule_of(large, grouping))
    assert isinstance(lanes, ColumnLanes | YearLanes)
    assert isinstance(answer.events, ColumnEvents)
    return lanes, answer.events


def shown_in(large: Large, grouping: Grouping, events: ColumnEvents) -> dict[str, list[tuple[Event, Event]]]:
    """By key, the events and what the lane shows of them, told by the rule one by one."""
    rule = rule_of(large, grouping)
    lanes: dict[str, list[tuple[Event, Event]]] = {key: [] for key in rule.keys}
    for event in large.events if events.places is None else map(large.events.__getitem__, events.places.tolist()):
        for key, shown in rule.entries(event):
            if key in lanes:
                lanes[key].append((event, shown))
    return lanes


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("query", ANSWERS, ids=NAMES)
def test_a_lane_counts_and_dates_the_events_that_the_rule_puts_there(large: Large, grouping: Grouping, query: Query) -> None:
    lanes, events = lanes_of(large, grouping, query)
    expected = shown_in(large, grouping, events)
    assert lanes.counts == [len(lane) for lane in expected.values()]
    for number, lane in enumerate(expected.values()):
        dates = lanes.dates(number)
        told = zip(dates.start.tolist(), dates.end.tolist(), dates.bar.tolist(), dates.yearly.tolist(), strict=True)
        assert Counter(told) == Counter(
            (when.start.toordinal(), when.end.toordinal() + 1, row_of(when.precision), when.precision.yearly)
            for when in (shown.when for _event, shown in lane)
        )


@pytest.mark.parametrize("grouping", [Grouping.THEME, Grouping.YEARS])
def test_running_sums_tell_what_begins_and_what_lasts(large: Large, grouping: Grouping) -> None:
    lanes, events = lanes_of(large, grouping, Query())
    for number, (key, lane) in enumerate(shown_in(large, grouping, events).items()):
        exact = [(event, shown.when) for event, shown in lane if not row_of(shown.when.precision)]
        of_lane = [when for event, when in exact if grouping is Grouping.THEME or event.when.start.year == int(key)]
        starts_before, ongoing = lanes.starts_before(number), lanes.ongoing(number)
        for day in range(lanes.first, lanes.first + len(ongoing), 37):
            assert starts_before[day - lanes.first] == sum(when.start.toordinal() < day for when in of_lane)
            lasting = [when for _event, when in exact if when.start.toordinal() <= day <= when.end.toordinal()]
            assert (ongoing[day - lanes.first] > 0) == any(when.start < when.end for when in lasting)


@pytest.mark.parametrize("grouping", GROUPINGS)
@pytest.mark.parametrize("query", ANSWERS, ids=NAMES)
def test_what_is_not_known_to_the_day_stands_in_one_soft_bar_over_its_days(large: Large, grouping: Grouping, query: Query) -> None:
    lanes, events = lanes_of(large, grouping, query)
    for number, lane in enumerate(shown_in(large, grouping, events).values()):
        vague = {event.id: shown.when for event, shown in lane if row_of(shown.when.precision)}
        found: list[str] = []
        bands = lanes.bands(number)
        for row, start, end, count in zip(*(column.tolist() for column in fields_of(bands)), strict=True):
            ids = lanes.ids(lanes.members_of_bar(number, row, start, end).tolist())
            assert len(ids) == count
            assert {row_of(vague[id].precision) for id in ids} == {row}
            assert min(vague[id].start.toordinal() for id in ids) == start
            assert max(vague[id].end.toordinal() + 1 for id in ids) == end
            found += ids
        for row in set(bands.row.tolist()):
            there = bands.only(bands.row == row)
            assert (there.start[1:] >= there.end[:-1]).all()
        assert sorted(found) == sorted(vague)


def fields_of(bands: SpanBars) -> tuple[NDArray[np.int64], ...]:
    return bands.row, bands.start, bands.end, bands.count


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_the_members_of_a_stretch_are_those_that_begin_in_it(large: Large, grouping: Grouping) -> None:
    lanes, events = lanes_of(large, grouping, Query(scopes=frozenset({"beijing"})))
    for number, (key, lane) in enumerate(shown_in(large, grouping, events).items()):
        begins = {
            event.id: shown.when.start.toordinal() for event, shown in lane
            if not row_of(shown.when.precision) and (grouping is not Grouping.YEARS or event.when.start.year == int(key))
        }
        for day in range(lanes.first, lanes.first + 1000, 97):
            ids = lanes.ids(lanes.members(number, day, 9).tolist())
            assert sorted(ids) == sorted(id for id, start in begins.items() if day <= start < day + 9)


@pytest.mark.parametrize("grouping", GROUPINGS)
def test_few_are_handed_out_as_the_lane_shows_them(large: Large, grouping: Grouping) -> None:
    lanes, events = lanes_of(large, grouping, Query(period=period_of("2023-03-07"), themes=frozenset({"services", "culture"})))
    for number, lane in enumerate(shown_in(large, grouping, events).values()):
        few = lanes.few(number)
        assert few is not None
        told = [(head.id, head.short, head.theme, head.kind, head.when, head.major) for head in few]
        expected = [(each.id, each.short, each.theme, each.kind, each.when, each.major) for _event, each in lane]
        assert sorted(told, key=str) == sorted(expected, key=str)
    everything, _events = lanes_of(large, Grouping.NONE, Query())
    assert everything.few(0) is None


@pytest.mark.parametrize("day", [date(2021, 1, 1), date(2023, 7, 1), date(2025, 6, 1)])
def test_the_nearest_of_a_lane_is_nearest(large: Large, day: date) -> None:
    lanes, events = lanes_of(large, Grouping.THEME, Query())
    for number, lane in enumerate(shown_in(large, Grouping.THEME, events).values()):
        event = lanes.nearest(number, day.toordinal())
        assert event is not None
        assert event.theme == lane[0][0].theme
        assert abs(event.when.start - day) == min(abs(each.when.start - day) for each, _shown in lane)


def test_the_nearest_of_another_year_is_nearest_to_the_same_day(large: Large) -> None:
    lanes, _events = lanes_of(large, Grouping.YEARS, Query())
    for number, year in enumerate((2022, 2023, 2024)):
        event = lanes.nearest(number, date(2023, 7, 1).toordinal())
        assert event is not None
        assert event.when.start.year == year
        assert abs((event.when.start - date(year, 7, 1)).days) <= 2


def test_a_head_tells_of_an_event_what_is_read_from_near(store: Store) -> None:
    """Many are read together, so that no title in sight is looked up by itself."""
    lookup, told = EventLookup(store), ("id", "short", "theme", "kind", "when", "major", "title", "title_en")
    heads = lookup.heads_at(lookup.rows_of("select rowid from events order by start, end, id"))
    for head, event in zip(heads, store.events(), strict=True):
        assert [getattr(head, name) for name in told] == [getattr(event, name) for name in told]
