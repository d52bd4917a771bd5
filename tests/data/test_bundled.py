"""The bundled timeline: complete enough, and every record in the form that the manual gives."""

import re

import pytest

from timeline_app.database.store import Store

HEADED = {"national-2022": 11, "national-2023": 10, "national-2024": 10, "capital-2023": 10}


def test_there_are_events_enough(store: Store) -> None:
    assert store.timeline.event_count >= 45


@pytest.mark.parametrize(("document", "items"), HEADED.items())
def test_every_headed_item_has_its_event(store: Store, document: str, items: int) -> None:
    headed = [event.id for event in store.events() if event.major and document in event.sources]
    assert len(headed) >= items


def test_texts_keep_to_the_manual(store: Store) -> None:
    for event in store.events():
        assert len(event.short) <= 12, event.id
        assert 30 <= len(event.summary) <= 160, event.id
        assert event.summary.endswith("。"), event.id
        assert not re.search(r"[\"',;!?]", event.title + event.summary), event.id
        assert event.citations, event.id
        assert any(citation.resolved for citation in event.citations), event.id
        assert all(len(c.phrase) <= 18 for c in [*event.citations, *(f.citation for f in event.figures)]), event.id


def test_open_and_exact_dates_agree_with_their_span(store: Store) -> None:
    for event in store.events():
        assert event.when.start <= event.when.end
        if event.when.precision.value == "day":
            assert event.when.start == event.when.end
