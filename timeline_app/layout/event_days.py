"""The events of a lane by the days they are counted on, as no zoom changes them: sums by day of some of them."""
# pyright: reportUnknownMemberType=false

from typing import Self

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.queries.dense_lanes import LaneDates


@frozen(eq=False)
class EventDays:
    """Where each event begins and ends among ``count`` days. ``exact`` ones are counted on the day they begin; those that are
    ``lasting`` go on for some days more."""

    begin: NDArray[np.intp]
    end: NDArray[np.intp]
    exact: NDArray[np.bool_]
    lasting: NDArray[np.bool_]
    count: int

    @classmethod
    def of(cls, dates: LaneDates, first: int, count: int) -> Self:
        """``count`` days from ``first`` on; what begins or ends later does so after the last of them."""
        exact = dates.bar == 0
        begin, end = (np.minimum(days - first, count).astype(np.intp) for days in (dates.start, dates.end))
        return cls(begin, end, exact, exact & (dates.end - dates.start > 1), count)

    def starts_before(self, places: NDArray[np.intp]) -> NDArray[np.int32]:
        """How many of the events at these places begin before each day, and before the day after the last."""
        sums = np.zeros(self.count + 1, np.int32)
        self._by_day(self.begin[places[self.exact[places]]]).cumsum(out=sums[1:])
        return sums

    def ongoing(self, places: NDArray[np.intp]) -> NDArray[np.bool_]:
        """By day, whether one of the events at these places goes on."""
        lasting = places[self.lasting[places]]
        return (self._by_day(self.begin[lasting]) - self._by_day(self.end[lasting])).cumsum() > 0

    def _by_day(self, days: NDArray[np.intp]) -> NDArray[np.intp]:
        return np.bincount(days, minlength=self.count + 1)[: self.count]
