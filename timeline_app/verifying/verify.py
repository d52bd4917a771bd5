"""All records of a database against the documents in a folder."""

import os
from pathlib import Path

from timeline_app.database.store import Store
from timeline_app.records.errors import UserError
from timeline_app.translation.words import _
from timeline_app.verifying.bounds import Anchors
from timeline_app.verifying.citations import document_findings, folded_paragraphs, place_findings
from timeline_app.verifying.dates import date_findings
from timeline_app.verifying.figure_times import Times
from timeline_app.verifying.figures import figure_findings
from timeline_app.verifying.finding import Finding
from timeline_app.verifying.register_events import agreement_findings
from timeline_app.verifying.registers import register_findings


class NoDocuments(UserError):
    """There is nothing to verify against."""


def verify(store: Store, folder: Path) -> tuple[Finding, ...]:
    """Everything that does not hold, documents first, then registers, then events in order; raises NoDocuments."""
    if not os.path.isdir(folder):  # noqa: PTH112  (Path raises where a name is too long for the system)
        raise NoDocuments(_("There is no folder of documents at {path}; name it with --documents.").format(path=folder))
    documents = store.timeline.documents
    found = [*document_findings(documents, folder)]
    paragraphs = _readable(store, folder)
    found += register_findings(store.timeline.registers, paragraphs)
    events = store.events()
    found += agreement_findings(store.timeline.registers, events)
    anchors = Anchors({event.id: event.when for event in events}, {document.id: document for document in documents})
    times = Times(paragraphs, store.timeline)
    for event in events:
        findings = [
            *place_findings(event, paragraphs), *date_findings(event, anchors), *figure_findings(event, times)
        ]
        found += dict.fromkeys(findings)  # a day is both ends of its date
    return tuple(found)


def unsourced(store: Store) -> int:
    """How many events cite nothing: no finding, since they claim nothing of any document."""
    ((cited,),) = store.rows("select count(distinct event) from citations")
    return store.timeline.event_count - cited


def _readable(store: Store, folder: Path) -> dict[str, tuple[str, ...]]:
    try:
        return folded_paragraphs(store.timeline.documents, folder, _kept(store))
    except (OSError, UnicodeDecodeError) as error:
        sentence = _("A document in {path} cannot be read ({reason}); use copies of the documents as they were recorded.")
        raise NoDocuments(sentence.format(path=folder, reason=error)) from error


def _kept(store: Store) -> dict[str, tuple[str, ...]]:
    """The paragraphs of each document that the timeline has kept from the first on, without a gap."""
    kept: dict[str, list[str]] = {}
    partly: set[str] = set()
    for document, number, text in store.rows("select document, number, text from paragraphs order by document, number"):
        texts = kept.setdefault(document, [])
        texts.append(text)
        if number != len(texts):
            partly.add(document)
    return {document: tuple(texts) for document, texts in kept.items() if document not in partly}
