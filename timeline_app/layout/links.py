"""Links of the selected event, placed: a curve to each event it is tied to, and a tag for each that has no mark with its name."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from timeline_app.layout.box import Box
from timeline_app.layout.certain_part import WHOLE
from timeline_app.layout.curves import Curve, curve_between
from timeline_app.layout.mark import Mark
from timeline_app.layout.picture import Lane, Picture
from timeline_app.layout.shapes import RING, Shape
from timeline_app.layout.tags import HEIGHT, Measure, Pinboard, Place, Tag, lines_of

_DOT, _MAIN_DOT = 4.5, 5.5  # radii, as they are painted
_HALF = HEIGHT / 2 - 2  # of the height of a label
_BAR = 8.0  # as high as a bar is painted, also in the box of a ring that stands on it


class Tied(NamedTuple):
    """An event at the other end of a link: what its tag says, the key of its lane, the pixels between which its days lie, and
    where it is counted or stands outside of the lanes."""

    id: str
    outgoing: bool
    name: str
    lane: str | None
    days: tuple[float, float]
    counted: tuple[float, float] | None = None
    chip: Box | None = None


class Links(NamedTuple):
    """All there is to paint of them."""

    curves: tuple[Curve, ...] = ()
    tags: tuple[Tag, ...] = ()

    def tag_at(self, x: float, y: float) -> Tag | None:
        return next((tag for tag in self.tags if tag.box.contains(x, y)), None)


NO_LINKS = Links()


def links_of(picture: Picture, selected: Tied, others: Sequence[Tied], measure: Measure) -> Links:
    """None where the selected event is out of sight itself."""
    marks = _marks_of((selected, *others), picture.marks)
    here = _where(selected, marks.get(selected.id), picture.plot)
    if here is None:
        return NO_LINKS
    board = Pinboard(picture.plot, here, _Words(picture).on, measure)
    curves: list[Curve] = []
    for each in others:
        end = _end(each, marks.get(each.id), picture, board) if each.id != selected.id else None
        if end and end != here:
            away = curve_between(here, end)
            curves.append(away if each.outgoing else away.turned)
    return Links(tuple(curves), tuple(board.tags))


def drawn(mark: Mark) -> Box:
    """What is painted of a mark: a dot is smaller than the room that it keeps."""
    x, y, width, height = mark.box
    dot = mark.shape is Shape.DOT or (mark.shape is Shape.HOLLOW and mark.certain == WHOLE)
    radius = (_MAIN_DOT if mark.major else _DOT) if dot else RING if mark.shape is Shape.CLUSTER else None
    if radius and width <= 2 * RING + 1:
        return Box(x + width / 2 - radius, y + height / 2 - radius, 2 * radius, 2 * radius)
    high = height if mark.shape is Shape.CARD else min(height, _BAR)
    return Box(x, y + (height - high) / 2, width, high)


def _marks_of(events: Iterable[Tied], marks: Iterable[Mark]) -> Mapping[str, Mark]:
    """By id, the mark that shows an event; the first where there are several."""
    wanted, found = {each.id for each in events}, dict[str, Mark]()
    for mark in marks:
        if not wanted.isdisjoint(mark.events):
            found = dict.fromkeys(wanted.intersection(mark.events), mark) | found
    return found


def _where(event: Tied, mark: Mark | None, plot: Box) -> Box | None:
    """What stands for an event in sight: its chip, its mark, or the place where it is counted."""
    if event.chip:
        return event.chip
    if mark:
        return _in_sight(drawn(mark), plot)
    if event.counted and plot.contains(*event.counted):
        x, y = event.counted
        return Box(x - _DOT, y - _DOT, 2 * _DOT, 2 * _DOT)
    return None


def _end(event: Tied, mark: Mark | None, picture: Picture, board: Pinboard) -> Box | None:
    """On the very mark where that is its own; else on a tag that names it."""
    seen = _where(event, mark, picture.plot)
    if seen and (event.chip or (mark and _names(mark, event.id))):
        return seen
    return board.pin(event.id, event.name, _beside(seen) if seen else _beyond(event, mark, picture))


def _names(mark: Mark, id: str) -> bool:
    """Whether one sees which event it is: alone, or the first of a cluster with a name."""
    return len(mark.events) == 1 or (mark.shape is Shape.CLUSTER and mark.events[0] == id and mark.label is not None)


def _beside(seen: Box) -> Place:
    """Close below a band, a ring or a column of several events."""
    return Place(seen.x + seen.width / 2, seen.bottom + HEIGHT / 2 + 2)


def _beyond(event: Tied, mark: Mark | None, picture: Picture) -> Place:
    """At the edge of the plot behind which an event lies, sideways by its days, else upwards or downwards by its lane. What the
    filter hides is in its lane, at the edge behind which it begins, else on its days."""
    plot, lane = picture.plot, _lane_of(event, picture)
    left, right = event.days
    top, bottom = (mark.box.y, mark.box.bottom) if mark else (lane.box.y, lane.box.bottom) if lane else (plot.bottom, plot.bottom)
    y = min(max((top + bottom) / 2, plot.y), plot.bottom)
    if right <= plot.x or left >= plot.right:
        return Place(plot.x, y, side=-1 if right <= plot.x else 1)
    level = -1 if bottom <= plot.y else 1 if top >= plot.bottom else 0
    if left < plot.x and not level:
        return Place(plot.x, y, side=-1)
    return Place((max(left, plot.x) + min(right, plot.right)) / 2, y, level=level)


def _lane_of(event: Tied, picture: Picture) -> Lane | None:
    return next((lane for lane in picture.lanes if lane.key == event.lane), None)


class _Words:
    """What a tag keeps off: marks in sight, their labels, where an empty lane leads, and what is said below the lanes. Gathered
    when a tag asks for a line first, since most links have none, and a picture is placed in every frame of a pan.
    """

    def __init__(self, picture: Picture) -> None:
        self._picture = picture
        self._found: dict[int, Sequence[Box]] = {}

    def on(self, line: int) -> Sequence[Box]:
        """Those that touch a line."""
        if line not in self._found:
            self._found[line] = list(self._touching(line))
        return self._found[line]

    def _touching(self, line: int) -> Iterator[Box]:
        top, bottom = line * HEIGHT, (line + 1) * HEIGHT
        for mark in self._marks.get(line, ()):
            if (seen := _in_sight(drawn(mark), self._picture.plot)) and seen.y < bottom and seen.bottom > top:
                yield seen
            if mark.label:
                yield Box(mark.label.x, mark.label.y - _HALF, mark.label.width, 2 * _HALF)
        links = (link for lane in self._picture.lanes for link in lane.links)
        yield from (link.box for link in links if line in lines_of(link.box.y, link.box.bottom))
        if (left_out := self._picture.left_out) and line in lines_of(left_out.box.y, left_out.box.bottom):
            yield Box(left_out.label.x, left_out.box.y, left_out.label.width, left_out.box.height)

    @cached_property
    def _marks(self) -> Mapping[int, Sequence[Mark]]:
        """By line; a label reaches over its mark by less than a line."""
        found: defaultdict[int, list[Mark]] = defaultdict(list)
        for mark in self._picture.marks:
            y = mark.label.y if mark.label else mark.box.y
            for line in lines_of(min(mark.box.y, y - _HALF), max(mark.box.y + mark.box.height, y + _HALF)):
                found[line].append(mark)
        return found


def _in_sight(box: Box, plot: Box) -> Box | None:
    """The part of a box that lies in the plot."""
    left, right = max(box.x, plot.x), min(box.right, plot.right)
    if left >= right or box.bottom <= plot.y or box.y >= plot.bottom:
        return None
    return Box(left, box.y, right - left, box.height)
