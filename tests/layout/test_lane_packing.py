"""A lane looked at block by block is cut into the same runs as the whole, and crowded lanes have rows alike."""

import random
from collections.abc import Sequence

from hypothesis import given

from tests.layout.test_crowd import FIRST as FIRST_OF_CROWD
from tests.layout.test_crowd import HEIGHT, WIDTH, event, on
from tests.layout.test_few_runs import EVENTS, FIRST, ZOOMS, head, heads, measure
from timeline_app.layout.blocks import EntriesInTime
from timeline_app.layout.entry import entries_of
from timeline_app.layout.few_runs import few_runs
from timeline_app.layout.labels import SHORT
from timeline_app.layout.lane_contents import StackRequest
from timeline_app.layout.lane_packing import LanePacking
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.rows import Packer
from timeline_app.layout.stack import Stacks
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View


@given(EVENTS, ZOOMS)
def test_the_runs_of_all_blocks_are_those_of_the_lane(events: list[tuple[int, int, int, bool]], zoom: float) -> None:
    packer, entries = Packer(zoom, SHORT, measure), entries_of(heads(events), SHORT, measure)
    packing, whole = LanePacking(EntriesInTime(entries), packer), few_runs(packer.reaches(entries))
    found = [
        ([of_block[place].event.id for place in runs[number]], runs.lefts[number], runs.rights[number])
        for of_block, runs in map(packing.block, range(len(packing.blocks.first))) for number in range(len(runs))
    ]
    assert found == [
        ([entries[place].event.id for place in whole[number]], whole.lefts[number], whole.rights[number])
        for number in range(len(whole))
    ]


def test_only_blocks_near_a_view_are_looked_at() -> None:
    entries = entries_of([head(number, number * 100, 1, 3, False) for number in range(9)], SHORT, measure)
    packing = LanePacking(EntriesInTime(entries), Packer(23.0, SHORT, measure))
    assert len(packing.blocks.first) == 9
    day = FIRST.toordinal() + 400
    assert [*packing.near(day * 23.0, (day + 1) * 23.0)] == [4]


def rows_of(counts: Sequence[int], zoom: float) -> list[int]:
    """How many rows lanes have whose n events each lie anywhere in two screens."""
    chance, days = random.Random(3), int(2 * WIDTH / zoom)
    lanes = Lanes.by_key([LanePlan(f"b{lane}", "b") for lane in range(len(counts))], lambda each: each.theme)
    events = tuple(
        event(number, on(chance.randrange(days)), f"b{lane}") for lane, count in enumerate(counts) for number in range(count)
    )
    request = StackRequest(LoadedLanes(events, lanes), lanes, SHORT, measure, WIDTH, HEIGHT, SCREEN)
    begin = FIRST_OF_CROWD.toordinal()
    return [len(lane.rows.near(View(begin, begin + days))) for lane in Stacks().at(zoom, request).lanes]


def test_lanes_that_are_all_too_full_have_about_as_many_rows() -> None:
    found = rows_of([190, 200, 210, 205, 195, 180], 2.0)
    assert min(found) > 1
    assert max(found) - min(found) <= 1
