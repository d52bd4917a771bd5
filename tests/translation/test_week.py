"""On which day a week begins, everywhere at once."""

from datetime import date

import pytest

from timeline_app.canvas.calendar_views import UNITS, unit_view
from timeline_app.database.store import Store
from timeline_app.layout.units import WEEK
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import EVERYTHING
from timeline_app.translation.week import begin_weeks

WEDNESDAY = date(2023, 10, 11)


@pytest.mark.parametrize(("begins", "first", "name"), [("monday", 9, "周一"), ("sunday", 8, "周日"), ("nonsense", 9, "周一")])
def test_axis_view_and_counts_agree(store: Store, begins: str, first: int, name: str) -> None:
    begin_weeks(begins)
    start = date(2023, 10, first)
    assert (WEEK.start(WEDNESDAY), WEEK.after(WEDNESDAY)) == (start, date(2023, 10, first + 7))
    assert WEEK.title is not None
    assert WEEK.title() == name
    assert unit_view(UNITS["week"], WEDNESDAY.toordinal()).start == start.toordinal()
    weeks = asking(store, EventLookup(store))(EVERYTHING).events.by_week()
    assert {(week - start.toordinal()) % 7 for week in weeks} == {0}


def test_the_first_day_of_a_week_begins_it() -> None:
    begin_weeks("sunday")
    assert WEEK.start(date(2023, 10, 8)) == date(2023, 10, 8)
    assert WEEK.start(date(2023, 10, 7)) == date(2023, 10, 1)
    assert WEEK.start(date.min) == date.min
