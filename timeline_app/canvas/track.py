"""A track: one series below the lanes. Its name and unit stand in the column of titles, where it is folded and closed; over its
chart the mouse pans and zooms as over the lanes."""

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAccessible, QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from timeline_app.canvas.track_chart import Charted, TrackChart
from timeline_app.chinese.script import line_in
from timeline_app.layout.box import Box
from timeline_app.layout.picture import Picture
from timeline_app.layout.track import levels_of
from timeline_app.look import plain
from timeline_app.look.access import announce, tell_role
from timeline_app.painting.track import CLOSE, FOLD, TrackTitle, fitted_name, paint_track_title, reading
from timeline_app.queries.names import indicator_name
from timeline_app.queries.series import Point, PointKind
from timeline_app.queries.snapshot import View
from timeline_app.translation.cut import NAME
from timeline_app.translation.words import _

_CLICK = 4  # pixels a mouse may tremble in a click
_TOLD = 12  # values that are told to who cannot see them


class Track(QWidget):
    """``event_wanted`` carries the id of the event that tells a value. What it does not use of the mouse and the keys goes on
    to the canvas."""

    event_wanted = Signal(str)
    day_wanted = Signal(float)  # to be in view, as an ordinal
    fold_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, canvas: QWidget, charted: Charted) -> None:
        super().__init__(canvas)
        self._folded, self._titles = False, 0
        self._pressed = QPoint()
        self._chart = TrackChart(self, charted)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        tell_role(type(self).__name__, QAccessible.Role.Chart)
        self.show_series(charted)

    def show_series(self, charted: Charted) -> None:
        self._charted = charted
        self._read_out(self._read if self._read in charted.series.points else None)
        self._chart.show_series(charted)
        indicator = charted.series.indicator
        self._name = line_in(charted.style.script, indicator_name(indicator), NAME)
        note = (line_in(charted.style.script, indicator.note),) if indicator.note else ()
        self.setToolTip(plain.tip(self._name, *note))
        self.setAccessibleName(plain.line(f"{self._name} ({indicator.unit})"))
        told = _("; ").join(self._words(point) for point in charted.series.points[:_TOLD])
        self.setAccessibleDescription(plain.line(told) or self._nothing)
        self._entitle()

    def follow(self, picture: Picture, view: View, place: QRect, folded: bool) -> None:
        """Stand at this place of the canvas; the chart follows the axis."""
        titles = round(picture.plot.x)
        if (place, titles, folded) != (self.geometry(), self._titles, self._folded):
            self.setGeometry(place)
            self._titles, self._folded = titles, folded
            self._entitle()
        self._chart.setVisible(not folded and bool(self._charted.series.points))
        self._chart.follow(picture, view, QRect(self._titles, 0, round(picture.plot.right) - self._titles, place.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        box = Box(0, 0, self.width(), self.height())
        with QPainter(self) as painter:
            paint_track_title(painter, self._title, box, self._charted.style)

    def event(self, event: QEvent) -> bool:
        """Tips belong to the title alone."""
        if isinstance(event, QHelpEvent) and event.pos().x() >= self._titles:
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        event.setAccepted(self._pressed.x() < self._titles)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        dot = None if event.buttons() else self._chart.dot_near(place.x() - self._titles, place.y())
        self._read_out(dot.point if dot else None)
        self._point_at(place)
        event.setAccepted(self._pressed.x() < self._titles and bool(event.buttons()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        if event.button() is Qt.MouseButton.LeftButton and (place - self._pressed).manhattanLength() <= _CLICK:
            self._click(place)
        event.setAccepted(self._pressed.x() < self._titles)

    def leaveEvent(self, event: QEvent) -> None:
        self._read_out(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From value to value, and what the title offers to the mouse."""
        acts = {
            Qt.Key.Key_Left: lambda: self._go_on(-1), Qt.Key.Key_Right: lambda: self._go_on(1), Qt.Key.Key_Return: self._open,
            Qt.Key.Key_Space: self.fold_wanted.emit, Qt.Key.Key_Delete: self.close_wanted.emit,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
            return
        act()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        plain.add_entry(menu, _("Unfold") if self._folded else _("Fold"), self.fold_wanted.emit)
        plain.add_entry(menu, _("Close"), self.close_wanted.emit)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._entitle()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._read_out(None)
        self._entitle()

    def _entitle(self) -> None:
        """Measured here, since the title is painted in every frame."""
        series, style = self._charted.series, self._charted.style
        counted = [point for point in series.points if point.kind is not PointKind.TARGET]
        last = self._words(counted[-1]) if counted else self._nothing
        name = fitted_name(self._name, self._titles, self._folded, style)
        self._title = TrackTitle(self._titles, name, levels_of(series).unit, last, self._folded, self.hasFocus())
        self.update()

    @property
    def _nothing(self) -> str:
        return _("No value of this in the answer")

    @property
    def _read(self) -> Point | None:
        return self._chart.point_read

    def _words(self, point: Point) -> str:
        return reading(point, self._charted.style.script)

    def _read_out(self, point: Point | None) -> None:
        self._chart.read(point)

    def _point_at(self, place: QPoint) -> None:
        """Without a cursor of its own the track has that of the canvas."""
        if self._read or place.x() < FOLD or self._closing(place):
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.unsetCursor()

    def _click(self, place: QPoint) -> None:
        if place.x() >= self._titles:
            dot = self._chart.dot_near(place.x() - self._titles, place.y())
            if dot:
                self.event_wanted.emit(dot.point.event)
        elif self._closing(place):
            self.close_wanted.emit()
        elif place.x() < FOLD:
            self.fold_wanted.emit()

    def _closing(self, place: QPoint) -> bool:
        return self._titles - CLOSE <= place.x() < self._titles

    def _go_on(self, by: int) -> None:
        """To the next value, brought into view and said."""
        points = self._charted.series.points
        if not points:
            return
        here = points.index(self._read) + by if self._read in points else (0 if by > 0 else len(points) - 1)
        point = points[min(max(here, 0), len(points) - 1)]
        self.day_wanted.emit(point.middle)
        self._read_out(point)
        announce(self, self._words(point))

    def _open(self) -> None:
        if self._read:
            self.event_wanted.emit(self._read.event)
