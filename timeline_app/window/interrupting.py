"""Ctrl+C while Qt waits: Python's own handler is called only where Python runs, so what it writes into a pipe wakes Qt up."""

import os
import signal
import sys
from typing import IO, TYPE_CHECKING, Self

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app.interruption import INTERRUPTED, Interruption

if TYPE_CHECKING:
    from socket import socket

_PATIENCE = 2000  # milliseconds in which an export has to give up


class Interrupting(QObject):
    """Ends every event loop, those of dialogs too, at Ctrl+C; only where ``with`` is in force."""

    def __init__(self, app: QApplication, interruption: Interruption) -> None:
        super().__init__(app)
        self._app, self._interruption = app, interruption
        self._ends = _pipe()
        ours, self._pythons = (end.fileno() for end in self._ends)
        self._notifier = QSocketNotifier(ours, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)

    def __enter__(self) -> Self:
        signal.set_wakeup_fd(self._pythons, warn_on_full_buffer=False)
        if self._interruption.came:
            QTimer.singleShot(0, self._app, self._end)
        return self

    def __exit__(self, *_error: object) -> None:
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        for end in self._ends:
            end.close()

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        QTimer.singleShot(_PATIENCE, self._app, self._interruption.end)
        self._app.exit(INTERRUPTED)


def _pipe() -> tuple[IO[bytes], IO[bytes]] | tuple["socket", "socket"]:
    """What is written into the second end can be read from the first. Windows waits for sockets alone, which load for 3 ms."""
    if sys.platform == "win32":
        from socket import socketpair

        ends = socketpair()
        for end in ends:
            end.setblocking(False)
        return ends
    read, write = os.pipe()
    for number in (read, write):
        os.set_blocking(number, False)
    return os.fdopen(read, "rb", 0), os.fdopen(write, "wb", 0)


def close_interrupted(app: QApplication, window: QMainWindow) -> None:
    """As any closing, after Ctrl+C has ended the loop of the application; an export gives up first."""
    if not window.close():
        app.exec()
