"""With documents attached, a search covers their paragraphs: how many, a list of them, and each in its whole document."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from tests.journeys.conftest import User
from timeline_app.documents.library import Library
from timeline_app.documents.paragraphs import Text
from timeline_app.panels.detail.document_sheet import DocumentSheet
from timeline_app.queries.answer import Answer
from timeline_app.queries.query import Query
from timeline_app.queries.searching import question_of
from timeline_app.window.documents_chip import DocumentsChip
from timeline_app.window.palette.entry import Entry
from timeline_app.window.palette.overlay import Overlay

REAL = Path(__file__).resolve().parents[3] / "shared" / "documents"
WORD = "稀见之词"
HITS = 7  # paragraphs of the first document that have it


@pytest.fixture
def searching(user: User) -> Iterator[User]:
    """Every paragraph of the first document that is cited has a word that no event has, up to so many; no other has it."""
    timeline, events = user.window.state.timeline, user.window.state.snapshot.answer.events
    document = timeline.documents[0].id
    cited = sorted({each.paragraph or 0 for event in events for each in event.citations if each.document == document})[:HITS]
    texts = {each.id: _text(()) for each in timeline.documents} | {document: _text(cited)}
    user.window.document_folder.attached.emit(Library(Path("文献"), timeline.documents, texts))
    yield user
    for sheet in user.window.findChildren(DocumentSheet):
        sheet.reject()


def _text(having: Sequence[int]) -> Text:
    paragraphs = tuple(f"第{number}段" + "此前" * 30 + WORD * (number in having) + "此后" * 30 for number in range(1, 90))
    return Text(paragraphs, "\n".join(paragraphs))


def chip(user: User) -> DocumentsChip:
    (found,) = user.window.findChildren(DocumentsChip)
    return found


def search(user: User, words: str) -> None:
    """Until the paragraphs are looked through."""
    user.window.top_bar.search.setText(words)
    asked = question_of(user.window.state.snapshot.answer.query)
    user.qtbot.waitUntil(lambda: user.window.document_folder.search.paragraphs(asked) is not None)


def palette(user: User) -> Overlay:
    overlay = user.window.tools.overlay
    assert overlay is not None
    return overlay


def entries(user: User) -> list[Entry]:
    rows = palette(user).box.rows
    return [entry for row in range(rows.rowCount()) if (entry := rows.entry(rows.index(row, 0)))]


def sheet_of(user: User) -> DocumentSheet:
    (sheet,) = (each for each in user.window.findChildren(DocumentSheet) if each.isVisible())
    return sheet


def test_paragraphs_are_counted_beside_the_events_and_no_more_without_words(searching: User) -> None:
    assert chip(searching).isHidden()
    search(searching, WORD)
    assert searching.shown == []
    assert chip(searching).isVisible()
    assert chip(searching).accessibleName() == f"文献中 {HITS} 段"
    search(searching, "没有这样的词")
    assert chip(searching).isHidden()
    search(searching, WORD)
    searching.window.top_bar.search.clear()
    assert chip(searching).isHidden()


def test_a_click_lists_them_and_each_leads_to_its_place_in_the_document(searching: User) -> None:
    search(searching, WORD)
    QTest.mouseClick(chip(searching), Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    box = palette(searching).box
    chosen = box.rows.entry(box.list.currentIndex())
    found = [entry for entry in entries(searching) if entry.sign == "¶"]
    assert len(found) == HITS
    assert chosen is not None
    assert chosen == found[0]
    for entry in found:
        ((first, last),) = entry.spans
        assert entry.text[first:last] == WORD
    short = searching.window.state.timeline.documents[0].short
    assert chosen.right.startswith(short)
    assert chosen.right.endswith("段")
    QTest.keyClick(box.line, Qt.Key.Key_Down)
    QTest.keyClick(box.line, Qt.Key.Key_Return)
    sheet = sheet_of(searching)
    assert searching.window.state.timeline.documents[0].title in sheet.windowTitle()
    assert sheet.browser.verticalScrollBar().value() > 0
    shown = [word for word in sheet.browser.toHtml().split("<span") if f">{WORD}<" in word and "background-color" in word]
    assert len(shown) == HITS


def test_events_that_cite_them_are_listed_although_they_have_not_the_words(searching: User) -> None:
    search(searching, WORD)
    chip(searching).click()
    listed = [entry for entry in entries(searching) if entry.theme]
    assert listed
    title = listed[0].text
    listed[0].run()
    selected = searching.window.state.snapshot.selected_event
    assert selected is not None
    assert selected.title == title


def test_what_is_typed_into_the_palette_finds_paragraphs_too_and_what_is_chosen_stays(searching: User) -> None:
    searching.window.tools.toggle_palette()
    box = palette(searching).box
    box.line.setText(WORD)
    searching.qtbot.waitUntil(lambda: any(entry.sign == "¶" for entry in entries(searching)))
    QTest.keyClick(box.line, Qt.Key.Key_Down)
    chosen = box.rows.entry(box.list.currentIndex())
    searching.window.document_folder.search.found.emit(None)
    again = box.rows.entry(box.list.currentIndex())
    assert chosen is not None
    assert again is not None
    assert again.spoken == chosen.spoken


def test_events_with_the_words_are_asked_for_once(searching: User) -> None:
    """Although those that only cite a paragraph are told apart from them."""
    state, asked = searching.window.state, list[Query]()
    answered = state.ask

    def ask(query: Query) -> Answer:
        asked.append(query)
        return answered(query)

    state.ask = ask
    searching.window.tools.toggle_palette()
    palette(searching).box.line.setText(WORD)
    searching.qtbot.waitUntil(lambda: any(entry.theme for entry in entries(searching)))
    assert [query.search for query in asked] == [WORD]


def test_what_is_found_in_the_documents_changes_no_other_row_and_hurries_no_letter(searching: User) -> None:
    searching.window.tools.toggle_palette()
    box, found = palette(searching).box, searching.window.document_folder.search.found
    box.line.setText(WORD)
    searching.qtbot.waitUntil(lambda: any(entry.sign == "¶" for entry in entries(searching)))
    resets = QSignalSpy(box.rows.modelReset)
    found.emit(None)
    found.emit(question_of(Query(search=WORD)))
    found.emit(question_of(Query(search="别的词")))
    assert resets.count() == 0
    box._asking.setInterval(60_000)  # as of a large file
    box.line.setText("别的词")
    found.emit(question_of(Query(search="别的词")))
    found.emit(None)
    assert resets.count() == 0
    assert box._asking.isActive()


def test_other_documents_are_looked_through_anew_and_none_where_the_folder_is_gone(searching: User, tmp_path: Path) -> None:
    search(searching, WORD)
    assert chip(searching).isVisible()
    with searching.qtbot.waitSignal(searching.window.document_folder.told, timeout=20_000):
        searching.window.document_folder.attach(str(tmp_path / "fort"), aloud=True)
    QApplication.processEvents()
    assert chip(searching).isHidden()


def test_a_window_closes_while_paragraphs_are_looked_for(searching: User) -> None:
    searching.window.top_bar.search.setText(WORD)
    assert searching.window.close()


def test_an_error_in_one_search_is_told_once_and_the_next_search_finds(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, _error, _trace: told.append(kind))
    timeline, paragraphs = user.window.state.timeline, list[Any]([None])  # no text: it cannot be folded
    broken = Text(cast("tuple[str, ...]", paragraphs), "")
    user.window.document_folder.attached.emit(Library(Path("文献"), timeline.documents, {timeline.documents[0].id: broken}))
    search(user, "别的词")
    user.window.document_folder.search.found.emit(None)
    QApplication.processEvents()
    assert told == [TypeError]
    paragraphs[:] = [WORD]
    search(user, WORD)
    assert chip(user).accessibleName() == "文献中 1 段"


@pytest.mark.skipif(not REAL.is_dir(), reason="the five documents are not beside this checkout")
def test_the_five_documents_are_searched_in_both_scripts(user: User) -> None:
    with user.qtbot.waitSignal(user.window.document_folder.told, timeout=20_000):
        user.window.document_folder.attach(str(REAL), aloud=True)
    counts: list[str] = []
    for words in ("驿站", "驛站"):
        search(user, words)
        counts.append(chip(user).accessibleName())
    assert counts == ["文献中 9 段", "文献中 9 段"]
    hits = user.window.document_folder.search.paragraphs(question_of(user.window.state.snapshot.answer.query))
    assert hits
    assert {hit.document for hit in hits} >= {each.document for event in user.window.state.snapshot.answer.events
                                              for each in event.citations if "驿站" in each.phrase}
    chip(user).click()
    assert len([entry for entry in entries(user) if entry.sign == "¶" and entry.spans]) >= len(hits)
