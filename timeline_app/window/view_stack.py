"""The middle of the window: the timeline, and the list, the figures or the page to read in its place when asked for."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from timeline_app.canvas.composer import Composer
from timeline_app.canvas.timeline_canvas import TimelineCanvas
from timeline_app.canvas.tracks import Tracks
from timeline_app.chinese.script import Script
from timeline_app.layout.shapes import Shape
from timeline_app.panels.html import Page
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.records.event import Event
from timeline_app.settings import paths
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.period_scope import PeriodScope
from timeline_app.window.view_history import ViewHistory
from timeline_app.window.view_kind import ViewKind

if TYPE_CHECKING:
    from timeline_app.panels.figures_view import FiguresView
    from timeline_app.panels.list_view import ListView
    from timeline_app.reading.reading_view import ReadingView

_LEAST_HEIGHT = 240


class ViewStack(QStackedWidget):
    """``ready`` comes once, after the first picture of the timeline has been painted."""

    ready = Signal()
    event_wanted = Signal(str)  # by id; a target is an event that may be hidden
    menu_wanted = Signal(str, QPoint)  # of an event, by id, at a place of the screen
    copy_wanted = Signal()
    list_columns_chosen = Signal(str)  # those left out, as preferences keep them
    switched = Signal(object)  # to a ViewKind
    shapes_shown = Signal(object)  # of marks, as a frozenset: none where no timeline is in sight

    def __init__(self, state: TimelineState, composer: Composer, page: Page, lookup: EventLookup, viewing: ViewHistory) -> None:
        super().__init__()
        self._state, self._page, self._lookup = state, page, lookup
        self._others: dict[ViewKind, ListView | FiguresView | ReadingView] = {}
        self.list_columns, self.period_scope = "", PeriodScope(self)
        self._list: ListView | None = None
        self._reading: ReadingView | None = None
        self._figures: FiguresView | None = None
        self.canvas = TimelineCanvas(state, composer, lookup, viewing.jump, viewing.glides)
        self.tracks = Tracks(self.canvas, state, composer, lookup)
        viewing.kind = lambda: self.kind
        viewing.reveal = self.canvas.viewport.reveal_selected
        viewing.to_top = lambda: self.canvas.viewport.scroll_to(0)
        viewing.arrived.connect(self.canvas.viewport.settle)
        self.canvas.menu_wanted.connect(self.menu_wanted)
        self.canvas.event_wanted.connect(self.event_wanted)
        self.canvas.copy_wanted.connect(self.copy_wanted)
        self.canvas.painted.connect(self.ready, Qt.ConnectionType.QueuedConnection)  # nothing else happens while it paints
        self.canvas.shapes_changed.connect(self._tell_shapes, Qt.ConnectionType.QueuedConnection)
        self.currentChanged.connect(self._tell_shapes)
        self.ready.connect(self.tracks.begin)
        self.tracks.event_wanted.connect(self.event_wanted)
        self.addWidget(self.canvas)
        self.setFocusProxy(self.canvas)

    def minimumSizeHint(self) -> QSize:
        """The same before and after another view is made."""
        return QSize(self.minimumWidth(), _LEAST_HEIGHT)

    def show_as(self, page: Page) -> None:
        """Other colours, another script, other lanes."""
        self._page = page
        for view in self._others.values():
            view.show_as(page)
        self.tracks.refresh()
        self.canvas.update()

    def switch_to(self, what: ViewKind) -> None:
        """The others are made when they are first asked for; what was selected in the list is in sight on the timeline."""
        from_list = self._list is not None and self.currentWidget() is self._list
        chosen = self.canvas if what is ViewKind.TIMELINE else self._others.get(what) or self._made(what)
        self.setCurrentWidget(chosen)
        self.setFocusProxy(chosen)
        self.switched.emit(what)
        chosen.setFocus()
        if from_list and chosen is self.canvas:
            self.canvas.go_to(self._state.snapshot.selected)

    def _tell_shapes(self) -> None:
        self.shapes_shown.emit(self.canvas.shapes if self.currentWidget() is self.canvas else frozenset[Shape]())

    @property
    def kind(self) -> ViewKind:
        """The way in which the answer is shown now."""
        return next((kind for kind, view in self._others.items() if view is self.currentWidget()), ViewKind.TIMELINE)

    @property
    def shows_figures(self) -> bool:
        """Whether the view in sight has figures or targets to show."""
        return self._figures is not None and self.currentWidget() is self._figures and self._figures.anything

    @property
    def ground(self) -> QWidget:
        """What of the view in sight shows events."""
        if self.kind is ViewKind.LIST and self._list:
            return self._list.events
        if self.kind is ViewKind.READING and self._reading:
            return self._reading.page
        return self.currentWidget() or self.canvas

    @property
    def room(self) -> QRect:
        """Where in ``ground`` events are shown."""
        if self.kind is not ViewKind.TIMELINE:
            return self.ground.rect()
        return QRectF(*self.canvas.picture.plot).toRect()

    @property
    def script(self) -> Script:
        """Of the records, as they are shown."""
        return self._page.script

    @property
    def keeps_to_period(self) -> bool:
        """Whether the view in sight leaves out what lies outside the chosen period."""
        return self.kind in (ViewKind.LIST, ViewKind.READING) and self.period_scope.only

    @property
    def reading(self) -> "ReadingView | None":
        """The page to read, once it was asked for."""
        return self._reading

    def chosen_with(self, event: Event) -> Sequence[Event]:
        """The event, with all others that are chosen in the list where it is one of them."""
        chosen = self._list.chosen if self._list and self._list is self.currentWidget() else ()
        return chosen if event in chosen else (event,)

    def _made(self, what: ViewKind) -> QWidget:
        """Tables and charts take longer to load than the window to show."""
        if what is ViewKind.LIST:
            from timeline_app.panels.list_view import ListView

            self._list = view = ListView(self._state, self._page, self.list_columns)
            view.menu_wanted.connect(self.menu_wanted)
            view.copy_wanted.connect(self.copy_wanted)
            view.columns_chosen.connect(self.list_columns_chosen)
            self.period_scope.share(view.show_only_period, view.only_period_wanted)
        elif what is ViewKind.READING:
            from timeline_app.reading.reading_view import ReadingView

            self._reading = view = ReadingView(self._state, self._page, paths.resources())
            view.menu_wanted.connect(self.menu_wanted)
            self.period_scope.share(view.show_only_period, view.only_period_wanted)
        else:
            from timeline_app.panels.figures_view import FiguresView

            self._figures = view = FiguresView(self._state, self._page, self._lookup)
            view.event_wanted.connect(self.event_wanted)
            view.show_tracks(self.tracks.shown)
            view.track_wanted.connect(self.tracks.show)
            self.tracks.changed.connect(lambda: view.show_tracks(self.tracks.shown))
        self._others[what] = view
        self.addWidget(view)
        return view
