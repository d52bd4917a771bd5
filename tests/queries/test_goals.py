"""Targets and what came of them: literal examples, and those of the bundled records."""

from collections.abc import Iterable, Sequence

import pytest

from timeline_app.database.store import Store
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.goals import Goal, Outcome, Told, goals_of
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import AT_FIRST, EVERYTHING, Query
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.link import Link, LinkKind

Counted = tuple[float, str | None, str | None]  # value, qualifier, time
STOCK, FLOW, TARGET = Measure.STOCK, Measure.FLOW, Measure.TARGET
SOME = Citation("d", 1, "数")


def figure(measure: Measure, value: float, qualifier: str | None, when: str | None, indicator: str = "stations") -> Figure:
    return Figure("驿站", value, "个", qualifier, measure, when_of(when) if when else None, indicator, SOME)


def event(id: str, when: str, figures: Sequence[Figure] = (), kind: Kind = Kind.TOTAL, links: Sequence[Link] = ()) -> Event:
    told, leading = tuple(figures), tuple(links)
    return Event(id, id, "", id, kind, when_of(when), ("t",), "national", None, "", False, (), (), (), told, leading)


def goals(due: str | None, aim: float, measure: Measure, counts: Iterable[Counted]) -> tuple[Goal, ...]:
    """Of a target that was told of in July 2023."""
    told = [event(f"e{n}", each[2] or "2024", [figure(measure, *each)]) for n, each in enumerate(counts)]
    return goals_of([event("aim", "2023-07-10", [figure(TARGET, aim, None, due)], Kind.HAPPENING), *told])


@pytest.mark.parametrize(
    ("due", "counts", "outcome"),
    [
        ("2023-12-31", [(16, "超过", "2023-12"), (18.42, None, "2023-12-31")], Outcome.REACHED),
        ("2023-12-31", [(15, None, "2023-12-31")], Outcome.REACHED),
        ("2023-12-31", [(15, "近", "2023-12-31")], Outcome.MISSED),
        ("2023-12-31", [(15, "约", "2023-12-31")], Outcome.OPEN),
        ("2023-12-31", [(14, None, "2023-12-31")], Outcome.MISSED),
        ("2023-12-31", [(14, "超过", "2023-12-31")], Outcome.OPEN),
        ("2023-12-31", [(14, None, "2023-11-30")], Outcome.OPEN),
        ("2023-12-31", [(14, None, "2023-12-31"), (16, None, "2024-12-31")], Outcome.LATER),
        (None, [(14, None, "2029-12-31")], Outcome.OPEN),
        (None, [(15, None, "2029-12-31")], Outcome.REACHED),
    ],
)
def test_a_stock_reaches_its_target_on_a_day(due: str | None, counts: list[Counted], outcome: Outcome) -> None:
    (goal,) = goals(due, 15, STOCK, counts)
    assert (goal.outcome, goal.total) == (outcome, None)
    assert [each.event.id for each in goal.results] == [f"e{number}" for number in range(len(counts))]


@pytest.mark.parametrize(
    ("due", "counts", "total", "outcome"),
    [
        ("2023/2025", [(380, None, "2023"), (413.6, None, "2024")], 793.6, Outcome.OPEN),
        ("2023/2025", [(380, None, "2023"), (413.6, None, "2024"), (300, None, "2025")], 1093.6, Outcome.REACHED),
        ("2023/2025", [(380, None, "2023"), (413.6, None, "2024"), (100, None, "2025")], 893.6, Outcome.MISSED),
        ("2023/2025", [(380, None, "2023"), (413.6, None, "2024"), (100, "超过", "2025")], 893.6, Outcome.OPEN),
        ("2023/2025", [(500, None, "2023"), (500, "近", "2024")], 1000, Outcome.OPEN),
        ("2023/2025", [(380, None, "2023"), (400, "约", "2024"), (413.6, None, "2024")], 793.6, Outcome.OPEN),
        ("2023/2025", [(380, None, "2023"), (200, None, "2023-07/2023-12")], None, Outcome.OPEN),
        (None, [(600, None, "2023"), (600, None, "2024")], None, Outcome.OPEN),
        (None, [(600, None, "2023"), (1000, None, "2024")], None, Outcome.REACHED),
    ],
)
def test_flows_are_added_over_the_time_aimed_at_and_counted_once(
    due: str | None, counts: list[Counted], total: float | None, outcome: Outcome
) -> None:
    (goal,) = goals(due, 1000, FLOW, counts)
    assert (goal.total, goal.outcome) == (pytest.approx(total) if total else None, outcome)


def test_what_does_not_answer_makes_no_goal() -> None:
    """A count of before it was aimed at, one outside its time, one without a date; another target."""
    assert goals("2023-12-31", 15, STOCK, [(16, None, "2022-12-31")]) == ()
    assert goals("2023/2025", 15, FLOW, [(16, None, "2022"), (16, None, "2025/2026")]) == ()
    assert goals("2023-12-31", 15, STOCK, [(16, None, None)]) == ()
    assert goals("2023-12-31", 15, TARGET, [(16, None, "2023-12-31")]) == ()


def test_what_several_tell_is_told_once_by_the_first() -> None:
    aims = [event(id, "2023-07", [figure(TARGET, 15, None, "2023-12-31")], Kind.DOCUMENT) for id in ("a", "b")]
    counts = [event(id, "2023-12", [figure(STOCK, 16, None, "2023-12-31")]) for id in ("c", "d")]
    (goal,) = goals_of([*aims, *counts])
    assert (goal.target.event.id, [each.event.id for each in goal.results]) == ("a", ["c"])


@pytest.mark.parametrize(("kind", "outcomes"), [(Kind.TARGET, [Outcome.LATER]), (Kind.HAPPENING, [])])
def test_a_target_may_be_completed_by_an_event(kind: Kind, outcomes: list[Outcome]) -> None:
    aimed = event("aim", "2023-09-21~/2023-09-30~", kind=kind, links=[Link(LinkKind.COMPLETED_BY, "done")])
    found = goals_of([aimed, event("done", "2023-12-29")])
    assert [goal.outcome for goal in found] == outcomes
    assert all([each.event.id for each in goal.results] == ["done"] for goal in found)


def test_goals_stand_in_the_order_of_their_due_days() -> None:
    def one(id: str, due: str | None) -> list[Event]:
        done = event(f"{id}-done", "2024", [figure(STOCK, 2, None, "2024", id)])
        return [event(id, "2022", [figure(TARGET, 1, None, due, id)]), done]

    found = goals_of([*one("never", None), *one("late", "2025"), *one("soon", "2023")])
    assert [goal.target.event.id for goal in found] == ["soon", "late", "never"]


def _told(goals: Iterable[Goal]) -> dict[str, tuple[list[float | str], float | None, Outcome]]:
    return {goal.target.event.id: ([*map(_result, goal.results)], goal.total, goal.outcome) for goal in goals}


def _result(told: Told) -> float | str:
    return told.figure.value if told.figure and told.figure.value else told.event.id


def test_the_goals_of_the_bundled_records(store: Store) -> None:
    told = _told(EventLookup(store).goals(EVERYTHING))
    assert told["service-stations-double-15"] == ([160000, 184200, 186100], None, Outcome.REACHED)
    assert told["three-year-plan-new-employment-target"] == ([3800000, 4136000], 7936000, Outcome.OPEN)
    assert told["hotline-12351-full-operation-due"] == (["hotline-12351-built"], None, Outcome.REACHED)
    assert told["hotline-12351-trial"] == (["hotline-12351-built"], None, Outcome.LATER)


def test_filters_choose_among_goals_and_change_none(store: Store) -> None:
    """Kinds do not ask at all: a target is hidden in a window at first, and its results may be."""
    lookup = EventLookup(store)
    everything = lookup.goals(EVERYTHING)
    assert lookup.goals(AT_FIRST) == everything
    some = lookup.goals(Query(sources=frozenset({"national-2023"}), kinds=AT_FIRST.kinds))
    assert some
    assert set(some) < set(everything)
    (only,) = lookup.goals(Query(search="12351", period=period_of("2023-09-25")))
    assert only == next(goal for goal in everything if goal.target.event.id == "hotline-12351-trial")
    assert lookup.goals(Query(search="没有这样的词")) == ()
