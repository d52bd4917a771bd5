"""Years over one another: every day stands under the same day of the other years, and nothing leaves its year."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.lay_out import lay_out
from timeline_app.layout.request import LayoutRequest
from timeline_app.layout.years import year_over_year_of
from timeline_app.records.event import Event, Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When

YEARS = year_over_year_of(Period(date(2021, 6, 1), date(2025, 2, 1)))
DAYS = st.dates(date(2018, 1, 1), date(2028, 12, 31))


def event(start: date, end: date) -> Event:
    when = When(f"{start}/{end}", start, end, Precision.DAYS)
    return Event("e", "", "", "事件", Kind.HAPPENING, when, ("t",), "other", None, "", False, (), (), (), (), ())


def test_all_years_of_a_period_are_compared_on_the_axis_of_a_leap_year() -> None:
    assert [plan.key for plan in YEARS.lanes.plans] == ["2021", "2022", "2023", "2024", "2025"]
    assert YEARS.reference == 2024
    assert YEARS.view.days == 366
    assert year_over_year_of(Period(date(2021, 1, 1), date(2023, 1, 1))).reference == 2023


def test_what_runs_over_the_new_year_of_2023_stands_at_the_end_of_one_lane_and_the_beginning_of_the_next() -> None:
    entries = YEARS.lanes.entries(event(date(2022, 12, 30), date(2023, 1, 2)))
    assert [(key, str(shown.when.start), str(shown.when.end)) for key, shown in entries] == [
        ("2022", "2024-12-30", "2024-12-31"), ("2023", "2024-01-01", "2024-01-02"),
    ]


@given(DAYS)
def test_a_day_stands_at_the_same_day_of_the_reference_year(day: date) -> None:
    entries = YEARS.lanes.entries(event(day, day))
    if not 2021 <= day.year <= 2025:
        assert entries == ()
        return
    ((key, shown),) = entries
    assert key == str(day.year)
    assert shown.when.start == shown.when.end == day.replace(year=2024)


@given(DAYS, DAYS)
def test_what_runs_over_a_new_year_stands_in_each_with_its_part(one: date, other: date) -> None:
    start, end = sorted((one, other))
    entries = YEARS.lanes.entries(event(start, end))
    assert [key for key, _shown in entries] == [str(year) for year in range(max(2021, start.year), min(2025, end.year) + 1)]
    pieces = [shown.when for _key, shown in entries]
    assert all(date(2024, 1, 1) <= piece.start <= piece.end <= date(2024, 12, 31) for piece in pieces)
    assert all(piece.end == date(2024, 12, 31) for piece in pieces[:-1])
    assert all(piece.start == date(2024, 1, 1) for piece in pieces[1:])
    assert {shown.id for _key, shown in entries} <= {"e"}


def test_the_axis_names_no_year_and_offers_no_overview() -> None:
    request = LayoutRequest((), YEARS.lanes, YEARS.view, 900, 400, lambda text: 12.0 * len(text), year_over_year=True)
    picture = lay_out(request)
    names = [tick.label.text for tick in (*picture.upper_ticks, *picture.lower_ticks) if tick.label]
    assert names
    assert not any("20" in name for name in names)
    assert picture.overview is None


def test_the_first_and_the_last_year_there_are_can_be_compared() -> None:
    for number in (1, 9999):
        years = year_over_year_of(Period(date(number, 1, 1), date(number, 12, 31)))
        assert years.view.days == 365
        assert years.day_of(number, date(number, 12, 31).toordinal()) == date(number, 12, 31).toordinal()
    assert years.day_of(9999, date.max.toordinal() + 1) == date.max.toordinal()
