"""The timeline one can touch: a pyqtgraph view whose one view box keeps the time, and whose one item paints it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from pyqtgraph.graphicsItems.ViewBox import ViewBox
from pyqtgraph.widgets.GraphicsView import GraphicsView
from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QResizeEvent,
    QWheelEvent,
)

from timeline_app.canvas import gestures, keys, speech, zoom
from timeline_app.canvas.access import tell_charts
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.cursors import cursor_at, cursor_of_drag
from timeline_app.canvas.emphasis import emphasis_of
from timeline_app.canvas.lane_work import LaneWork
from timeline_app.canvas.picture_item import PictureItem
from timeline_app.canvas.tips import Tips
from timeline_app.canvas.walk import Walk
from timeline_app.layout.picture import Mark, Picture
from timeline_app.look.circuit_breaker import CircuitBreaker
from timeline_app.painting.ink import Emphasis
from timeline_app.queries.snapshot import View
from timeline_app.records.story import Known
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _

_SIDE_BUTTONS = {Qt.MouseButton.BackButton: -1, Qt.MouseButton.ForwardButton: 1}
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
NEAR_DAY = 36.0  # pixels from which on a day of a great many events shows their number, and opens as a list
NEAR_DAYS = 14.0  # days that are shown then
_CLICK = 4  # pixels a mouse may tremble in a click
_NOTCH = 120.0
_LINES = 66.0  # pixels a notch scrolls


class TimelineCanvas(GraphicsView):
    """Paints the snapshot and turns gestures into verbs of the state."""

    day_pointed = Signal(object)  # a date, or None where the mouse is not over the plot
    menu_wanted = Signal(str, QPoint)  # of an event, by id, at a place of the screen
    around_wanted = Signal()
    travelled = Signal(int)  # back (-1) or forward (1) through the views

    def __init__(self, state: TimelineState, composer: Composer, known: Known, jump: Callable[[View], None]) -> None:
        super().__init__()
        self._state, self._composer, self._known, self._jump = state, composer, known, jump
        self.walk = Walk(state, composer, known, jump, self._reveal)
        self.lanes = LaneWork(state, composer.laning, lambda: self.scroll_to(self._scroll))
        self._keys, self._tips = keys.actions_of(self), Tips(state, composer, self)
        self._breaker = CircuitBreaker()
        self._drag: gestures.Drag | None = None
        self._pressed = QPoint()
        self._hovered: str | None = None
        self._ringed = False
        self._scroll = 0.0
        self._item: PictureItem | None = None
        self._time = ViewBox(enableMenu=False, enableMouse=False)
        self._time.disableAutoRange()
        self._time.hide()  # it keeps the time and has nothing to draw
        self.setCentralItem(self._time)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)  # the picture covers all of it
        self.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        tell_charts(type(self).__name__)
        self.setAccessibleName(_("Timeline view"))
        for signal in (state.answer_changed, state.selection_changed, state.view_changed, state.period_changed):
            signal.connect(self.refresh)
        state.selection_changed.connect(self._speak)
        for signal in (state.answer_settled, state.selection_changed):
            signal.connect(self._settle)
        self._describe()
        self.refresh()

    @property
    def picture(self) -> Picture:
        """What is on screen."""
        return self._composer.compose(self._state.snapshot, self.viewport().width(), self.viewport().height(), self._scroll)

    def _picture_of(self, view: View) -> Picture:
        """What will be on screen when the view is there."""
        snapshot = replace(self._state.snapshot, view=view)
        return self._composer.compose(snapshot, self.viewport().width(), self.viewport().height(), self._scroll)

    def refresh(self) -> None:
        """Paint the present snapshot."""
        snapshot, picture = self._state.snapshot, self.picture
        self._time.setXRange(snapshot.view.start, snapshot.view.end, padding=0)
        told = snapshot, self._composer, self._known, self._hovered, self._ringed
        emphasis = self._breaker.run(snapshot, lambda: emphasis_of(*told), Emphasis)
        if self._item is None:
            self._item = PictureItem(picture, self._composer.ink, emphasis)
            self.scene().addItem(self._item)
        self._item.show_picture(picture, self._composer.ink, emphasis)

    def _settle(self) -> None:
        self.lanes.let_others_in(self.picture)
        self._describe()

    def _describe(self) -> None:
        self.setAccessibleDescription(speech.description(self._state.snapshot, self._composer.ink.script))

    def _speak(self) -> None:
        if event := self._state.snapshot.selected_event:
            speech.announce(self, speech.spoken(event, self._composer.ink.script))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A ring for whoever came by key; the mouse shows itself where it is."""
        super().focusInEvent(event)
        self._ringed = event.reason() in _BY_KEY
        self._describe()
        self.refresh()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.refresh()

    def scroll_to(self, above: float) -> None:
        """So many pixels of the lanes above the plot, as far as there are any."""
        self._scroll = above
        self._scroll = self.picture.scrolled.above
        self.refresh()

    def zoom_by(self, steps: float) -> None:
        self._state.look_at(zoom.stepped(self._state.snapshot.view, steps))

    def pan_by(self, share: float) -> None:
        self._state.look_at(zoom.moved(self._state.snapshot.view, self._state.snapshot.view.days * share))

    def step(self, by: int) -> None:
        """Select the next or previous event and bring it into sight."""
        self.walk.step(by)

    def go_to(self, id: str | None) -> None:
        """Select an event of the answer and bring it into sight."""
        self.walk.go_to(id)

    def scroll_page(self, by: int) -> None:
        self.scroll_to(self.picture.scrolled.above + by * self.picture.plot.height * 0.8)

    def _reveal(self, id: str, view: View) -> None:
        """Scroll the lanes so that an event is in sight once the view is there."""
        picture = self._picture_of(view)
        box = self._composer.box_of(id, picture, self._state.snapshot)
        if box and not (picture.plot.y <= box.y and box.bottom <= picture.plot.bottom):
            self.scroll_to(picture.scrolled.above + box.y + box.height / 2 - picture.plot.y - picture.plot.height / 2)

    def resizeEvent(self, ev: QResizeEvent | None) -> None:
        super().resizeEvent(ev)
        if getattr(self, "_item", None) is not None:
            self.refresh()

    def wheelEvent(self, ev: QWheelEvent) -> None:
        """Up and down zooms at the cursor, and scrolls over the titles of the lanes; sideways pans."""
        ev.accept()
        turned, position, picture = ev.angleDelta(), ev.position(), self.picture
        if abs(turned.x()) > abs(turned.y()):
            fine = ev.pixelDelta().x() / max(picture.plot.width, 1.0)  # a touchpad says how far the fingers went
            self.pan_by(-fine or -turned.x() / _NOTCH * 0.1)
            return
        if picture.titles.contains(position.x(), position.y()):
            self.scroll_to(picture.scrolled.above - turned.y() / _NOTCH * _LINES)
            return
        day = gestures.scale_of(picture, self._state.snapshot.view).day(max(picture.plot.x, position.x()))
        self._state.look_at(zoom.stepped(self._state.snapshot.view, turned.y() / _NOTCH, day))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QNativeGestureEvent) and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture:
            day = gestures.scale_of(self.picture, self._state.snapshot.view).day(event.position().x())
            self._state.look_at(zoom.zoomed(self._state.snapshot.view, 1 / max(0.2, 1 + event.value()), day))
            return True
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return True  # ours comes sooner
        if event.type() is QEvent.Type.Leave:
            self.day_pointed.emit(None)
        return super().viewportEvent(event)

    def mousePressEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        self.setFocus()
        if ev.button() in _SIDE_BUTTONS:
            self.travelled.emit(_SIDE_BUTTONS[ev.button()])
        if ev.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = ev.position().toPoint()
        choosing = bool(ev.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        x, y, picture = ev.position().x(), ev.position().y(), self.picture
        self._drag = gestures.drag_from(x, y, picture, self._state, self.scroll_to, self.lanes.move, choosing)
        if self._drag:
            self.viewport().setCursor(cursor_of_drag(x, y, picture, choosing))

    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        moved = (ev.position().toPoint() - self._pressed).manhattanLength() > _CLICK
        if self._drag and moved:
            self._drag(ev.position().x(), ev.position().y())
        elif not self._drag:
            self._hover(ev.position().x(), ev.position().y())

    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        drag, self._drag = self._drag, None
        if ev.button() is not Qt.MouseButton.LeftButton or drag is None:
            return
        if (ev.position().toPoint() - self._pressed).manhattanLength() <= _CLICK:
            self._click(ev.position().x(), ev.position().y(), drag)
        self._hover(ev.position().x(), ev.position().y())

    def mouseDoubleClickEvent(self, ev: QMouseEvent) -> None:
        ev.accept()
        x, y = ev.position().x(), ev.position().y()
        picture = self.picture
        if picture.overview and picture.overview.box.contains(x, y):
            self._jump(zoom.around(self._state.timeline.first_view))
            return
        if self.lanes.double_click(x, y, picture):
            return
        mark = picture.mark_at(x, y)
        if mark and len(mark.events) > 1:
            self._open_cluster(mark, ev.globalPosition().toPoint())

    def keyPressEvent(self, ev: QKeyEvent) -> None:
        """Keys that move about the timeline; all others go to the window."""
        act = self._keys.get((ev.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(ev.key())))
        if act is None:
            ev.ignore()
            return
        act()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Of the event under the mouse; by key of the selected one, at its mark."""
        picture, selected = self.picture, self._state.snapshot.selected
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            mark = next((mark for mark in picture.marks if selected in mark.events), None)
            place = self.mapToGlobal(QPoint(int(mark.box.x), int(mark.box.bottom))) if mark else event.globalPos()
        else:
            mark, place = picture.mark_at(event.pos().x(), event.pos().y()), event.globalPos()
        if mark:
            self._state.select(selected if selected in mark.events else mark.events[0])
            self.menu_wanted.emit(self._state.snapshot.selected, place)

    def _click(self, x: float, y: float, drag: gestures.Drag) -> None:
        picture = self.picture
        if picture.axis.contains(x, y):
            drag(x, y)
            return
        if self.lanes.click(x, y, picture):
            return
        mark = picture.mark_at(x, y)
        if mark:
            self._state.select(_next_of(mark, self._state.snapshot.selected), mark.events if len(mark.events) > 1 else ())
        elif picture.plot.contains(x, y):
            self._state.select(None)

    def _hover(self, x: float, y: float) -> None:
        picture = self.picture
        mark = picture.mark_at(x, y)
        self.viewport().setCursor(cursor_at(x, y, picture))
        day = gestures.scale_of(picture, self._state.snapshot.view).day(x)
        inside = picture.plot.contains(x, y) and not picture.yearless and 1 <= day < date.max.toordinal()
        self.day_pointed.emit(date.fromordinal(int(day)) if inside else None)
        self._tips.rest()
        hovered = mark.events[0] if mark else None
        if hovered != self._hovered:
            self._hovered = hovered
            self.refresh()

    def _open_cluster(self, mark: Mark, place: QPoint) -> None:
        """Zoom to the members; those of one and the same stretch never part, so they open as a list."""
        if mark.days and mark.box.width < NEAR_DAY:
            self._jump(zoom.fitted([mark.days], least_days=NEAR_DAYS))
            return
        spans = {self._composer.laning.span_of(event) for event in self._tips.events_of(mark)} if not mark.days else set()
        if len(spans) > 1:
            self._jump(zoom.fitted(spans))
        else:
            self._tips.open_list(mark, place)


def _next_of(mark: Mark, selected: str | None) -> str:
    """The first event of a mark; each further click goes on to the next."""
    if selected not in mark.events:
        return mark.events[0]
    return mark.events[(mark.events.index(selected) + 1) % len(mark.events)]
