"""Views from views: the day under the cursor stays, and the way back leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.canvas.zoom import around, between, fitted, moved, stepped
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.queries.snapshot import View

VIEWS = st.tuples(st.floats(7e5, 8e5), st.floats(3, 4000)).map(lambda pair: View(pair[0], pair[0] + pair[1]))


@given(VIEWS, st.floats(-5, 5), st.floats(0, 1))
def test_the_day_under_the_cursor_stays_where_it_is(view: View, steps: float, place: float) -> None:
    day = view.start + view.days * place
    after = stepped(view, steps, day)
    assert after.start + after.days * place == pytest.approx(day, abs=1e-6 * max(1, after.days))


@given(VIEWS, st.floats(-5, 5), st.floats(0, 1))
def test_in_and_out_again_is_the_same_view(view: View, steps: float, place: float) -> None:
    day = view.start + view.days * place
    back = stepped(stepped(view, steps, day), -steps, day)
    assert (back.start, back.end) == pytest.approx((view.start, view.end), abs=1e-4)


@given(VIEWS, st.floats(-1e4, 1e4))
def test_moving_keeps_the_length(view: View, days: float) -> None:
    assert moved(view, days).days == pytest.approx(view.days)


def test_all_of_what_is_fitted_is_in_sight(store: Store) -> None:
    events = ask(store, Query(themes=frozenset({"digital"}))).events
    view = fitted((event.when.start.toordinal(), event.when.end.toordinal() + 1) for event in events)
    assert all(view.start < event.when.start.toordinal() and event.when.end.toordinal() + 1 < view.end for event in events)


def test_a_period_is_shown_with_a_margin() -> None:
    period, view = period_of("2023Q3"), around(period_of("2023Q3"))
    assert view.start < period.start.toordinal()
    assert period.end.toordinal() + 1 < view.end
    assert view.days < period.days * 1.3


@given(VIEWS, VIEWS, st.floats(0, 1), st.floats(0, 1))
def test_a_way_begins_and_ends_at_its_views_and_zooms_evenly(one: View, other: View, share: float, later: float) -> None:
    assert between(one, other, 0).start == pytest.approx(one.start)
    assert (between(one, other, 1).start, between(one, other, 1).days) == pytest.approx((other.start, other.days))
    days = [between(one, other, part).days for part in sorted((0.0, share, later, 1.0))]
    assert days in (sorted(days), sorted(days, reverse=True)) or max(days) == pytest.approx(min(days))


@given(VIEWS, st.floats(0.1, 10), st.floats(0, 1), st.floats(0, 1))
def test_the_day_that_a_zoom_keeps_stays_all_the_way(view: View, factor: float, place: float, share: float) -> None:
    day = view.start + view.days * place
    there = View(day - (day - view.start) * factor, day + (view.end - day) * factor)
    on_the_way = between(view, there, share)
    assert (day - on_the_way.start) / on_the_way.days == pytest.approx(place, abs=1e-3)
