"""What a mark says when the mouse rests on it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from timeline_app.canvas.axis_hover import choice_in_words
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.gestures import tick_at
from timeline_app.canvas.viewport import Viewport
from timeline_app.chinese.script import line_in
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Picture
from timeline_app.look import plain
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_REST = 500  # milliseconds after which a mark says what it is
_LINES = 5
_ABOVE = 6  # pixels between a tip and the mouse below it


class Tips:
    """Words for the marks of a canvas, in the script of the reader."""

    def __init__(self, widget: QWidget, state: TimelineState, composer: Composer, viewport: Viewport) -> None:
        self._widget, self._state, self._composer, self._viewport = widget, state, composer, viewport
        self._resting = QTimer(widget, singleShot=True, interval=_REST)
        self._resting.timeout.connect(self._show)

    def rest(self) -> None:
        """The mouse has moved; a mark it rests on from now on will say what it is."""
        self._resting.start()

    def hide(self) -> None:
        """At once, and until the mouse rests on something anew."""
        self._resting.stop()
        QToolTip.hideText()

    def words(self, mark: Mark | None) -> str:
        """A line an event; how many more where there are too many."""
        if mark is None:
            return ""
        lines = [self._line(event) for event in self._first(mark)]
        if len(mark.events) > len(lines):
            lines.append(_("and {count} more · click to open").format(count=len(mark.events) - len(lines)))
        return plain.tip(*lines)

    def _show(self) -> None:
        place = self._widget.mapFromGlobal(QCursor.pos())
        if not self._widget.underMouse() or QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return
        picture, x, y = self._viewport.picture, place.x(), place.y()
        words = self.words(picture.mark_at(x, y)) or plain.tip(name_at(x, y, picture) or choice_in_words(tick_at(x, y, picture)))
        QToolTip.showText(QCursor.pos(), words, self._widget)
        if words and (shown := _window_of_tip()):
            around = QRect(self._widget.mapToGlobal(QPoint()), self._widget.size())
            shown.move(place_within(around, shown.frameGeometry(), QCursor.pos()))

    def _first(self, mark: Mark) -> Iterator[Event]:
        """Reads only the events that the tip names."""
        return filter(None, map(self._state.find, mark.events[:_LINES]))

    def _line(self, event: Event) -> str:
        return f"{when_in_words(event.when.edtf)}  {line_in(self._composer.paint_style.script, title_of(event))}"


def name_at(x: float, y: float, picture: Picture) -> str:
    """The whole name of a lane, over a title that is cut."""
    lane = picture.lane_at(y) if picture.titles.contains(x, y) else None
    return lane.name if lane else ""


def place_within(canvas: QRect, tip: QRect, mouse: QPoint) -> QPoint:
    """The upper left corner of a tip where it covers nothing beside the canvas: above the mouse where there is no room below."""
    x = max(canvas.left(), min(tip.x(), canvas.right() + 1 - tip.width()))
    if canvas.top() <= tip.y() and tip.bottom() <= canvas.bottom():
        return QPoint(x, tip.y())
    return QPoint(x, max(canvas.top(), mouse.y() - _ABOVE - tip.height()))


def _window_of_tip() -> QWidget | None:
    """Qt places a tip on the screen alone; it is moved before it is seen."""
    return next((each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel")), None)
