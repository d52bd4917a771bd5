"""Sources below the plot: the time each reports, and the months in which it has events."""

from datetime import date

import pytest

from timeline_app.layout.coverage import ROW, Told, coverage_of, told_most
from timeline_app.layout.picture import CoverageRow
from timeline_app.layout.scale import Scale
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document, Medium
from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision, When

YEAR = When("2031", date(2031, 1, 1), date(2031, 12, 31), Precision.YEAR)
SCALE = Scale(View(date(2031, 1, 1).toordinal(), date(2032, 1, 1).toordinal()), 100, 365)


def document(id: str, covers: When | None = YEAR) -> Document:
    return Document(id, f"{id}.txt", "", id, id, YEAR, "Hans", Medium.WEB, covers=covers)


def event(day: date, precision: Precision, *sources: str) -> Event:
    when = When(str(day), day, day, precision)
    citations = tuple(Citation(source, 1, "某句", "explicit") for source in sources)
    return Event("e", "", "", "", Kind.HAPPENING, when, ("t",), "other", None, "", False, (), (), citations, (), ())


def covered(documents: list[Document], events: list[Event], scale: Scale) -> tuple[CoverageRow, ...]:
    return coverage_of(Told(documents, LoadedEvents(events).months_reported(documents)), scale, 50)


def test_a_quiet_month_is_told_from_one_that_no_document_covers() -> None:
    events = [event(date(2031, 3, 9), Precision.DAY, "a"), event(date(2031, 3, 20), Precision.DAY, "a", "b")]
    first, second = covered([document("a"), document("b", None)], events, SCALE)
    assert first.covers == (100, 465)
    assert second.covers is None
    assert first.months == second.months == ((100 + 59, 100 + 90),)
    assert (first.title, first.box.y + ROW) == ("a", second.box.y)


@pytest.mark.parametrize(
    ("day", "precision"),
    [(date(2031, 1, 1), Precision.YEAR), (date(2032, 1, 5), Precision.DAY), (date(2030, 12, 5), Precision.DAY)],
)
def test_what_is_known_to_the_year_or_lies_outside_fills_no_month(day: date, precision: Precision) -> None:
    (row,) = covered([document("a")], [event(day, precision, "a")], SCALE)
    assert row.months == ()


def test_the_last_month_there_is_fills_its_cell() -> None:
    scale = Scale(View(date(9999, 12, 1).toordinal(), date.max.toordinal() + 1), 0, 31)
    (row,) = covered([document("d", None)], [event(date.max, Precision.DAY, "d")], scale)
    assert row.months == ((0, 31),)


def test_what_is_out_of_view_is_cut_and_no_documents_take_no_room() -> None:
    scale = Scale(View(date(2031, 12, 1).toordinal(), date(2032, 12, 1).toordinal()), 100, 366)
    (row,) = covered([document("a")], [event(date(2031, 3, 9), Precision.DAY, "a")], scale)
    assert row.covers == (100, 131)
    assert row.months == ()
    assert Told([], {}).height == 0 < Told([document("a")], {}).height


def test_of_a_great_many_those_that_tell_most_stand_there_and_a_line_counts_the_rest() -> None:
    documents = [document(f"d{number}") for number in range(64)]
    told = told_most(documents, {"d40": [(2031, 1)], "d7": [(2031, 1), (2031, 2)]})
    assert [each.id for each in told.documents] == [*(f"d{number}" for number in range(11)), "d40"]
    *rows, rest = coverage_of(told, SCALE, 50)
    assert (len(rows), rest.months, rest.covers) == (12, (), None)
    assert "52" in rest.title
    assert rest.box.y == rows[-1].box.y + ROW
    assert told.height == told._replace(left=0).height + ROW
