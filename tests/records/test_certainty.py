"""Three groups of events in a period: inside, running through it, and those that only may belong to it."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import PERIODS
from timeline_app.database.columns import read_columns
from timeline_app.database.runs import read_runs
from timeline_app.database.store import Store
from timeline_app.extraction.edtf_dates import when_of
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.edtf import days_of
from timeline_app.records.period import Period
from timeline_app.records.when import When

FIRST_EDITION = Path(__file__).parents[1] / "data" / "first_edition.db"
_POINTS = st.builds(
    lambda day, form, about: f"{day:{form}}{about}",
    st.dates(date(2021, 1, 1), date(2025, 12, 31)), st.sampled_from(["%Y", "%Y-%m", "%Y-%m-%d"]), st.sampled_from(["", "~"]),
)
_GROUPS = st.builds(lambda year, group: f"{year}-{group}", st.integers(2021, 2025), st.sampled_from([21, 24, 33, 36, 40, 41]))


@st.composite
def whens(draw: st.DrawFn) -> When:
    """Single dates, ranges, and what has no end."""
    first, last = draw(_POINTS), draw(st.none() | st.just("..") | _POINTS)
    if last is None:
        return when_of(draw(st.just(first) | _GROUPS))
    return when_of(f"{first}/{last}" if last == ".." or days_of(last)[1] >= days_of(first)[0] else first, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "counts"),
    [
        (date(2023, 10, 9), date(2023, 10, 9), (3, 3, 29)), (date(2023, 7, 1), date(2023, 7, 31), (11, 5, 29)),
        (date(2023, 7, 1), date(2023, 9, 30), (18, 5, 29)), (date(2023, 10, 1), date(2023, 12, 31), (12, 6, 26)),
        (date(2023, 1, 1), date(2023, 12, 31), (65, 7, 0)), (date(2024, 1, 1), date(2024, 12, 31), (69, 6, 0)),
    ],
    ids=str,
)
def test_the_first_edition_in_three_ways(first: date, last: date, counts: tuple[int, int, int]) -> None:
    """By event, by SQL, and by arrays."""
    with Store(FIRST_EDITION) as store:
        found = Counter(certainty_of(event.when, Period(first, last)) for event in store.events())
        assert tuple(found[each] for each in Certainty) == counts
        asked = store.rows(
            'select certainty(edtf, start, "end", precision, ?, ?), count(*) from events group by 1', (str(first), str(last))
        )
        assert {row[0]: row[1] for row in asked} == dict(found)
        columns, profiles = read_columns(store.rows, store.timeline.event_count)
        runs, ends = read_runs(store.rows, columns, profiles), (first.toordinal(), last.toordinal())
        inside, certain = int(runs.inside(columns, *ends).sum()), int(runs.certain(columns, *ends).sum())
        assert (inside, certain) == (counts[0], counts[0] + counts[1])


@given(whens(), PERIODS)
def test_whatever_touches_a_period_is_in_one_group(when: When, period: Period) -> None:
    found = certainty_of(when, period)
    assert (found is not None) == period.overlaps(when.start, when.end)
    if period.contains(when.start, when.end):
        assert found is Certainty.INSIDE


@given(whens(), PERIODS, st.integers(0, 400), st.integers(0, 400))
def test_a_wider_period_makes_nothing_less_certain(when: When, period: Period, before: int, behind: int) -> None:
    wider = Period(period.widened(before).start, period.widened(behind).end)
    found = certainty_of(when, period)
    if found and found.certain:
        later = certainty_of(when, wider)
        assert later is not None
        assert later.certain


@pytest.mark.parametrize(
    ("edtf", "group"),
    [
        ("2023-07-12", Certainty.INSIDE), ("2023-07", Certainty.INSIDE), ("2023", Certainty.POSSIBLE),
        ("2023-07/2023-12", Certainty.INSIDE), ("2023-07-30/..", Certainty.INSIDE), ("2022-06/2023-09", Certainty.RUNNING),
        ("2022/2024", Certainty.RUNNING), ("2023/2024", Certainty.POSSIBLE), ("2023-07~/2023-12~", Certainty.POSSIBLE),
        ("2023-35", Certainty.POSSIBLE), ("2023-08", None),
    ],
)
def test_what_lies_in_july_of_2023(edtf: str, group: Certainty | None) -> None:
    assert certainty_of(when_of(edtf, date(2024, 1, 1)), Period(date(2023, 7, 1), date(2023, 7, 31))) is group
