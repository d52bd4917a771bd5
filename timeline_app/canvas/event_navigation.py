"""From event to event: along the list, from lane to lane, along a story; each comes into sight."""

from math import inf
from typing import TYPE_CHECKING

from timeline_app.canvas import order, zoom
from timeline_app.canvas.composer import Composer
from timeline_app.canvas.viewport import Viewport
from timeline_app.queries.snapshot import View
from timeline_app.state.timeline_state import TimelineState, whole_view

if TYPE_CHECKING:
    from timeline_app.records.story import Known


class EventNavigation:
    """Selects events and brings them into sight."""

    def __init__(self, state: TimelineState, composer: Composer, known: "Known", viewport: Viewport) -> None:
        self._state, self._composer, self._known, self._viewport = state, composer, known, viewport

    def step(self, by: int) -> None:
        """The next or previous event in time; without a selection the first or last one in sight."""
        snapshot = self._state.snapshot
        first = self._end_in_sight(by) if snapshot.selected is None else None
        self.go_to(first or order.neighbour(snapshot.shown, snapshot.selected, by))

    def change_lane(self, by: int) -> None:
        """The lane above or below; without a selection the event nearest to the middle of what is in sight."""
        snapshot = self._state.snapshot
        self.go_to(self._composer.in_next_lane(snapshot, by) if snapshot.selected else self._in_the_middle())

    def _end_in_sight(self, by: int) -> str | None:
        view, years = self._state.snapshot.view, self._composer.lane_setup.years
        if years:
            view = View(*(years.day_of(year, int(day)) for year, day in ((years.first, view.start), (years.last, view.end))))
        onward = View(view.start, inf) if by > 0 else View(-inf, view.end)
        return order.end_between(self._state.snapshot.shown, onward, 0 if by > 0 else -1)

    def _in_the_middle(self) -> str | None:
        """Of the marks in sight; where events are counted, of the days."""
        snapshot, picture = self._state.snapshot, self._viewport.picture
        return order.in_the_middle(picture) or order.nearest(snapshot.shown, (snapshot.view.start + snapshot.view.end) / 2)

    def follow_story(self, by: int) -> None:
        """Along the story of the selected event; what the filter hides is passed over."""
        event = self._state.snapshot.selected_event
        if event:
            self.go_to(order.in_story(event, self._known, self._state.find, by))

    def to_end(self, position: int, of_all: bool = False) -> None:
        """The first event (0) or the last one (-1) of the years of the timeline; ``of_all`` there is, or where none is there."""
        events = self._state.snapshot.shown
        years = whole_view(self._state.timeline.first_view)
        found = None if of_all else order.end_between(events, years, position)
        self.go_to(found or (events[position].id if events else None))

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
