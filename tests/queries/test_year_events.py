"""Events told by years alone: both loaders find the same, whatever was asked and whichever lanes are in sight."""

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.benchmarks.synthetic import FIRST, make_database
from tests.strategies import QUERIES
from tests.sweeps import examples
from timeline_app.database.store import Store
from timeline_app.layout.lanes import Grouping, Lanes, lanes_by
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.lane_pair import LanePair
from timeline_app.queries.query import Query
from timeline_app.queries.year_events import YearEvents, YearGroup
from timeline_app.records.event import EventHead
from timeline_app.settings import paths

pytestmark = pytest.mark.thorough
SLOW = settings(max_examples=examples(6, 40), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
LANES = st.tuples(st.sampled_from([Grouping.THEME, Grouping.SCOPE, Grouping.NONE]), st.integers(0, 30))
DAYS = st.tuples(st.floats(-900, 1400), st.floats(3, 365)).map(
    lambda pair: (FIRST.toordinal() + pair[0], FIRST.toordinal() + pair[0] + pair[1])
)


@pytest.fixture(scope="module")
def bundled() -> Iterator[Store]:
    with Store(paths.database()) as store:
        yield store


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(make_database(tmp_path_factory.mktemp("many") / "many.db", 9000, vague=0.4)) as store:
        yield store


class Counted(EventLookup):
    """Knows how many heads were asked for."""

    count_read = 0

    def heads_at(self, rows: Sequence[int]) -> list[EventHead]:
        self.count_read += len(rows)
        return super().heads_at(rows)


def ids(group: YearGroup) -> list[str]:
    return [head.id for head in group.heads(0, len(group))]


def rule_of(store: Store, grouping: Grouping, hidden: int) -> Lanes:
    """All lanes, or all but one."""
    lanes = lanes_by(grouping, store.timeline)
    plans = tuple(plan for number, plan in enumerate(lanes.plans) if number != hidden)
    return Lanes(plans, lanes.entries, lanes.grouping)


def all_of(events: YearEvents, days: tuple[float, float]) -> list[list[str]]:
    return [*(ids(events.in_year(year)) for year in range(2010, 2027)), ids(events.over_years(*days))]


@SLOW
@given(QUERIES, LANES, DAYS)
def test_both_loaders_find_the_same(
    bundled: Store, query: Query, lanes: tuple[Grouping, int], days: tuple[float, float]
) -> None:
    rule = rule_of(bundled, *lanes)
    loaded, by_columns = ask(bundled, query), ColumnFilter(bundled, EventLookup(bundled)).ask(query)
    assert all_of(loaded.by_lane(rule).by_years, days) == all_of(by_columns.by_lane(rule).by_years, days)


@SLOW
@given(QUERIES, QUERIES, LANES, DAYS)
def test_both_loaders_find_the_same_where_two_answers_are_compared(
    bundled: Store, one: Query, other: Query, lanes: tuple[Grouping, int], days: tuple[float, float]
) -> None:
    rule, found = rule_of(bundled, *lanes), list[list[list[str]]]()
    for loader in (lambda query: ask(bundled, query), ColumnFilter(bundled, EventLookup(bundled)).ask):
        pair = LanePair(loader(one).by_lane(rule), loader(other).by_lane(rule))
        found.append(all_of(pair.by_years, days))
    assert found[0] == found[1]
    assert all(len(set(group)) == len(group) for group in found[0])


def test_of_a_lane_out_of_sight_nothing_is_found(bundled: Store) -> None:
    lanes = lanes_by(Grouping.THEME, bundled.timeline)
    alone = Lanes(lanes.plans[:1], lanes.entries, lanes.grouping)
    events = ask(bundled, Query())
    found = events.by_lane(alone).by_years
    heads = [head for year in range(1980, 2026) for head in found.in_year(year).heads(0, 99)]
    assert heads
    assert {head.theme for head in heads} == {lanes.plans[0].key}


def test_of_a_large_file_only_what_is_shown_is_read(many: Store) -> None:
    rule, lookup = lanes_by(Grouping.THEME, many.timeline), Counted(many)
    events = ColumnFilter(many, lookup).ask(Query()).by_lane(rule).by_years
    expected = many.rows("select id from events where precision = 'year' and start = '2023-01-01' order by start, end, id", ())
    group = events.in_year(2023)
    assert len(group) == len(expected) > 300
    assert [head.id for head in group.heads(0, 20)] == [row["id"] for row in expected[:20]]
    assert lookup.count_read == 20
    assert group.has(expected[-1]["id"])
    assert not group.has("e00000000000")
    assert lookup.count_read == 20


def test_a_few_of_a_large_file_have_main_events_first(bundled: Store) -> None:
    rule = lanes_by(Grouping.THEME, bundled.timeline)
    group = ColumnFilter(bundled, EventLookup(bundled)).ask(Query()).by_lane(rule).by_years.in_year(2023)
    main = [head.major for head in group.heads(0, len(group))]
    assert main == sorted(main, reverse=True)
    assert main[0]
    assert not main[-1]
