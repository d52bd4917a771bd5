"""What the second edition of the records promises: kinds, bounds, names, reasons, and what each search finds."""

import re
from collections.abc import Iterator

import pytest

from tests.bundled import EVENTS, REGISTERS, asks
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.store import Store
from timeline_app.queries.periods import period_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Kind
from timeline_app.records.link import LinkKind

BY_ID = {event.id: event for event in EVENTS}
ABOUT_DOCUMENTS = re.compile("文献|没有写明|未写明|未说明|只写到|这里按")
# What a search must find first of all.
FOUND = {
    "559": {"work-plan-559-2024", "innovation-cases-call-2025"},
    "欠薪": {"wage-arrears-winter-action"},
    "第三次": {"talk-with-new-leadership"},
    "要约行动": {"bargaining-offer-drive", "harmonious-labour-opinions"},
    "匠心筑梦": {"craftsmen-conference-2"},
    "中华全国总工会关于贯彻落实党的二十届三中全会精神": {"third-plenum-opinions"},
}
# The documents place each of these after something that happened later than the period begins.
LATER = {
    "2024Q1": {
        "third-plenum-study-arrangements-2024", "third-plenum-field-talks-2024", "third-plenum-training-class-2024",
        "private-enterprise-union-class-2024", "letter-yizhong-study-2024", "workforce-reform-coordination-meeting-2024",
        "service-stations-new-double-15",
    },
    "2023H1": {"digital-plan-and-ai-action", "eleme-collective-contract", "platform-stationing-first", "warm-road-2023"},
    "2022H1": {"party-congress-20-study-measures"},
    "2024-01": {"letter-yizhong-study-2024", "third-plenum-study-arrangements-2024"},
}
# Held abroad or with foreign unions, but not as the national union's own work; the rule is in docs/records.md.
NOT_NATIONAL: frozenset[str] = frozenset()


def found(store: Store, words: str) -> set[str]:
    return {event.id for event in asks(store)(Query(search=words)).events}


@pytest.mark.parametrize("words", FOUND)
def test_a_search_finds_its_record(store: Store, words: str) -> None:
    assert found(store, words) == FOUND[words]


@pytest.mark.parametrize("period", LATER)
def test_a_period_holds_nothing_that_the_documents_place_later(store: Store, period: str) -> None:
    assert set(BY_ID) >= LATER[period]
    assert not LATER[period] & {event.id for event in asks(store)(Query(period=period_of(period))).events}


def test_what_follows_another_event_does_not_begin_before_it() -> None:
    for event in EVENTS:
        for citation in event.citations:
            way, _between, after = (citation.resolved or "").partition("not before ")
            if not way and after in BY_ID:
                assert event.when.start.replace(day=1) >= BY_ID[after].when.start.replace(day=1), event.id


def names() -> Iterator[tuple[str, str, str]]:
    """Field of the query, id and each name of an organisation or a person."""
    for entry in REGISTERS.organisations:
        yield from (("organisations", entry.id, name) for name in (entry.name, *entry.names))
    for entry in REGISTERS.people:
        yield from (("people", entry.id, name) for name in (entry.name, *entry.names))


@pytest.mark.parametrize(("field", "id", "name"), list(names()))
def test_everybody_is_found_under_every_name_in_both_scripts(store: Store, field: str, id: str, name: str) -> None:
    having = {event.id for event in EVENTS if id in {each.id for each in getattr(event, field)}}
    assert having
    for words in (name, to_script(name, Script.HANT_TW)):
        assert having <= found(store, words), words


@pytest.mark.parametrize("title", [paper.title for paper in REGISTERS.papers] + ["论述摘编", "意见"])
def test_every_title_is_found_in_full(store: Store, title: str) -> None:
    assert found(store, title)


def test_summaries_speak_of_the_event_and_not_of_documents() -> None:
    assert [event.id for event in EVENTS if ABOUT_DOCUMENTS.search(event.title + event.summary)] == []


def test_every_record_says_what_where_and_in_english() -> None:
    for event in EVENTS:
        assert 30 <= len(event.summary) <= 160, event.id
        assert event.title_en, event.id
        assert event.summary_en.endswith("."), event.id
        assert any(citation.section for citation in event.citations), event.id


def test_what_a_paragraph_names_is_named_by_the_record() -> None:
    """A title or summary never names an organisation in full that the record does not have."""
    for event in EVENTS:
        mine = {each.id for each in event.organisations}
        for organisation in REGISTERS.organisations:
            inside = [other for other in REGISTERS.organisations if other.id in mine and organisation.name in other.name]
            if organisation.name in event.title and not inside:
                assert organisation.id in mine, (event.id, organisation.name)


def test_international_events_are_national() -> None:
    abroad = {event.id for event in EVENTS if event.theme == "international" and event.scope != "national"}
    assert abroad == NOT_NATIONAL


def test_only_numbered_editions_follow_one_another() -> None:
    follow = {(event.id, link.event) for event in EVENTS for link in event.links if link.kind is LinkKind.NEXT_IN_SERIES}
    assert follow == {("craftsmen-conference-1", "craftsmen-conference-2"), ("skills-forum-1", "craftsmen-conference-2")}


def test_every_link_has_a_citation_or_a_reason() -> None:
    assert [event.id for event in EVENTS for link in event.links if bool(link.stated) is bool(link.reason)] == []


def test_few_records_stand_alone_and_none_of_a_headed_item() -> None:
    linked = {event.id for event in EVENTS if event.links} | {link.event for event in EVENTS for link in event.links}
    alone = [event for event in EVENTS if event.id not in linked]
    assert len(alone) <= 10
    assert [event.id for event in alone if event.major] == []


def test_a_bounded_date_is_about_at_both_ends() -> None:
    for event in EVENTS:
        bounded = any((citation.resolved or "").startswith(("not before", "not after", "undated")) for citation in event.citations)
        if bounded and not event.when.precision.exact:
            ends = event.when.edtf.split("/")
            assert len(ends) == 2, event.id
            assert all(end.endswith("~") for end in ends), event.id


def test_targets_are_drawn_as_such_and_totals_hold_a_number() -> None:
    assert {event.kind for event in EVENTS} == set(Kind)
    for event in EVENTS:
        if event.kind is Kind.TOTAL:
            assert re.search(r"\d", event.title), event.id
