"""A great many events on the canvas: counted once for each answer and grouping, then placed frame by frame."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from timeline_app.canvas.laning import Laning
from timeline_app.layout.compare import UPPER
from timeline_app.layout.lanes import Lanes
from timeline_app.layout.picture import Picture
from timeline_app.layout.place import PlaceRequest
from timeline_app.queries.events import Events
from timeline_app.queries.snapshot import Snapshot

if TYPE_CHECKING:
    from timeline_app.layout.crowd import Counted, Crowd
    from timeline_app.layout.crowd_picture import Names
    from timeline_app.layout.year_crowd import YearCrowd


class Crowding:
    """Keeps what was counted last."""

    def __init__(self) -> None:
        self._counted: tuple[tuple[object, ...], Counted, Names] | None = None

    def place(self, request: PlaceRequest, snapshot: Snapshot, laning: Laning, write: Callable[[str], str]) -> Picture:
        from timeline_app.layout.crowd_picture import place_crowd  # numpy, which few events do without

        crowd, names = self._crowd(snapshot, request.lanes, laning)
        return place_crowd(request, crowd, names, write)

    def in_next_lane(self, snapshot: Snapshot, lanes: Lanes, laning: Laning, step: int) -> str | None:
        """The event nearest in time in the next lane up or down that has any; the first one where none is selected."""
        crowd, _names = self._crowd(snapshot, lanes, laning)
        current, events = snapshot.selected_event, snapshot.answer.events
        here = lanes.key_of(current) if current else None
        if current is None or here is None:
            return events[0].id if events else None
        lane = crowd.keys.index(here) + step
        while 0 <= lane < len(crowd.keys):
            nearest = crowd.nearest(lane, current.when.start.toordinal())
            if nearest is not None:
                return nearest.id
            lane += step
        return current.id

    def used(self, snapshot: Snapshot, laning: Laning) -> set[str]:
        """The lanes that have any event of the answers on screen."""
        keys = tuple(plan.key for plan in laning.lanes.plans)
        counts = (_counted(answer, keys, laning).counts() for answer in _answers(snapshot))
        return {key for numbers in counts for key, count in zip(keys, numbers, strict=True) if count}

    def _crowd(self, snapshot: Snapshot, lanes: Lanes, laning: Laning) -> "tuple[Counted, Names]":
        """The events by lane and day."""
        answers = _answers(snapshot)
        asked = (*answers, lanes)
        if self._counted is None or len(self._counted[0]) != len(asked) or not _same(self._counted[0], asked):
            keys = tuple(plan.key for plan in lanes.plans if not plan.heading and not plan.key.startswith(UPPER))
            self._counted = asked, *_together(answers, keys, laning)
        return self._counted[1], self._counted[2]


def _answers(snapshot: Snapshot) -> tuple[Events, ...]:
    """From top to bottom."""
    return (snapshot.beside.events, snapshot.answer.events) if snapshot.beside else (snapshot.answer.events,)


def _together(answers: tuple[Events, ...], keys: tuple[str, ...], laning: Laning) -> "tuple[Counted, Names]":
    from timeline_app.layout.crowd_pair import CrowdPair
    from timeline_app.layout.crowd_picture import Names

    *above, lower = (_counted(answer, keys, laning) for answer in answers)
    crowd = CrowdPair(above[0], lower) if above else lower
    return crowd, Names(crowd.archive)


def _counted(events: Events, keys: tuple[str, ...], laning: Laning) -> "Crowd | YearCrowd":
    """Raises TypeError for events that are not read from columns."""
    from timeline_app.layout.crowd import Crowd
    from timeline_app.layout.year_crowd import YearCrowd
    from timeline_app.queries.stored_events import StoredEvents

    if not isinstance(events, StoredEvents):
        raise TypeError("only stored events are counted")
    return YearCrowd(events, keys, laning.years) if laning.years else Crowd(events, keys, str(laning.grouping))


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    return all(one is other for one, other in zip(before, now, strict=True))
