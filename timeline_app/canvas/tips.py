"""What a mark says when one rests on it, and the list that a cluster opens as."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QToolTip

from timeline_app.canvas.composer import Composer
from timeline_app.chinese.script import line_in
from timeline_app.layout.picture import Mark
from timeline_app.look import plain
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.canvas.timeline_canvas import TimelineCanvas

_REST = 500  # milliseconds after which a mark says what it is
_LINES = 12
_CHOICES = 40


class Tips:
    """Words for the marks of a canvas, in the script of the reader."""

    def __init__(self, state: TimelineState, composer: Composer, canvas: "TimelineCanvas") -> None:
        self._state, self._composer, self._canvas = state, composer, canvas
        self._resting = QTimer(canvas, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self._show)

    def rest(self) -> None:
        """The mouse has moved; a mark it rests on from now on will say what it is."""
        self._resting.start()

    def _show(self) -> None:
        place = self._canvas.viewport().mapFromGlobal(QCursor.pos())
        if self._canvas.underMouse():
            words = self.words(self._canvas.picture.mark_at(place.x(), place.y()))
            QToolTip.showText(QCursor.pos(), words, self._canvas)

    def words(self, mark: Mark | None) -> str:
        """A line an event; how many more where there are too many."""
        if mark is None:
            return ""
        lines = [self._line(event) for event in self._first(mark, _LINES)]
        if len(mark.events) > len(lines):
            lines.append(_("and {count} more").format(count=len(mark.events) - len(lines)))
        return plain.tip(*lines)

    def events_of(self, mark: Mark) -> Iterator[Event]:
        return filter(None, map(self._state.find, mark.events))

    def _first(self, mark: Mark, count: int) -> Iterator[Event]:
        """Of a great many events only those that are told are read."""
        return filter(None, map(self._state.find, mark.events[:count]))

    def open_list(self, mark: Mark, place: QPoint) -> None:
        """The events of a mark to choose from."""
        menu = QMenu(self._canvas)
        menu.aboutToHide.connect(menu.deleteLater)  # it is made anew each time
        for event in self._first(mark, _CHOICES):
            plain.add_entry(menu, self._line(event), lambda id=event.id: self._state.select(id, mark.events))
        if len(mark.events) > _CHOICES:
            menu.addAction(_("and {count} more").format(count=len(mark.events) - _CHOICES)).setEnabled(False)
        menu.popup(place)

    def _line(self, event: Event) -> str:
        return f"{when_in_words(event.when.edtf)}  {line_in(self._composer.ink.script, event.title)}"
