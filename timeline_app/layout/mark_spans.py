"""The events of a lane as days between which marks lie: what cutting the lane needs at every zoom and no zoom changes."""
# pyright: reportUnknownMemberType=false

from bisect import bisect_right
from heapq import heappop, heappush

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.layout.shapes import REACH
from timeline_app.queries.dense_lanes import LaneDates

Places = NDArray[np.intp]
Pixels = NDArray[np.float64]


@frozen(eq=False)
class Parts:
    """The places of ``long`` bars, in ``long_rows``; of those for which there are too few rows (``lasting``); of all ``short``
    ones, and of what is known to the ``yearly``.

    Short marks begin ``inset`` pixels left of the day ``left``, and end where the day ``right`` does unless they are dots.
    """

    long: Places
    long_rows: tuple[int, ...]
    lasting: Places
    short: Places
    left: Pixels
    inset: Pixels
    right: Pixels
    yearly: Places

    @property
    def rest(self) -> Places:
        """All that is not long."""
        return np.sort(np.concatenate((self.short, self.yearly))) if len(self.yearly) else self.short

    def stretches(self, pixels_per_day: float) -> tuple[Pixels, Pixels]:
        """Where the short ones begin and end, as ``stretch_of`` gives it for a single event."""
        left = self.left * pixels_per_day - self.inset
        return left, np.maximum(self.right * pixels_per_day, left + 2 * REACH)


class MarkSpans:
    """Of one lane. Which bars are long changes at few zooms, so the parts are kept until it does."""

    def __init__(self, dates: LaneDates) -> None:
        self._dates = dates
        self._dated, self._yearly = (~dates.yearly).nonzero()[0], dates.yearly.nonzero()[0]
        start, end = dates.start[self._dated], dates.end[self._dated]
        self._days = end - start
        self._lengths: list[int] = np.unique(self._days).tolist()
        dot = (self._days == 1) & (dates.bar[self._dated] == 0)
        self._left, self._inset = np.where(dot, start + 0.5, start), np.where(dot, REACH, 0.0)
        self._right = np.where(dot, 0.0, end)
        self._parts: tuple[tuple[int, int], Parts] | None = None
        self._crowded: tuple[int, int] = 0, 0  # lengths that are short where the others need more rows, and how many those have

    def parts(self, pixels_per_day: float, widest: float, most: int) -> Parts:
        """A bar of more than ``widest`` pixels is long; at most ``most`` rows hold long ones."""
        key = bisect_right(self._lengths, widest, key=lambda days: days * pixels_per_day), most
        if self._parts is None or self._parts[0] != key:
            self._parts = key, self._parted(*key)
        return self._parts[1]

    def _parted(self, lengths: int, most: int) -> Parts:
        """``lengths`` of the different ones are short."""
        is_short = self._days <= (self._lengths[lengths - 1] if lengths else 0)
        long, none = self._dated[~is_short], self._dated[:0]
        rows = self._long_rows(long, lengths, most)
        return Parts(
            none if rows is None else long, rows or (), long if rows is None else none, self._dated[is_short],
            self._left[is_short], self._inset[is_short], self._right[is_short], self._yearly,
        )

    def _long_rows(self, long: Places, lengths: int, most: int) -> tuple[int, ...] | None:
        """None where they need more than ``most`` rows, as then any more of them do."""
        if most == self._crowded[1] and lengths <= self._crowded[0]:
            return None
        rows = _rows_of(self._dates, long, most)
        if rows is None:
            self._crowded = lengths, most
        return rows


def _rows_of(dates: LaneDates, long: Places, most: int) -> tuple[int, ...] | None:
    """The first free row for each, in order of start; None where ``most`` rows do not hold them."""
    ends: list[tuple[int, int]] = []
    free: list[int] = []
    rows: list[int] = []
    taken = 0
    for start, end in zip(dates.start[long].tolist(), dates.end[long].tolist(), strict=True):
        while ends and ends[0][0] < start:
            heappush(free, heappop(ends)[1])
        row = heappop(free) if free else taken
        taken = max(taken, row + 1)
        if taken > most:
            return None
        rows.append(row)
        heappush(ends, (end, row))
    return tuple(rows)
