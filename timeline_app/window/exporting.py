"""The way of an export through the window: dialog, file name, work in the background with progress and cancel."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from timeline_app.chinese.script import Script
from timeline_app.look import plain
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.timeline import Timeline
from timeline_app.settings import paths
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, ngettext
from timeline_app.window.background import Job
from timeline_app.window.export_options import ExportOptions
from timeline_app.window.file_dialogs import ChooseFile

if TYPE_CHECKING:
    from PySide6.QtWidgets import QProgressDialog

    from timeline_app.queries.goals import Goal

_NAME = 60  # characters of a title in the name of a file, which systems allow 255 bytes

AskOptions = Callable[[QWidget, Snapshot, ExportOptions], ExportOptions | None]


def ask_options(parent: QWidget, snapshot: Snapshot, wishes: ExportOptions) -> ExportOptions | None:
    from timeline_app.window.export_dialog import ExportDialog  # dialogs are loaded when they are first needed

    dialog = ExportDialog(_summary(snapshot), wishes, snapshot.period is not None, parent)
    return dialog.wishes if dialog.exec() else None


class Exporting(QObject):
    """One export at a time; ``finished`` carries the path, or None where nothing was written.

    ``goals`` gives the targets that a query is about.
    """

    finished = Signal(object)
    wishes_made = Signal(object)

    def __init__(self, window: QWidget, goals: "Callable[[Query], tuple[Goal, ...]]", ask: AskOptions, choose: ChooseFile) -> None:
        super().__init__(window)
        self._goals = goals
        self._window, self._ask, self._choose = window, ask, choose
        self._job: Job | None = None
        self._dialog: QProgressDialog | None = None

    def start(self, snapshot: Snapshot, timeline: Timeline, wishes: ExportOptions, script: Script, folder: str) -> None:
        """Ask, then write what was on screen when the user asked."""
        if self._job is not None:
            return
        answered = self._ask(self._window, snapshot, wishes)
        if answered is None:
            return
        self.wishes_made.emit(answered)
        path = self._choose(self._window, str(Path(folder or Path.home()) / _file_name(snapshot, answered)), _names())
        if path:
            self._run(snapshot, timeline, answered, script, Path(path))

    def stop(self, then: Callable[[], object]) -> bool:
        """Give up what is not written yet; whether there was anything to give up, after which ``then`` is called."""
        if self._job is None:
            return False
        self._job.cancel()
        self.finished.connect(lambda _path: then(), Qt.ConnectionType.SingleShotConnection)
        return True

    def _run(self, snapshot: Snapshot, timeline: Timeline, wishes: ExportOptions, script: Script, path: Path) -> None:
        from timeline_app.exports.formats import export  # the formats are loaded with the first export, not at launch
        from timeline_app.exports.request import request_of

        belonging = Belonging.CERTAIN if wishes.certain else Belonging.POSSIBLE
        query = replace(snapshot.answer.query, period=snapshot.period, belonging=belonging)
        events = tuple(snapshot.certainly_exported if wishes.certain else snapshot.exported)
        request = request_of(timeline, events, query, wishes.title, wishes.compiled_by, script, self._goals(query))
        job = Job(lambda progress: export(request, path, paths.resources(), progress), self)
        self._job, self._dialog = job, self._progress(job, path.name)
        job.succeeded.connect(lambda: self._done(path))
        job.cancelled.connect(lambda: self._done(None))
        job.failed.connect(self._failed)
        job.start()

    def _progress(self, job: Job, name: str) -> "QProgressDialog":
        from PySide6.QtWidgets import QProgressDialog

        dialog = QProgressDialog("", _("Cancel"), 0, 100, self._window)
        dialog.setLabel(plain.label(_("Writing {name}…").format(name=name)))
        dialog.setWindowTitle(_("Export"))
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.setAutoClose(False)
        dialog.setMinimumDuration(300)
        job.progressed.connect(lambda share: dialog.setValue(min(99, int(share * 100))))
        dialog.canceled.connect(job.cancel)
        return dialog

    def _done(self, path: Path | None) -> None:
        self._end()
        self.finished.emit(path)

    def _failed(self, error: Exception) -> None:
        from timeline_app.window.error_dialog import show_error

        self._end()
        show_error(error, self._window)
        self.finished.emit(None)

    def _end(self) -> None:
        job, dialog, self._job, self._dialog = self._job, self._dialog, None, None
        if job is not None:
            job.wait()
            job.deleteLater()
        if dialog is not None:
            dialog.blockSignals(True)  # closing it would count as a wish to cancel
            dialog.close()
            dialog.deleteLater()


def _summary(snapshot: Snapshot) -> str:
    events = ngettext("{count} event", "{count} events", len(snapshot.exported))
    period = snapshot.period
    return f"{period_in_words(period.start, period.end)} · {events}" if period else events


def _file_name(snapshot: Snapshot, wishes: ExportOptions) -> str:
    period = snapshot.period
    title = plain.line(wishes.title, _NAME)
    name = f"{title} {period_in_words(period.start, period.end)}" if period else title
    return "".join("_" if letter in '<>:"/\\|?*' else letter for letter in name).strip()


def _names() -> dict[str, str]:
    """Every format by its ending, the one that is suggested first."""
    from timeline_app.exports.formats import formats

    return {ending: each.name for ending, each in formats().items()}
