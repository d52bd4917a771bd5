"""The reader's own copies of the documents: which folder, and what of it was recognised."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.records.document import Document
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.cut import ITEMS, NAME, line
from timeline_app.translation.words import _
from timeline_app.window.document_search import DocumentSearch
from timeline_app.window.file_dialogs import ChooseFolder

if TYPE_CHECKING:
    from timeline_app.documents.library import Library
    from timeline_app.window.background import Job


class DocumentFolder(QObject):
    """Looks a folder through off the main thread; ``attached`` carries a Library, first one that is still to be filled.

    ``chosen`` carries a folder that the user has chosen, ``told`` in words what was found there.
    """

    attached = Signal(object)
    chosen = Signal(str)
    told = Signal(str)

    def __init__(self, state: TimelineState, window: QWidget, choose: ChooseFolder) -> None:
        super().__init__(window)
        self._state, self._window, self._choose = state, window, choose
        self.search = DocumentSearch(self)
        self.attached.connect(self.search.attach)
        self._job: Job | None = None
        self._found: list[Library] = []
        self._aloud = False
        self._looked_for: tuple[str, Sequence[Document]] | None = None  # a folder, and what was to be found there
        state.renewed.connect(self._renew)

    def ask(self, suggested: str) -> None:
        """Ask for the folder where the reader keeps the documents, and tell which of them are not in it."""
        folder = self._choose(self._window, suggested)
        if folder:
            self.chosen.emit(folder)
            self.attach(folder, aloud=True)

    def attach_again(self, folder: str) -> None:
        """The folder of the last time, if any: looked for when the window is ready."""
        if folder:
            self.attach(folder)

    def attach(self, folder: str, aloud: bool = False) -> None:
        """Any folder that is being looked through is given up; an empty name means that none is attached. ``aloud`` has it
        told what was found."""
        from timeline_app.documents.library import Library  # few attach a folder, none before the window is ready
        from timeline_app.documents.search_folder import library_in
        from timeline_app.window.background import Job

        self.stop()
        self._aloud = aloud
        chosen, documents = Path(folder) if folder else None, self._state.timeline.documents
        self._looked_for = folder, documents
        self.attached.emit(Library(chosen, documents))
        if chosen is None:
            return
        found = self._found = []

        def work(say: Callable[[float], None]) -> None:
            found.append(library_in(chosen, documents, say))

        self._job = Job(work, self)
        self._job.succeeded.connect(self._done)
        self._job.failed.connect(self._failed)
        self._job.start()

    def _renew(self) -> None:
        """Other documents than were looked for."""
        if self._looked_for and self._looked_for[1] != self._state.timeline.documents:
            self.attach(self._looked_for[0])

    def _failed(self, error: Exception) -> None:
        from timeline_app.window.error_dialog import show_error  # dialogs are loaded when they are first needed

        show_error(error, self._window)

    def stop(self) -> None:
        self.search.stop()
        job, self._job, self._found = self._job, None, []
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()

    def _done(self) -> None:
        """Of a job that was given up meanwhile nothing is told."""
        if not self._found:
            return
        library = self._found.pop()
        self.attached.emit(library)
        if self._aloud:
            self.told.emit(recognised(library))


def recognised(library: "Library") -> str:
    """How many documents were recognised, and the titles of those that were not."""
    found = len(library.documents) - len(library.missing)
    said = _("{found} of {count} documents recognised in {folder}.").format(
        found=found, count=len(library.documents), folder=library.folder
    )
    if not library.whole:
        said += _(" There are more files than are looked through; keep the documents in a folder of their own.")
    names = "、".join(f"《{line(document.title, NAME)}》" for document in library.missing[:ITEMS])
    return said + (_(" Missing or changed: {names}").format(names=names) if names else "")
