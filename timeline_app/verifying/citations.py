"""Whether the documents are those recorded, and each phrase stands in the paragraph that is cited for it."""

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from timeline_app.chinese.fold import fold
from timeline_app.chinese.repair import repair
from timeline_app.documents.paragraphs import paragraphs_of
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.translation.words import _
from timeline_app.verifying.finding import Finding

Paragraphs = Mapping[str, tuple[str, ...]]


def document_findings(documents: tuple[Document, ...], folder: Path) -> Iterator[Finding]:
    """A recorded document that is missing or changed; one that is known by its title alone can be neither."""
    for document in documents:
        path = folder / document.file
        if document.file and not _is_there(path):
            yield Finding(document.id, _("{path} is missing").format(path=path))
        elif document.file and document.sha256 and hashlib.sha256(path.read_bytes()).hexdigest() != document.sha256:
            yield Finding(document.id, _("{path} is not the document that was recorded: its SHA-256 differs").format(path=path))


def _is_there(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113  (Path raises where a name is too long for the system)


def folded_paragraphs(documents: tuple[Document, ...], folder: Path, kept: Paragraphs) -> dict[str, tuple[str, ...]]:
    """The paragraphs of every document that can be read, mended and folded for comparison.

    What the timeline has kept of a document comes first: citations count by it, and the document may be a table.
    """
    return {
        document.id: _folded(kept.get(document.id) or paragraphs_of(folder / document.file))
        for document in documents
        if document.id in kept or _is_there(folder / document.file)
    }


def _folded(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    whole = "\n".join(paragraphs)
    return tuple(fold(repair(paragraph, whole)) for paragraph in paragraphs)


def place_findings(event: Event, paragraphs: Paragraphs) -> Iterator[Finding]:
    """Documents that are missing have been told already, once."""
    stated = (link.stated for link in event.links if link.stated)
    for citation in dict.fromkeys([*event.citations, *(figure.citation for figure in event.figures), *stated]):
        known = paragraphs.get(citation.document)
        if known is None:
            continue
        values = {"document": citation.document, "paragraph": citation.paragraph, "phrase": citation.phrase}
        place = citation.place_among(len(known))
        if citation.paragraph is None:
            yield from _somewhere(event, citation, known)
        elif place is None:
            yield Finding(event.id, _("{document} has no paragraph {paragraph}").format(**values))
        elif fold(repair(citation.phrase)) not in known[place]:
            yield Finding(event.id, _("“{phrase}” does not stand in paragraph {paragraph} of {document}").format(**values))


def _somewhere(event: Event, citation: Citation, known: Sequence[str]) -> Iterator[Finding]:
    """Of a document as a whole a phrase may stand anywhere."""
    phrase = fold(repair(citation.phrase))
    if not any(phrase in paragraph for paragraph in known):
        sentence = _("“{phrase}” does not stand in {document}")
        yield Finding(event.id, sentence.format(phrase=citation.phrase, document=citation.document))
