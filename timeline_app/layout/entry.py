"""What packing needs of an event, whatever the zoom: told once for each of them."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from timeline_app.layout.labels import Labels
from timeline_app.layout.measures import Measure
from timeline_app.layout.row import order_of
from timeline_app.layout.shapes import days_of
from timeline_app.records.event import Head


class Entry(NamedTuple):
    """When it is packed, its days as ``days_of`` tells them, its name, and the first day after the year it ends in."""

    order: tuple[bool, date, date, str]
    event: Head
    days: tuple[int, int, bool]
    text: str
    width: float
    turn: int


by_order = attrgetter("order")


def entries_of(events: Iterable[Head], labels: Labels, measure: Measure) -> list[Entry]:
    """In the order in which they are packed; the same at every zoom."""
    return sorted((entry_of(event, labels, measure) for event in events), key=by_order)


def entry_of(event: Head, labels: Labels, measure: Measure) -> Entry:
    text = labels.one(event)
    turn = date(min(event.when.end.year + 1, date.max.year), 1, 1).toordinal()
    return Entry(order_of(event), event, days_of(event), text, measure(text), turn)
