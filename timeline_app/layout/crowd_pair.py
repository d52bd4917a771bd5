"""Two answers of a great many events compared: the lanes of the one above those of the other, on one axis and one measure."""

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.compare import UPPER
from timeline_app.layout.crowd import Counted
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Event


class CrowdPair:
    """Both crowds as one: lanes are numbered through."""

    def __init__(self, upper: Counted, lower: Counted) -> None:
        self._upper, self._lower = upper, lower
        self.keys = (*(UPPER + key for key in upper.keys), *lower.keys)
        self.archive = lower.archive
        self.bands = [*upper.bands, *lower.bands]
        self.rows = sorted({*upper.rows, *lower.rows})

    def counts(self) -> list[int]:
        return self._upper.counts() + self._lower.counts()

    def counted(self, view: View, days: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        edges, above = self._upper.counted(view, days)
        return edges, np.vstack((above, self._lower.counted(view, days)[1]))

    def going(self, edges: NDArray[np.int64]) -> NDArray[np.bool_]:
        return np.vstack((self._upper.going(edges), self._lower.going(edges)))

    def highest(self, days: int) -> int:
        """Of both, so that columns above and below can be compared."""
        return max(self._upper.highest(days), self._lower.highest(days))

    def count(self, number: int, first: int, days: int) -> int:
        crowd, own = self._of(number)
        return crowd.count(own, first, days)

    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]:
        crowd, own = self._of(number)
        return crowd.members(own, first, days)

    def members_of_bar(self, number: int, row: int, start: int, end: int) -> NDArray[np.int32]:
        crowd, own = self._of(number)
        return crowd.members_of_bar(own, row, start, end)

    def nearest(self, number: int, day: int) -> Event | None:
        crowd, own = self._of(number)
        return crowd.nearest(own, day)

    def _of(self, number: int) -> tuple[Counted, int]:
        above = len(self._upper.keys)
        return (self._upper, number) if number < above else (self._lower, number - above)
