"""Lanes counted by day: what is asked of a stretch of days is the difference of two running sums."""
# pyright: reportUnknownMemberType=false

import numpy as np
from numpy.typing import NDArray


class DayTable:
    """Rows are lanes, columns days from ``first`` on; ``starts_before`` are running sums, ``ongoing`` tells where an event lasts.

    Stretches of days are aligned to multiples of their length, so panning changes none.
    """

    def __init__(self, first: int, starts_before: NDArray[np.int32], ongoing: NDArray[np.bool_]) -> None:
        self._first, self._days, self._starts_before = first, ongoing.shape[1], starts_before
        self._lasting = np.zeros_like(starts_before)
        np.cumsum(ongoing, axis=1, out=self._lasting[:, 1:])
        self._highest: dict[int, int] = {}

    def counted(self, start: float, end: float, days: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Edges of the stretches of ``days`` days between two days; by lane, how many events begin in each."""
        first = int(np.floor(start / days))
        edges = np.arange(first, int(np.ceil(end / days)) + 1, dtype=np.int64) * days
        sums = self._starts_before[:, np.clip(edges - self._first, 0, self._days)]
        return edges, sums[:, 1:] - sums[:, :-1]

    def ongoing(self, edges: NDArray[np.int64]) -> NDArray[np.bool_]:
        """By lane, whether in a stretch something goes on over days; nothing before the first and after the last stretch."""
        sums = self._lasting[:, np.clip(edges - self._first, 0, self._days)]
        ongoing = np.zeros((len(sums), len(edges) + 1), np.bool_)
        np.greater(sums[:, 1:], sums[:, :-1], out=ongoing[:, 1:-1])
        return ongoing

    def highest(self, days: int) -> int:
        """The most events in any stretch of ``days`` days: the same for all views, so no column grows while panning."""
        if days not in self._highest:
            offsets = np.arange(-(self._first % days), self._days + days, days, dtype=np.int64)
            sums = self._starts_before[:, np.clip(offsets, 0, self._days)]
            self._highest[days] = max(1, int((sums[:, 1:] - sums[:, :-1]).max(initial=1)))
        return self._highest[days]

    def count(self, number: int, first: int, days: int) -> int:
        """How many events of a lane begin in a stretch of days."""
        low, high = (min(max(day - self._first, 0), self._days) for day in (first, first + days))
        sums = self._starts_before[number]
        return int(sums[high]) - int(sums[low])
