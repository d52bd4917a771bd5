"""Where words are typed that events must have: how many do, and the way from one to the next."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QToolButton

from timeline_app.database.search_index import LONGEST
from timeline_app.look import plain
from timeline_app.queries.snapshot import View
from timeline_app.records.period import Period
from timeline_app.state.timeline_state import TimelineState
from timeline_app.translation.words import _
from timeline_app.window.view_stack import ViewStack

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAST_WORDS = 60  # pixels that are left to the words; where there are fewer, only the hits are told, or nothing
_GAP = 4


class SearchBox(QLineEdit):
    """Asks by signal. Esc empties it, and once more leaves it; Enter and Shift+Enter go along the hits."""

    words_changed = Signal(str)
    hit_wanted = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._counted: tuple[str, ...] = ("",)
        self._telling = True
        self._count = plain.label("")
        self._count.setParent(self)
        self._count.setObjectName("faint")
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(_("Search events"))
        self.setAccessibleName(_("Search events"))
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._tell)

    def follow(self, words: str) -> None:
        """What is searched for, where somebody else has changed it; blanks that are being typed stay."""
        if self.text().strip() != words:
            self.recall(words)

    def recall(self, words: str) -> None:
        """Show words that are asked for already."""
        self._telling = False
        self.setText(words)
        self._telling = True

    def show_hits(self, hits: int | None, total: int) -> None:
        """How many events are found, of how many; None where nothing is searched."""
        self._counted = ("",) if hits is None else (f"{hits} / {total}", f"{hits}", "")
        told = "" if hits is None else _("{count} of {total} events found").format(count=hits, total=total)
        self.setAccessibleDescription(told)
        self._place_count()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.hit_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self.clear()
        else:
            self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._place_count()

    def _tell(self, words: str) -> None:
        if self._telling:
            self.words_changed.emit(words)

    def _place_count(self) -> None:
        """Before the cross, as long a text as there is room for."""
        right = min((button.x() for button in self.findChildren(QToolButton)), default=self.width()) - _GAP
        metrics = self._count.fontMetrics()
        room = right - _LEAST_WORDS
        text = next(each for each in (*self._counted, "") if not each or metrics.horizontalAdvance(each) <= room)
        width = metrics.horizontalAdvance(text)
        self._count.setText(text)
        self._count.setGeometry(right - width, 0, width, self.height())
        self.setTextMargins(0, 0, width + _GAP if width else 0, 0)


class _Searching(QObject):
    """Goes with its box: what the state tells later reaches none that is gone."""

    def __init__(self, box: SearchBox, state: TimelineState, views: ViewStack) -> None:
        super().__init__(box)
        self._box, self._state, self._views = box, state, views
        state.answer_changed.connect(self._show_hits)
        box.hit_wanted.connect(self._walk)
        box.left.connect(views.setFocus)
        self._show_hits()

    def _show_hits(self) -> None:
        answer = self._state.snapshot.answer
        self._box.follow(answer.query.search)
        self._box.show_hits(len(answer.events) if answer.query.search else None, answer.total)

    def _walk(self, by: int) -> None:
        period = self._state.snapshot.period if self._views.keeps_to_period else None
        if period is None and self._state.snapshot.selected_event is None:
            self._views.canvas.step(by)
        else:
            self._views.canvas.go_to(next_hit(self._state, by, period))


def connect_search(box: SearchBox, state: TimelineState, views: ViewStack) -> None:
    """The box tells what the state has found, and leads along what of it the present view shows."""
    _Searching(box, state, views)


def next_hit(state: TimelineState, by: int, period: Period | None) -> str | None:
    """The event after or before the selected one, after the last the first: in time, of a period as it is read.

    Where none is selected, the first or the last one.
    """
    events, selected = state.snapshot.answer.events, state.snapshot.selected
    from timeline_app.queries.in_reading_order import in_reading_order  # a launch does without

    order = in_reading_order(events, period) if period else None
    place, count = (order.row_of(selected), len(order)) if order else (events.place_of(selected), len(events))
    if not count:
        return None
    there = (min(0, by) if place is None else place + by) % count
    return (order.event(there) if order else events[there]).id


def year_in(view: View) -> int:
    """In which dates without a year are read."""
    return date.fromordinal(max(1, int((view.start + view.end) / 2))).year
