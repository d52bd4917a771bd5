"""The events of a lane in time, in blocks that no names let touch at a zoom; only those near a view are placed."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from datetime import date
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from timeline_app.layout.cards import CARD
from timeline_app.layout.entry import Entry
from timeline_app.layout.few_runs import MORE
from timeline_app.layout.row import GAP
from timeline_app.layout.shapes import BESIDE, REACH

_BESIDE = 2 * REACH + BESIDE + CARD + MORE + GAP + 1  # pixels that a mark may take besides its days and its name, at most


class Blocks(NamedTuple):
    """Block n has the places from ``first[n]`` on in ``order``, and reaches from ``begins[n]`` to ``ends[n]``, in days."""

    order: Sequence[int]
    first: Sequence[int]
    begins: Sequence[float]
    ends: Sequence[float]

    def between(self, start: float, end: float) -> range:
        """The numbers of those that may reach into a stretch of days."""
        return range(bisect_left(self.ends, start), bisect_right(self.begins, end))

    def places(self, number: int) -> list[int]:
        """Of its events, in the order of packing."""
        beyond = self.first[number + 1] if number + 1 < len(self.first) else None
        return sorted(self.order[self.first[number] : beyond])


class EntriesInTime:
    """Of a lane, whatever the zoom; ``entries`` are in the order of packing."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries

    def blocks(self, pixels_per_day: float) -> Blocks:
        if not self.entries:
            return Blocks((), (), (), ())
        order, begins, ends = self._by_begin
        reach = (self._widest + _BESIDE) / pixels_per_day
        cuts = [place for place, end in enumerate(ends[:-1], 1) if begins[place] - end > reach]
        first, beyond = [0, *cuts], [*cuts, len(order)]
        return Blocks(order, first, [begins[place] - reach for place in first], [ends[place - 1] + reach for place in beyond])

    @cached_property
    def first_year(self) -> int:
        """The first day of the year in which the first of them begins."""
        return date.fromordinal(self._by_begin[1][0]).replace(month=1, day=1).toordinal()

    @cached_property
    def _by_begin(self) -> tuple[Sequence[int], Sequence[int], Sequence[int]]:
        """The places of the entries as they begin, their first days, and the days on which all up to each of them have ended."""
        order = sorted(range(len(self.entries)), key=lambda place: self.entries[place].days[0])
        ends = accumulate([self.entries[place].days[1] for place in order], max)
        return order, [self.entries[place].days[0] for place in order], list(ends)

    @cached_property
    def _widest(self) -> float:
        return max(entry.width for entry in self.entries)
