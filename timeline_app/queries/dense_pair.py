"""The lanes of two answers counted on the same days."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from timeline_app.queries.dense_lanes import DenseLanes, LaneDates
from timeline_app.queries.imprecise_dates import SpanBars
from timeline_app.records.event import Head


class DensePair:
    """``above`` is the number of lanes of the upper answer, which come first."""

    def __init__(self, upper: DenseLanes, above: int, lower: DenseLanes) -> None:
        self._upper, self._above, self._lower = upper, above, lower
        self.first = lower.first

    def starts_before(self, number: int) -> NDArray[np.int32]:
        lanes, own = self._of(number)
        return lanes.starts_before(own)

    def ongoing(self, number: int) -> NDArray[np.int32]:
        lanes, own = self._of(number)
        return lanes.ongoing(own)

    def bands(self, number: int) -> SpanBars:
        lanes, own = self._of(number)
        return lanes.bands(own)

    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]:
        lanes, own = self._of(number)
        return lanes.members(own, first, days)

    def members_of_bar(self, number: int, row: int, start: int, end: int) -> NDArray[np.int32]:
        lanes, own = self._of(number)
        return lanes.members_of_bar(own, row, start, end)

    def dates(self, number: int) -> LaneDates:
        lanes, own = self._of(number)
        return lanes.dates(own)

    def heads(self, number: int, rows: Sequence[int]) -> Sequence[Head]:
        lanes, own = self._of(number)
        return lanes.heads(own, rows)

    def ids(self, rows: Sequence[int]) -> list[str]:
        return self._lower.ids(rows)

    def row_of(self, id: str) -> int | None:
        return self._lower.row_of(id)

    def _of(self, number: int) -> tuple[DenseLanes, int]:
        return (self._upper, number) if number < self._above else (self._lower, number - self._above)
