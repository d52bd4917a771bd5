"""Makes the pages of the preview, one child at a time, anew when an option has changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from timeline_app.exports.messages import Task
from timeline_app.window.child_process import ChildProcess


class Proofs(QObject):
    """A wish that comes before the first page of the last one waits for that page, and takes the place of one that waits.

    So somebody who types sees pages as fast as they can be made, and no page is made for every letter.
    """

    page = Signal(int, object)
    counted = Signal(int)
    over = Signal(int)  # how many pages were shown
    failed = Signal(object)  # the exception
    _wished = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._child: ChildProcess | None = None
        self._wish: Callable[[], Task] | None = None
        self._shown = 0
        self._wished.connect(self._begin, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        return self._child is not None or self._wish is not None

    def want(self, task: Callable[[], Task]) -> None:
        """The task is made when it is begun, not before control returns to the event loop: several changes are one wish."""
        waiting, self._wish = self._wish is not None, task
        if not waiting and (self._child is None or self._shown):
            self._wished.emit()

    def stop(self) -> None:
        self._wish = None
        self._drop()

    def _begin(self) -> None:
        wish, self._wish = self._wish, None
        if wish is None:
            return
        self._drop()
        self._shown = 0
        self._child = child = ChildProcess(wish(), self)
        child.page.connect(self._show)
        child.counted.connect(self.counted)
        child.made.connect(self._over)
        child.failed.connect(self._fail)

    def _show(self, number: int, picture: bytes) -> None:
        self._shown = max(self._shown, number + 1)
        self.page.emit(number, picture)
        if self._wish is not None:
            self._wished.emit()

    def _over(self) -> None:
        self.over.emit(self._shown)
        self._end()

    def _end(self) -> None:
        self._drop()
        if self._wish is not None:
            self._wished.emit()

    def _fail(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _drop(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.end()
            child.deleteLater()
