"""Which event the arrow keys go to, and which ones a selected event is tied to."""

from collections.abc import Callable
from math import hypot
from typing import TYPE_CHECKING

from timeline_app.layout.box import Box
from timeline_app.layout.picture import Picture
from timeline_app.queries.events import Events
from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event
from timeline_app.translation.cut import ITEMS

if TYPE_CHECKING:
    from timeline_app.records.story import Known


def neighbour(events: Events, selected: str | None, step: int) -> str | None:
    """The next or previous event in the order of the list; the first or last where nothing is selected."""
    if not events:
        return None
    place = events.place_of(selected)
    if place is None:
        return events[0 if step > 0 else -1].id
    return events[min(max(place + step, 0), len(events) - 1)].id


def end_between(events: Events, view: View, position: int) -> str | None:
    """The first event (0) that begins in a stretch of time, or the last one (-1)."""
    if position == 0:
        found = events.first_from(view.start)
    else:
        beyond = events.first_from(view.end)
        place = events.place_of(beyond.id) if beyond else len(events)
        found = events[place - 1] if place else None
    return found.id if found and view.start <= found.when.start.toordinal() < view.end else None


def nearest(events: Events, day: float) -> str | None:
    """The event that begins nearest to a day."""
    after = events.first_from(day)
    place = (events.place_of(after.id) or 0) if after else len(events)
    near = [events[each] for each in (place - 1, place) if 0 <= each < len(events)]
    return min(near, key=lambda event: abs(event.when.start.toordinal() - day)).id if near else None


def in_the_middle(picture: Picture) -> str | None:
    """The event whose mark is nearest to the middle of the plot, of those in sight."""
    plot = picture.plot
    inside = [
        mark for mark in picture.marks
        if plot.y <= mark.box.y and mark.box.bottom <= plot.bottom and mark.box.x < plot.right and mark.box.right > plot.x
    ]
    x, y = plot.x + plot.width / 2, plot.y + plot.height / 2
    return min(inside, key=lambda mark: hypot(_middle(mark.box)[0] - x, _middle(mark.box)[1] - y)).events[0] if inside else None


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.width / 2, box.y + box.height / 2


def linked(selected: Event | None, known: "Known") -> tuple[tuple[str, bool], ...]:
    """The events tied to the selected one, each with whether the link leads from it; as many as the pane tells."""
    if selected is None:
        return ()
    return (
        *((link.event, True) for link in selected.links[:ITEMS]),
        *((link.event, False) for link in known.leading_here(selected.id)[:ITEMS]),
    )


def in_story(selected: Event, known: "Known", shown: Callable[[str], Event | None], step: int) -> str:
    """The next or previous event of the story that the selected one belongs to, of those shown; itself at an end."""
    from timeline_app.records.story import story_of  # stories are followed by key, and a launch does without

    ids = [event.id for event in story_of(selected, known).events if shown(event.id)]
    return ids[min(max(ids.index(selected.id) + step, 0), len(ids) - 1)]


def in_next_lane(lanes: LaneEvents, here: int, day: int, step: int) -> Event | None:
    """The event nearest to a day in the next lane up or down that has any; ``here`` is the number of the lane one is in."""
    numbers = range(here + step, len(lanes.counts) if step > 0 else -1, step)
    return next(filter(None, (lanes.nearest(number, day) for number in numbers)), None)
