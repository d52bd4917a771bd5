"""Stories: events that led to one another, in an order in which one can read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush

from timeline_app.records.event import Event
from timeline_app.records.link import LinkKind

_Links = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Story:
    """Ids of events as they are told: causes before what they led to, unless links run in a circle."""

    events: tuple[str, ...]

    def beside(self, event: str, step: int) -> str:
        """The event so many places on, or back where negative; the first or last where the story ends."""
        place = self.events.index(event) + step
        return self.events[min(max(place, 0), len(self.events) - 1)]


def story_of(event: str, events: Iterable[Event]) -> Story:
    """Everything that what led to what ties to the event; where nothing does, the whole it is part of with all its parts.

    Raises KeyError where the event is not one of the events.
    """
    known = {each.id: each for each in events}
    onward = {id: _leads_to(each) & known.keys() for id, each in known.items()}
    tied = _tied(event, onward)
    return Story(_told(tied, onward, known) if len(tied) > 1 else _whole_and_parts(known[event], known))


def _leads_to(event: Event) -> set[str]:
    return {link.event for link in event.links if link.kind is not LinkKind.PART_OF}


def _tied(event: str, onward: _Links) -> set[str]:
    """All that links reach from the event, in either direction."""
    back: dict[str, set[str]] = {id: set() for id in onward}
    for id, targets in onward.items():
        for target in targets:
            back[target].add(id)
    found, waiting = {event}, [event]
    while waiting:
        id = waiting.pop()
        fresh = (onward[id] | back[id]) - found
        found |= fresh
        waiting += fresh
    return found


def _told(tied: set[str], onward: _Links, known: Mapping[str, Event]) -> tuple[str, ...]:
    """The earliest first among those whose causes are told; all in order of time where links run in a circle."""
    order = TopologicalSorter({id: [other for other in tied if id in onward[other]] for id in tied})
    try:
        order.prepare()
    except CycleError:
        return tuple(sorted(tied, key=lambda id: _place(known[id])))
    ready, told = [_place(known[id]) for id in order.get_ready()], []
    heapify(ready)
    while ready:
        told.append(heappop(ready)[-1])
        order.done(told[-1])
        for id in order.get_ready():
            heappush(ready, _place(known[id]))
    return tuple(told)


def _whole_and_parts(event: Event, known: Mapping[str, Event]) -> tuple[str, ...]:
    whole = next((id for id in _wholes(event) if id in known), event.id)
    parts = sorted((each for each in known.values() if whole in _wholes(each) and each.id != whole), key=_place)
    return (whole, *(part.id for part in parts))


def _wholes(event: Event) -> tuple[str, ...]:
    return tuple(link.event for link in event.links if link.kind is LinkKind.PART_OF)


def _place(event: Event) -> tuple[date, date, str]:
    """The order of the list."""
    return event.when.start, event.when.end, event.id
