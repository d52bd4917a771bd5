"""Tables of offices: what their columns tell is guessed, and each of their rows is an event or left out with a reason."""

from dataclasses import replace
from datetime import date

import pytest

from tests.importing.made import Made
from tests.importing.made_tables import made_tables
from timeline_app.documents.sheet import Sheet, Table
from timeline_app.documents.tables import table_of
from timeline_app.importing.drafts import drafts_of, mapping_of, paragraph_of
from timeline_app.importing.fields import ColumnUse, Field, Mapping
from timeline_app.importing.header import find_header

TODAY = date(2026, 1, 1)
MADE = pytest.mark.parametrize("made", made_tables(), ids=lambda made: made.name)


def opened(made: Made) -> tuple[Table, Sheet]:
    table = table_of(made.file, made.content)
    return table, table.fullest


def corrected(made: Made) -> Mapping:
    """As somebody would have it who looks at the table: units stay as they are guessed."""
    table, sheet = opened(made)
    guessed = mapping_of(table, sheet)
    uses = zip(guessed.columns, made.fields.split(), strict=True)
    return replace(guessed, columns=tuple(use if use.field == field else ColumnUse(Field(field)) for use, field in uses))


def fields(made: Made) -> str:
    return " ".join(use.field for use in mapping_of(*opened(made)).columns)


def test_nearly_every_mapping_is_guessed() -> None:
    guessed = [made.name for made in made_tables() if fields(made) == made.fields]
    assert len(made_tables()) >= 24
    assert len(guessed) >= len(made_tables()) * 22 / 24


@MADE
def test_every_row_becomes_the_event_that_it_tells_or_is_named(made: Made) -> None:
    table, sheet = opened(made)
    header = find_header(sheet)
    drafts = drafts_of(table, sheet, header, corrected(made), TODAY)
    assert [event.when.edtf for event in drafts.events] == list(made.dates)
    assert len(drafts.left_out) == made.left_out
    assert all(each.reason for each in drafts.left_out)
    filled = [number for number, row in enumerate(sheet.rows, start=1) if any(row) and number > header.data]
    assert sorted(each.row.row for each in (*drafts.events, *drafts.left_out)) == filled


@MADE
def test_every_event_cites_its_row_by_what_is_printed_there(made: Made) -> None:
    table, sheet = opened(made)
    drafts = drafts_of(table, sheet, find_header(sheet), corrected(made), TODAY)
    for event in drafts.events:
        paragraph = paragraph_of(table, sheet, event.row.row - 1)
        (citation,) = event.citations
        assert (citation.document, citation.paragraph) == (drafts.document.id, paragraph.number)
        assert paragraph.place == event.row
        assert citation.phrase in paragraph.text or "同上" in paragraph.text
        assert citation.phrase


@MADE
def test_figures_and_titles_are_those_of_the_table(made: Made) -> None:
    table, sheet = opened(made)
    events = drafts_of(table, sheet, find_header(sheet), corrected(made), TODAY).events
    if made.figures:
        assert [(each.label, each.value, each.unit) for each in events[0].figures] == list(made.figures)
    assert [event.title for event in events][: len(made.titles)] == list(made.titles)
    assert all(event.title for event in events)
