"""The picture of a report: every number once, nothing touching, and never more certain than the dates are."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest

from tests.bundled import asks
from timeline_app.arguments import parsed, query_of
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.exports.request import request_of
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When
from timeline_app.report.chart import Chart, Room, charts_of
from timeline_app.report.chart_marks import Mark, Numbered, numbers_of
from timeline_app.report.parts import Part, PartKind, parts_of
from timeline_app.report.request import ReportRequest

ROOM = Room(442.0, 425.0)


def request_for(store: Store, *filters: str) -> ReportRequest:
    query = query_of(parsed(["list", *filters]), store.timeline)
    return request_of(store.timeline, asks(store)(query).events, query, "", "", Script.HANS, ())


def widths(size: float) -> Callable[[str], float]:
    """Digits take half of the size, all else the whole."""
    return lambda text: sum(size * (0.5 if letter.isascii() else 1.0) for letter in text)


def charts(request: ReportRequest, room: Room = ROOM) -> tuple[Chart, ...]:
    return charts_of(request, str, widths, room)


def ids(drawn: Sequence[Chart]) -> list[str]:
    return [number.event for chart in drawn for mark in chart.marks for number in mark.numbers if number.event]


def certain(request: ReportRequest) -> list[str]:
    parts = parts_of(request.events, request.period, request.timeline.first_view)
    return [event.id for part in parts if part.kind not in (PartKind.POSSIBLE, PartKind.OUTSIDE) for event in part.events]


@pytest.mark.parametrize("filters", [(), ("--period", "2023"), ("--period", "2023Q3"), ("--period", "2022-11/2024-02")], ids=str)
@pytest.mark.parametrize("room", [ROOM, Room(442.0, 300.0), Room(442.0, 160.0)], ids=["roomy", "tight", "least"])
def test_each_number_stands_once_however_little_room_there_is(store: Store, filters: tuple[str, ...], room: Room) -> None:
    request = request_for(store, *filters)
    drawn = charts(request, room)
    assert sorted(ids(drawn)) == sorted(certain(request))
    assert all(chart.height <= room.height for chart in drawn)


@pytest.mark.parametrize("filters", [(), ("--period", "2023Q3")], ids=str)
def test_marks_and_their_numbers_touch_neither_each_other_nor_the_edge(store: Store, filters: tuple[str, ...]) -> None:
    for chart in charts(request_for(store, *filters)):
        for one, other in combinations(chart.marks, 2):
            if one.y == other.y:
                assert extent(one)[1] < extent(other)[0] or extent(other)[1] < extent(one)[0]
        assert all(chart.plot <= extent(mark)[0] and extent(mark)[1] <= chart.width + 0.01 for mark in chart.marks)
        rows = sorted({mark.y for mark in chart.marks})
        assert all(lower - upper >= 12 for upper, lower in pairwise(rows))


def extent(mark: Mark) -> tuple[float, float]:
    ends = [mark.x, mark.x + mark.width, *(number.x for number in mark.numbers), *(n.x + n.width for n in mark.numbers)]
    return min(ends), max(ends)


def test_a_chart_a_year_where_the_period_is_longer_than_one(store: Store) -> None:
    def periods(*filters: str) -> list[str]:
        return [chart.period for chart in charts(request_for(store, *filters))]

    assert periods() == ["2022年", "2023年", "2024年"]
    assert len(periods("--period", "2022-07/2023-06")) == 1
    assert periods("--period", "2022-07/2023-07") == ["2022年下半年", "2023年1月至7月"]


@pytest.mark.parametrize("period", ["2023-10-09", "2023-10-09/2023-10-14", "2023-02"])
def test_a_few_days_or_events_need_no_picture(store: Store, period: str) -> None:
    assert charts(request_for(store, "--period", period)) == ()


def test_what_has_no_known_day_is_soft(store: Store) -> None:
    request = request_for(store)
    when = {event.id: event.when for event in request.events}
    for mark in (mark for chart in charts(request) for mark in chart.marks):
        known = [when[number.event].precision in (Precision.DAY, Precision.DAYS) for number in mark.numbers if number.event]
        assert mark.soft is not all(known) or any(when[number.event].open for number in mark.numbers if number.event)


def an_event(store: Store, id: str, start: str, end: str, precision: Precision, edtf: str, **changes: object) -> Event:
    any_event = next(iter(request_for(store).events))
    when = When(edtf, date.fromisoformat(start), date.fromisoformat(end), precision)
    return replace(any_event, id=id, when=when, links=(), kind=Kind.HAPPENING, **changes)  # pyright: ignore[reportArgumentType]


def test_marks_say_what_goes_on_beyond_the_picture_and_what_is_planned(store: Store) -> None:
    request = request_for(store, "--period", "2023Q3")
    events = [
        an_event(store, "before", "2023-06-01", "2023-07-20", Precision.DAYS, "2023-06-01/2023-07-20"),
        an_event(store, "open", "2023-08-01", "2024-05-01", Precision.OPEN, "2023-08-01/.."),
        an_event(store, "since-a-month", "2023-08-01", "2024-05-01", Precision.OPEN, "2023-08/.."),
        replace(an_event(store, "aim", "2023-09-30", "2023-09-30", Precision.DAY, "2023-09-30"), kind=Kind.TARGET),
        an_event(store, "day", "2023-07-10", "2023-07-10", Precision.DAY, "2023-07-10"),
    ]
    marks = marks_of(request, events)
    assert (marks["before"].before, marks["before"].after, marks["before"].soft) == (True, False, False)
    assert (marks["open"].before, marks["open"].after, marks["open"].soft) == (False, True, False)
    assert marks["since-a-month"].soft
    assert (marks["aim"].day, marks["aim"].planned) == (True, True)
    assert (marks["day"].day, marks["day"].planned) == (True, False)


def marks_of(request: ReportRequest, events: Sequence[Event]) -> dict[str, Mark]:
    """By event; what looks alike on the same days shares one."""
    drawn = charts(replace(request, events=events))
    return {number.event: mark for chart in drawn for mark in chart.marks for number in mark.numbers if number.event}


def some_days(store: Store) -> list[Event]:
    """As many as make a picture."""
    days = (f"2023-07-{day:02}" for day in range(1, 6))
    return [an_event(store, day, day, day, Precision.DAY, day) for day in days]


def test_what_runs_through_the_picture_looks_the_same_however_it_ends(store: Store) -> None:
    """Solid where its ends are known to the day, though they lie outside the picture."""
    since = an_event(store, "since", "2016-01-01", "2024-05-01", Precision.OPEN, "2016/..")
    years = an_event(store, "years", "2021-01-01", "2025-12-31", Precision.YEARS, "2021/2025")
    known = an_event(store, "days", "2021-05-01", "2025-05-01", Precision.DAYS, "2021-05-01/2025-05-01")
    marks = marks_of(request_for(store, "--period", "2023Q3"), [since, years, known, *some_days(store)])
    assert marks["since"] == marks["years"]
    assert (marks["since"].soft, marks["days"].soft) == (True, False)
    assert all(marks[id].before and marks[id].after for id in ("since", "days"))


def test_a_run_is_solid_where_it_certainly_went_on(store: Store) -> None:
    """From the day or the month it is told to begin with, to that in which it ended; hatched in these months."""
    run = an_event(store, "run", "2023-06-01", "2023-09-30", Precision.MONTHS, "2023-06/2023-09")
    month = an_event(store, "month", "2023-08-01", "2023-08-31", Precision.MONTH, "2023-08")
    days = an_event(store, "days", "2023-08-03", "2023-09-20", Precision.DAYS, "2023-08-03/2023-09-20")
    request = request_for(store, "--period", "2023Q3")
    marks = marks_of(request, [run, month, days, *some_days(store)])
    a_day = marks["run"].width / 92
    assert marks["run"].solid == pytest.approx((marks["run"].x, 63 * a_day))
    assert marks["month"].solid is None
    assert marks["days"].solid == pytest.approx((marks["days"].x, marks["days"].width))


def test_what_is_certain_is_not_put_together_with_what_is_not(store: Store) -> None:
    """As long as there is room for both."""
    since = an_event(store, "since", "2016-01-01", "2024-05-01", Precision.OPEN, "2016/..")
    year = an_event(store, "year", "2023-01-01", "2023-12-31", Precision.YEAR, "2023")
    marks = marks_of(request_for(store, "--period", "2023"), [since, year, *some_days(store)])
    assert (marks["since"].solid, marks["year"].solid) == ((marks["since"].x, pytest.approx(marks["since"].width)), None)


def test_numbers_stand_above_a_long_bar_and_beside_a_short_one(store: Store) -> None:
    for chart in charts(request_for(store, "--period", "2023Q3")):
        for mark in chart.marks:
            inside = mark.x <= mark.numbers[0].x and mark.numbers[-1].x + mark.numbers[-1].width <= mark.x + mark.width
            assert inside is mark.above


def test_what_lies_somewhere_between_two_days_has_no_arrow(store: Store) -> None:
    between = an_event(store, "between", "2022-01-01", "2023-02-13", Precision.YEARS, "2022-01-01~/2023-02-13~")
    from_to = an_event(store, "from-to", "2022-01-01", "2023-02-13", Precision.DAYS, "2022-01-01/2023-02-13")
    marks = marks_of(request_for(store), [between, from_to, *some_days(store)])
    assert (marks["between"].after, marks["from-to"].after) == (False, True)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [((1,), "1"), ((1, 2), "1、2"), ((1, 2, 3), "1—3"), ((112, 113, 114, 115, 119, 121, 122), "112—115、119、121、122")],
)
def test_runs_of_numbers_are_drawn_together_and_each_has_its_place(store: Store, numbers: tuple[int, ...], told: str) -> None:
    event = next(iter(request_for(store).events))
    part = Part(PartKind.MONTH, 2023, 7, ())
    shown = [Numbered(number, replace(event, id=str(number)), part, 0) for number in numbers]
    placed = numbers_of(shown, 10.0, widths)
    assert "".join(number.text for number in placed) == told
    assert [number.event for number in placed if number.event] == [str(number) for number in numbers]
    assert placed[0].x == 10.0
    assert all(one.x + one.width == pytest.approx(other.x) for one, other in pairwise(placed))
    assert all(number.width > 0 for number in placed)


def test_thousands_of_events_find_room(store: Store) -> None:
    first = date(2023, 1, 1)
    one = an_event(store, "one", "2023-01-01", "2023-01-01", Precision.DAY, "2023-01-01")
    days = [first + timedelta(place % 365) for place in range(3_000)]
    events = [replace(one, id=f"e{place:04}", when=When(str(day), day, day, Precision.DAY)) for place, day in enumerate(days)]
    request = replace(request_for(store, "--period", "2023"), events=sorted(events, key=lambda event: event.order))
    (chart,) = charts(request)
    assert sorted(ids((chart,))) == sorted(event.id for event in events)
    assert chart.height <= ROOM.height
