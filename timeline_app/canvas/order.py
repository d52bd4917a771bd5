"""Which event the arrow keys go to, and which ones a selected event is tied to."""

from collections.abc import Callable

from timeline_app.queries.events import Events
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.records.event import Event
from timeline_app.records.story import Known, story_of
from timeline_app.translation.cut import ITEMS


def neighbour(events: Events, selected: str | None, step: int) -> str | None:
    """The next or previous event in the order of the list; the first or last where nothing is selected."""
    if not events:
        return None
    place = events.place_of(selected)
    if place is None:
        return events[0 if step > 0 else -1].id
    return events[min(max(place + step, 0), len(events) - 1)].id


def linked(selected: Event | None, known: Known) -> tuple[tuple[str, bool], ...]:
    """The events tied to the selected one, each with whether the link leads from it; as many as the pane tells."""
    if selected is None:
        return ()
    return (
        *((link.event, True) for link in selected.links[:ITEMS]),
        *((link.event, False) for link in known.leading_here(selected.id)[:ITEMS]),
    )


def in_story(selected: Event, known: Known, shown: Callable[[str], Event | None], step: int) -> str:
    """The next or previous event of the story that the selected one belongs to, of those shown; itself at an end."""
    ids = [event.id for event in story_of(selected, known).events if shown(event.id)]
    return ids[min(max(ids.index(selected.id) + step, 0), len(ids) - 1)]


def in_next_lane(lanes: LaneEvents, here: int, day: int, step: int) -> Event | None:
    """The event nearest to a day in the next lane up or down that has any; ``here`` is the number of the lane one is in."""
    numbers = range(here + step, len(lanes.counts) if step > 0 else -1, step)
    return next(filter(None, (lanes.nearest(number, day) for number in numbers)), None)
