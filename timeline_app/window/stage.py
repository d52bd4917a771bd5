"""The middle of the window: the timeline, first painted and then touchable, and the list in its place when asked for."""

from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.first_frame import FirstFrame
from timeline_app.panels.event_list import EventList
from timeline_app.panels.html import Page
from timeline_app.queries.snapshot import View
from timeline_app.records.story import Known
from timeline_app.state.timeline_state import TimelineState

if TYPE_CHECKING:
    from timeline_app.panels.figures_view import FiguresView


class Show(StrEnum):
    """The ways of showing the answer."""

    TIMELINE = "timeline"
    LIST = "list"
    FIGURES = "figures"


class Stage(QStackedWidget):
    """``painted`` comes with the first picture of the timeline, ``ready`` when it can be touched.

    ``day_pointed`` carries the day under the mouse, or None.
    """

    painted = Signal()
    ready = Signal()
    day_pointed = Signal(object)
    menu_wanted = Signal(str, QPoint)
    around_wanted = Signal()
    travelled = Signal(int)

    def __init__(
        self, state: TimelineState, composer: Composer, page: Page, known: Known, jump: Callable[[View], None]
    ) -> None:
        super().__init__()
        self._state, self._composer, self._page, self._known, self._jump = state, composer, page, known, jump
        self._others: dict[Show, EventList | FiguresView] = {}
        self.canvas: QWidget | None = None
        self._first = FirstFrame(state, composer)
        self._timeline = QWidget()
        layout = QVBoxLayout(self._timeline)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._first)
        self.addWidget(self._timeline)
        self._first.painted.connect(self.painted)
        self._first.painted.connect(lambda: QTimer.singleShot(0, self._load_canvas))
        state.view_changed.connect(self._first.update)

    def show_as(self, page: Page) -> None:
        """Other colours, another script, other lanes."""
        self._page = page
        for view in self._others.values():
            view.show_as(page)
        refresh = getattr(self.canvas, "refresh", self._first.update)
        refresh()

    def switch_to(self, what: Show) -> None:
        """The others are made when they are first asked for."""
        chosen = self._timeline if what is Show.TIMELINE else self._others.get(what) or self._made(what)
        self.setCurrentWidget(chosen)
        (self.canvas or chosen if chosen is self._timeline else chosen).setFocus()

    def _made(self, what: Show) -> QWidget:
        if what is Show.LIST:
            view = EventList(self._state, self._page)
            view.menu_wanted.connect(self.menu_wanted)
        else:
            from timeline_app.panels.figures_view import FiguresView  # pyqtgraph's plots take their time

            view = FiguresView(self._state, self._page)
            view.event_wanted.connect(self.go_to)
        self._others[what] = view
        self.addWidget(view)
        return view

    def go_to(self, event: str) -> None:
        """Select an event and bring it into sight."""
        go_to = getattr(self.canvas, "go_to", self._state.select)
        go_to(event)

    def step(self, by: int) -> None:
        """To the next or previous event, in the order of time."""
        step = getattr(self.canvas, "step", None)
        if step:
            step(by)

    def _load_canvas(self) -> None:
        """After the first frame: pyqtgraph takes longer to load than the window to show."""
        from timeline_app.canvas.timeline_canvas import TimelineCanvas

        canvas = TimelineCanvas(self._state, self._composer, self._known, self._jump)
        canvas.day_pointed.connect(self.day_pointed)
        canvas.menu_wanted.connect(self.menu_wanted)
        canvas.around_wanted.connect(self.around_wanted)
        canvas.travelled.connect(self.travelled)
        layout = self._timeline.layout()
        if layout is not None:
            layout.replaceWidget(self._first, canvas)
        self._state.view_changed.disconnect(self._first.update)
        self._first.deleteLater()
        self.canvas = canvas
        canvas.setFocus()
        self.ready.emit()
