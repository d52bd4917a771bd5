"""Where most stands at a zoom: what is made to fit there finds room elsewhere, so nothing else need be packed to learn how many
rows a lane may have."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import log2
from typing import NamedTuple

from timeline_app.layout.entry import Entry

FULLEST = 12  # screens that are made to fit, so that a new zoom takes no longer the more screens there are
BESIDE = 3  # screens on either side of one that a view there and one view to either side reach into
_STEPS = 2  # in which the width of a screen doubles, for which the fullest times are found once


class Screens(NamedTuple):
    """Stretches of time as wide as half a plot, by number from day zero: the fullest, and those beside them, in order."""

    width: float
    numbers: Sequence[int]
    known: frozenset[int]

    @staticmethod
    def of(width: float, numbers: Iterable[int]) -> "Screens":
        known = frozenset(numbers)
        return Screens(width, sorted(known), known)

    def between(self, first: int, last: int) -> Sequence[int]:
        """These two and all that lie between them."""
        return self.numbers[bisect_left(self.numbers, first) : bisect_right(self.numbers, last)]

    def touch(self, start: float, end: float) -> bool:
        """Whether any lies between two pixels, in part at least."""
        place = bisect_left(self.numbers, start // self.width)
        return place < len(self.numbers) and self.numbers[place] <= end // self.width


class Crowd:
    """Of the events of all lanes, whatever the zoom."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        days = [entry.days for entry in entries]
        self._starts, self._ends = sorted([day[0] for day in days]), sorted([day[1] for day in days])
        self._fullest: dict[int, Sequence[float]] = {}

    def screens(self, pixels_per_day: float, plot: float) -> Screens:
        """At a zoom of a plot that is so many pixels wide."""
        width = plot / 2
        if not self._starts:
            return Screens.of(width, ())
        first, last = int(self._starts[0] * pixels_per_day // width) - 1, int(self._ends[-1] * pixels_per_day // width) + 1
        if last - first <= FULLEST * BESIDE:
            return Screens.of(width, range(first, last + 1))
        middles = [int(day * pixels_per_day // width) for day in self._fullest_days(width / pixels_per_day)]
        return Screens.of(width, (middle + step for middle in middles for step in range(-BESIDE, BESIDE + 1)))

    def _fullest_days(self, days: float) -> Sequence[float]:
        """The middles of the fullest screens about so many days wide."""
        step = round(_STEPS * log2(days))
        if step not in self._fullest:
            wide = 2 ** (step / _STEPS)
            screens = {start // wide for start in self._starts}
            fullest = nlargest(FULLEST, sorted(screens), key=lambda screen: self._weight(screen * wide, wide))
            self._fullest[step] = [(screen + 0.5) * wide for screen in fullest]
        return self._fullest[step]

    def _weight(self, start: float, wide: float) -> int:
        """Of what is on a screen and beside it; what is close to it counts three times."""
        around = self._number(start - BESIDE * wide, start + (BESIDE + 1) * wide)
        return around + 2 * self._number(start - wide, start + 2 * wide)

    def _number(self, start: float, end: float) -> int:
        """Of events between two days, in part at least."""
        return bisect_left(self._starts, end) - bisect_right(self._ends, start)
