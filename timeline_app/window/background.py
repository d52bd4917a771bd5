"""Work off the main thread: a plain function runs, says how far it is, and can be cancelled between two steps."""

import gc
from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, QThread, Signal

Work = Callable[[Callable[[float], None]], None]


class _Cancelled(Exception):
    """Raised inside the work when nobody wants its result any more."""


class _NoGarbage:
    """Garbage is collected again when the last of several jobs has ended."""

    def __init__(self) -> None:
        self._lock, self._jobs = Lock(), 0

    def begin(self) -> None:
        with self._lock:
            self._jobs += 1
            gc.disable()

    def end(self) -> None:
        with self._lock:
            self._jobs -= 1
            if not self._jobs:
                gc.enable()


class Job(QThread):
    """Runs ``work``, which calls its argument with the share done (0 to 1). One of three signals ends it.

    Python collects no garbage meanwhile: it would do so in whatever thread makes objects, and widgets that
    die off the main thread take the program with them.
    """

    _no_garbage = _NoGarbage()
    progressed = Signal(float)
    succeeded = Signal()
    cancelled = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        self._no_garbage.begin()
        super().start(priority)

    def cancel(self) -> None:
        """The work stops where it next says how far it is; nothing has been written until it is done."""
        self.requestInterruption()

    def run(self) -> None:
        try:
            self._work(self._say)
        except _Cancelled:
            self.cancelled.emit()
        except Exception as error:
            self.failed.emit(error)
        else:
            self.succeeded.emit()
        finally:
            self._no_garbage.end()

    def _say(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise _Cancelled
        self.progressed.emit(share)
