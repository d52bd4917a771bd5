"""What a mark says when the mouse rests on it, and how a mark of several events opens."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from timeline_app.canvas import zoom
from timeline_app.canvas.axis_hover import choice_in_words
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.gestures import tick_at
from timeline_app.canvas.viewport import Viewport
from timeline_app.chinese.script import line_in
from timeline_app.layout.mark import Mark
from timeline_app.look import plain
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_REST = 500  # milliseconds after which a mark says what it is
_LINES = 12
_CHOICES = 40
_NEAR_DAY = 36.0  # pixels a day from which density shows a number for each day, which opens as a list
_NEAR_DAYS = 14.0  # days that are shown then


class Tips:
    """Words for the marks of a canvas, in the script of the reader."""

    def __init__(self, widget: QWidget, state: TimelineState, composer: Composer, viewport: Viewport) -> None:
        self._widget, self._state, self._composer, self._viewport = widget, state, composer, viewport
        self._resting = QTimer(widget, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self._show)

    def rest(self) -> None:
        """The mouse has moved; a mark it rests on from now on will say what it is."""
        self._resting.start()

    def _show(self) -> None:
        place = self._widget.mapFromGlobal(QCursor.pos())
        if self._widget.underMouse():
            picture, x, y = self._viewport.picture, place.x(), place.y()
            words = self.words(picture.mark_at(x, y)) or plain.tip(choice_in_words(tick_at(x, y, picture)))
            QToolTip.showText(QCursor.pos(), words, self._widget)

    def words(self, mark: Mark | None) -> str:
        """A line an event; how many more where there are too many."""
        if mark is None:
            return ""
        lines = [self._line(event) for event in self._first(mark, _LINES)]
        if len(mark.events) > len(lines):
            lines.append(_("and {count} more").format(count=len(mark.events) - len(lines)))
        return plain.tip(*lines)

    def open(self, mark: Mark, place: QPoint) -> None:
        """Zoom to the events; those of one and the same days never part, so they open as a list at ``place`` of the screen."""
        span_of = self._composer.lane_setup.span_of
        spans = {mark.days} if mark.days else {span_of(event) for event in filter(None, map(self._state.find, mark.events))}
        if len(mark.events) == 1 or (mark.days and mark.box.width < _NEAR_DAY):
            self._viewport.jump(zoom.fitted(spans, least_days=_NEAR_DAYS))
        elif len(spans) > 1:
            self._viewport.jump(zoom.fitted(spans))
        else:
            self._open_list(mark, place)

    def _open_list(self, mark: Mark, place: QPoint) -> None:
        """The events of a mark to choose from."""
        menu = QMenu(self._widget)
        menu.aboutToHide.connect(menu.deleteLater)  # it is made anew each time
        for event in self._first(mark, _CHOICES):
            plain.add_entry(menu, self._line(event), lambda id=event.id: self._state.select(id, mark.events))
        if len(mark.events) > _CHOICES:
            menu.addAction(_("and {count} more").format(count=len(mark.events) - _CHOICES)).setEnabled(False)
        menu.popup(place)

    def _first(self, mark: Mark, count: int) -> Iterator[Event]:
        """Reads only the events that the tip names."""
        return filter(None, map(self._state.find, mark.events[:count]))

    def _line(self, event: Event) -> str:
        return f"{when_in_words(event.when.edtf)}  {line_in(self._composer.paint_style.script, event.title)}"
