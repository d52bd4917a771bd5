"""A great many events on the canvas: counted once for each answer and grouping, then placed frame by frame."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.canvas.laning import Laning
from timeline_app.layout.lanes import Lanes
from timeline_app.layout.picture import Picture
from timeline_app.layout.place import PlaceRequest
from timeline_app.queries.events import Events
from timeline_app.records.event import Event

if TYPE_CHECKING:
    from timeline_app.layout.crowd import Crowd
    from timeline_app.layout.crowd_picture import Names


class Crowding:
    """Keeps what was counted last."""

    def __init__(self) -> None:
        self._counted: tuple[object, Lanes, Crowd, Names] | None = None

    def place(self, request: PlaceRequest, laning: Laning, write: Callable[[str], str]) -> Picture:
        from timeline_app.layout.crowd_picture import place_crowd  # numpy, which few events do without

        crowd, names = self.crowd(request.events, laning)
        return place_crowd(request, crowd, names, write)

    def in_next_lane(self, events: Events, current: Event | None, step: int, laning: Laning) -> str | None:
        """The event nearest in time in the next lane up or down that has any; the first one where none is selected."""
        crowd, _names = self.crowd(events, laning)
        here = laning.lanes.key_of(current) if current else None
        if current is None or here is None:
            return events[0].id if events else None
        lane = crowd.keys.index(here) + step
        while 0 <= lane < len(crowd.keys):
            place = crowd.nearest(lane, current.when.start.toordinal())
            if place is not None:
                return events[place].id
            lane += step
        return current.id

    def crowd(self, events: object, laning: Laning) -> "tuple[Crowd, Names]":
        """The events by lane and day; raises TypeError for events that are not read from columns."""
        from timeline_app.layout.crowd import Crowd
        from timeline_app.layout.crowd_picture import Names
        from timeline_app.queries.stored_events import StoredEvents

        if not isinstance(events, StoredEvents):
            raise TypeError("only stored events are counted")
        if self._counted is None or self._counted[0] is not events or self._counted[1] is not laning.lanes:
            crowd = Crowd(events, [plan.key for plan in laning.lanes.plans], str(laning.grouping))
            self._counted = events, laning.lanes, crowd, Names(crowd)
        return self._counted[2], self._counted[3]
