"""Opens the whole document that a citation of an event stands in."""

from PySide6.QtWidgets import QWidget

from timeline_app.documents.library import Library
from timeline_app.panels.detail.document_html import cited_in
from timeline_app.panels.detail.document_sheet import DocumentSheet
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline


def sheet_of(
    event: Event, place: int, timeline: Timeline, known: EventLookup, library: Library, page: Page, parent: QWidget
) -> DocumentSheet | None:
    """None where the reader has not the document."""
    citation = event.citations[place]
    text = (library.texts or {}).get(citation.document)
    if text is None:
        return None
    cited = cited_in(citation.document, known.citing(citation.document))
    title = page.shown(f"《{timeline.document(citation.document).title}》")
    return DocumentSheet(title, text, cited, (citation.paragraph, event.id), page, parent)
