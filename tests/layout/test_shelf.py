"""The year shelf: every event known by years alone stands on it once, as a chip or in a number."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.box import Box
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shelf import Shelf, ShelfGroup, years_in
from timeline_app.layout.shelf_groups import GroupPlan, ShelfRequest, ShelfWords, shelf_of
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.snapshot import View
from timeline_app.queries.year_events import LoadedYearEvents, YearEvents, YearGroup
from timeline_app.records.event import EventHead, Kind
from timeline_app.records.when import Precision, When

FIRST = date(2022, 1, 1).toordinal()
WORDS = ShelfWords(
    lambda head: head.short, lambda head: "2016年起" if head.when.open else "", lambda text: 12.0 * len(text),
    lambda text: 11.0 * len(text), lambda text: 12.5 * len(text),
)


def head(id: str, edtf: str, major: bool = False) -> EventHead:
    """Told by a year, by two, by a year from which it goes on, or by a day."""
    first, slash, last = edtf.partition("/")
    if len(first) > 4:
        day = date.fromisoformat(first)
        return EventHead(id, id * 3, "a", Kind.HAPPENING, When(edtf, day, day, Precision.DAY), major)
    end = date(2025, 6, 1) if last == ".." else date(int(last or first), 12, 31)
    precision = Precision.OPEN if last == ".." else Precision.YEARS if slash else Precision.YEAR
    return EventHead(id, id * 3, "a", Kind.HAPPENING, When(edtf, date(int(first), 1, 1), end, precision), major)


def plans_of(events: YearEvents, view: View) -> tuple[list[GroupPlan], GroupPlan | None]:
    def plan(title: str, group: YearGroup, share: float = 1.0) -> GroupPlan:
        return GroupPlan(title, "（日期不详）", title, group, lambda n: f"另 {n} 条", lambda n: f"{n} 条", share)

    years = [plan(f"{year}年内", events.in_year(year), share) for year, share in years_in(view)]
    over = events.over_years(view.start, view.end)
    return years, plan("", over) if len(over) else None


def shelf(heads: list[EventHead], view: View, width: float = 1000.0, selected: str | None = None) -> Shelf:
    chosen = next((each for each in heads if each.id == selected), None)
    request = ShelfRequest(*plans_of(LoadedYearEvents(heads), view), chosen, WORDS)
    return shelf_of(request, Box(0, 600, width, SCREEN.shelf), 124.0)


def ids(group: ShelfGroup) -> list[str]:
    return [chip.event for chip in group.chips]


def behind(group: ShelfGroup) -> int:
    return int("".join(filter(str.isdigit, group.more.label.text))) if group.more else 0


def quarter(year: int, month: int) -> View:
    start = date(year, month, 1).toordinal()
    return View(start, start + 91)


def test_main_events_come_first_and_as_many_as_fit() -> None:
    heads = [head(f"事件{number}", "2023", major=number == 7) for number in range(9)]
    (group,) = shelf(heads, quarter(2023, 7), 700).groups
    assert ids(group)[0] == "事件7"
    assert 1 < len(ids(group)) < 9
    assert len(ids(group)) + behind(group) == 9
    assert group.title is not None
    assert group.title.text == "2023年内"


def test_what_runs_over_years_stands_at_the_right_with_its_note() -> None:
    shown = shelf([head("甲", "2023"), head("乙", "2021/2025"), head("丙", "2016/..")], quarter(2023, 7))
    year, over = shown.groups
    assert ids(year) == ["甲"]
    assert sorted(ids(over)) == ["丙", "乙"]
    assert over.chips[-1].box.right == pytest.approx(1000 - 8)
    assert [chip.note.text for chip in over.chips if chip.note] == ["2016年起"]


def test_a_view_over_a_new_year_has_a_group_for_each_year_in_proportion() -> None:
    heads = [head(f"{year % 10}{number}", str(year)) for year in (2022, 2023) for number in range(20)]
    mostly_before = shelf(heads, View(date(2022, 9, 1).toordinal(), date(2023, 2, 1).toordinal()), 1600)
    mostly_behind = shelf(heads, View(date(2022, 12, 1).toordinal(), date(2023, 5, 1).toordinal()), 1600)
    assert [group.title and group.title.text for group in mostly_before.groups] == ["2022年内", "2023年内"]
    before, after = (len(group.chips) for group in mostly_before.groups)
    assert before > after > 0
    before, after = (len(group.chips) for group in mostly_behind.groups)
    assert 0 < before < after


def test_a_year_without_such_events_says_nothing() -> None:
    assert shelf([head("甲", "2022")], quarter(2023, 7)).groups == ()
    over_a_new_year = View(date(2022, 12, 1).toordinal(), date(2023, 3, 1).toordinal())
    (group,) = shelf([head("甲", "2023")], over_a_new_year).groups
    assert group.title is not None
    assert (group.title.text, group.title.x < 124) == ("2023年内", True)


def test_a_selected_event_out_of_sight_comes_first_and_one_in_sight_stays() -> None:
    heads = [head(f"事件{number}", "2023") for number in range(9)]
    (plain,) = shelf(heads, quarter(2023, 7), 700).groups
    (in_sight,) = shelf(heads, quarter(2023, 7), 700, selected=ids(plain)[1]).groups
    assert ids(in_sight) == ids(plain)
    (out_of_sight,) = shelf(heads, quarter(2023, 7), 700, selected="事件8").groups
    assert ids(out_of_sight)[0] == "事件8"
    assert len(ids(out_of_sight)) + behind(out_of_sight) == 9


def test_where_no_chip_fits_the_number_stands_for_the_selected_event() -> None:
    heads = [head(f"很长很长很长的名字{number}", "2023") for number in range(9)]
    shown = shelf(heads, quarter(2023, 7), 300, selected=heads[3].id)
    (group,) = shown.groups
    assert group.more is not None
    assert (ids(group), behind(group), group.more.selected) == ([], 9, True)
    assert shown.box_of(heads[3].id) == group.more.box
    assert shown.box_of("另一个") is None


def test_numbers_stand_alone_where_there_is_no_room_for_words() -> None:
    heads = [head(f"{year}事{number}", str(year)) for year in (2022, 2023) for number in range(20)]
    shown = shelf([*heads, head("跨年的事", "2021/2025")], View(date(2022, 9, 1).toordinal(), date(2023, 2, 1).toordinal()), 420)
    assert [group.more and group.more.label.text for group in shown.groups] == ["20", "20", "1"]


def test_panning_inside_a_year_asks_for_the_same_groups() -> None:
    events = LoadedYearEvents([head("甲", "2023"), head("乙", "2021/2025"), head("丙", "2020/2022")])
    one, other = quarter(2023, 2), quarter(2023, 8)
    assert years_in(one) == years_in(other) == [(2023, 1.0)]
    assert events.over_years(*one) is events.over_years(*other)
    assert len(events.over_years(*quarter(2022, 8))) == 2


EDTF = st.one_of(
    st.integers(2021, 2025).map(str), st.tuples(st.integers(2015, 2023), st.integers(1, 5)).map(lambda p: f"{p[0]}/{sum(p)}"),
    st.integers(2015, 2024).map(lambda year: f"{year}/.."), st.dates(date(2021, 1, 1), date(2025, 12, 31)).map(str),
)
HEADS = st.lists(st.tuples(EDTF, st.booleans(), st.integers(1, 5)), max_size=60).map(
    lambda rows: [head(f"e{number}" * size, edtf, major) for number, (edtf, major, size) in enumerate(rows)]
)
VIEWS = st.tuples(st.floats(-200, 1200), st.floats(4, 364.9)).map(lambda pair: View(FIRST + pair[0], FIRST + pair[0] + pair[1]))


@given(HEADS, VIEWS, st.floats(400, 2600), st.integers(0, 59))
def test_each_event_known_by_years_alone_is_one_chip_or_in_a_number(
    heads: list[EventHead], view: View, width: float, chosen: int
) -> None:
    selected = heads[chosen].id if chosen < len(heads) else None
    shown = shelf(heads, view, width, selected)
    years = [year for year, _share in years_in(view)]
    expected = {
        each.id for each in heads
        if (each.when.start.year in years and each.when.precision is Precision.YEAR)
        or (each.when.precision in (Precision.YEARS, Precision.OPEN)
        and each.when.start.toordinal() < view.end and each.when.end.toordinal() + 1 > view.start)
    }
    members = [each.id for group in shown.groups for each in group.events.heads(0, len(group.events))]
    assert sorted(members) == sorted(expected)
    for group in shown.groups:
        own = {each.id for each in group.events.heads(0, len(group.events))}
        assert len(set(ids(group))) == len(ids(group))
        assert set(ids(group)) <= own
        assert len(ids(group)) + behind(group) == len(own)
    if selected in expected:
        box = shown.box_of(selected)
        assert box is not None
        assert shown.chip_of(selected) is not None or any(group.more and group.more.selected for group in shown.groups)


@given(HEADS, VIEWS, st.floats(400, 2600))
def test_nothing_on_the_shelf_touches_anything_else(heads: list[EventHead], view: View, width: float) -> None:
    shown = shelf(heads, view, width)
    boxes: list[tuple[float, float]] = []
    for group in shown.groups:
        boxes += [(label.x, label.x + label.width) for label in (*((group.title,) if group.title else ()), *group.faint)]
        boxes += [(chip.box.x, chip.box.right) for chip in group.chips]
        boxes += [(group.more.box.x, group.more.box.right)] if group.more else []
    boxes.sort()
    assert all(one[1] <= other[0] + 0.01 for one, other in pairwise(boxes))
    assert not boxes or boxes[-1][1] <= width


LANES = Lanes.by_key((LanePlan("a", "甲"),), lambda event: event.theme)


def picture(view: View) -> Picture:
    def at(view: View, box: Box, titles: float) -> Shelf:
        return shelf_of(ShelfRequest(*plans_of(LoadedLanes((), LANES).by_years, view), None, WORDS), box, titles)

    return lay_out(LayoutRequest((), LANES, view, 900, 500, lambda text: 12.0 * len(text), shelf=at))


@given(st.floats(-3000, 3000), st.floats(3, 900).filter(lambda days: abs(days - SCREEN.band_days) > 1e-6))
def test_the_zoom_alone_tells_whether_there_is_a_shelf(start: float, days: float) -> None:
    here, moved = View(FIRST + start, FIRST + start + days), View(FIRST + start + 0.1, FIRST + start + 0.1 + days)
    shown, panned = picture(here), picture(moved)
    assert (shown.shelf is None) is (panned.shelf is None) is (days >= SCREEN.band_days)
    assert shown.plot == panned.plot
    assert shown.plot.bottom == pytest.approx(500 - SCREEN.overview - (0 if shown.shelf is None else SCREEN.shelf))


def test_a_year_keeps_its_bands() -> None:
    assert picture(View(FIRST, FIRST + 365)).shelf is None
    assert picture(View(FIRST + 1 / 3, FIRST + 365 + 1 / 3)).shelf is None
    assert picture(View(FIRST, FIRST + 364)).shelf is not None


def test_the_shelf_spans_the_width_above_the_overview() -> None:
    shown = picture(quarter(2023, 7))
    assert shown.shelf is not None
    assert shown.shelf.box == Box(0, shown.plot.bottom, 900, SCREEN.shelf)


def test_dates_that_name_years_alone() -> None:
    start = date(2016, 1, 1)
    whens = [When(edtf, start, start + timedelta(900), Precision.OPEN) for edtf in ("2016/..", "2016~/..", "2016-03/..")]
    assert [when.only_years for when in whens] == [True, True, False]
