"""Stories: events that led to one another, in an order in which one can read them."""

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter
from heapq import heapify, heappop, heappush
from typing import Protocol

from timeline_app.frozen import frozen
from timeline_app.records.event import Event
from timeline_app.records.link import Link, LinkKind, ended_before

_LONGEST = 500  # events; what is tied together beyond them is no story
_MOST_LINKS = 2_000  # between them; more tell nothing of what came first, and take a moment to follow


class Known(Protocol):
    """Where events are looked up: each by its id, and the links that lead to it, with the id they come from."""

    def event(self, id: str, /) -> Event | None: ...

    def leading_here(self, id: str, /) -> tuple[Link, ...]: ...


@frozen
class Story:
    """Events as they are told: causes before what they led to, unless links run in a circle."""

    events: tuple[Event, ...]

    def place_of(self, id: str) -> int:
        return next(place for place, event in enumerate(self.events) if event.id == id)

    def beside(self, id: str, step: int) -> str:
        """The event ``step`` places on, or back where negative; clamped to the ends of the story."""
        return self.events[min(max(self.place_of(id) + step, 0), len(self.events) - 1)].id


def story_of(event: Event, known: Known) -> Story:
    """Everything that what led to what ties to the event; where nothing does, the whole it is part of with all its parts."""
    tied = _tied(event, known)
    return Story(_told(tied) if len(tied) > 1 else _whole_and_parts(event, known))


def _tied(event: Event, known: Known) -> dict[str, Event]:
    """All that links reach from the event, in either direction."""
    found, waiting, links = {event.id: event}, [event], 0
    while waiting and len(found) < _LONGEST and links < _MOST_LINKS:
        here = waiting.pop()
        ids = [link.event for link in (*here.links, *known.leading_here(here.id)) if link.kind is not LinkKind.PART_OF]
        fresh = {id: each for id in ids if id not in found and (each := known.event(id))}
        found |= fresh
        waiting += fresh.values()
        links += len(ids)
    return found


def _told(tied: Mapping[str, Event]) -> tuple[Event, ...]:
    """The earliest first among those whose causes are told; all in order of time where links run in a circle, or are too many
    to tell anything."""
    if sum(len(event.links) for event in tied.values()) > _MOST_LINKS:
        return tuple(sorted(tied.values(), key=lambda event: event.order))
    order: TopologicalSorter[str] = TopologicalSorter(dict.fromkeys(tied, ()))
    for id, event in tied.items():
        for link in event.links:
            if link.kind is not LinkKind.PART_OF and link.event in tied:
                is_earlier = link.kind is LinkKind.SAME_SERIES and ended_before(tied[link.event].when, event.when)
                order.add(*((id, link.event) if is_earlier else (link.event, id)))
    try:
        order.prepare()
    except CycleError:
        return tuple(sorted(tied.values(), key=lambda event: event.order))
    ready = [tied[id].order for id in order.get_ready()]
    told: list[Event] = []
    heapify(ready)
    while ready:
        told.append(tied[heappop(ready)[-1]])
        order.done(told[-1].id)
        for id in order.get_ready():
            heappush(ready, tied[id].order)
    return tuple(told)


def _whole_and_parts(event: Event, known: Known) -> tuple[Event, ...]:
    wholes = (known.event(link.event) for link in event.links if link.kind is LinkKind.PART_OF)
    whole = next(filter(None, wholes), event)
    parts = (known.event(link.event) for link in known.leading_here(whole.id) if link.kind is LinkKind.PART_OF)
    return (whole, *sorted(filter(None, parts), key=lambda event: event.order))
