"""How high lanes of many events are where the hand rests: as what is near the view needs, and density shares what is left."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.benchmarks.synthetic import FIRST, make_database
from timeline_app.database.store import Store
from timeline_app.layout.dense_entries import DenseEntries
from timeline_app.layout.heights import Extent, heights_of
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lanes import Grouping, Lanes, lanes_by
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.memory import LayoutMemory
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.query import EVERYTHING
from timeline_app.queries.snapshot import View

WIDTH, HEIGHT, COUNT = 850.0, 800.0, 5000
MIDDLE = FIRST.toordinal() + 550


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LaneEvents, Lanes]]:
    with Store(make_database(tmp_path_factory.mktemp("dense") / "dense.db", COUNT)) as store:
        lanes = lanes_by(Grouping.THEME, store.timeline)
        yield ColumnFilter(store, EventLookup(store)).ask(EVERYTHING).by_lane(lanes), lanes


def picture_of(many: tuple[LaneEvents, Lanes], days: float, memory: LayoutMemory | None = None) -> Picture:
    by_lane, lanes = many
    view = View(MIDDLE - days / 2, MIDDLE + days / 2)
    return lay_out(LayoutRequest((), lanes, view, WIDTH, HEIGHT, lambda text: 12.0 * len(text), by_lane=by_lane), memory)


@pytest.mark.parametrize("days", [1095, 490, 365, 245, 182, 154, 137, 92, 61, 31, 14, 7])
def test_all_lanes_are_in_sight_at_every_zoom(many: tuple[LaneEvents, Lanes], days: float) -> None:
    picture = picture_of(many, days)
    assert picture.scrolled.content <= picture.plot.height + 0.001


def test_nothing_is_learnt_ahead_of_many_events(many: tuple[LaneEvents, Lanes]) -> None:
    memory = LayoutMemory()
    picture_of(many, 365, memory)
    assert not memory.stacks.learn_ahead()


def test_from_afar_they_are_as_high_as_one_another_and_fill_the_plot(many: tuple[LaneEvents, Lanes]) -> None:
    picture = picture_of(many, 1095)
    assert not picture.marks
    assert {round(lane.box.height, 3) for lane in picture.lanes} == {round(picture.plot.height / len(picture.lanes), 3)}


def test_from_near_a_lane_with_few_marks_around_is_as_low_as_they_need(many: tuple[LaneEvents, Lanes]) -> None:
    picture = picture_of(many, 7)
    assert picture.heights is not None
    assert picture.heights.row == SCREEN.most_row
    assert min(lane.box.height for lane in picture.lanes) == SCREEN.most_row + 2 * SCREEN.lane_padding


def test_no_mark_lies_below_its_lane(many: tuple[LaneEvents, Lanes]) -> None:
    picture = picture_of(many, 61)
    boxes = {lane.key: lane.box for lane in picture.lanes}
    assert len(picture.marks) > 100
    assert all(mark.box.bottom <= boxes[mark.lane].bottom for mark in picture.marks)


def test_the_lowest_elastic_lanes_are_filled_first() -> None:
    low, high, fixed = Extent(2, 0, elastic=True), Extent(9, 0, elastic=True), Extent(3, 0)
    least = {key: extent.height(SCREEN.least_row, SCREEN).whole for key, extent in {"high": high, "fixed": fixed}.items()}
    found = heights_of({"a": low, "b": high, "c": low, "d": fixed}, 400.0, SCREEN)
    assert found.row == SCREEN.least_row
    assert (found.by_lane["b"].whole, found.by_lane["d"].whole) == (least["high"], least["fixed"])
    assert found.by_lane["a"] == found.by_lane["c"]
    assert sum(lane.whole for lane in found.by_lane.values()) == pytest.approx(400.0)


def test_elastic_lanes_that_find_no_room_keep_what_they_need() -> None:
    extents = {key: Extent(rows, 0, 15.0, elastic=True) for key, rows in {"a": 2, "b": 4}.items()}
    least = {key: extent.height(SCREEN.least_row, SCREEN) for key, extent in extents.items()}
    assert heights_of(extents, 50.0, SCREEN).by_lane == least


def test_whether_any_event_is_near_is_told_without_sorting_them(many: tuple[LaneEvents, Lanes]) -> None:
    by_lane, _lanes = many
    assert by_lane.dense is not None
    for number, start in itertools.product(range(len(by_lane.counts)), range(-40, 1200, 7)):
        entries = DenseEntries(by_lane.dense, number, SHORT, lambda text: 12.0 * len(text))
        dates, first = entries.dates, FIRST.toordinal() + start + 0.4
        for last in (first + 0.1, first + 1.6, first + 20.6):
            assert entries.any_in(first, last) == bool(((dates.start < last) & (dates.end > first)).any())


def test_a_few_of_many_events_are_laid_out_as_in_a_small_file(many: tuple[LaneEvents, Lanes], tmp_path: Path) -> None:
    """Their rows are learnt ahead as well, though their file is asked by its arrays."""
    _by_lane, lanes = many
    with Store(make_database(tmp_path / "some.db", 400)) as store:
        memory, asked = LayoutMemory(), ColumnFilter(store, EventLookup(store)).ask(EVERYTHING).by_lane(lanes)
        picture_of((asked, lanes), 365, memory)
        assert sum(1 for _portion in iter(memory.stacks.learn_ahead, False)) > 20
