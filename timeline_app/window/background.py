"""Work off the main thread: a plain function runs, says how far it is, and can be cancelled between two steps."""

import gc
import sys
from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject, QThread, Signal

_TURN = 0.0005  # seconds after which a job gives way; a frame asks for its turn several times
Work = Callable[[Callable[[float], None]], None]


class _Cancelled(Exception):
    """Raised inside the work when nobody wants its result any more."""


class _BesideWindow:
    """How Python runs while jobs do: without collecting garbage, and so that the window need not wait long for its turn."""

    def __init__(self) -> None:
        self._lock, self._jobs, self._turn = Lock(), 0, sys.getswitchinterval()

    def begin(self) -> None:
        with self._lock:
            self._jobs += 1
            gc.disable()
            sys.setswitchinterval(_TURN)

    def end(self) -> None:
        with self._lock:
            self._jobs -= 1
            if not self._jobs:
                gc.enable()
                sys.setswitchinterval(self._turn)


class Job(QThread):
    """Runs ``work``, which calls its argument with the share done (0 to 1). One of three signals ends it.

    Python collects no garbage meanwhile: it would do so in whatever thread makes objects, and widgets that
    die off the main thread take the program with them.
    """

    _beside_window = _BesideWindow()
    progressed = Signal(float)
    succeeded = Signal()
    cancelled = Signal()
    failed = Signal(object)  # the exception

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def start(self, priority: QThread.Priority = QThread.Priority.InheritPriority) -> None:
        self._beside_window.begin()
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
            self._beside_window.end()

    def _say(self, share: float) -> None:
        if self.isInterruptionRequested():
            raise _Cancelled
        self.progressed.emit(share)
