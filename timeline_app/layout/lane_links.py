"""What a lane without a mark in view says: at its ends when its nearest events are, in the middle how many are on the shelf, as
links that lead there."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.labels import Labels
from timeline_app.layout.measures import Measure
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import Neighbours
from timeline_app.records.event import Head
from timeline_app.translation.words import _, ngettext

_INSET, _GAP = 8.0, 12.0
_LONGEST = "◀ 2000-00"  # of most words, by which lanes agree on where they begin


class LaneLink(NamedTuple):
    """Leads to an event, by id; ``name`` is that of the event where there is room for it."""

    event: str
    label: Label
    name: Label | None
    box: Box


def lane_links(
    neighbours: Neighbours, lane: Box, metrics: Metrics, labels: Labels, measure: Measure, edges: Sequence[float] = ()
) -> Iterator[LaneLink]:
    """At the left end of a lane the one before the view, at the right end the one after it, named where both names have room.
    No ``edges``, those of a period, run through them: links of all lanes begin behind one that is near an end."""
    line = metrics.row
    top = lane.y + ((lane.height - line) / 2 if lane.height < 2 * line else metrics.lane_padding)
    middle = top + line / 2
    near = _INSET + max(map(measure, (_LONGEST, *_words(neighbours))))
    left = max((edge for edge in edges if lane.x <= edge < lane.x + near), default=lane.x)
    right = min((edge for edge in edges if lane.right - near < edge <= lane.right), default=lane.right)
    named = _are_named(neighbours, _ends(left, right, edges), labels, measure)
    if event := neighbours.before:
        words = _before(event)
        label = Label(words, left + _INSET, middle, measure(words))
        name = _name(event, labels, measure) if named else None
        beside = name and Label(name[0], label.x + label.width + _GAP, middle, name[1])
        end = label.x + label.width + (name[1] + _GAP if name else 0)
        yield LaneLink(event.id, label, beside, Box(lane.x, top, end - lane.x, line))
    if event := neighbours.after:
        words = _after(event)
        wide = measure(words)
        label = Label(words, right - _INSET - wide, middle, wide)
        name = _name(event, labels, measure) if named else None
        beside = name and Label(name[0], label.x - _GAP - name[1], middle, name[1])
        begin = beside.x if beside else label.x
        yield LaneLink(event.id, label, beside, Box(begin, top, lane.right - begin, line))


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


def _words(neighbours: Neighbours) -> Iterator[str]:
    if neighbours.before:
        yield _before(neighbours.before)
    if neighbours.after:
        yield _after(neighbours.after)


def _ends(left: float, right: float, edges: Sequence[float]) -> tuple[float, float, float]:
    """Pixels of a lane, of its left end up to an edge, and of its right end from one on."""
    between = sorted(edge for edge in edges if left < edge < right)
    return right - left, (between[0] if between else right) - left, right - (between[-1] if between else left)


def _are_named(neighbours: Neighbours, room: tuple[float, float, float], labels: Labels, measure: Measure) -> bool:
    """Both or none, since one name alone would look like the only event."""
    whole, *ends = room
    before, after = neighbours.before, neighbours.after
    wide = (
        _wide(_before(before), labels.one(before), measure) if before else 0.0,
        _wide(_after(after), labels.one(after), measure) if after else 0.0,
    )
    return sum(wide) <= whole and all(each <= end for each, end in zip(wide, ends, strict=True))


def _wide(words: str, name: str, measure: Measure) -> float:
    return _INSET + measure(words) + _GAP + measure(name) + _GAP
