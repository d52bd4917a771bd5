"""The way of an export through the window: the dialog, a file name, a child that makes it, and the file in its place."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.errors import UserError
from timeline_app.records.timeline import Timeline
from timeline_app.settings.preferences import Preferences
from timeline_app.translation.words import _
from timeline_app.window.file_dialogs import ChooseFile
from timeline_app.window.memory import give_back

if TYPE_CHECKING:
    from timeline_app.window.background import Job
    from timeline_app.window.child_process import ChildProcess
    from timeline_app.window.export_dialog import ExportDialog

_NAME = 60  # characters of a title in the name of a file, which systems allow 255 bytes


class Exporting(QObject):
    """One export at a time; ``finished`` carries the path, or None where nothing was written, ``chosen`` what is to be kept.

    ``lookup`` knows what the events of an export hang together with.
    """

    finished = Signal(object)
    chosen = Signal(dict)

    def __init__(self, window: QWidget, lookup: EventLookup, choose: ChooseFile) -> None:
        super().__init__(window)
        self._lookup, self._window, self._choose = lookup, window, choose
        self.dialog: ExportDialog | None = None
        self._child: ChildProcess | None = None
        self._job: Job | None = None

    @property
    def running(self) -> bool:
        """Whether a file is being made or put in its place."""
        return self._child is not None or self._job is not None

    def start(self, snapshot: Snapshot, timeline: Timeline, script: Script, preferences: Preferences) -> None:
        """Ask about what is on screen now; while an export is being made, show how far it is."""
        if not self.running:
            self._open(snapshot, timeline, script, preferences)
        elif self.dialog is not None:
            self.dialog.raise_()
            self.dialog.activateWindow()

    def outdated(self) -> bool:
        """The file has changed: a dialog tells of what was on screen before, and goes; whether it is to be opened anew.

        One in which a file is being made goes when that is done.
        """
        if self.dialog is None:
            return False
        if self.running:
            self.finished.connect(self.dialog.close)
            return False
        self.dialog.close()
        return True

    def save_picture(self, view: QWidget, preferences: Preferences) -> None:
        """Ask for a file, and put there what is on screen."""
        from timeline_app.window.error_dialog import show_error
        from timeline_app.window.screen_picture import save_picture

        path = self._choose(self._window, _suggested(preferences.export_folder, _("Timeline")), {".png": _("Picture (PNG)")})
        if not path:
            return
        try:
            save_picture(view, Path(path))
        except UserError as error:
            show_error(error, self._window)
        else:
            self.finished.emit(Path(path))

    def stop(self) -> None:
        """Give up what is not written yet; what is being put in its place is waited for."""
        self._give_up()
        if self._job is not None:
            self._job.wait()
        if self.dialog is not None:
            self.dialog.close()

    def _open(self, snapshot: Snapshot, timeline: Timeline, script: Script, preferences: Preferences) -> None:
        from timeline_app.window.export_dialog import ExportDialog  # dialogs are loaded when they are first needed
        from timeline_app.window.export_material import Material
        from timeline_app.window.export_options import remembered

        if self.dialog is not None:
            self.dialog.close()
        material = Material(snapshot, timeline, self._lookup)
        self.dialog = dialog = ExportDialog(material, remembered(preferences, script), self._window)
        folder = preferences.export_folder
        dialog.export_wanted.connect(lambda: self._ask(dialog, folder))
        dialog.cancel_wanted.connect(self._give_up)
        dialog.finished.connect(lambda _result: self._closed(dialog))
        dialog.destroyed.connect(give_back)  # thousands of events and a report of megabytes may have been in it
        dialog.show()

    def _closed(self, dialog: "ExportDialog") -> None:
        self.chosen.emit(dialog.choices)
        if self.dialog is dialog:
            self.dialog = None
        dialog.deleteLater()

    def _ask(self, dialog: "ExportDialog", folder: str) -> None:
        """The name that is suggested is the title."""
        self.chosen.emit(dialog.choices)
        suffix, name = dialog.product.suffix, dialog.product.name
        path = self._choose(dialog, _suggested(folder, _file_name(dialog.form.file_name)), {suffix: name})
        if path:
            self._make(dialog, Path(path))

    def _make(self, dialog: "ExportDialog", path: Path) -> None:
        from timeline_app.exports.formats import check_target  # the formats are loaded with the first export, not at launch
        from timeline_app.window.child_process import ChildProcess

        try:
            check_target(path)
        except UserError as error:
            self._failed(error)
            return
        dialog.show_running(path)
        self._child = child = ChildProcess(dialog.task, self)
        child.progressed.connect(dialog.foot.show_share)
        child.made.connect(lambda content: self._write(path, content))
        child.failed.connect(self._failed)

    def _write(self, path: Path, content: bytes) -> None:
        """In a thread, since a disk may take its time."""
        from timeline_app.window.background import Job
        from timeline_app.writing.draft import put

        self._end_child()
        self._job = job = Job(lambda _say: put(path, content), self)
        job.succeeded.connect(lambda: self._done(path))
        job.failed.connect(self._failed)
        job.start()

    def _give_up(self) -> None:
        if self._child is not None:
            self._end_child()
            self._told(None)

    def _done(self, path: Path) -> None:
        self._end_job()
        self._told(path)

    def _failed(self, error: Exception) -> None:
        from timeline_app.window.error_dialog import show_error

        self._end_child()
        self._end_job()
        show_error(error, self.dialog)
        self._told(None)

    def _told(self, path: Path | None) -> None:
        if self.dialog is not None and path is not None:
            self.dialog.show_written(path)
        elif self.dialog is not None:
            self.dialog.show_given_up()
        self.finished.emit(path)

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()
            child.deleteLater()

    def _end_job(self) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.wait()
            job.deleteLater()


def _suggested(folder: str, name: str) -> str:
    """A path without a suffix: the dialog for files adds that of the format."""
    return str(Path(folder or Path.home()) / name)


def _file_name(title: str) -> str:
    return "".join("_" if letter in '<>:"/\\|?*' else letter for letter in plain.line(title, _NAME)).strip()
