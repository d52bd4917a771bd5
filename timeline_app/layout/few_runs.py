"""Cuts a lane of a few events into runs that would not touch even with all names on the right: each is packed by itself, and
a name on the left keeps away from the run before."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from timeline_app.frozen import frozen
from timeline_app.layout.row import GAP
from timeline_app.layout.rows import Reach

MORE = 24.0  # pixels that a name grows by when its mark becomes a cluster


@frozen(eq=False)
class FewRuns:
    """Run n reaches from ``lefts[n]`` to ``rights[n]`` and has the places from ``first[n]`` on in ``order``, from left to right.

    Plain lists of numbers: a lane has many runs, of which few are near a view.
    """

    reaches: Sequence[Reach]
    order: list[int]
    first: Sequence[int]
    lefts: Sequence[float]
    rights: Sequence[float]

    def __len__(self) -> int:
        return len(self.first)

    def __getitem__(self, number: int) -> list[int]:
        """In the order of packing, which is that of the events."""
        return sorted(self._from_left(number))

    def between(self, start: float, end: float) -> range:
        """The numbers of those that lie there, in part at least."""
        return range(bisect_left(self.rights, start), bisect_right(self.lefts, end))

    def depths(self, number: int) -> list[tuple[Reach, int]]:
        """From left to right, how many marks lie above one another with their names where each of them begins."""
        reaches = [self.reaches[place] for place in self._from_left(number)]
        if len(reaches) == 1:  # as most are from near
            return [(reaches[0], 1)]
        ends = sorted([named for _start, _end, named in reaches])
        return [(reach, count - bisect_left(ends, reach[0] - GAP)) for count, reach in enumerate(reaches, 1)]

    def _from_left(self, number: int) -> list[int]:
        beyond = self.first[number + 1] if number + 1 < len(self.first) else None
        return self.order[self.first[number] : beyond]


def few_runs(reaches: Sequence[Reach]) -> FewRuns:
    """Of the events of a lane in the order of packing."""
    order = sorted(range(len(reaches)), key=[start for start, _end, _named in reaches].__getitem__)
    first: list[int] = []
    lefts: list[float] = []
    rights: list[float] = []
    for place, number in enumerate(order):
        start, _end, name = reaches[number]
        named = name + MORE
        if not rights or start - GAP > rights[-1]:
            first.append(place)
            lefts.append(start)
            rights.append(named)
        elif named > rights[-1]:
            rights[-1] = named
    return FewRuns(reaches, order, first, lefts, rights)
