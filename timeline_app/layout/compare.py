"""Two groups of lanes on one axis: what was kept for comparison above, what is asked for now below."""

from collections.abc import Container, Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline_app.layout.lanes import LanePlan, Lanes
from timeline_app.records.event import Event

UPPER = "above/"  # before the keys of the upper lanes


class Group(NamedTuple):
    """What a group of lanes is called, and the ids of the events it shows."""

    title: str
    events: Container[str]


def compared(lanes: Lanes, upper: Group, lower: Group) -> Lanes:
    """The lanes once for each group; an event may stand in both."""

    def entries(event: Event) -> Iterator[tuple[str, Event]]:
        for key, shown in lanes.entries(event):
            if event.id in upper.events:
                yield UPPER + key, shown
            if event.id in lower.events:
                yield key, shown

    above = [replace(plan, key=UPPER + plan.key) for plan in lanes.plans]
    headings = [LanePlan(f"{number}/heading", group.title, heading=True) for number, group in enumerate((upper, lower))]
    return Lanes((headings[0], *above, headings[1], *lanes.plans), lambda event: tuple(entries(event)))


def own_key(key: str) -> str:
    """The key of a lane in whichever group it stands."""
    return key.removeprefix(UPPER)
