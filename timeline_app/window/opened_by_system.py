"""Files that the system hands to the program while it runs: macOS sends an event for each that is double-clicked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFileOpenEvent


class OpenedBySystem(QObject):
    """A filter of the application's events; ``open`` gets the path of each file."""

    def __init__(self, open: Callable[[Path], None]) -> None:
        super().__init__()
        self._open = open

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._open(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
