"""How many rows lanes may have, and how high they are where the hand rests."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.test_arrangement import LANES, event
from timeline_app.layout.arrangement import Arrangement
from timeline_app.layout.crowd import MOST
from timeline_app.layout.heights import EMPTY, Extent, LaneHeight, LaneHeights, heights_of
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.sharing import Need, share
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.records.when import Precision

START = date(2031, 1, 1)
YEAR = View(START.toordinal(), START.toordinal() + 365)
QUARTER = View(YEAR.start, YEAR.start + 90)


def picture_of(events: tuple[Event, ...], view: View, height: float = 600, **more: object) -> Picture:
    return lay_out(replace(LayoutRequest(events, LANES, view, 900, height, lambda text: 12.0 * len(text)), **more))


def high(rows: int) -> float:
    return Extent(rows, 0).height(SCREEN.least_row, SCREEN).whole


def test_where_lanes_fit_each_may_have_all_its_rows() -> None:
    needs = [Need(1, lambda: {0: [1] * 3}), Need(1, lambda: {0: [1] * 5})]
    assert all(given.rows >= 5 for given in share(needs, [0], 400, SCREEN))


def test_rows_that_hold_little_are_given_up_first() -> None:
    needs = [Need(1, lambda: {0: [9, 9, 1]}), Need(1, lambda: {0: [9, 5, 4]})]
    assert [given.rows for given in share(needs, [0], high(2) + high(3), SCREEN)] == [2, MOST]


def test_of_rows_that_hold_as_much_the_highest_lane_gives_up_its_first() -> None:
    needs = [Need(1, lambda: {0: [3, 2, 1]}), Need(1, lambda: {0: [8, 7, 6, 5, 4, 3, 2, 1]})]
    room = high(3) + high(7)
    assert [given.rows for given in share(needs, [0], room, SCREEN)] == [MOST, 7]


def test_lanes_that_are_high_at_different_times_need_not_share() -> None:
    needs = [Need(1, lambda: {0: [1] * 8}), Need(1, lambda: {9: [1] * 8})]
    room = high(8) + SCREEN.strip
    assert all(given.rows >= 8 for given in share(needs, [0, 9], room, SCREEN))


def test_what_is_left_goes_to_lanes_with_density() -> None:
    given = share([Need(1, lambda: {0: [1]}), Need(2, everywhere=2, elastic=True)], [0], 400, SCREEN)
    assert given[0].spare == 0
    assert given[1].spare > 300


def test_spare_room_makes_rows_higher_and_then_stays_empty() -> None:
    tight, roomy, huge = (heights_of({"a": Extent(4, 0)}, height, SCREEN) for height in (80.0, 95.0, 900.0))
    assert SCREEN.least_row < tight.row < roomy.row < huge.row == SCREEN.most_row
    assert huge.by_lane["a"].whole == 4 * SCREEN.most_row + 2 * SCREEN.lane_padding


def test_lanes_that_do_not_fit_stand_as_close_as_they_may() -> None:
    assert heights_of({"a": Extent(30, 0)}, 100, SCREEN).row == SCREEN.least_row


def test_cards_give_way_to_names() -> None:
    needs = [Need(1, lambda: {0: [2, 2]}, {0: [2, 0, 0, 2, 0, 0]}), Need(1, lambda: {0: [3, 3, 3]}, {0: [3, 3, 3]})]
    least = Extent(9, 0).height(SCREEN.least_row, SCREEN).whole + 2 * SCREEN.lane_padding
    roomy = least * SCREEN.least_card_row / SCREEN.least_row
    assert [given.cards for given in share(needs, [0], roomy, SCREEN)] == [True, True]
    assert [given.cards for given in share(needs, [0], roomy - 1, SCREEN)] == [False, True]
    tight = share(needs, [0], high(1) + high(2), SCREEN)
    assert [given.cards for given in tight] == [False, False]


def test_a_lane_with_nothing_near_the_view_is_a_strip_with_links_to_its_nearest_events() -> None:
    later = replace(event(1, "b").when, edtf="2035-01-01", start=date(2035, 1, 1), end=date(2035, 1, 1))
    events = event(0, "a"), replace(event(1, "b"), when=later)
    lanes = {lane.key: lane for lane in picture_of(events, QUARTER).lanes}
    assert lanes["b"].box.height == SCREEN.strip
    assert [(link.event, link.label.text) for link in lanes["b"].links] == [("e1", "2035-01 ▶")]
    assert not lanes["a"].links


def test_a_lane_without_an_event_of_the_answer_is_left_out_and_can_be_brought_back() -> None:
    picture = picture_of((event(0, "a"),), YEAR)
    assert [lane.key for lane in picture.lanes] == ["a"]
    assert picture.left_out is not None
    assert picture.left_out.lanes == len(LANES.plans) - 1
    all_lanes = picture_of((event(0, "a"),), YEAR, keeping_empty=True)
    assert len(all_lanes.lanes) == len(LANES.plans)
    assert all_lanes.left_out is None


def test_where_no_lane_has_an_event_none_is_told_as_left_out_beside_others() -> None:
    nothing = picture_of((), YEAR)
    assert (nothing.lanes, nothing.left_out, nothing.scrolled.content) == ((), None, 0)
    assert len(picture_of((), YEAR, keeping_empty=True).lanes) == len(LANES.plans)


def test_a_lane_that_stands_alone_is_open() -> None:
    lanes = Arrangement(folded=frozenset("a"), alone="a").of(LANES)
    assert [(plan.key, plan.folded, plan.alone) for plan in lanes.plans] == [("a", False, True)]


def heights(row: float, **lanes: float) -> LaneHeights:
    return LaneHeights(row, {key: LaneHeight(whole) for key, whole in lanes.items()})


@given(st.floats(0, 1))
def test_on_the_way_heights_lie_between_both_ends(share_of_way: float) -> None:
    one, other = heights(17.0, a=22.0, b=90.0), heights(24.0, a=80.0, b=22.0, c=40.0)
    between = one.toward(other, share_of_way)
    assert 17 <= between.row <= 24
    assert 22 <= between.by_lane["a"].whole <= 80
    assert 22 <= between.by_lane["b"].whole <= 90
    assert 0 <= between.by_lane["c"].whole <= 40


DAYS = st.lists(st.tuples(st.sampled_from("abc"), st.integers(-400, 800)), max_size=40)


@given(DAYS, st.integers(-300, 500), st.sampled_from([31, 90, 366]))
def test_heights_are_those_of_what_lies_in_the_view_and_one_to_either_side(
    days: list[tuple[str, int]], first: int, length: int
) -> None:
    events = tuple(moved(event(number, key), day) for number, (key, day) in enumerate(days))
    view = View(YEAR.start + first, YEAR.start + first + length)
    for lane in picture_of(events, view).lanes:
        own, dot = [each for each in events if each.theme == lane.key], 12 * view.days / 700
        if any(_touches(each, view, view.days) for each in own):
            assert lane.box.height > SCREEN.strip
        elif not any(_touches(each, view, view.days + dot) for each in own):
            assert lane.box.height == SCREEN.strip


def _touches(each: Event, view: View, beside: float) -> bool:
    start, end = each.when.start.toordinal(), each.when.end.toordinal() + 1
    return end > view.start - beside and start < view.end + beside


def moved(each: Event, days: int) -> Event:
    day = START + timedelta(days)
    return replace(each, when=replace(each.when, start=day, end=day, precision=Precision.DAY))


@given(DAYS, st.integers(-300, 500), st.integers(1, 60))
def test_lanes_keep_their_heights_and_marks_their_rows_while_the_hand_moves(
    days: list[tuple[str, int]], first: int, by: int
) -> None:
    events = tuple(moved(event(number, key), day) for number, (key, day) in enumerate(days))
    view = View(YEAR.start + first, YEAR.start + first + 90)
    before = picture_of(events, view)
    after = picture_of(events, View(view.start + by, view.end + by), heights=before.heights)
    assert [lane.box for lane in before.lanes] == [lane.box for lane in after.lanes]
    tops = {mark.events: mark.box.y for mark in before.marks}
    assert all(tops.get(mark.events, mark.box.y) == mark.box.y for mark in after.marks)


def test_nothing_takes_no_row() -> None:
    assert EMPTY.height(20.0, SCREEN).whole == SCREEN.strip
