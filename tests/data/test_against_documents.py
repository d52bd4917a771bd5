"""Records held against the five documents, where they are at hand."""

import re
from functools import cache
from pathlib import Path

import pytest

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.database.store import Store
from timeline_app.documents.library import Library
from timeline_app.documents.paragraphs import paragraphs_of
from timeline_app.documents.passage import Passage
from timeline_app.records.document import Document
from timeline_app.verifying.verify import verify

DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "documents"
pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the five documents are not beside this checkout")
RUN = 20


@cache
def paragraphs(file: str) -> tuple[str, ...]:
    return tuple(fold(repair(paragraph)) for paragraph in paragraphs_of(DOCUMENTS / file))


def han(text: str) -> str:
    return re.sub(r"[^\u4e00-\u9fff]", "", fold(text))


def test_every_record_holds_against_the_documents(store: Store) -> None:
    assert verify(store, DOCUMENTS) == ()


def test_no_sentence_of_a_document_is_repeated(store: Store) -> None:
    """Titles in 《》 and official names carry over; of everything else fewer than twenty characters in a row."""
    seen = {run for document in store.timeline.documents for run in runs(document)}
    repeated = []
    for event in store.events():
        own = re.sub("《[^》]*》", "|", f"{event.title}|{event.summary}|{event.short}")
        for name in sorted({*event.organisations, *event.people}, key=len, reverse=True):
            own = own.replace(name, "|")
        pieces = (han(piece) for piece in own.split("|"))
        repeated += [(event.id, p[i : i + RUN]) for p in pieces for i in range(len(p) - RUN + 1) if p[i : i + RUN] in seen]
    assert repeated == []


def runs(document: Document) -> set[str]:
    text = "".join(han(paragraph) for paragraph in paragraphs(document.file))
    return {text[place : place + RUN] for place in range(len(text) - RUN + 1)}


def test_every_cited_phrase_is_shown_in_its_paragraph(store: Store) -> None:
    library = Library(DOCUMENTS, store.timeline.documents)
    passages = [library.passage(citation) for event in store.events() for citation in event.citations]
    assert passages
    assert [passage for passage in passages if not isinstance(passage, Passage) or not passage.phrase] == []
