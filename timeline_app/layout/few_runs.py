"""Cuts a lane of a few events into runs that would not touch even with all their names: each can be packed by itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import inf

from timeline_app.layout.rows import GAP, Reach


@dataclass(frozen=True, slots=True, eq=False)
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

    def crossed(self, deep: int) -> Sequence[int]:
        """The runs that may take more rows than the ``deep`` ones for what lies above one another: packed not just from left to
        right, some event comes late to a place where it touches as many."""
        spans = enumerate(pairwise([*self.first, len(self.order)]))
        large = (number for number, (first, beyond) in spans if beyond - first > deep)
        return [number for number in large if self._is_crossed(self[number], deep)]

    def _is_crossed(self, run: Sequence[int], deep: int) -> bool:
        far = -inf
        for place, number in enumerate(run):
            start, _end, named = self.reaches[number]
            if start < far:
                before = (self.reaches[other] for other in run[:place])
                if sum(other[0] - GAP <= named and other[2] >= start - GAP for other in before) >= deep:
                    return True
            far = max(far, start)
        return False

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
        start, _end, named = reaches[number]
        if not rights or start - GAP > rights[-1]:
            first.append(place)
            lefts.append(start)
            rights.append(named)
        elif named > rights[-1]:
            rights[-1] = named
    return FewRuns(reaches, order, first, lefts, rights)
