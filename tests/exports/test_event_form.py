"""An event as plain values: every key always there, texts in the script asked for, what is quoted as it was printed."""

import json
from dataclasses import replace

import pytest

from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.exports.event_form import event_form, plain_number, when_form
from timeline_app.exports.json import as_json
from timeline_app.exports.table import as_table
from timeline_app.records.event import Event

KEYS = {
    "id", "title", "title_en", "kind", "theme", "themes", "scope", "place", "summary", "when", "organisations", "people",
    "citations", "figures", "links", "summary_en", "note", "entry", "groups", "papers", "involved_organisations", "involved_people",
    "place_id", "unsourced",
}
CITATION_KEYS = {"document", "paragraph", "phrase", "resolved", "section", "sic"}
LINK_KEYS = {"kind", "event", "stated", "citation", "reason"}
FIGURE_KEYS = {"indicator", "label", "value", "unit", "qualifier", "measure", "when", "document", "paragraph", "phrase"}


@pytest.fixture
def event(store: Store) -> Event:
    return next(event for event in store.events() if event.figures and event.links and event.organisations)


def test_keys_are_there_where_there_is_nothing_to_say(store: Store, event: Event) -> None:
    bare = replace(
        event, place=None, organisations=(), people=(), figures=(), links=(), citations=(), groups=(), papers=(), entries=(),
        summary_en="", note=None,
    )
    form = event_form(bare, store.timeline)
    assert set(form) == set(event_form(event, store.timeline)) == KEYS
    assert [form[key] for key in ("place", "place_id", "summary_en", "note")] == [None] * 4
    lists = (
        "organisations", "people", "figures", "links", "citations", "entry", "groups", "papers", "involved_organisations",
        "involved_people",
    )
    assert [form[key] for key in lists] == [[]] * len(lists)


def test_what_a_database_of_before_does_not_tell_is_null(store: Store, event: Event) -> None:
    old = replace(
        event, entries=(), organisations=tuple(replace(each, role=None) for each in event.organisations),
        citations=tuple(replace(each, section=None, sic=None) for each in event.citations),
        links=tuple(replace(link, stated=None, reason=None) for link in event.links),
    )
    form = event_form(old, store.timeline)
    assert form["entry"] == []
    assert {each["role"] for each in form["involved_organisations"]} == {None}
    assert {(each["section"], each["sic"]) for each in form["citations"]} == {(None, None)}
    assert {(each["stated"], each["citation"], each["reason"]) for each in form["links"]} == {(None, None, None)}


def test_what_the_bundled_records_tell(store: Store) -> None:
    forms = {event.id: event_form(event, store.timeline) for event in store.events()}
    congress, stations, contest = (forms[id] for id in ("national-congress-18", "service-stations-2023", "sco-skills-contest-2024"))
    assert {"id": "cpc-central-committee", "name": "中共中央", "role": "participant"} in congress["involved_organisations"]
    assert {"id": "xi-jinping", "name": "习近平", "role": "participant"} in congress["involved_people"]
    assert congress["entry"][0] == {"document": "national-2023", "number": 1, "name": "中国工会第十八次全国代表大会召开"}
    assert congress["entry"][-1]["number"] is None
    assert (congress["place"], congress["papers"], stations["groups"]) == ("人民大会堂", ["中国工会章程"], ["户外劳动者"])
    assert store.timeline.registers.place(congress["place_id"]).name == congress["place"]
    by_kind = {link["kind"]: link for link in stations["links"]}
    assert by_kind["part of"] == {
        "kind": "part of", "event": "service-stations-double-15", "stated": True, "reason": None,
        "citation": {"document": "party-essay-2024", "paragraph": 21, "phrase": "组织实施“双15工程”"},
    }
    assert by_kind["same series"] == {
        "kind": "same series", "event": "service-stations-2024", "stated": False, "citation": None,
        "reason": "工会驿站建设的年度数据",
    }
    assert {each["section"] for each in contest["citations"]} == {"当选国际劳工组织工人正理事"}
    assert any(each["sic"] for each in contest["citations"])


def test_nothing_but_plain_values_goes_out(store: Store) -> None:
    for event in store.events():
        form = event_form(event, store.timeline)
        assert json.loads(json.dumps(form)) == form
        assert all(set(citation) == CITATION_KEYS for citation in form["citations"])
        assert all(set(link) == LINK_KEYS for link in form["links"])
        assert all(set(figure) == FIGURE_KEYS for figure in form["figures"])


def test_links_lead_outward_and_themes_begin_with_the_main_one(store: Store, event: Event) -> None:
    form = event_form(event, store.timeline)
    assert [(each["kind"], each["event"]) for each in form["links"]] == [(link.kind.value, link.event) for link in event.links]
    assert form["themes"][0] == form["theme"]


def test_texts_change_their_script_and_quotations_do_not(store: Store, event: Event) -> None:
    plain = event_form(event, store.timeline)
    shown = event_form(event, store.timeline, lambda text: to_script(text, Script.HANT_TW))
    assert shown["summary"] != plain["summary"]
    assert shown["organisations"] == [to_script(name, Script.HANT_TW) for name in plain["organisations"]]
    assert [each["phrase"] for each in shown["citations"]] == [each["phrase"] for each in plain["citations"]]
    assert [figure["phrase"] for figure in shown["figures"]] == [figure.citation.phrase for figure in event.figures]
    assert [each["citation"] for each in shown["links"]] == [each["citation"] for each in plain["links"]]
    assert (shown["id"], shown["when"]) == (plain["id"], when_form(event.when))


@pytest.mark.parametrize(("value", "written"), [(184200.0, "184200"), (0.5, "0.5"), (None, "null"), (8486000000.0, "8486000000")])
def test_whole_numbers_have_no_decimal_point(value: float | None, written: str) -> None:
    assert json.dumps(plain_number(value)) == written


def test_chinese_is_written_as_it_is_and_ends_with_a_line_end(store: Store, event: Event) -> None:
    text = as_json([event], store.timeline).decode()
    assert event.title in text
    assert "\\u" not in text
    assert text.endswith("]\n")
    assert json.loads(as_json([], store.timeline)) == []


def test_ids_stand_one_under_another_in_a_terminal(store: Store) -> None:
    """Chinese characters take two columns."""
    events = store.events()
    ends = {
        sum(2 if ord(letter) >= 0x2E80 else 1 for letter in line.removesuffix(event.id) if letter not in "“”·—’‘…")
        + sum(letter in "“”·—’‘…" for letter in line.removesuffix(event.id))
        for line, event in zip(as_table(events).splitlines(), events, strict=True)
    }
    assert len(ends) == 1
    assert "没有" in as_table([])
