"""Where a long page stands, told by its uppermost row: nothing above it needs to be known, so nothing can make the page jump."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

Height = Callable[[int], float]


class Spot(NamedTuple):
    """``offset`` pixels of ``row`` are above the upper edge of the view."""

    row: int
    offset: float


TOP = Spot(0, 0.0)


def settled(spot: Spot, count: int, height: Height, view: float) -> Spot:
    """The same place, told by the row that is uppermost: never above the first row, nor farther than the last one reaches."""
    row, offset = spot
    while offset < 0 and row > 0:
        row -= 1
        offset += height(row)
    while row < count - 1 and offset >= height(row):
        offset -= height(row)
        row += 1
    return min(Spot(row, max(0.0, offset)), end_of(count, height, view)) if count else TOP


def end_of(count: int, height: Height, view: float) -> Spot:
    """As far as one can scroll: the last row ends where the view does."""
    row, left = count, view
    while row > 0 and left > 0:
        row -= 1
        left -= height(row)
    return Spot(row, max(0.0, -left))


def in_sight(spot: Spot, count: int, height: Height, view: float) -> Iterator[tuple[int, float]]:
    """The rows that are seen, each with its upper edge."""
    y = -spot.offset
    for row in range(spot.row, count):
        if y >= view:
            return
        yield row, y
        y += height(row)


def revealed(spot: Spot, row: int, height: Height, view: float, top: float) -> Spot:
    """Moved no farther than is needed to have the row in sight, below what covers the uppermost ``top`` pixels.

    The result may reach beyond the ends.
    """
    if row < spot.row:
        return Spot(row, -top)
    y = -spot.offset
    for each in range(spot.row, row):
        y += height(each)
        if y > view:
            return _at_the_foot(row, height, view, top)
    if y < top:
        return Spot(row, -top)
    return spot if y + height(row) <= view else _at_the_foot(row, height, view, top)


def _at_the_foot(row: int, height: Height, view: float, top: float) -> Spot:
    """Its end at that of the view; its beginning where it is higher than that."""
    return Spot(row, -max(top, view - height(row)))
