"""By ear and by key alone: what a client of the accessibility services hears while an event is looked for and read."""

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.journeys.real_mouse import Hand, hand_on, screen
from tests.journeys.screen_reader import MISSING, SPEAKING, Reader, bus, reader
from timeline_app.database.store import Store
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import AT_FIRST, with_words
from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words

pytestmark = [
    pytest.mark.starts_process,
    pytest.mark.skipif(bool(MISSING), reason=f"a screen reader needs {', '.join(MISSING)}"),
]
WORDS = "12351"
_COLUMNS = 9  # more than the list has


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    with screen(1440, 900) as name:
        yield name


@pytest.fixture
def heard(display: str, tmp_path: Path) -> Iterator[tuple[Hand, Reader]]:
    with bus(display, tmp_path) as around, reader(around) as ear, hand_on(display, tmp_path, {**around, **SPEAKING}) as hand:
        yield hand, ear


def hits(store: Store) -> list[Event]:
    return [*asking(store, EventLookup(store))(with_words(AT_FIRST, WORDS, AT_FIRST)).events]


def is_cell(heard: SimpleNamespace) -> bool:
    return heard.kind == "focus" and heard.role == "table cell"


def find(hand: Hand, ear: Reader) -> None:
    """By the box, whose field and whose count are heard."""
    hand.press("ctrl+f")
    ear.hears(lambda each: each.words == "搜索事件")
    for letter in WORDS:
        hand.press(letter)
    hand.press("Return")


def test_an_event_is_found_and_its_date_title_and_source_are_heard(heard: tuple[Hand, Reader], store: Store) -> None:
    hand, ear = heard
    find(hand, ear)
    said = ear.hears(lambda each: each.kind == "said")
    event = next(each for each in hits(store) if each.title in said.words)
    assert when_in_words(event.when.edtf) in said.words
    hand.press("ctrl+2")
    ear.hears(lambda each: each.kind == "focus" and each.words == "事件列表")
    cells = [ear.hears(is_cell).words]
    document = store.timeline.document(event.citations[0].document).short
    for _column in range(_COLUMNS):
        if document in cells[-1]:
            break
        hand.press("Right")
        cells.append(ear.hears(is_cell).words)
    assert cells[:2] == [when_in_words(event.when.edtf), event.title]
    assert document in cells[-1]
    assert len(hits(store)) > 1
    hand.press("Up" if event is hits(store)[-1] else "Down")
    assert event.title not in ear.hears(lambda each: each.kind == "said").words


def test_each_event_the_keys_come_to_on_the_timeline_is_said(heard: tuple[Hand, Reader], store: Store) -> None:
    hand, ear = heard
    titles = {event.title for event in asking(store, EventLookup(store))(AT_FIRST).events}
    said: list[str] = []
    for _step in range(3):
        hand.press("Right")
        said.append(ear.hears(lambda each: each.kind == "said").words)
    assert len(set(said)) == len(said)
    assert all(any(title in words for title in titles) for words in said)
    hand.press("Tab")
    assert ear.hears(lambda each: each.kind == "focus").words
