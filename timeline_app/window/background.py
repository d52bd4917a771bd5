"""Work off the main thread: a plain function runs, says how far it is, and can be cancelled between two steps."""

import gc
from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

Work = Callable[[Callable[[float], None]], None]


class _Cancelled(Exception):
    """Raised inside the work when nobody wants its result any more."""


class Job(QThread):
    """Runs ``work``, which calls its argument with the share done (0 to 1). One of three signals ends it.

    One at a time. Python collects no garbage meanwhile: it would do so in whatever thread makes objects, and widgets that
    die off the main thread take the program with them.
    """

    progressed = Signal(float)
    succeeded = Signal()
    cancelled = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        gc.disable()
        super().start(priority)

    def cancel(self) -> None:
        """The work stops where it next says how far it is; nothing has been written until it is done."""
        self.requestInterruption()

    def run(self) -> None:
        try:
            self._work(self._say)
        except _Cancelled:
            self.cancelled.emit()
        except Exception as fault:
            self.failed.emit(fault)
        else:
            self.succeeded.emit()
        finally:
            gc.enable()

    def _say(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise _Cancelled
        self.progressed.emit(share)
