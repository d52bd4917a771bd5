"""What this program exports comes back with nothing lost: events of random filters as JSON, as XLSX and as CSV."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tests.bundled import asks
from tests.sweeps import sampled
from timeline_app.chinese.script import Script
from timeline_app.database.store import Store
from timeline_app.documents.sheet import Table, UnreadableTable
from timeline_app.exports.csv import as_csv
from timeline_app.exports.event_form import event_form
from timeline_app.exports.formats import formats
from timeline_app.exports.json import as_json
from timeline_app.exports.request import request_of
from timeline_app.importing.draft import DraftEvent, Drafts
from timeline_app.importing.open_table import open_table, opened
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.when import When
from timeline_app.settings import paths
from timeline_app.translation.words import speaking

FILTERS = 20


@cache
def random_filters(store: Store) -> Sequence[Sequence[Event]]:
    """Twenty answers that are not empty, the whole timeline first."""
    random, found = Random(18), [tuple(asks(store)(Query()).events)]
    while len(found) < FILTERS:
        timeline = store.timeline
        themes = random.sample([theme.id for theme in timeline.themes], random.randrange(3))
        sources = random.sample([document.id for document in timeline.documents], random.randrange(2))
        period = random.choice((None, "2023Q3", "2023", "2024", "2022H2"))
        query = Query(themes=frozenset(themes), sources=frozenset(sources), period=period_of(period) if period else None)
        events = tuple(asks(store)(query).events)
        if events and events not in found:
            found.append(events)
    return found


def read(file: str, content: bytes) -> Sequence[DraftEvent]:
    drafts = opened(file, content)
    assert isinstance(drafts, Drafts)
    assert not drafts.left_out
    return drafts.events


@pytest.mark.parametrize("number", range(FILTERS))
def test_json_comes_back_with_nothing_lost(store: Store, number: int) -> None:
    events = random_filters(store)[number]
    for draft, event in zip(read("事件.json", as_json(events, store.timeline)), events, strict=True):
        check_event(draft, event)
        form = event_form(event, store.timeline)
        assert [each.name for each in draft.groups] == form["groups"]
        assert [each.name for each in draft.papers] == form["papers"]
        assert [each.section for each in draft.citations] == [each["section"] for each in form["citations"]]
        check_involved(draft, event, roles=True)


@pytest.mark.parametrize("number", sampled(range(FILTERS), FILTERS))
@pytest.mark.parametrize("language", ["zh_Hans", *sampled(["en", "zh_Hant"], 1)])
def test_a_workbook_comes_back_with_nothing_lost(store: Store, number: int, language: str) -> None:
    events = random_filters(store)[number]
    with speaking(language):
        request = request_of(store.timeline, events, Query(), "", "", Script.HANS, ())
        content = formats()[".xlsx"].make(request, paths.resources(), lambda _share: None)
    for draft, event in zip(read("事件.xlsx", content), events, strict=True):
        check_event(draft, event)
        assert [each.id for each in draft.groups] == list(event.groups)
        assert [each.id for each in draft.papers] == list(event.papers)
        assert [each.id for each in draft.entries] == list(event.entries)
        assert [each.section for each in draft.citations] == [each.section for each in event.citations]
        check_involved(draft, event, roles=False)


def check_event(draft: DraftEvent, event: Event) -> None:
    check_texts(draft, event)
    assert (draft.place.id if draft.place else None) == event.place
    assert draft.links == tuple(replace(link, stated=bare(link.stated)) if link.stated else link for link in event.links)
    assert draft.figures == tuple(replace(figure, citation=bare(figure.citation)) for figure in event.figures)
    assert [replace(each, section=None) for each in draft.citations] == [replace(each, section=None) for each in event.citations]


def check_texts(draft: DraftEvent, event: Event) -> None:
    assert (draft.id, draft.title, draft.title_en, draft.kind) == (event.id, event.title, event.title_en, event.kind)
    assert (draft.summary, draft.summary_en, draft.note) == (event.summary, event.summary_en, event.note or "")
    assert (draft.when, draft.scope) == (event.when, event.scope)
    assert [each.id for each in draft.themes] == list(event.themes)


def bare(citation: Citation) -> Citation:
    """What exports tell of the passage of a figure or a link."""
    return Citation(citation.document, citation.paragraph, citation.phrase)


def check_involved(draft: DraftEvent, event: Event, roles: bool) -> None:
    for told, known in ((draft.people, event.people), (draft.organisations, event.organisations)):
        assert [(each.id, each.role) for each in told] == [(each.id, each.role if roles else None) for each in known]


@pytest.mark.parametrize("number", range(FILTERS))
def test_csv_comes_back_as_far_as_it_tells(store: Store, number: int) -> None:
    """It has names and no ids of organisations and people, figures in words, and of citations the paragraphs."""
    events, registers = random_filters(store)[number], store.timeline.registers
    for draft, event in zip(read("事件.csv", as_csv(events, store.timeline)), events, strict=True):
        check_texts(draft, event)
        assert (draft.place.name if draft.place else None) == (registers.place(event.place).name if event.place else None)
        assert [each.name for each in draft.people] == [registers.person(each.id).name for each in event.people]
        assert [each.name for each in draft.organisations] == [registers.organisation(each.id).name for each in event.organisations]
        assert [each.name for each in draft.groups] == [registers.group(id).name for id in event.groups]
        assert [each.name for each in draft.papers] == [registers.paper(id).title for id in event.papers]
        assert [each.id for each in draft.entries] == list(event.entries)
        assert {(each.document, each.paragraph) for each in draft.citations} == {
            (each.document, each.paragraph) for each in event.citations
        }
        assert list(map(in_words, draft.figures)) == list(map(in_words, event.figures))
        for told, known in zip(draft.figures, event.figures, strict=True):
            assert told.value is None or (told.value, told.unit, told.qualifier) == (known.value, known.unit, known.qualifier)


def in_words(figure: Figure) -> tuple[str, str, When | None]:
    return figure.label, figure_in_words(figure), figure.when


def test_a_broken_record_is_named_and_the_others_come_in(store: Store) -> None:
    events = store.events()[:3]
    content = as_json(events, store.timeline).decode().replace(f'"edtf": "{events[1].when.edtf}"', '"edtf": "2023-99"', 1)
    drafts = opened("事件.json", content.encode())
    assert isinstance(drafts, Drafts)
    assert [each.id for each in drafts.events] == [events[0].id, events[2].id]
    (left_out,) = drafts.left_out
    assert (left_out.row.row, left_out.column) == (2, "when")
    assert "2023-99" in left_out.reason


@pytest.mark.parametrize("content", [b"[1, 2]", b"{}", b"[{", b'{"a": 1}', b"[" * 100_000])
def test_other_json_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableTable, match=r"^甲\.json"):
        opened("甲.json", content)


@pytest.mark.parametrize("content", [b"[{}]", b'[{"title": 5}]', b'[{"title": "a", "when": []}]'])
def test_records_of_others_are_left_out_by_name(content: bytes) -> None:
    drafts = opened("甲.json", content)
    assert isinstance(drafts, Drafts)
    assert (len(drafts.events), len(drafts.left_out)) == (0, 1)


def test_a_table_of_others_stays_a_table(tmp_path: Path) -> None:
    path = tmp_path / "表.csv"
    path.write_text("日期,标题\n2023-10-09,甲\n", "utf-8")
    assert isinstance(open_table(path), Table)
