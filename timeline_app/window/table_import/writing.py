"""Rows are written into a timeline off the main thread; nothing of them is kept where that is given up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from timeline_app.editing.command import Command
from timeline_app.editing.editor import Done, Editor
from timeline_app.window.background import Job


class Writing(QObject):
    """Nobody else uses the editor meanwhile. ``told`` carries the share that is written; ``kept`` what is on the disk then,
    ``refused`` an exception, ``given_up`` nothing: the file is as it was."""

    told = Signal(float)
    kept = Signal(object)
    refused = Signal(object)
    given_up = Signal()

    def __init__(self, editor: Editor, command: Command, parent: QObject) -> None:
        super().__init__(parent)
        self._done = list[Done]()

        def work(say: Callable[[float], None]) -> None:
            self._done.append(editor.do(command, say))

        self._job = Job(work, self)
        self._job.progressed.connect(self.told)
        self._job.succeeded.connect(lambda: self.kept.emit(self._done[0]))
        self._job.cancelled.connect(self.given_up)
        self._job.failed.connect(self.refused)
        self._job.start()

    def give_up(self) -> None:
        """Soon, unless all is written before; one of the signals tells which."""
        self._job.cancel()

    def stop(self) -> None:
        """At once, and without a word: whoever waited is not there any more."""
        self.blockSignals(True)
        self._job.cancel()
        self._job.wait()
        self.deleteLater()
