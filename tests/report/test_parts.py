"""Which event stands where: literal examples first, then what must hold of any events."""

import random
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.bundled import EVENTS, TIMELINE, asks
from tests.report.made_events import FEW, event, in_order, some_events
from tests.strategies import PERIODS
from timeline_app.database.store import Store
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.event import Event, Kind
from timeline_app.records.link import LinkKind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When
from timeline_app.report.parts import Part, PartKind, parts_of, place_of

YEARS = TIMELINE.first_view
_RANDOM = random.Random(20231009)
_DAYS = [date(2021, 6, 1) + timedelta(_RANDOM.randrange(1700)) for _each in range(40)]
SEEDED = [Period(min(pair), max(pair)) for pair in zip(_DAYS[::2], _DAYS[1::2], strict=True)]


def ids(parts: tuple[Part, ...], *kinds: PartKind) -> list[str]:
    return [each.id for part in parts for each in part.events if not kinds or part.kind in kinds]


@pytest.mark.parametrize("period", ["2023-10", "2023-10-09", "2023-10-10", "2023-10-11", "2023-10-12"])
def test_the_congress_is_certain_on_each_of_its_days(store: Store, period: str) -> None:
    asked = period_of(period)
    parts = parts_of(asks(store)(Query(period=asked)).events, asked, YEARS)
    kinds = (PartKind.MONTH,) if period in ("2023-10", "2023-10-09") else (PartKind.MONTH, PartKind.RUNNING)
    assert "national-congress-18" in ids(parts, *kinds)


@pytest.mark.parametrize("period", SEEDED, ids=str)
def test_what_is_certain_is_what_the_list_finds_with_certain(store: Store, period: Period) -> None:
    parts = parts_of(asks(store)(Query(period=period)).events, period, YEARS)
    certain = asks(store)(Query(period=period, belonging=Belonging.CERTAIN)).events
    assert sorted(ids(parts, *(kind for kind in PartKind if kind is not PartKind.POSSIBLE))) == sorted(each.id for each in certain)


def test_a_month_is_told_day_by_day_and_closes_with_what_is_known_to_the_month() -> None:
    events = in_order(
        event("month", "2023-07"), event("since", "2023-07/.."), event("late", "2023-07-21~/2023-07-31~"),
        event("last", "2023-07-31"),
        event("range", "2023-07-11/2023-07-30"), event("day", "2023-07-11"), event("early", "2023-07-01~/2023-07-10~"),
        event("bound", "2023-07-24~/2023-08-01~"), event("from", "2023-07-21~/2023-12-31~"),
    )
    (part,) = parts_of(events, period_of("2023"), YEARS)
    assert (part.kind, part.year, part.month) == (PartKind.MONTH, 2023, 7)
    assert [each.id for each in part.events] == ["early", "day", "range", "last", "late", "from", "bound", "month", "since"]


def test_a_year_closes_with_parts_of_it_then_itself_then_the_other_kinds() -> None:
    events = in_order(
        event("dec", "2023-12-31"), event("year", "2023"), event("second", "2023-41"), event("spring", "2023-21"),
        event("about", "2023-08~"), event("total", "2023", kind=Kind.TOTAL), event("target", "2023-09-30", kind=Kind.TARGET),
        event("plan", "2023-05-01", kind=Kind.INTENTION), event("standing", "2023", kind=Kind.STANDING),
        event("next", "2024-01-02"),
    )
    parts = parts_of(events, period_of("2023/2024"), YEARS)
    assert [(part.kind, part.year, part.month) for part in parts] == [
        (PartKind.MONTH, 2023, 12), (PartKind.YEAR, 2023, None), (PartKind.TOTALS, 2023, None), (PartKind.TARGETS, 2023, None),
        (PartKind.INTENTIONS, 2023, None), (PartKind.STANDING, 2023, None), (PartKind.MONTH, 2024, 1),
    ]
    assert ids(parts, PartKind.YEAR) == ["spring", "about", "second", "year"]


def test_on_one_day_wholes_come_before_parts_then_main_events() -> None:
    events = in_order(
        event("a-part", "2023-07-10", part_of=("whole",), major=True), event("b-plain", "2023-07-10"),
        event("whole", "2023-07-10"), event("main", "2023-07-10", major=True),
        event("c-elsewhere", "2023-07-10", part_of=("year",)),
        event("year", "2023-07"),
    )
    (part,) = parts_of(events, None, YEARS)
    assert [each.id for each in part.events] == ["main", "b-plain", "c-elsewhere", "whole", "a-part", "year"]


def test_without_a_period_what_lies_around_the_years_stands_at_the_end() -> None:
    events = in_order(
        event("before", "1983"), event("inside", "2023-03-05"), event("over", "2021/2025"), event("maybe", "2021~/2022-03~"),
        event("after", "2025-01-27"),
    )
    assert [(part.kind, ids((part,))) for part in parts_of(events, None, YEARS)] == [
        (PartKind.MONTH, ["inside"]), (PartKind.RUNNING, ["over"]), (PartKind.OUTSIDE, ["before", "maybe", "after"]),
    ]


def test_what_began_in_a_quarter_is_not_said_to_have_begun_in_its_first_month() -> None:
    """No record is written so, but another database may be."""
    since = When("2023-33/..", date(2023, 1, 1), date(2024, 1, 15), Precision.OPEN)
    (part,) = parts_of((replace(event("a", "2023"), when=since),), period_of("2023/2024"), YEARS)
    assert (part.kind, part.year, part.month) == (PartKind.YEAR, 2023, None)


@pytest.mark.thorough
@settings(max_examples=FEW)
@given(some_events(), st.none() | PERIODS)
def test_every_event_stands_in_one_place_whatever_the_order_it_came_in(events: tuple[Event, ...], period: Period | None) -> None:
    found = [each for each in events if period is None or period.overlaps(each.when.start, each.when.end)]
    parts = parts_of(found, period, YEARS)
    assert sorted(ids(parts)) == sorted(each.id for each in found)
    assert all(part.events for part in parts)
    assert len({(part.kind, part.year, part.month) for part in parts}) == len(parts)
    assert parts == parts_of(found, period, YEARS)


@pytest.mark.thorough
@settings(max_examples=FEW)
@given(some_events(), st.none() | PERIODS)
def test_nothing_stands_before_what_is_known_better(events: tuple[Event, ...], period: Period | None) -> None:
    check_order(parts_of([each for each in events if not period or period.overlaps(each.when.start, each.when.end)], period, YEARS))


@pytest.mark.parametrize("period", [None, *SEEDED, *map(period_of, ("2023", "2023Q3", "2024"))], ids=str)
def test_so_it_is_with_the_events_of_the_timeline(period: Period | None) -> None:
    check_order(parts_of([each for each in EVENTS if not period or period.overlaps(each.when.start, each.when.end)], period, YEARS))


def check_order(parts: tuple[Part, ...]) -> None:
    kinds = [part.kind for part in parts]
    assert PartKind.POSSIBLE not in kinds[:-1]
    at_the_end = (PartKind.RUNNING, PartKind.OUTSIDE, PartKind.POSSIBLE)
    assert [part.kind for part in parts if part.year is None] == [kind for kind in at_the_end if kind in kinds]
    headed = [(part.year, part.month or 13, part.kind is not PartKind.MONTH) for part in parts if part.year]
    assert headed == sorted(headed)
    for part in parts:
        if part.kind is PartKind.MONTH:
            known = [each.when.precision is Precision.MONTH for each in part.events]
            dated = [each.when.precision.exact for each in part.events]
            assert True not in dated[known.index(True):] if True in known else True
            assert all((each.when.start.year, each.when.start.month) == (part.year, part.month) for each in part.events)
            assert not any(each.when.precision.yearly for each in part.events)
        if part.kind is not PartKind.POSSIBLE:
            places = [place_of(each.when) for each in part.events]
            assert places == sorted(places)
            check_wholes(part)


def check_wholes(part: Part) -> None:
    """On one day; where parts go in a circle there is no whole."""
    place = {each.id: number for number, each in enumerate(part.events)}
    whole_of = {each.id: [link.event for link in each.links if link.kind is LinkKind.PART_OF] for each in part.events}
    by_id = {each.id: each for each in part.events}
    for each in part.events:
        for whole in whole_of[each.id]:
            circle = whole in by_id and reaches(whole, each.id, whole_of)
            same = whole in by_id and by_id[whole].when == each.when
            assert not same or circle or place[whole] < place[each.id]


def reaches(start: str, goal: str, whole_of: dict[str, list[str]]) -> bool:
    seen, waiting = {start}, [start]
    while waiting:
        for whole in whole_of.get(waiting.pop(), []):
            if whole == goal:
                return True
            if whole not in seen:
                seen.add(whole)
                waiting.append(whole)
    return start == goal
