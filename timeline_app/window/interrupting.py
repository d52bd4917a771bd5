"""Ctrl+C while Qt waits: Python's own handler is called only where Python runs, so a socket wakes Qt up."""

import signal
import socket
from typing import Self

from PySide6.QtCore import QObject, QSocketNotifier, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from timeline_app.interruption import INTERRUPTED, Interruption

_PATIENCE = 2000  # milliseconds in which an export has to give up


class Interrupting(QObject):
    """Ends every event loop, those of dialogs too, at Ctrl+C; only where ``with`` is in force."""

    def __init__(self, app: QApplication, interruption: Interruption) -> None:
        super().__init__(app)
        self._app, self._interruption = app, interruption
        self._ours, self._pythons = socket.socketpair()
        for end in (self._ours, self._pythons):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._end)

    def __enter__(self) -> Self:
        signal.set_wakeup_fd(self._pythons.fileno(), warn_on_full_buffer=False)
        if self._interruption.came:
            QTimer.singleShot(0, self._app, self._end)
        return self

    def __exit__(self, *_error: object) -> None:
        signal.set_wakeup_fd(-1)
        self._notifier.setEnabled(False)
        self._ours.close()
        self._pythons.close()

    def _end(self) -> None:
        self._notifier.setEnabled(False)
        QTimer.singleShot(_PATIENCE, self._app, self._interruption.end)
        self._app.exit(INTERRUPTED)


def close_interrupted(app: QApplication, window: QMainWindow) -> None:
    """As any closing, after Ctrl+C has ended the loop of the application; an export gives up first."""
    if not window.close():
        app.exec()
