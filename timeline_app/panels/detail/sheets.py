"""Opens a whole document, at a paragraph that an event cites or that a search has found."""

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from timeline_app.documents.library import Library
from timeline_app.panels.detail.document_html import cited_in
from timeline_app.panels.detail.document_sheet import DocumentSheet
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.records.timeline import Timeline


class Spot(NamedTuple):
    """A paragraph of a document, and the id of the event that the reader comes from, if any."""

    document: str
    paragraph: int
    event: str = ""


def sheet_at(
    spot: Spot, timeline: Timeline, known: EventLookup, library: Library, page: Page, parent: QWidget
) -> DocumentSheet | None:
    """None where the reader has not the document."""
    text = (library.texts or {}).get(spot.document)
    if text is None:
        return None
    cited = cited_in(spot.document, known.citing(spot.document))
    title = page.shown(f"《{timeline.document(spot.document).title}》")
    return DocumentSheet(title, text, cited, (spot.paragraph, spot.event), page, parent)
