"""What can be read of the bundled timeline, at every size, scale, zoom and filter: the limits that a layout has to keep."""

from collections.abc import Sequence

import pytest

from tests.benchmarks.names import measured
from tests.benchmarks.names_table import percent
from tests.benchmarks.read_views import LOGICAL, SCALES, Case

pytestmark = [pytest.mark.starts_process, pytest.mark.timeout(600)]
STRIP, TAKEN = 24.0, 0.2  # pixels of a lane without a mark near the view, and of the plot what all such lanes may take
NAMED = {  # the least share of dated events whose names are in sight, by size and zoom
    (1280, 720): {"all": 0.30, "year": 0.65, "quarter": 0.90, "month": 0.95},
    (1440, 900): {"all": 0.55, "year": 0.80, "quarter": 0.95, "month": 0.95},
    (2560, 1440): {"all": 0.97, "year": 0.97, "half": 0.97, "quarter": 0.97, "month": 0.97, "week": 0.97},
}


@pytest.fixture(scope="module", params=[1.0, *(pytest.param(scale, marks=pytest.mark.slow) for scale in SCALES[1:])])
def cases(request: pytest.FixtureRequest) -> Sequence[Case]:
    return measured([request.param], zooms_only=True)[0]


def told(cases: Sequence[Case]) -> str:
    """A line for each."""
    return "\n".join(
        f"{case.screenful} {case.theme or 'all themes'} {case.zoom}: {case.seen.named}/{case.seen.dated} named, "
        f"{case.seen.in_sight}/{case.seen.lanes} lanes, empty {case.seen.highest:.0f} px, {percent(case.seen.taken)} %"
        for case in cases
    )


def test_a_lane_without_a_mark_near_the_view_is_a_strip(cases: Sequence[Case]) -> None:
    assert told([case for case in cases if case.seen.highest > STRIP]) == ""


def test_such_lanes_take_little_of_the_plot(cases: Sequence[Case]) -> None:
    assert told([case for case in cases if case.seen.taken > TAKEN]) == ""


def test_a_quarter_shows_every_lane_on_the_smallest_screen(cases: Sequence[Case]) -> None:
    quarters = [case for case in cases if case.zoom == "quarter" and case.screenful[:3] == (1280, 720, LOGICAL)]
    assert quarters
    assert told([case for case in quarters if case.seen.in_sight < case.seen.lanes]) == ""


def test_events_with_a_date_have_their_names_in_sight(cases: Sequence[Case]) -> None:
    limited = [
        (case, least) for case in cases if case.screenful.pixels == LOGICAL
        for zoom, least in NAMED[case.screenful[:2]].items() if zoom == case.zoom
    ]
    assert limited
    assert told([case for case, least in limited if case.seen.share < least]) == ""
