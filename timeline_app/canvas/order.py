"""Which event the arrow keys go to, and which ones a selected event is tied to."""

from collections.abc import Sequence

from timeline_app.layout.lanes import Lanes
from timeline_app.queries.events import Events
from timeline_app.records.event import Event
from timeline_app.records.story import story_of


def neighbour(events: Events, selected: str | None, step: int) -> str | None:
    """The next or previous event in the order of the list; the first or last where nothing is selected."""
    if not events:
        return None
    place = events.place_of(selected)
    if place is None:
        return events[0 if step > 0 else -1].id
    return events[min(max(place + step, 0), len(events) - 1)].id


def linked(events: Sequence[Event], selected: str | None) -> tuple[tuple[str, bool], ...]:
    """The events tied to the selected one, each with whether the link leads from it."""
    if selected is None:
        return ()
    outgoing = ((link.event, True) for event in events if event.id == selected for link in event.links)
    incoming = ((event.id, False) for event in events if any(link.event == selected for link in event.links))
    return (*outgoing, *incoming)


def in_story(events: Sequence[Event], selected: str | None, step: int) -> str | None:
    """The next or previous event of the story that the selected one belongs to; itself at an end."""
    if selected not in {event.id for event in events}:
        return selected
    return story_of(selected, events).beside(selected, step)


def in_next_lane(events: Events, selected: str | None, step: int, lanes: Lanes) -> str | None:
    """The event nearest in time in the next lane up or down that has any."""
    current = events.find(selected)
    if current is None:
        return neighbour(events, selected, step)
    keys = [plan.key for plan in lanes.plans]
    here = lanes.key_of(current)
    position = (keys.index(here) if here else 0) + step
    while 0 <= position < len(keys):
        there = [event for event in events if keys[position] in dict(lanes.entries(event))]
        if there:
            return min(there, key=lambda event: abs((event.when.start - current.when.start).days)).id
        position += step
    return current.id
