"""A cited document is read as a whole: from the card of a source, with every cited phrase marked, and back to an event."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.journeys.conftest import User
from timeline_app.documents.library import Library
from timeline_app.documents.paragraphs import Text
from timeline_app.panels.detail.decorations import CARD
from timeline_app.panels.detail.document_sheet import DocumentSheet
from timeline_app.records.event import Event

CITED = "service-stations-double-15"


def made_up(user: User, length: int = 120) -> Library:
    """Every document says in each cited paragraph the phrases that are cited of it, and nothing elsewhere."""
    timeline, found = user.window.state.timeline, dict[str, Text]()
    phrases: dict[tuple[str, int], list[str]] = {}
    for event in user.window.state.snapshot.answer.events:
        for each in event.citations:
            phrases.setdefault((each.document, each.paragraph or 0), []).append(each.phrase)
    for document in timeline.documents:
        paragraphs = tuple(
            "此前" * 20 + "，又".join(phrases.get((document.id, number), ["没有引用"])) + "此后" * 200
            for number in range(1, length)
        )
        found[document.id] = Text(paragraphs, "\n".join(paragraphs))
    return Library(Path("文献"), timeline.documents, found)


@pytest.fixture
def reading(user: User) -> Iterator[User]:
    user.window.resize(1280, 720)
    user.window.details.attach(made_up(user))
    user.canvas.go_to(CITED)
    yield user
    for sheet in user.window.findChildren(DocumentSheet):
        sheet.reject()


def event_of(user: User) -> Event:
    event = user.window.state.find(CITED)
    assert event is not None
    return event


def sheet_of(user: User) -> DocumentSheet:
    (sheet,) = (each for each in user.window.findChildren(DocumentSheet) if each.isVisible())
    return sheet


def test_a_card_shows_its_phrase_within_three_lines_of_its_paragraph(reading: User) -> None:
    page = reading.window.details.browser.toPlainText()
    for citation in event_of(reading).citations:
        assert citation.phrase in page
    assert "此后" * 200 not in page
    assert "…" in page


def test_a_click_anywhere_on_a_card_opens_the_document_at_its_paragraph(reading: User) -> None:
    browser = reading.window.details.browser
    card = next(each for each in browser.decorations if each.kind == CARD)
    corner = QPoint(round(card.rect.right()) - 4, round(card.rect.bottom()) - 4)
    QTest.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=corner)
    sheet, citation = sheet_of(reading), event_of(reading).citations[0]
    document = reading.window.state.timeline.document(citation.document)
    assert sheet.windowTitle() == f"《{document.title}》"
    assert citation.phrase in sheet.browser.toPlainText()
    assert sheet.browser.verticalScrollBar().value() > 0
    assert sheet.width() <= reading.window.width()


def test_a_cited_phrase_leads_to_its_event_and_the_sheet_goes(reading: User) -> None:
    reading.window.details.browser.link_followed.emit(f"{CARD}:0")
    sheet = sheet_of(reading)
    other = next(
        event for event in reading.window.state.snapshot.answer.events
        if event.id != CITED and event_of(reading).citations[0].document in event.sources
    )
    assert f"event:{other.id}" in sheet.browser.toHtml()
    sheet.browser.link_followed.emit(f"event:{other.id}")
    assert reading.window.state.snapshot.selected == other.id
    assert not sheet.isVisible()


def test_from_the_launch_to_the_cited_paragraph_are_two_actions(user: User) -> None:
    """Documents are attached by themselves where they were before; then: select an event, which shows its paragraph."""
    user.window.details.attach(made_up(user))
    user.canvas.setFocus()
    user.press(Qt.Key.Key_Right)
    event = user.window.state.snapshot.selected_event
    assert event is not None
    browser = user.window.details.browser
    card = next(each for each in browser.decorations if each.kind == CARD)
    assert card.rect.top() < browser.viewport().height()
    assert event.citations[0].phrase in browser.toPlainText()


def test_a_long_document_is_shown_around_the_place_one_comes_from(user: User) -> None:
    user.window.details.attach(made_up(user, 6_000))
    user.canvas.go_to(CITED)
    user.window.details.browser.link_followed.emit(f"{CARD}:0")
    assert user.window.details.browser.isVisible()
    sheet = sheet_of(user)
    assert event_of(user).citations[0].phrase in sheet.browser.toPlainText()
    sheet.reject()
