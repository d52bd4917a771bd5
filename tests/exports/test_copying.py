"""What is copied: plain texts, tables that a word processor and a spreadsheet take, and references."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace

import pytest
from lxml import html

from tests.bundled import asks
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.exports.copying import as_references, as_table, as_text, everything
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words

HOSTILE = ("<b>甲</b>", "<img src=file:///etc/passwd>", "&lt;", "</td><td>", "甲\t乙\n丙", "\"'", "\u202e甲")


@pytest.fixture
def events(store: Store) -> Sequence[Event]:
    return asks(store)(Query(period=period_of("2023-10"))).events


def read(table: str) -> list[list[str]]:
    """The texts of each row of an HTML table, read by lxml."""
    return [[cell.text_content() for cell in row.iter("td", "th")] for row in html.fromstring(table).iter("tr")]


def test_text_has_a_paragraph_an_event_as_a_chronicle_has(events: Sequence[Event]) -> None:
    paragraphs = as_text(events, Script.HANS).split("\n")
    assert len(paragraphs) == len(events)
    for paragraph, event in zip(paragraphs, events, strict=True):
        assert paragraph.startswith(f"{when_in_words(event.when.edtf)}\u3000{event.title}。")
        assert paragraph.endswith(event.summary)


def test_both_tables_hold_the_same_cells(store: Store, events: Sequence[Event]) -> None:
    table = as_table(events, store.timeline, Script.HANS)
    separated = list(csv.reader(io.StringIO(table.text), delimiter="\t", quoting=csv.QUOTE_NONE))
    assert read(table.html) == separated
    assert [row[1] for row in separated[1:]] == [event.title for event in events]
    assert separated[0] == ["日期", "标题", "摘要", "主题", "地点", "来源"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_markup_or_another_cell(store: Store, text: str) -> None:
    event = replace(store.events()[0], title=text, summary=text)
    table = as_table([event], store.timeline, Script.HANS)
    (_head, row) = html.fromstring(table.html).iter("tr")
    assert [cell.tag for cell in row] == ["td"] * 6
    assert {each.tag for each in row.iter()} <= {"tr", "td", "br"}
    assert row[1].text_content() == text.replace("\n", "").replace("\u202e", "")
    assert [len(line.split("\t")) for line in table.text.split("\n")] == [6, 6]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(1)", "＝1", "'=1"])
def test_no_cell_begins_a_formula(store: Store, text: str) -> None:
    event = replace(store.events()[0], title=text, summary=text)
    table = as_table([event], store.timeline, Script.HANS)
    assert read(table.html)[1][1:3] == table.text.split("\n")[1].split("\t")[1:3] == [f"'{text}"] * 2


def test_what_a_clipboard_cannot_hold_is_left_out(store: Store) -> None:
    event = replace(store.events()[0], title="甲\0乙\ud800")
    asked = store.timeline, Script.HANS
    for text in (as_text([event], Script.HANS), *as_table([event], *asked), everything(event, *asked)):
        assert "甲乙" in text
        assert text.encode()


def test_sources_are_each_told_once_with_all_paragraphs(store: Store) -> None:
    events = {event.id: event for event in store.events()}
    congress = events["national-congress-18"]
    lines = as_references([congress], store.timeline, Script.HANS).split("\n")
    assert [line.partition(" ")[0] for line in lines] == ["[1]", "[2]", "[3]"]
    assert lines[0].startswith("[1] 2023全国工会十大新闻[EB/OL]. 全国工会融媒平台，（2024-01-15）.")
    assert lines[0].endswith("第14、15段")
    alone = next(event for event in events.values() if len(event.sources) == 1)
    assert as_references([alone, alone], store.timeline, Script.HANS).count("\n") == 0
    assert not as_references([alone], store.timeline, Script.HANS).startswith("[1]")


def test_all_is_in_the_script_of_the_window_but_phrases_are_as_printed(store: Store, events: Sequence[Event]) -> None:
    event = events[-1]
    assert to_script(event.title, Script.HANT_TW) in as_text([event], Script.HANT_TW)
    whole = everything(event, store.timeline, Script.HANT_TW)
    assert to_script(event.summary, Script.HANT_TW) in whole
    assert all(each.phrase in whole for each in event.citations)
