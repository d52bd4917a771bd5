"""What finds no room from afar mostly joins a dot close by, since there names are worth more than marks of one's own; what can do
neither is squeezed in otherwise (``squeeze.py``)."""

from bisect import bisect_left
from collections.abc import Sequence

from timeline_app.layout.row import GAP, Packed, Row
from timeline_app.layout.shapes import REACH

CLOSE = 24.0  # pixels between marks within which events join, rather than take a name
_NARROW = 2 * REACH + 0.5  # pixels of a mark no wider than a dot


class SqueezeAfar:
    """Knows the narrow marks of all ``rows`` by their middles, from left to right; of those with the same, the lowest first."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._marks = sorted([mark for row in rows for mark in row.packed if _is_narrow(mark)], key=_middle)
        self._middles = list(map(_middle, self._marks))
        self._last: Packed | None = None  # that an event has joined

    def add(self, packed: Packed) -> bool:
        """Whether it could be joined to what it touches, or added to a row without anything there, or joined to what is close."""
        if packed.vague:
            return False
        if self._last and packed.left <= self._last.right and self._last.left <= packed.right:
            self._last.events += packed.events
            return True
        start, end = packed.left - GAP, packed.right + GAP
        for row in self._rows:
            if bisect_left(row.ends, start) >= bisect_left(row.starts, end):
                self._place(packed, row)
                return True
        self._last = self._closest(packed.middle)
        if self._last:
            self._last.events += packed.events
        return self._last is not None

    def _place(self, packed: Packed, row: Row) -> None:
        packed.label = None
        row.add(packed)
        if _is_narrow(packed):
            place = bisect_left(self._middles, packed.middle)
            self._marks.insert(place, packed)
            self._middles.insert(place, packed.middle)

    def _closest(self, middle: float) -> Packed | None:
        """The left one of two as close."""
        middles, least = self._middles, CLOSE + REACH
        after = bisect_left(middles, middle)
        beyond = middles[after] - middle if after < len(middles) else least
        if after and middle - middles[after - 1] <= min(beyond, least):
            return self._marks[bisect_left(middles, middles[after - 1])]
        return self._marks[after] if beyond < least else None


def _middle(mark: Packed) -> float:
    return (mark.left + mark.right) / 2


def _is_narrow(mark: Packed) -> bool:
    return mark.right - mark.left <= _NARROW and not mark.card
