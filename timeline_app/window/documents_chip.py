"""How many paragraphs of the attached documents have the words of the search; a click lists them."""

from collections.abc import Callable

from timeline_app.panels.detail_pane import DetailPane
from timeline_app.queries.searching import question_of
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _, ngettext
from timeline_app.window.document_folder import DocumentFolder
from timeline_app.window.document_search import DocumentSearch
from timeline_app.window.status_chip import StatusChip
from timeline_app.window.status_line import StatusLine


class DocumentsChip(StatusChip):
    """Stands beside the number of hits while there are any."""

    def __init__(self, state: TimelineState, documents: DocumentSearch, show: Callable[[str], object]) -> None:
        super().__init__()
        self._state, self._documents = state, documents
        self.clicked.connect(lambda: show(state.snapshot.answer.query.search))
        state.answer_settled.connect(self.refresh)
        documents.found.connect(self.refresh)

    def refresh(self) -> None:
        """What was told of other words stands no longer, even while these are looked for."""
        query = self._state.snapshot.answer.query
        hits = self._documents.paragraphs(question_of(query)) if query.search else ()
        words = ngettext("{count} paragraph of documents", "{count} paragraphs of documents", len(hits or ()))
        self.tell(words.format(count=len(hits)) if hits else "", _("Click: list these paragraphs"))


def connect_documents(
    folder: DocumentFolder, details: DetailPane, status: StatusLine, state: TimelineState, show: Callable[[str], object]
) -> None:
    """What is attached serves the pane; what was found in it is told beside the number of events, behind the day that a search
    names."""
    folder.attached.connect(details.attach)
    folder.told.connect(lambda words: status.tell(words, 15_000))
    status.insertWidget(2, DocumentsChip(state, folder.search, show))
