"""The page to read before an audience: the whole screen, larger type, one event after another."""

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from timeline_app.window.panes import Panes
from timeline_app.window.view_stack import ViewKind, ViewStack

if TYPE_CHECKING:
    from timeline_app.reading.reading_view import ReadingView


class Window(Protocol):
    """What of the window stands around the page, and what shows the page."""

    @property
    def view_stack(self) -> ViewStack: ...
    @property
    def panes(self) -> Panes: ...
    @property
    def top_bar(self) -> QWidget: ...
    @property
    def status(self) -> QWidget: ...
    def show_view(self, what: ViewKind) -> None: ...
    def isFullScreen(self) -> bool: ...
    def showFullScreen(self) -> None: ...
    def windowState(self) -> Qt.WindowState: ...
    def setWindowState(self, state: Qt.WindowState, /) -> None: ...


class Presenting:
    """Begins and ends; what was seen around the page before is seen again afterwards."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._hidden: list[QWidget] = []
        self._view: ReadingView | None = None
        self._whole_screen = False

    @property
    def on(self) -> bool:
        return self._view is not None

    def toggle(self) -> None:
        if self.on:
            self.end()
        else:
            self.begin()

    def begin(self) -> None:
        self._window.show_view(ViewKind.READING)
        self._view = self._window.view_stack.reading
        self._hidden = [part for part in self._around() if not part.isHidden()]
        self._whole_screen = self._window.isFullScreen()
        for part in self._hidden:
            part.hide()
        self._window.panes.show_alone(on=True)
        self._window.showFullScreen()
        if self._view:
            self._view.present(on=True)
            self._view.left.connect(self.end)
        self._window.view_stack.currentChanged.connect(self.end)

    def _around(self) -> tuple[QWidget, ...]:
        window = self._window
        return window.top_bar, window.status

    def end(self) -> None:
        """Also where another view is asked for."""
        view, self._view = self._view, None
        if view is None:
            return
        view.left.disconnect(self.end)
        self._window.view_stack.currentChanged.disconnect(self.end)
        view.present(on=False)
        for part in self._hidden:
            part.show()
        self._window.panes.show_alone(on=False)
        if not self._whole_screen:
            self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
