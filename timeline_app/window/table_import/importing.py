"""The way of a table into the timeline in sight: a file, the page with its columns, one change."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QProgressDialog, QWidget

from timeline_app.editing.editor import Done
from timeline_app.editing.refusal import NotKept
from timeline_app.importing.material import Material, read_material
from timeline_app.importing.outcome import Plan
from timeline_app.importing.table_choice import TableChoice
from timeline_app.settings import paths
from timeline_app.settings.remembered_mappings import RememberedMappings
from timeline_app.window.background import Job
from timeline_app.window.error_dialog import show_error
from timeline_app.window.file_dialogs import ChooseFile, ChooseFolder, choose_file, choose_table
from timeline_app.window.opening import waiting_dialog
from timeline_app.window.table_import.dialog import ImportDialog
from timeline_app.window.table_import.writing import Writing
from timeline_app.writing.target import NotWritten

if TYPE_CHECKING:
    from timeline_app.window.editing_session import EditingSession

_PATIENCE = 400  # milliseconds before it is told that a file is read


class Importing(QObject):
    """One table at a time; ``ask_table`` and ``ask_place`` are the dialogs for files."""

    def __init__(self, window: QWidget, editing: "Callable[[], EditingSession]", database: Path) -> None:
        super().__init__(window)
        self._window, self._editing, self._database = window, editing, database
        self.ask_table: ChooseFolder = choose_table
        self.ask_place: ChooseFile = choose_file
        self.dialog: ImportDialog | None = None
        self._job: Job | None = None
        self._table, self._read = Path(), list[Material]()
        self._waiting: QProgressDialog | None = None
        self._writing: Writing | None = None
        self._mappings = RememberedMappings(paths.mappings_file())

    def ask(self) -> None:
        """For a file, and then for what its columns tell."""
        chosen = self.ask_table(self._window, str(self._database.parent))
        if chosen:
            self.begin(Path(chosen))

    def begin(self, table: Path) -> None:
        """Read a table off the main thread; nothing happens where the timeline cannot be changed, which a dialog has told then."""
        if self._editing().editor is None:
            return
        self.stop()
        self._table, read = table, list[Material]()
        self._read = read

        def work(_say: Callable[[float], None]) -> None:
            read.append(read_material(table, self._database, paths.cache_folder))

        self._job, self._waiting = Job(work, self), waiting_dialog(table, _PATIENCE)
        self._waiting.canceled.connect(self.stop)
        self._job.succeeded.connect(self._open)
        self._job.failed.connect(self._refuse)
        self._job.start()

    def stop(self) -> None:
        """A table that is being read is let go of, rows that are being written are not kept, and the page is closed."""
        writing, self._writing = self._writing, None
        if writing is not None:
            writing.stop()
        job, self._job, self._read = self._job, None, []
        if job is not None:
            job.cancel()
            job.wait()
            job.deleteLater()
        self._end_waiting()
        if self.dialog is not None:
            self.dialog.done(ImportDialog.DialogCode.Rejected)

    def _open(self) -> None:
        if not self._read:
            return
        self._job, material = None, self._read.pop()
        self._end_waiting()
        self.dialog = dialog = ImportDialog(material, self._table, self._mappings.find, self.ask_place, self._window)
        dialog.import_wanted.connect(self._import)
        dialog.finished.connect(self._forget)
        dialog.open()

    def _import(self, plan: Plan) -> None:
        dialog, editor = self.dialog, self._editing().editor
        if dialog is None or editor is None or self._writing is not None:
            return
        writing = self._writing = Writing(editor, plan.command, self)
        dialog.show_writing(0.0)
        writing.told.connect(dialog.show_writing)
        writing.kept.connect(self._show)
        writing.given_up.connect(lambda: self._go_on(plan))
        writing.refused.connect(lambda error: self._go_on(plan, error))
        dialog.stop_wanted.connect(writing.give_up)

    def _show(self, done: Done) -> None:
        """What is on the disk now."""
        dialog, self._writing = self.dialog, None
        if dialog is None:
            return
        choice = dialog.choice
        dialog.accept()
        if choice:
            self._remember(choice)
        self._editing().show(done)

    def _go_on(self, plan: Plan, error: Exception | None = None) -> None:
        """With the page: nothing was written."""
        self._writing = None
        if self.dialog is not None:
            self.dialog.show_plan(plan)
        if isinstance(error, NotKept):
            self._editing().tell_not_kept(error)
        elif error:
            show_error(error, self._window)

    def _remember(self, choice: TableChoice) -> None:
        """What cannot be remembered can be told again."""
        try:
            self._mappings.keep(choice.header.headings, choice.mapping)
        except NotWritten as error:
            show_error(error, self._window)

    def _refuse(self, error: Exception) -> None:
        if self._job is not None:
            self._job = None
            self._end_waiting()
            show_error(error, self._window)

    def _end_waiting(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            waiting.hide()  # to close it would mean to give up
            waiting.deleteLater()

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
