"""From event to event: along the list, from lane to lane, along a story; each comes into sight."""

from timeline_app.canvas import order, zoom
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.viewport import Viewport
from timeline_app.records.story import Known
from timeline_app.state.timeline_state import TimelineState


class EventNavigation:
    """Selects events and brings them into sight."""

    def __init__(self, state: TimelineState, composer: Composer, known: Known, viewport: Viewport) -> None:
        self._state, self._composer, self._known, self._viewport = state, composer, known, viewport

    def step(self, by: int) -> None:
        """The next or previous event in time; without a selection the first one in sight."""
        snapshot = self._state.snapshot
        first = self._first_in_sight() if snapshot.selected is None and by > 0 else None
        self.go_to(first or order.neighbour(snapshot.shown, snapshot.selected, by))

    def _first_in_sight(self) -> str | None:
        snapshot, laning = self._state.snapshot, self._composer.lane_setup
        day = snapshot.view.start
        first = snapshot.shown.first_from(laning.years.day_of(laning.years.first, int(day)) if laning.years else day)
        return first.id if first else None

    def change_lane(self, by: int) -> None:
        self.go_to(self._composer.in_next_lane(self._state.snapshot, by))

    def follow_story(self, by: int) -> None:
        """Along the story of the selected event; what the filter hides is passed over."""
        event = self._state.snapshot.selected_event
        if event:
            self.go_to(order.in_story(event, self._known, self._state.find, by))

    def to_end(self, position: int) -> None:
        """The first event (0) or the last one (-1)."""
        events = self._state.snapshot.shown
        self.go_to(events[position].id if events else None)

    def go_to(self, id: str | None) -> None:
        """Select an event of the answer; move the view and the lanes only if the event is not in sight."""
        event = self._state.find(id) if id else None
        if event is None:
            return
        self._state.select(event.id)
        view = self._state.snapshot.view
        start, end = self._composer.lane_setup.span_of(event)
        shown = min(end, start + view.days)
        if not self._viewport.shelves(event.id) and (start < view.start or shown > view.end):
            view = self._state.clamped(zoom.moved(view, (start + shown) / 2 - (view.start + view.end) / 2))
            self._viewport.jump(view)
        self._viewport.reveal(event.id, view)

    def focus(self) -> None:
        """Centre the selection; once more fits it."""
        event = self._state.snapshot.selected_event
        if event is None:
            return
        view = self._state.snapshot.view
        span = self._composer.lane_setup.span_of(event)
        centred = self._state.clamped(zoom.moved(view, sum(span) / 2 - (view.start + view.end) / 2))
        self._viewport.jump(zoom.fitted([span]) if abs(centred.start - view.start) < view.days / 200 else centred)

    def clear_selection(self) -> None:
        """The selection first, the period then."""
        if self._state.snapshot.selected:
            self._state.select(None)
        else:
            self._state.choose_period(None)
