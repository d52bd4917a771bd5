"""Ways of looking at the timeline that buttons and keys ask for, and the way back to the view before."""

from PySide6.QtCore import QObject

from timeline_app.canvas import zoom
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import TimelineState, whole_view

_REMEMBERED = 50
_JUMP = 0.3  # share by which a zoom, and half a view by which a move, counts as a jump


class Viewing(QObject):
    """Looks nearer, farther, at a year or a week; remembers jumps, but not the many small steps of a wheel or a drag."""

    def __init__(self, state: TimelineState, parent: QObject) -> None:
        super().__init__(parent)
        self._state = state
        self._last = state.snapshot.view
        self._before: list[View] = []
        self._going_back = False
        state.view_changed.connect(self._remember)

    def zoom_in(self) -> None:
        self._state.look_at(zoom.stepped(self._state.snapshot.view, 1))

    def zoom_out(self) -> None:
        self._state.look_at(zoom.stepped(self._state.snapshot.view, -1))

    def year(self) -> None:
        self._look_for(366)

    def quarter(self) -> None:
        self._look_for(92)

    def month(self) -> None:
        self._look_for(31)

    def week(self) -> None:
        self._look_for(7)

    def fit(self) -> None:
        self._state.look_at(whole_view(self._state.timeline.first_view))

    def back(self) -> None:
        """The view before the last jump."""
        if self._before:
            self._going_back = True
            self._state.look_at(self._before.pop())
            self._going_back = False

    def bring_into_sight(self) -> None:
        """An answer of which nothing is in view would look like no answer at all."""
        events, view = self._state.snapshot.answer.events, self._state.snapshot.view
        in_sight = any(e.when.start.toordinal() < view.end and e.when.end.toordinal() >= view.start for e in events)
        if events and not in_sight:
            self._state.look_at(zoom.fitted(events))

    def _look_for(self, days: float) -> None:
        """So many days around the selection, or around the middle of the view."""
        selected = self._state.snapshot.selected_event
        view = zoom.centred(self._state.snapshot.view, days)
        if selected:
            view = zoom.moved(view, selected.when.start.toordinal() - (view.start + view.end) / 2)
        self._state.look_at(view)

    def _remember(self) -> None:
        view, before = self._state.snapshot.view, self._last
        jumped = abs(view.days / before.days - 1) > _JUMP or abs(view.start - before.start) > before.days / 2
        if jumped and not self._going_back:
            self._before = [*self._before[1 - _REMEMBERED :], before]
        self._last = view
