"""One rail of what came before an event and after it: its story and what links tie to it, in order of time."""

from collections.abc import Mapping
from typing import NamedTuple

from timeline_app.queries.names import link_names, links_back_names
from timeline_app.records.event import Event
from timeline_app.records.link import Link
from timeline_app.records.story import Known, Story

_AROUND = 6  # events of a story told before the present one, and after it; a longer story is walked
_LINKED = 20  # events told besides, each way


class Stop(NamedTuple):
    """``relation`` is what ties it to the present event by a link, ``reason`` the link that does; both None for the present one."""

    event: Event
    relation: str | None
    reason: Link | None


def rail_of(event: Event, story: Story, known: Known) -> tuple[Stop, ...]:
    """The present event in its place; alone where nothing leads to it or from it."""
    tied = _tied(event, known)
    place = story.place_of(event.id)
    told = {each.id: each for each in story.events[max(place - _AROUND, 0) : place + _AROUND + 1]}
    told |= {id: there for id in tied if id not in told and (there := known.event(id))}
    ordered = sorted(told.values(), key=lambda each: each.order)
    return tuple(Stop(each, *tied.get(each.id, (None, None))) for each in ordered)


def left_out(event: Event, known: Known) -> int:
    """How many links of the event and to it the rail does not tell."""
    return sum(max(0, len(links) - _LINKED) for links in (event.links, known.leading_here(event.id)))


def _tied(event: Event, known: Known) -> Mapping[str, tuple[str, Link]]:
    """By the other event, in what relation it stands to this one; of a link in either direction the own one counts."""
    back, on = links_back_names(), link_names()
    tied = {link.event: (back[link.kind], link) for link in known.leading_here(event.id)[:_LINKED]}
    own = {link.event: (on[link.kind], link) for link in event.links[:_LINKED]}
    return tied | own
