"""The mouse on the timeline: what it drags, where it was pressed, which event it is over."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from timeline_app.canvas import zoom
from timeline_app.canvas.axis_hover import AxisHover
from timeline_app.canvas.cursors import cursor_at, cursor_of_drag
from timeline_app.canvas.emphasis import Hover
from timeline_app.canvas.gestures import Drag, Press, drag_from
from timeline_app.canvas.lane_actions import LaneActions
from timeline_app.canvas.shelf_lists import ShelfLists
from timeline_app.canvas.tips import Tips
from timeline_app.canvas.viewport import Viewport
from timeline_app.layout.mark import Mark
from timeline_app.layout.tags import Tag
from timeline_app.state.timeline_state import TimelineState

_CLICK = 4  # pixels a mouse may tremble in a click
_NOTCH = 120.0
_LINES = 66.0  # pixels a notch scrolls
_PINCH = 0.2  # of what is in view: the least that one event of a pinch zooms out to


class Targets(NamedTuple):
    """What can be clicked besides days and marks, and what a mark of several opens; ``go`` shows an event, also one that the
    filter hides."""

    lanes: LaneActions
    shelf: ShelfLists
    tag_at: Callable[[float, float], Tag | None]
    open: Callable[[Mark], object]
    go: Callable[[str], object]


class Pointer(QObject):
    """Turns the mouse into verbs; ``hover`` is what it points at among the lanes, ``axis`` what it points at above them. It ends
    with its widget.
    """

    def __init__(self, widget: QWidget, state: TimelineState, viewport: Viewport, tips: Tips, targets: Targets) -> None:
        super().__init__(widget)
        self._widget, self._state, self._viewport, self._tips, self._targets = widget, state, viewport, tips, targets
        self.axis = AxisHover(widget, viewport)
        self._drag: Drag | None = None
        self._pressed = QPoint()
        self._answered: str | None = None  # what was clicked tells no more until the mouse has been elsewhere
        self.hover = Hover()
        for moved in (state.view_changed, state.answer_changed):
            moved.connect(self.let_go)

    def let_go(self) -> None:
        """Nothing is pointed at until the mouse moves again: what lay under it has gone, or something else lies over it."""
        self._tips.hide()
        self._hover_on(Hover())

    def point_out(self, title: str) -> None:
        """The mouse is over the title of an event elsewhere in the window, by id; empty where it has left it."""
        self._hover_on(Hover(title=title or None))

    def press(self, event: QMouseEvent) -> None:
        self._answered = self.hover.event
        self.let_go()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position().toPoint()
        choosing = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        press, picture = Press(event.position().x(), event.position().y(), choosing), self._viewport.picture
        self._drag = drag_from(press, picture, self._state, self._viewport.scroll_to, self._targets.lanes.move)
        if self._drag:
            self._widget.setCursor(cursor_of_drag(press, picture))

    def move(self, event: QMouseEvent) -> None:
        self.axis.move(event.position().x(), event.position().y())
        if self._drag is None:
            self._hover(event.position().x(), event.position().y())
        elif not event.buttons() & Qt.MouseButton.LeftButton:
            self.drop()  # let go of where nobody could tell: over another view, or while a menu was open
        elif not self._trembles(event):
            self._drag(event.position().x(), event.position().y())

    def drop(self) -> None:
        """End a drag where it is."""
        self._drag = None
        self._viewport.breathing.hold(False)

    def release(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        if event.button() is not Qt.MouseButton.LeftButton or drag is None:
            return
        x, y = event.position().x(), event.position().y()
        self._widget.setCursor(cursor_at(x, y, self._viewport.picture))
        if self._trembles(event):
            self._click(x, y, drag)
        elif self._widget.rect().contains(event.position().toPoint()):
            self._hover(x, y)

    def double_click(self, event: QMouseEvent) -> None:
        """All of time in the overview, one lane alone on its title; on a mark its events, where it does not name one."""
        self.let_go()
        x, y, picture = event.position().x(), event.position().y(), self._viewport.picture
        if picture.overview and picture.overview.box.contains(x, y):
            if not picture.overview.stub_at(x, y):
                self._viewport.jump(zoom.around(self._state.timeline.first_view))
            return
        if self._targets.lanes.double_click(x, y, picture):
            return
        if mark := picture.mark_at(x, y):
            self._targets.open(mark)

    def turn(self, event: QWheelEvent) -> None:
        """Up and down zooms at the mouse, and scrolls over the titles of the lanes; sideways pans."""
        turned, position, picture = event.angleDelta(), event.position(), self._viewport.picture
        if abs(turned.x()) > abs(turned.y()):
            fine = event.pixelDelta().x() / max(picture.plot.width, 1.0)  # a touchpad says how far the fingers went
            self._viewport.pan_by(-fine or -turned.x() / _NOTCH * 0.1)
        elif picture.titles.contains(position.x(), position.y()):
            self._viewport.scroll_to(picture.scrolled.above - turned.y() / _NOTCH * _LINES)
        else:
            self._viewport.zoom_by(turned.y() / _NOTCH, self._day_in_sight(position.x()))

    def pinch(self, event: QNativeGestureEvent) -> None:
        """Two fingers on a touchpad zoom at the mouse."""
        factor = 1 / max(_PINCH, 1 + event.value())
        self._state.look_at(zoom.zoomed(self._state.snapshot.view, factor, self._day_in_sight(event.position().x())))

    def _day_in_sight(self, x: float) -> float:
        """Over the titles the first one."""
        return self._viewport.day_at(max(self._viewport.picture.plot.x, x))

    def leave(self) -> None:
        self.axis.leave()
        self.let_go()

    def _trembles(self, event: QMouseEvent) -> bool:
        """Whether the mouse is where it was pressed, as in a click."""
        return (event.position().toPoint() - self._pressed).manhattanLength() <= _CLICK

    def _click(self, x: float, y: float, drag: Drag) -> None:
        picture = self._viewport.picture
        if picture.axis.contains(x, y):
            drag(x, y)
            return
        if tag := self._targets.tag_at(x, y):
            self._targets.go(tag.id)
            return
        if picture.overview and (stub := picture.overview.stub_at(x, y)):
            self._viewport.jump(stub.view)
            return
        if self._targets.lanes.click(x, y, picture) or self._targets.shelf.click(x, y):
            return
        mark = picture.mark_at(x, y)
        if mark:
            self._state.select(_next_of(mark, self._state.snapshot.selected), mark.events if len(mark.events) > 1 else ())
        elif picture.plot.contains(x, y):
            self._state.select(None)

    def _hover(self, x: float, y: float) -> None:
        picture = self._viewport.picture
        self._widget.setCursor(cursor_at(x, y, picture))
        mark, lane = picture.mark_at(x, y), picture.lane_at(y) if picture.titles.contains(x, y) else None
        if self._targets.tag_at(x, y):
            self._widget.setCursor(Qt.CursorShape.PointingHandCursor)
            mark = None
        self._hover_on(Hover(mark.events[0] if mark else None, lane=lane.key if lane else None))
        if mark is None or mark.events[0] != self._answered:
            self._answered = None
            self._tips.rest()

    def _hover_on(self, hover: Hover) -> None:
        if hover != self.hover:
            self.hover = hover
            self._widget.update()


def _next_of(mark: Mark, selected: str | None) -> str:
    """The first event of a mark; each further click goes on to the next."""
    if selected not in mark.events:
        return mark.events[0]
    return mark.events[(mark.events.index(selected) + 1) % len(mark.events)]
