"""The middle of the window: the timeline, and the list or the figures in its place when asked for."""

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.layout.shapes import Shape
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.view_history import ViewHistory

if TYPE_CHECKING:
    from timeline_app.panels.event_list import EventList
    from timeline_app.panels.figures_view import FiguresView


class ViewKind(StrEnum):
    """The ways of showing the answer."""

    TIMELINE = "timeline"
    LIST = "list"
    FIGURES = "figures"


class ViewStack(QStackedWidget):
    """``ready`` comes once, after the first picture of the timeline has been painted."""

    ready = Signal()
    event_wanted = Signal(str)  # by id; a target is an event that may be hidden
    menu_wanted = Signal(str, QPoint)  # of an event, by id, at a place of the screen
    copy_wanted = Signal()
    shapes_shown = Signal(object)  # of marks, as a frozenset: none where no timeline is in sight

    def __init__(self, state: TimelineState, composer: Composer, page: Page, lookup: EventLookup, viewing: ViewHistory) -> None:
        super().__init__()
        self._state, self._page, self._lookup = state, page, lookup
        self._others: dict[ViewKind, EventList | FiguresView] = {}
        self._list: EventList | None = None
        self.canvas = TimelineCanvas(state, composer, lookup, viewing.jump, viewing.glides)
        viewing.reveal = self.canvas.viewport.reveal_selected
        viewing.arrived.connect(self.canvas.viewport.settle)
        self.canvas.menu_wanted.connect(self.menu_wanted)
        self.canvas.copy_wanted.connect(self.copy_wanted)
        self.canvas.painted.connect(self.ready, Qt.ConnectionType.QueuedConnection)  # nothing else happens while it paints
        self.canvas.shapes_changed.connect(self._tell_shapes, Qt.ConnectionType.QueuedConnection)
        self.currentChanged.connect(self._tell_shapes)
        self.addWidget(self.canvas)

    def show_as(self, page: Page) -> None:
        """Other colours, another script, other lanes."""
        self._page = page
        for view in self._others.values():
            view.show_as(page)
        self.canvas.update()

    def switch_to(self, what: ViewKind) -> None:
        """The others are made when they are first asked for."""
        chosen = self.canvas if what is ViewKind.TIMELINE else self._others.get(what) or self._made(what)
        self.setCurrentWidget(chosen)
        chosen.setFocus()

    def _tell_shapes(self) -> None:
        self.shapes_shown.emit(self.canvas.shapes if self.currentWidget() is self.canvas else frozenset[Shape]())

    def chosen_with(self, event: Event) -> Sequence[Event]:
        """The event, with all others that are chosen in the list where it is one of them."""
        chosen = self._list.chosen if self._list and self._list is self.currentWidget() else ()
        return chosen if event in chosen else (event,)

    def _made(self, what: ViewKind) -> QWidget:
        """Tables and charts take longer to load than the window to show."""
        if what is ViewKind.LIST:
            from timeline_app.panels.event_list import EventList

            self._list = view = EventList(self._state, self._page)
            view.menu_wanted.connect(self.menu_wanted)
            view.copy_wanted.connect(self.copy_wanted)
        else:
            from timeline_app.panels.figures_view import FiguresView

            view = FiguresView(self._state, self._page, self._lookup)
            view.event_wanted.connect(self.event_wanted)
        self._others[what] = view
        self.addWidget(view)
        return view
