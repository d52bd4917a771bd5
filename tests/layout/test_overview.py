"""The overview: as high as all there is, coloured as far as it was asked for by theme."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline_app.layout.box import Box
from timeline_app.layout.overview import OverviewHighlight, OverviewHistogram, overview_of
from timeline_app.layout.picture import Overview
from timeline_app.layout.scale import Scale
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event, Kind, Scope
from timeline_app.records.when import Precision, When

WHOLE = View(date(2031, 1, 1).toordinal(), date(2032, 1, 1).toordinal())
ROWS = st.lists(st.tuples(st.integers(1, 12), st.sampled_from("ab"), st.booleans()), min_size=1, max_size=40)


def event(month: int, theme: str, precision: Precision = Precision.DAY) -> Event:
    day = date(2031, month, 5)
    when = When(str(day), day, day, precision)
    return Event("e", "", "", "", Kind.HAPPENING, when, (theme,), Scope.OTHER, None, "", False, (), (), (), (), ())


def overview(everything: list[Event], answer: list[Event], *coloured: str) -> Overview:
    histogram = OverviewHistogram(LoadedEvents(everything).by_month())
    highlight = OverviewHighlight(LoadedEvents(answer).by_month(), frozenset(coloured))
    return overview_of(histogram, highlight, WHOLE, WHOLE, None, Box(0, 0, 720, 60), lambda text: 12.0 * len(text))


def test_two_events_of_march_are_twice_as_high_as_one_of_may_and_what_was_asked_for_is_coloured() -> None:
    asked, others = [event(3, "a"), event(5, "a")], [event(3, "b")]
    drawn = overview(asked + others, asked, "a")
    assert [round(bar.height) for bar in drawn.bars] == [40, 20]
    assert [(theme, [round(part.height) for part in parts]) for theme, parts in drawn.parts] == [("a", [20, 20])]


@given(ROWS)
def test_columns_are_as_high_as_months_have_events_whatever_is_filtered(rows: list[tuple[int, str, bool]]) -> None:
    everything = [event(month, theme) for month, theme, _kept in rows]
    answer = [each for each, (_month, _theme, kept) in zip(everything, rows, strict=True) if kept]
    drawn = overview(everything, answer, "a")
    assert len(drawn.bars) == len({month for month, _theme, _kept in rows})
    assert max(bar.height for bar in drawn.bars) == pytest.approx(60 - 16 - 4)
    unit = (60 - 16 - 4) / max(sum(counts.values()) for counts in LoadedEvents(everything).by_month().values())
    assert [theme for theme, _parts in drawn.parts] == ["a"]
    parts = [part for _theme, boxes in drawn.parts for part in boxes]
    coloured = sum(part.height for part in parts)
    assert coloured == pytest.approx(unit * sum(each.theme == "a" for each in answer))
    columns = {bar.x: bar.height for bar in drawn.bars}
    assert all(part.height <= columns[part.x] + 1e-9 and part.bottom <= 60 - 16 for part in parts)


def test_what_is_known_to_the_year_fills_no_month() -> None:
    assert LoadedEvents([event(1, "a", Precision.YEAR), event(1, "a", Precision.YEARS)]).by_month() == {}
    assert overview([event(3, "a"), event(1, "a", Precision.YEAR)], []).bars[0].x == pytest.approx(720 * 59 / 365)


def test_the_last_month_there_is_has_a_column() -> None:
    scale = Scale(View(date(9999, 12, 1).toordinal(), date.max.toordinal() + 1), 0, 31)
    (bar,) = OverviewHistogram({(9999, 12): {"a": 1}}).bars(scale, 60).values()
    assert (bar.x, bar.width) == (0, 30)
