"""A great many events: what is counted adds up, nothing moves while panning, and what lies under a point is what is there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.benchmarks.synthetic import DAYS, FIRST, make_database
from timeline_app.database.store import Store
from timeline_app.layout.crowd import Crowd
from timeline_app.layout.crowd_lanes import BADGE_DAY, CrowdLane
from timeline_app.layout.crowd_picture import CrowdPicture, Names, place_crowd
from timeline_app.layout.lanes import Grouping, Lanes, lanes_by
from timeline_app.layout.picture import Picture
from timeline_app.layout.place import PlaceRequest
from timeline_app.layout.shapes import Shape
from timeline_app.layout.year_crowd import YearCrowd
from timeline_app.layout.years import YearsOver, years_over
from timeline_app.queries.archive import Archive
from timeline_app.queries.ask import MANY, asking
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View
from timeline_app.queries.spans import Bands, row_of
from timeline_app.queries.stored_events import StoredEvents
from timeline_app.records.event import Event, Scope

START = FIRST.toordinal()
VIEWS = st.tuples(st.floats(-200, DAYS + 100), st.floats(4, 1500)).map(
    lambda pair: View(START + pair[0], START + pair[0] + pair[1])
)
SLOW = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module", params=[0.0, 0.25], ids=["exact", "vague"])
def store(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Store]:
    path = make_database(tmp_path_factory.mktemp("many") / "many.db", MANY + 1000, vague=request.param)
    with Store(path) as opened:
        yield opened


@pytest.fixture(scope="module")
def crowd(store: Store) -> Crowd:
    events = asking(store, Archive(store))(Query()).events
    assert isinstance(events, StoredEvents)
    return Crowd(events, [plan.key for plan in lanes(store).plans], "theme")


def themes_of(crowd: Crowd) -> NDArray[np.uint8]:
    """The place of the theme of each event."""
    return crowd.events.shelf.kinds.theme[crowd.events.columns.kind]


def lanes(store: Store) -> Lanes:
    return lanes_by(Grouping.THEME, store.timeline)


def placed(store: Store, crowd: Crowd, view: View) -> Picture:
    request = PlaceRequest(crowd.events, lanes(store), view, 1100, 700, lambda text: 12.0 * len(text))
    return place_crowd(request, crowd, Names(crowd.archive), lambda text: text)


@SLOW
@given(VIEWS, st.integers(1, 40))
def test_counts_are_those_of_the_events_one_by_one(crowd: Crowd, view: View, days: int) -> None:
    edges, counts = crowd.counted(view, days)
    themes, exact = themes_of(crowd), crowd.events.shelf.rows[crowd.events.columns.kind] == 0
    for lane in (0, 5, 10):
        starts = crowd.events.columns.start[(themes == lane) & exact]
        assert counts[lane].tolist() == np.histogram(starts, [*edges[:-1].tolist(), edges[-1] - 0.5])[0].tolist()


@SLOW
@given(st.integers(1, 400))
def test_all_of_them_add_up_to_the_answer(crowd: Crowd, days: int) -> None:
    _edges, counts = crowd.counted(View(START - 10, START + DAYS + 10), days)
    told = sum(int(bands.count.sum()) for bands in crowd.bands)
    assert counts.sum() + told == len(crowd.events) == sum(crowd.counts())


STRIDE = 9  # days
ANSWERS = pytest.mark.parametrize("query", [
    pytest.param(Query(), id="all"), pytest.param(Query(themes=frozenset({"services", "culture"})), id="two themes"),
    pytest.param(Query(scopes=frozenset({Scope.BEIJING})), id="a scope"),
    pytest.param(Query(period=period_of("2023Q2")), id="a quarter"),
    pytest.param(Query(period=period_of("2023"), themes=frozenset({"services"})), id="a theme of a year"),
])


@pytest.mark.thorough
@pytest.mark.parametrize("grouping", [Grouping.THEME, Grouping.SCOPE, Grouping.SOURCE, Grouping.NONE])
@ANSWERS
def test_what_is_not_known_to_the_day_stands_in_one_soft_bar_over_its_days(store: Store, grouping: Grouping, query: Query) -> None:
    events = asking(store, Archive(store))(query).events
    assert isinstance(events, StoredEvents)
    plan = lanes_by(grouping, store.timeline)
    crowd = Crowd(events, [each.key for each in plan.plans], str(grouping))
    vague = {event.id: event for event in events if row_of(event.when.precision)}
    found: list[str] = []
    for lane, bands in enumerate(crowd.bands):
        for row, start, end, count in zip(*(column.tolist() for column in fields_of(bands)), strict=True):
            members = events.archive.at_rows(crowd.members_of_bar(lane, row, start, end).tolist())
            assert len(members) == count
            assert {plan.key_of(event) for event in members} == {crowd.keys[lane]}
            assert {row_of(event.when.precision) for event in members} == {row}
            assert min(event.when.start.toordinal() for event in members) == start
            assert max(event.when.end.toordinal() + 1 for event in members) == end
            found += [event.id for event in members]
        for row in set(bands.row.tolist()):
            there = bands.only(bands.row == row)
            assert (there.start[1:] >= there.end[:-1]).all()
    assert sorted(found) == sorted(vague)
    assert sum(crowd.counts()) == len(events)


def fields_of(bands: Bands) -> tuple[NDArray[np.int64], ...]:
    return bands.row, bands.start, bands.end, bands.count


@SLOW
@given(VIEWS, st.floats(-3, 3))
def test_panning_moves_columns_and_changes_none(store: Store, crowd: Crowd, view: View, pixels: float) -> None:
    step = pixels * view.days / 900
    before, after = (crowd.counted(each, 7) for each in (view, View(view.start + step, view.end + step)))
    common = np.intersect1d(before[0][:-1], after[0][:-1])
    one, other = (counts[:, np.isin(edges[:-1], common)] for edges, counts in (before, after))
    assert (one == other).all()


@SLOW
@given(VIEWS)
def test_columns_stay_in_their_lanes_and_numbers_stand_apart(store: Store, crowd: Crowd, view: View) -> None:
    picture = placed(store, crowd, view)
    assert isinstance(picture.crowd, CrowdPicture)
    assert {number: wrong for number, lane in enumerate(picture.crowd.lanes) if (wrong := faults_of(lane))} == {}


def faults_of(lane: CrowdLane) -> list[str]:
    """What is not in its place, by name; all parts are arrays of left, top, right, bottom."""
    columns, middles = lane.columns, [middle for middle, _count, _day in lane.badges]
    below = [rows for rows in (lane.strips, lane.bars) if len(rows)]
    holds = {
        "columns begin in the lane": (columns[:, 1] >= lane.box.y - 1).all(),
        "columns end in the lane": (columns[:, 3] < lane.box.bottom).all(),
        "columns stand apart": (columns[1:, 0] > columns[:-1, 2]).all(),
        "bars end in the lane": all((rows[:, 3] < lane.box.bottom).all() for rows in below),
        "bars lie below columns": not len(columns) or all(columns[:, 3].max() < rows[:, 1].min() for rows in below),
        "numbers stand apart": all(other - one >= BADGE_DAY - 1e-6 for one, other in pairwise(middles)),
    }
    return [name for name, held in holds.items() if not held]


@SLOW
@given(VIEWS, st.floats(0, 1), st.floats(0, 1))
def test_what_lies_under_a_point_are_the_events_of_its_days(
    store: Store, crowd: Crowd, view: View, across: float, down: float
) -> None:
    picture = placed(store, crowd, view)
    x, y = picture.plot.x + across * (picture.plot.width - 1), picture.plot.y + down * (picture.plot.height - 1)
    mark, lane = picture.mark_at(x, y), picture.lane_at(y)
    assert lane is not None
    if mark is None:
        return
    assert mark.days is not None
    first, end = mark.days
    soft = mark.shape is Shape.SOFT
    assert soft or first <= view.start + (x - picture.plot.x) / picture.plot.width * view.days < end
    events = [event for id in mark.events[:5] if (event := crowd.events.find(id))]
    assert len(events) == len(mark.events[:5]) > 0
    assert {(event.theme, bool(row_of(event.when.precision))) for event in events} == {(lane.key, soft)}
    assert all(first <= event.when.start.toordinal() < end for event in events)
    assert_is_a_sequence(mark.events)


def assert_is_a_sequence(ids: Sequence[str]) -> None:
    """The ids of a mark are looked up when they are asked for, and answer like a tuple all the same."""
    few = tuple(ids[:5])
    assert [(id in ids, ids.index(id)) for id in few] == [(True, place) for place in range(len(few))]
    assert len(ids) >= len(few)
    assert "gone" not in ids


@SLOW
@given(st.integers(0, 10), st.integers(-50, DAYS + 50))
def test_the_nearest_of_a_lane_is_nearest(crowd: Crowd, lane: int, day: int) -> None:
    event = crowd.nearest(lane, START + day)
    assert event is not None
    start, themes = crowd.events.columns.start, themes_of(crowd)
    assert event.theme == crowd.keys[lane]
    assert abs(event.when.start.toordinal() - (START + day)) == np.abs(start[themes == lane] - (START + day)).min()


@SLOW
@given(st.integers(-60, DAYS + 120), st.integers(1, 60))
def test_whether_anything_is_in_a_stretch_is_what_the_events_say(crowd: Crowd, day: int, days: int) -> None:
    start, end = crowd.events.columns.start, crowd.events.columns.end
    first, beyond = START + day, START + day + days
    assert crowd.events.touch(first, beyond) is bool(((start < beyond) & (end > first)).any())
    exact = crowd.events.shelf.rows[crowd.events.columns.kind] == 0
    lasting = exact & (end - start > 1) & (start < beyond) & (end > first)
    going = crowd.going(np.array([first, beyond], np.int64))
    assert going[:, 1].tolist() == [bool((lasting & (themes_of(crowd) == lane)).any()) for lane in range(len(crowd.keys))]
    assert not going[:, [0, 2]].any()


def year_crowd(store: Store, query: Query) -> tuple[YearsOver, YearCrowd]:
    events, years = asking(store, Archive(store))(query).events, years_over(store.timeline.first_view)
    assert isinstance(events, StoredEvents)
    return years, YearCrowd(events, [plan.key for plan in years.lanes.plans], years)


@pytest.mark.thorough
@ANSWERS
def test_year_over_year_each_stands_on_the_day_that_few_would_stand_on(store: Store, query: Query) -> None:
    years, crowd = year_crowd(store, query)
    first, begun = int(years.view.start), defaultdict[tuple[int, int], list[str]](list)
    for event in crowd.events:
        for key, shown in years.lanes.entries(event):
            number = int(key) - years.first
            if begins(number, shown, event, years):
                begun[number, (shown.when.start.toordinal() - first) // STRIDE].append(event.id)
    for step, day in enumerate(range(first, int(years.view.end), STRIDE)):
        for number in range(len(crowd.keys)):
            assert crowd.count(number, day, STRIDE) == len(begun[number, step])
            members = crowd.archive.at_rows(crowd.members(number, day, STRIDE).tolist()) if begun[number, step] else ()
            assert sorted(event.id for event in members) == sorted(begun[number, step])
    assert any(begun.values()) or not len(crowd.events)


def begins(number: int, shown: Event, event: Event, years: YearsOver) -> bool:
    """Known to the day, and not the rest of what began in another year."""
    return not row_of(shown.when.precision) and event.when.start.year == years.first + number


@pytest.mark.thorough
def test_year_over_year_soft_bars_hold_the_parts_of_their_events(store: Store) -> None:
    years, crowd = year_crowd(store, Query())
    for number, bands in enumerate(crowd.bands):
        parts = [
            (row_of(shown.when.precision), shown.when.start.toordinal(), shown.when.end.toordinal() + 1)
            for event in crowd.events for key, shown in years.lanes.entries(event)
            if int(key) - years.first == number and row_of(shown.when.precision)
        ]
        assert int(bands.count.sum()) == len(parts)
        for row, start, end, count in zip(*(column.tolist() for column in fields_of(bands)), strict=True):
            within = [part for part in parts if part[0] == row and start <= part[1] and part[2] <= end]
            assert len(within) == count == len(crowd.members_of_bar(number, row, start, end))


def test_the_nearest_of_another_year_is_nearest_to_the_same_day(store: Store) -> None:
    years, crowd = year_crowd(store, Query())
    for number in range(len(crowd.keys)):
        event = crowd.nearest(number, date(years.first + 1, 7, 1).toordinal())
        assert event is not None
        assert event.when.start.year == years.first + number
        assert abs((event.when.start - date(years.first + number, 7, 1)).days) <= 2
