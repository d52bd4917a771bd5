"""What is drawn depends on the zoom and on what lies there, never on how many events the file holds."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.benchmarks.synthetic import DAYS, FIRST, make_database
from tests.sweeps import examples
from timeline_app.database.store import Store
from timeline_app.layout.compare import Group, compared
from timeline_app.layout.lanes import Grouping, Lanes, lanes_by
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.years import year_over_year_of
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import SortKey
from timeline_app.queries.lane_pair import LanePair
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.records.when import Precision

pytestmark = pytest.mark.thorough
START = FIRST.toordinal()
SLOW = settings(max_examples=examples(5, 30), suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
GROUPINGS = st.sampled_from(Grouping)
VIEWS = st.tuples(st.floats(-200, DAYS + 100), st.floats(4, 1500)).map(
    lambda pair: View(START + pair[0], START + pair[0] + pair[1])
)
THEMES = ("leadership", "services", "culture", "digital")
QUERIES = st.builds(
    Query, themes=st.frozensets(st.sampled_from(THEMES), max_size=3),
    scopes=st.frozensets(st.sampled_from([each.id for each in UNION_SCOPES]), max_size=2),
    precisions=st.frozensets(st.sampled_from([Precision.DAY, Precision.DAYS, Precision.MONTH, Precision.YEAR]), max_size=2),
)
SIZES = st.sampled_from([(1100.0, 700.0), (700.0, 420.0), (2400.0, 1300.0)])
FIVE = Query(search="第一百号事件驿站")


def width_of(text: str) -> float:
    return 12.0 * len(text)


@pytest.fixture(scope="module", params=[(250, 0.3), (290, 0.0)], ids=["vague", "exact"])
def few(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Store]:
    """A file that is read at once; read by columns it has to look the same."""
    count, vague = request.param
    with Store(make_database(tmp_path_factory.mktemp("few") / "few.db", count, vague=vague)) as store:
        yield store


def rule_of(store: Store, grouping: Grouping) -> Lanes:
    return year_over_year_of(store.timeline.first_view).lanes if grouping is Grouping.YEARS else lanes_by(grouping, store.timeline)


def picture_of(answer: Answer, lanes: Lanes, view: View, size: tuple[float, float]) -> Picture:
    return lay_out(LayoutRequest((), lanes, view, *size, width_of, by_lane=answer.by_lane(lanes)))


@SLOW
@given(QUERIES, GROUPINGS, VIEWS, SIZES)
def test_both_loaders_give_one_picture(few: Store, query: Query, grouping: Grouping, view: View, size: tuple[float, float]) -> None:
    lanes = rule_of(few, grouping)
    loaded, by_columns = ask(few, query), ColumnFilter(few, EventLookup(few)).ask(query)
    assert picture_of(loaded, lanes, view, size) == picture_of(by_columns, lanes, view, size)


@SLOW
@given(QUERIES, QUERIES, st.sampled_from([Grouping.THEME, Grouping.SCOPE]), VIEWS)
def test_both_loaders_compare_alike(few: Store, one: Query, other: Query, grouping: Grouping, view: View) -> None:
    lanes, pictures = rule_of(few, grouping), []
    for loader in (lambda query: ask(few, query), ColumnFilter(few, EventLookup(few)).ask):
        upper, lower = loader(one), loader(other)
        both = compared(lanes, Group("上", upper.events.ids), Group("下", lower.events.ids))
        pair = LanePair(upper.by_lane(lanes), lower.by_lane(lanes))
        pictures.append(lay_out(LayoutRequest((), both, view, 1100, 700, width_of, by_lane=pair)))
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize("backwards", [False, True])
@pytest.mark.parametrize("by", SortKey)
def test_both_loaders_sort_alike(few: Store, by: SortKey, backwards: bool) -> None:
    for query in (Query(), Query(scopes=frozenset({"beijing"}))):
        lists = (ask(few, query).events, ColumnFilter(few, EventLookup(few)).ask(query).events)
        sortings = [events.sorted_places(by, few.timeline, backwards) for events in lists]
        loaded, by_columns = ([events[place].id for place in places] for events, places in zip(lists, sortings, strict=True))
        assert loaded == by_columns
        assert len(loaded) == len(lists[0]) > 20
        assert all(places.index(place) == row for places in sortings for row, place in enumerate(places))


@pytest.fixture(scope="module", params=[5010, *(pytest.param(count, marks=pytest.mark.slow) for count in (4990, 50_000))])
def many(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Store]:
    with Store(make_database(tmp_path_factory.mktemp("many") / "many.db", request.param, vague=0.05)) as store:
        yield store


@pytest.fixture(scope="module")
def five(many: Store, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Store, Answer]]:
    """A file of five events of a large one, and the answer of the large one that has just these."""
    answer = ColumnFilter(many, EventLookup(many)).ask(FIVE)
    ids = [event.id for event in answer.events[:5]]
    small = tmp_path_factory.mktemp("five") / "five.db"
    small.write_bytes(many.path.read_bytes())
    with closing(sqlite3.connect(small)) as connection, connection:
        named = ", ".join(f"'{id}'" for id in ids)
        for table in ("event_themes", "citations", "figures", "links"):
            connection.execute(f"delete from {table} where event not in ({named})")
        connection.execute(f"delete from events where id not in ({named})")
    with Store(small) as store:
        yield store, replace(answer, events=answer.events[:5])


@pytest.mark.parametrize("days", [1500, 366, 92, 31, 8])
@pytest.mark.parametrize("grouping", [Grouping.THEME, Grouping.YEARS])
def test_five_of_a_large_file_look_like_a_file_of_five(five: tuple[Store, Answer], grouping: Grouping, days: int) -> None:
    small, answer = five
    lanes = rule_of(small, grouping)
    middle = answer.events[2].when.start.toordinal()
    view = View(middle - days / 2, middle + days / 2)
    shown = picture_of(answer, lanes, view, (1100.0, 700.0))
    assert shown == picture_of(ask(small, Query()), lanes, view, (1100.0, 700.0))
    assert shown.density is None
    assert grouping is Grouping.YEARS or any(mark.label for mark in shown.marks)


@SLOW
@given(VIEWS, st.sampled_from([Grouping.THEME, Grouping.NONE, Grouping.YEARS]))
def test_panning_moves_no_mark_to_another_row_and_turns_none_into_density(many: Store, view: View, grouping: Grouping) -> None:
    lanes = rule_of(many, grouping)
    events = ColumnFilter(many, EventLookup(many)).ask(Query()).by_lane(lanes)
    step = 3 * view.days / 900
    before = lay_out(LayoutRequest((), lanes, view, 1100, 700, width_of, by_lane=events))
    panned = View(view.start + step, view.end + step)
    after = lay_out(LayoutRequest((), lanes, panned, 1100, 700, width_of, by_lane=events, heights=before.heights))
    rows = {(mark.lane, tuple(mark.events)): mark.box.y for mark in before.marks}
    later = {(mark.lane, tuple(mark.events)): mark.box.y for mark in after.marks}
    assert all(later[key] == y for key, y in rows.items() if key in later)
    inside = {
        (mark.lane, tuple(mark.events)) for mark in before.marks
        if before.plot.x + 40 < mark.box.x and mark.box.right < before.plot.right - 40
    }
    assert inside <= later.keys()
    assert [lane.box for lane in before.lanes] == [lane.box for lane in after.lanes]


@pytest.mark.parametrize("days", [1500, 366, 92, 31, 8])
def test_every_event_in_view_has_a_mark_or_is_counted(many: Store, days: int) -> None:
    lanes = rule_of(many, Grouping.THEME)
    answer = ColumnFilter(many, EventLookup(many)).ask(Query(precisions=frozenset({Precision.DAY})))
    view = View(START + 300.0, START + 300.0 + days)
    shown = lay_out(LayoutRequest((), lanes, view, 1100, 700, width_of, by_lane=answer.by_lane(lanes)))
    edge = 40 / shown.plot.width * days  # a cluster may stand for events of some pixels beside it
    exact = many.rows("select id, theme, start from events where precision = 'day'", ())
    inside = [row for row in exact if view.start + edge <= date.fromisoformat(row["start"]).toordinal() < view.end - edge]
    marked = Counter(id for mark in shown.marks for id in mark.events)
    assert max(marked.values(), default=1) == 1
    counted = Counter[str]()
    for lane in shown.lanes:
        if shown.density is None or lane.box.y >= shown.plot.bottom:
            continue
        for day in range(int(view.start), int(view.end)):
            x = shown.plot.x + (day + 0.5 - view.start) / view.days * shown.plot.width
            found = shown.density.mark_at(x, lane.box.y + lane.box.height / 2)
            counted.update(found.events[:] if found else ())
    in_sight = {lane.key for lane in shown.lanes if lane.box.bottom <= shown.plot.bottom}
    assert inside
    assert not [
        row["id"] for row in inside if row["theme"] in in_sight and row["id"] not in marked and row["id"] not in counted
    ]


@pytest.mark.parametrize("days", [366, 92, 31, 14, 5])
def test_what_is_counted_in_one_place_lists_as_many(many: Store, days: int) -> None:
    """Also what is known to the month, and lasts too long for a mark."""
    lanes, answer = rule_of(many, Grouping.THEME), ColumnFilter(many, EventLookup(many)).ask(Query())
    view = View(START + 300.5, START + 300.5 + days)
    shown = lay_out(LayoutRequest((), lanes, view, 1100, 700, width_of, by_lane=answer.by_lane(lanes)))
    places = ((x, y) for x in range(round(shown.plot.x), round(shown.plot.right), 23) for y in range(round(shown.plot.y), 700, 2))
    counted = [found for place in places if shown.density and (found := shown.density.mark_at(*place))]
    assert counted
    assert all(len(found.events[:]) == len(found.events) for found in counted)
