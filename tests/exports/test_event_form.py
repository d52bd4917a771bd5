"""An event as plain values: every key always there, texts in the script asked for, what is quoted as it was printed."""

import json
from dataclasses import replace

import pytest

from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.exports.data_formats import as_json, as_table
from timeline_app.exports.event_form import event_form, plain_number, when_form
from timeline_app.records.event import Event

KEYS = {
    "id", "title", "title_en", "kind", "theme", "themes", "scope", "place", "summary", "when", "organisations", "people",
    "citations", "figures", "links",
}
FIGURE_KEYS = {"indicator", "label", "value", "unit", "qualifier", "measure", "when", "document", "paragraph", "phrase"}


@pytest.fixture
def event(store: Store) -> Event:
    return next(event for event in store.events() if event.figures and event.links and event.organisations)


def test_keys_are_there_where_there_is_nothing_to_say(store: Store, event: Event) -> None:
    bare = replace(event, place=None, organisations=(), people=(), figures=(), links=(), citations=())
    form = event_form(bare, store.timeline)
    assert set(form) == set(event_form(event, store.timeline)) == KEYS
    assert form["place"] is None
    assert [form[key] for key in ("organisations", "people", "figures", "links", "citations")] == [[]] * 5


def test_nothing_but_plain_values_goes_out(store: Store) -> None:
    for event in store.events():
        form = event_form(event, store.timeline)
        assert json.loads(json.dumps(form)) == form
        assert all(set(figure) == FIGURE_KEYS for figure in form["figures"])


def test_links_lead_outward_and_themes_begin_with_the_main_one(store: Store, event: Event) -> None:
    form = event_form(event, store.timeline)
    assert form["links"] == [{"kind": link.kind.value, "event": link.event} for link in event.links]
    assert form["themes"][0] == form["theme"]


def test_texts_change_their_script_and_quotations_do_not(store: Store, event: Event) -> None:
    plain = event_form(event, store.timeline)
    shown = event_form(event, store.timeline, lambda text: to_script(text, Script.HANT_TW))
    assert shown["summary"] != plain["summary"]
    assert shown["organisations"] == [to_script(name, Script.HANT_TW) for name in plain["organisations"]]
    assert shown["citations"] == plain["citations"]
    assert [figure["phrase"] for figure in shown["figures"]] == [figure.citation.phrase for figure in event.figures]
    assert (shown["id"], shown["links"], shown["when"]) == (plain["id"], plain["links"], when_form(event.when))


@pytest.mark.parametrize(("value", "written"), [(184200.0, "184200"), (0.5, "0.5"), (None, "null"), (8486000000.0, "8486000000")])
def test_whole_numbers_have_no_decimal_point(value: float | None, written: str) -> None:
    assert json.dumps(plain_number(value)) == written


def test_chinese_is_written_as_it_is_and_ends_with_a_line_end(store: Store, event: Event) -> None:
    text = as_json([event], store.timeline)
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
