"""Tags: small pills that name what a link leads to, at the edge of the plot that it lies behind, or at a mark of several events."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box, Label
from timeline_app.layout.labels import fitted
from timeline_app.layout.measures import Measure

HEIGHT = 20.0
_PADDING = 8.0
_APART = 4.0  # from the edge of the plot, and from one another
_WIDEST = 170.0
_TRIES = 7  # places to either side of the one that a tag would have alone
_STEP = 8.0  # pixels between two lines that are searched for a gap


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
    """The tags of one picture; each keeps off ``here``, where the links begin, off those before it, and where it can off
    ``words``: of a line of ``HEIGHT`` pixels, by its number, the marks and labels that touch it.
    """

    def __init__(self, plot: Box, here: Box, words: Callable[[int], Sequence[Box]], measure: Measure) -> None:
        self._plot, self._here, self._words, self._measure = plot, here, words, measure
        self._found: dict[float, list[tuple[float, float]]] = {}
        self.tags: list[Tag] = []

    def pin(self, id: str, name: str, place: Place) -> Box | None:
        """Where the tag stands; None where there is no room at all."""
        text = _pointing(fitted(name, _WIDEST, self._measure), place)
        width = self._measure(text) + 2 * _PADDING
        taken = self._here, *[tag.box for tag in self.tags]
        boxes = [box for box in _candidates(place, width, self._plot) if not any(_meet(box, other) for other in taken)]
        free = next(filter(self._is_free, boxes), None) or self._nearest_gap(place, width, taken)
        if not free and not boxes:
            return None
        box = free or min(boxes, key=self._covered)
        self.tags.append(Tag(id, Label(text, box.x + _PADDING, box.y + HEIGHT / 2, width - 2 * _PADDING), box))
        return box

    def _is_free(self, box: Box) -> bool:
        return not any(_meet(box, other) for other in self._around(box.y))

    def _covered(self, box: Box) -> int:
        """How many words a tag would cover."""
        return sum([_meet(box, other) for other in self._around(box.y)])

    def _around(self, top: float) -> Iterator[Box]:
        """What touches the lines that a tag would stand on."""
        for number in lines_of(top, top + HEIGHT):
            yield from self._words(number)

    def _nearest_gap(self, place: Place, width: float, taken: Sequence[Box]) -> Box | None:
        """Wherever in the plot nothing would be covered, the nearest to the place."""
        best, least, wanted, room = None, self._plot.width + self._plot.height, place.x - width / 2, width + 2 * _APART
        for top in sorted(_tops(self._plot), key=lambda top: abs(top + HEIGHT / 2 - place.y)):
            away = abs(top + HEIGHT / 2 - place.y)
            if away >= least:
                break
            others = [(box.x, box.right) for box in taken if box.y < top + HEIGHT and box.bottom > top]
            for left, right in _gaps(self._plot, sorted(self._stretches(top) + others)):
                if right - left >= room:
                    x = min(max(wanted, left + _APART), right - _APART - width)
                    if away + abs(x - wanted) < least:
                        best, least = Box(x, top, width, HEIGHT), away + abs(x - wanted)
        return best

    def _stretches(self, top: float) -> list[tuple[float, float]]:
        """From where to where words touch a tag that begins there."""
        if top not in self._found:
            self._found[top] = [(x, x + wide) for x, y, wide, high in self._around(top) if y < top + HEIGHT and y + high > top]
        return self._found[top]


def lines_of(top: float, bottom: float) -> range:
    """The numbers of the lines of ``HEIGHT`` pixels that a stretch touches."""
    return range(int(top // HEIGHT), int(bottom // HEIGHT) + 1)


def _tops(plot: Box) -> Iterator[float]:
    """Of the lines that are searched for a gap."""
    number = (plot.height - HEIGHT) // _STEP
    return (plot.y + step * _STEP for step in range(int(number) + 1))


def _gaps(plot: Box, stretches: Sequence[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """What of the width of the plot lies between stretches that come from left to right."""
    left = plot.x
    for start, end in stretches:
        if start > left:
            yield left, start
        if end > left:
            left = end
    yield left, plot.right


def _pointing(name: str, place: Place) -> str:
    """With an arrow to where the event lies."""
    if place.side:
        return f"{name} ▶" if place.side > 0 else f"◀ {name}"
    return f"{'▼' if place.level > 0 else '▲'} {name}" if place.level else name


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
    x, y, width, height = one
    left, top, wide, high = other
    return x < left + wide and left < x + width and y < top + high and top < y + height
