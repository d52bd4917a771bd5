"""What a lane without a mark in view says: at its ends when its nearest events are, in the middle how many are on the shelf, as
links that lead there."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.labels import Labels
from timeline_app.layout.measures import Measure
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import Neighbours
from timeline_app.records.event import Head
from timeline_app.translation.words import _, ngettext

_INSET, _GAP = 8.0, 12.0


class LaneLink(NamedTuple):
    """Leads to an event, by id; ``name`` is that of the event where there is room for it."""

    event: str
    label: Label
    name: Label | None
    box: Box


def lane_links(
    neighbours: Neighbours, lane: Box, metrics: Metrics, labels: Labels, measure: Measure
) -> Iterator[LaneLink]:
    """At the left end of a lane the one before the view, at the right end the one after it, named where both names have room."""
    line = metrics.row
    top = lane.y + ((lane.height - line) / 2 if lane.height < 2 * line else metrics.lane_padding)
    middle = top + line / 2
    named = _are_named(neighbours, lane.width, labels, measure)
    if event := neighbours.before:
        words = _before(event)
        label = Label(words, lane.x + _INSET, middle, measure(words))
        name = _name(event, labels, measure) if named else None
        beside = name and Label(name[0], label.x + label.width + _GAP, middle, name[1])
        yield LaneLink(event.id, label, beside, Box(lane.x, top, _INSET + label.width + (name[1] + _GAP if name else 0), line))
    if event := neighbours.after:
        words = _after(event)
        wide = measure(words)
        label = Label(words, lane.right - _INSET - wide, middle, wide)
        name = _name(event, labels, measure) if named else None
        beside = name and Label(name[0], label.x - _GAP - name[1], middle, name[1])
        left = beside.x if beside else label.x
        yield LaneLink(event.id, label, beside, Box(left, top, lane.right - left, line))


def shelf_link(neighbours: Neighbours, lane: Box, line: float, measure: Measure) -> LaneLink | None:
    """In the middle of a lane: how many of its events are known to the years in view alone, and the first of them."""
    if neighbours.within is None:
        return None
    words = ngettext("{count} without a day ▼", "{count} without a day ▼", neighbours.number).format(count=neighbours.number)
    wide, middle = measure(words), lane.y + lane.height / 2
    label = Label(words, lane.x + (lane.width - wide) / 2, middle, wide)
    box = Box(label.x - _INSET, middle - line / 2, wide + 2 * _INSET, line)
    return LaneLink(neighbours.within.id, label, None, box)


def _before(event: Head) -> str:
    return f"◀ {_digits(event, last=True)}"


def _after(event: Head) -> str:
    return f"{_digits(event, last=False)} ▶"


def _digits(event: Head, last: bool) -> str:
    """Its end or its beginning, to the month where that is told."""
    digits = event.when.in_digits(last)
    return _("within {year}").format(year=digits) if event.when.yearly else digits


def _name(event: Head, labels: Labels, measure: Measure) -> tuple[str, float]:
    name = labels.one(event)
    return name, measure(name)


def _are_named(neighbours: Neighbours, room: float, labels: Labels, measure: Measure) -> bool:
    """Both or none, since one name alone would look like the only event."""
    before, after = neighbours.before, neighbours.after
    texts = [(_before(before), labels.one(before))] if before else []
    texts += [(_after(after), labels.one(after))] if after else []
    return sum(_INSET + measure(words) + _GAP + measure(name) + _GAP for words, name in texts) <= room
