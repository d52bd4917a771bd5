"""A window that shows one timeline, and on which another can be dropped, or a table."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from timeline_app.database.identity import SUFFIXES
from timeline_app.look import plain
from timeline_app.queries.names import timeline_title
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths
from timeline_app.translation.words import _
from timeline_app.window.file_dialogs import TABLE_SUFFIXES

if TYPE_CHECKING:
    from PySide6.QtGui import QDragEnterEvent, QDropEvent  # a launch does without

    from timeline_app.database.written import Written


class FileWindow(QMainWindow):
    """``file_wanted`` carries the path of a timeline that is to be opened in place of this one.

    It is called as its timeline is; with that of the program, as the program.
    """

    file_wanted = Signal(object)
    renewal_wanted = Signal(object)  # the file has been written to; carries what, where only this program did
    table_wanted = Signal(object)  # the path of a table that was dropped

    def __init__(self, timeline: Timeline, database: Path) -> None:
        super().__init__()
        self._bundled = paths.is_bundled(database)
        self.entitle(timeline)
        self.setAcceptDrops(True)
        self._takes = SUFFIXES if paths.is_bundled(database) else (*SUFFIXES, *TABLE_SUFFIXES)

    def entitle(self, timeline: Timeline) -> None:
        self.setWindowTitle(_("Timeline") if self._bundled else plain.line(timeline_title(timeline)))

    def want_file(self, path: Path) -> None:
        self.file_wanted.emit(path)

    def want_renewal(self, written: "Written | None" = None) -> None:
        self.renewal_wanted.emit(written)

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        if self._file_in(event):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        if path := self._file_in(event):
            event.acceptProposedAction()
            if path.suffix.lower() in SUFFIXES:
                self.want_file(path)
            else:
                self.table_wanted.emit(path)

    def _file_in(self, event: "QDropEvent") -> Path | None:
        """Nothing where something else is dragged, or several files at once, or a table for what cannot be changed."""
        urls = event.mimeData().urls()
        path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
        return path if path and path.suffix.lower() in self._takes else None
