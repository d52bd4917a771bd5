"""Where marks of events and their titles lie on a small axis: no title runs into another mark or title."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

_LEAST = 7.0  # pixels of a bar
_BESIDE, _APART = 4.0, 10.0  # between a bar and its title, and between what lies in one row

Stretch = tuple[float, float]


class Placed(NamedTuple):
    """``bar`` and ``title`` are from left to right, in pixels; ``title`` is None where it has no room."""

    number: int
    row: int
    bar: Stretch
    title: Stretch | None


def placed(spans: Sequence[Stretch], widths: Sequence[float], rows: int, room: Stretch) -> list[Placed]:
    """Each bar in the first row that has room for it and its title, right or left of it.

    ``widths`` are those of the titles. What has no such room lies in the last row, which has bars alone.
    """
    free = [room[0]] * (rows - 1)  # from where nothing is in a row yet
    found = list[Placed]()
    for number in sorted(range(len(spans)), key=lambda number: spans[number]):
        first, behind = spans[number]
        bar = first, max(behind, first + _LEAST)
        rooms = ((row, (left, room[1])) for row, left in enumerate(free))
        titled = ((row, title) for row, each in rooms for title in _titles(bar, widths[number], each))
        row, title = next(titled, (rows - 1, None))
        if title:
            free[row] = max(bar[1], title[1]) + _APART
        found.append(Placed(number, row, bar, title))
    return found


def _titles(bar: Stretch, width: float, room: Stretch) -> Iterator[Stretch]:
    right, left = (bar[1] + _BESIDE, bar[1] + _BESIDE + width), (bar[0] - _BESIDE - width, bar[0] - _BESIDE)
    if room[0] <= bar[0] and right[1] <= room[1]:
        yield right
    if room[0] <= left[0]:
        yield left
