"""Tags: small pills that name what a link leads to, at the edge of the plot that it lies behind, or at a mark of several events."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import filterfalse
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.labels import fitted
from timeline_app.layout.measures import Measure

HEIGHT = 20.0
_PADDING = 8.0
_APART = 4.0  # from the edge of the plot, and from one another
_WIDEST = 170.0
_TRIES = 7  # places to either side of the one that a tag would have alone


class Tag(NamedTuple):
    """Names an event by its date and its name; clicking on it goes there."""

    id: str
    label: Label
    box: Box


class Place(NamedTuple):
    """Where a tag would stand alone: its middle, ``side`` and ``level`` say at which edge (-1, 0, 1) of the plot it keeps."""

    x: float
    y: float
    side: int = 0
    level: int = 0


class Pinboard:
    """The tags of one picture; each keeps off those before it, and where it can off ``words``: marks and their labels."""

    def __init__(self, plot: Box, words: Iterable[Box], measure: Measure) -> None:
        self._plot, self._measure = plot, measure
        self._rows: defaultdict[int, list[Box]] = defaultdict(list)  # words by the stretches of height that they touch
        self.tags: list[Tag] = []
        for box in words:
            for row in _rows_of(box):
                self._rows[row].append(box)

    def pin(self, id: str, name: str, place: Place) -> Box | None:
        """Where the tag stands; None where there is no room at all."""
        text = _pointing(fitted(name, _WIDEST, self._measure), place)
        width = self._measure(text) + 2 * _PADDING
        boxes = [box for box in _candidates(place, width, self._plot) if not any(_meet(box, tag.box) for tag in self.tags)]
        if not boxes:
            return None
        box = next(filterfalse(self._covered, boxes), None) or min(boxes, key=self._covered)
        self.tags.append(Tag(id, Label(text, box.x + _PADDING, box.y + HEIGHT / 2, width - 2 * _PADDING), box))
        return box

    def _covered(self, box: Box) -> int:
        """How many words a tag would cover."""
        return sum([_meet(box, other) for row in _rows_of(box) for other in self._rows[row]])


def _rows_of(box: Box) -> range:
    return range(int(box.y // HEIGHT), int(box.bottom // HEIGHT) + 1)


def _pointing(name: str, place: Place) -> str:
    """With an arrow to where the event lies."""
    if place.side:
        return f"{name} ▸" if place.side > 0 else f"◂ {name}"
    return f"{'▾' if place.level > 0 else '▴'} {name}" if place.level else name


def _candidates(place: Place, width: float, plot: Box) -> Iterator[Box]:
    """From the best place outwards, all within the plot: along its edge, else around the place."""
    lowest, rightmost = plot.bottom - HEIGHT, plot.right - _APART - width
    if rightmost < plot.x:
        return
    for x, y in _corners(place, width, plot):
        if plot.y <= y <= lowest:
            yield Box(min(max(x, plot.x + _APART), rightmost), y, width, HEIGHT)


def _corners(place: Place, width: float, plot: Box) -> Iterator[tuple[float, float]]:
    middle = place.x - width / 2, place.y - HEIGHT / 2
    for number in range(1 + 2 * _TRIES):
        away = (number + 1) // 2 * (1 if number % 2 else -1)
        y = middle[1] + away * (HEIGHT + _APART)
        if place.side:
            yield plot.x if place.side < 0 else plot.right, y
        elif place.level:
            x = middle[0] + away * (width + _APART)
            yield x, plot.y + _APART if place.level < 0 else plot.bottom - _APART - HEIGHT
        else:
            yield from ((x, y) for x in (middle[0], place.x + _APART, place.x - _APART - width))


def _meet(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
