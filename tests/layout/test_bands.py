"""What is known only to its year: a band that names it, and never a mark among those with a day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.bands import STROKE
from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import SCREEN
from timeline_app.layout.picture import Picture
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.shapes import Shape
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

FIRST = date(2031, 1, 1)
YEARS = View(FIRST.toordinal(), date(2034, 1, 1).toordinal())
DATES = st.lists(st.tuples(st.integers(0, 1095), st.sampled_from([Precision.DAY, Precision.YEAR, Precision.YEARS])), max_size=20)


def event(number: int, day: int, precision: Precision, major: bool = False) -> Event:
    start = end = FIRST + timedelta(day)
    if precision.yearly:
        start, end = date(start.year, 1, 1), date(start.year + (precision is Precision.YEARS), 12, 31)
    return Event(
        f"e{number:02}", "", "", f"事件{number}", Kind.HAPPENING, When(f"{start}/{end}", start, end, precision), ("a",),
        "national", None, "", major, (), (), (), (), (),
    )


def picture(*events: Event, folded: bool = False, view: View = YEARS, width: float = 900) -> Picture:
    lanes = Lanes.by_key((LanePlan("a", "甲", folded=folded),), lambda event: event.theme)
    return lay_out(LayoutRequest(events, lanes, view, width, 700, lambda text: 12.0 * len(text)))


def words(mark: Mark) -> str:
    return mark.label.text if mark.label else ""


def test_the_names_of_a_year_stand_below_the_band_under_the_upper_edge_of_the_lane() -> None:
    shown = picture(event(0, 5, Precision.YEAR), event(1, 9, Precision.YEAR))
    (mark,), lane = shown.marks, shown.lanes[0]
    assert (mark.band, mark.shape, words(mark)) == (True, Shape.FOLD, "事件0、事件1")
    assert (mark.box.y, mark.box.height) == (lane.box.y, STROKE)
    assert mark.label is not None
    assert lane.box.y + STROKE < mark.label.y < lane.box.y + lane.band


def test_too_many_names_are_the_first_main_one_and_their_number() -> None:
    events = [event(number, number, Precision.YEAR, major=number == 7) for number in range(12)]
    assert [words(mark) for mark in picture(*events).marks] == ["事件7 等 12 条"]


def test_dated_marks_begin_below_the_band() -> None:
    dot, band = (
        next(mark for mark in picture(event(0, 5, Precision.YEAR), event(1, 9, Precision.DAY)).marks if mark.band is wanted)
        for wanted in (False, True)
    )
    assert dot.box.y >= band.box.y + SCREEN.band(1)


def test_a_folded_lane_has_a_line_at_its_foot_with_the_number() -> None:
    shown = picture(event(0, 5, Precision.YEAR), event(1, 9, Precision.YEAR), event(2, 200, Precision.DAY), folded=True)
    line, lane = next(mark for mark in shown.marks if mark.band), shown.lanes[0].box
    assert (line.events, words(line)) == (("e00", "e01"), "2 条")
    assert lane.bottom - 6 < line.box.y < line.box.bottom <= lane.bottom
    assert line.label is not None
    assert line.label.y + 6 <= line.box.y - 2


def test_the_line_at_the_foot_is_one_and_its_numbers_stand_beside_the_marks() -> None:
    told = [(5, Precision.YEAR), (400, Precision.YEARS), (900, Precision.YEAR), (20, Precision.DAY)]
    events = [event(number, *each) for number, each in enumerate(told)]
    marks = picture(*events, folded=True).marks
    lines, dots = ([mark for mark in marks if mark.band is wanted] for wanted in (True, False))
    assert [line.events for line in lines] == [("e00",), ("e01", "e02")]
    assert len({line.box.y for line in lines}) == 1
    assert lines[0].label is not None
    assert lines[0].label.x >= dots[0].box.right


def test_a_band_that_has_no_room_for_a_name_tells_how_many_it_stands_for() -> None:
    assert {words(mark) for mark in picture(event(0, 5, Precision.YEAR), event(1, 9, Precision.YEAR), width=360).marks} == {"2 条"}


def test_a_name_that_finds_no_room_beside_that_of_a_year_gives_way_to_the_number() -> None:
    events = [event(number, 5, Precision.YEARS if number > 2 else Precision.YEAR) for number in range(5)]
    shown = picture(*events, view=View(FIRST.toordinal(), FIRST.toordinal() + 400), width=560).marks
    assert all(words(mark) for mark in shown)


@given(DATES, st.booleans())
def test_nothing_known_to_the_year_is_drawn_at_a_finer_place(dates: list[tuple[int, Precision]], folded: bool) -> None:
    events = [event(number, *each) for number, each in enumerate(dates)]
    marks = picture(*events, folded=folded, view=View(YEARS.start - 20, YEARS.end + 800)).marks
    yearly = {each.id for each in events if each.when.yearly}
    assert sorted(id for mark in marks for id in mark.events) == sorted(each.id for each in events)
    assert all(yearly.issuperset(mark.events) if mark.band else yearly.isdisjoint(mark.events) for mark in marks)
