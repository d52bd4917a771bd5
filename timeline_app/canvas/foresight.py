"""Learns while the hand rests or moves what other zooms will ask for, a little at a time, so that no frame has to wait for it."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer

_APART = 30  # milliseconds from one portion to the next
_PORTION = 3  # milliseconds, or as long as a single thing takes


class Foresight(QObject):
    """``learn`` learns one thing, and says whether there was any."""

    def __init__(self, learn: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._learn = learn
        self._timer = QTimer(self, singleShot=True, interval=_APART)
        self._timer.timeout.connect(self._go_on)

    def touch(self) -> None:
        """Something else is on screen."""
        if not self._timer.isActive():
            self._timer.start()

    def _go_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        while self._learn():
            if clock.elapsed() >= _PORTION:
                self._timer.start()
                return
