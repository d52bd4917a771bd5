"""The timeline one can touch: a widget that paints the picture of the snapshot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from timeline_app.canvas import keys, speech
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.emphasis import Highlights
from timeline_app.canvas.event_navigation import EventNavigation
from timeline_app.canvas.lane_actions import LaneActions
from timeline_app.canvas.opening import Opening
from timeline_app.canvas.pointer import Pointer, Targets
from timeline_app.canvas.shelf_lists import ShelfLists
from timeline_app.canvas.tips import Tips
from timeline_app.canvas.viewport import Viewport
from timeline_app.layout.picture import Picture
from timeline_app.layout.shapes import Shape
from timeline_app.layout.shapes_in_sight import shapes_in_sight
from timeline_app.layout.tags import Tag
from timeline_app.look.access import announce, tell_role
from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.painting.guarded import GuardedPainting
from timeline_app.painting.paint_style import Emphasis
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.records.story import Known

_SIDE_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_COVERED = (QEvent.Type.FocusOut, QEvent.Type.WindowDeactivate, QEvent.Type.WindowBlocked, QEvent.Type.Hide)


class TimelineCanvas(QWidget):
    """Paints the snapshot and turns gestures into verbs of the state; ``painted`` comes once, after the first paint."""

    painted = Signal()
    shapes_changed = Signal()  # those in sight, during a paint
    menu_wanted = Signal(str, QPoint)  # of an event, by id, at a place of the screen
    event_wanted = Signal(str)  # by id; the filter may hide it
    list_wanted = Signal(bool)  # of the events that the selected one was chosen from; whether by key
    around_wanted = Signal()
    copy_wanted = Signal()
    travelled = Signal(int)  # back (-1) or forward (1) through the views

    def __init__(
        self, state: TimelineState, composer: Composer, known: "Known", jump: Callable[[View], None], moving: Callable[[], bool]
    ) -> None:
        super().__init__()
        self._state, self._composer, self._known = state, composer, known
        self.viewport = Viewport(self, state, composer, jump, moving)
        self.navigation = EventNavigation(state, composer, known, self.viewport)
        self._lanes = LaneActions(state, composer.lane_setup, self.viewport.limit_scroll, self.navigation.go_to)
        self.tips = Tips(self, state, composer, self.viewport)
        self._highlights, opening = Highlights(composer, known), Opening(state, composer, self.viewport, self.list_wanted.emit)
        shelf = ShelfLists(self, state, composer, self.viewport)
        targets = Targets(self._lanes, shelf, self._tag_at, opening.open, self.event_wanted.emit)
        self._pointer = Pointer(self, state, self.viewport, self.tips, targets)
        self.point_out = self._pointer.point_out
        self._keys = keys.actions_of(
            self.navigation, self.viewport, self._lanes, self.around_wanted.emit, self.copy_wanted.emit, shelf.open,
            opening.open_selected,
        )
        self._breaker, self._painting = CircuitBreaker(), GuardedPainting()
        self._ringed = self._painted = False
        self.shapes: frozenset[Shape] = frozenset()
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the picture covers all of it
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        tell_role(type(self).__name__, QAccessible.Role.Chart)
        self.setAccessibleName(_("Timeline view"))
        for signal in (state.answer_changed, state.selection_changed, state.view_changed, state.period_changed):
            signal.connect(self.update)
        state.selection_changed.connect(self._speak)
        for signal in (state.answer_settled, state.selection_changed):
            signal.connect(self._settle)
        self._describe()

    @property
    def picture(self) -> Picture:
        """What is on screen."""
        return self.viewport.picture

    def paintEvent(self, _event: QPaintEvent) -> None:
        snapshot, picture = self._state.snapshot, self.picture
        told = snapshot, picture, self._pointer.hover, self._ringed, self._pointer.axis.pointed()
        emphasis = self._breaker.run(snapshot, lambda: self._highlights.emphasis(*told), Emphasis)
        with QPainter(self) as painter:
            self._painting.paint(painter, picture, self._composer.paint_style, emphasis)
        self._note_shapes(picture)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def step(self, by: int) -> None:
        """Select the next or previous event and bring it into sight."""
        self.navigation.step(by)

    def go_to(self, id: str | None) -> None:
        """Select an event of the answer and bring it into sight."""
        self.navigation.go_to(id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw a focus ring if the focus came by keyboard; the mouse shows where it is."""
        super().focusInEvent(event)
        self._ringed = event.reason() in _BY_KEY
        self._describe()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False

    def event(self, event: QEvent) -> bool:
        """With pinching; a tool tip of Qt's own would come later than ours. What opens over the canvas ends a hover."""
        if event.type() in _COVERED:
            self._pointer.let_go()
            self._pointer.drop()
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            self.viewport.pointed = event.position().y()
            self._pointer.pinch(event)
            return True
        return event.type() is QEvent.Type.ToolTip or super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.viewport.pointed = None
        self._pointer.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.viewport.pointed = event.position().y()
        self._pointer.turn(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() in _SIDE_BUTTONS:
            self.travelled.emit(_SIDE_BUTTONS[event.button()])
        if event.button() is Qt.MouseButton.LeftButton:
            self.viewport.breathing.hold(True)
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.viewport.pointed = event.position().y()
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)
        self.viewport.breathing.hold(False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that move about the timeline; all others go to the window."""
        self.viewport.pointed = None
        act = self._keys.get((event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())))
        if act is None:
            event.ignore()
            return
        act()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the event under the mouse; by key of the selected one, at its mark."""
        self._pointer.let_go()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self._place_of_selected()
            if place:
                self.menu_wanted.emit(self._state.snapshot.selected, self.mapToGlobal(place))
            return
        mark, selected = self.picture.mark_at(event.pos().x(), event.pos().y()), self._state.snapshot.selected
        if mark:
            self._state.select(selected if selected in mark.events else mark.events[0])
            self.menu_wanted.emit(self._state.snapshot.selected, event.globalPos())

    def _place_of_selected(self) -> QPoint | None:
        """Below its mark, or where it is counted; None where it is out of sight."""
        snapshot, picture = self._state.snapshot, self.picture
        if mark := picture.mark_of(snapshot.selected):
            return QPoint(int(mark.box.x), int(mark.box.bottom))
        if snapshot.selected is None or picture.density is None:
            return None
        marker = self._composer.markers_of([snapshot.selected], snapshot).get(snapshot.selected)
        place = picture.density.place_of(marker) if marker else None
        return QPoint(*map(int, place)) if place and picture.plot.contains(*place) else None

    def _note_shapes(self, picture: Picture) -> None:
        shapes = shapes_in_sight(picture)
        if shapes != self.shapes:
            self.shapes = shapes
            self.shapes_changed.emit()

    def _tag_at(self, x: float, y: float) -> Tag | None:
        return self._highlights.links(self._state.snapshot, self.picture).tag_at(x, y)

    def _settle(self) -> None:
        self._lanes.let_others_in(self.picture)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(speech.description(self._state.snapshot, self._composer.paint_style.script))

    def _speak(self) -> None:
        if event := self._state.snapshot.selected_event:
            announce(self, speech.spoken(event, self._composer.paint_style.script))
