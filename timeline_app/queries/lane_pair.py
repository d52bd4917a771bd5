"""Two answers compared: the lanes of the one above those of the other, on one axis and one measure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline_app.queries.lane_events import LaneEvents
from timeline_app.queries.year_events import YearEvents
from timeline_app.records.event import Event, Head

if TYPE_CHECKING:
    from timeline_app.queries.dense_lanes import DenseLanes


class LanePair:
    """Lanes are numbered through, those of the upper answer first."""

    def __init__(self, upper: LaneEvents, lower: LaneEvents) -> None:
        self._upper, self._lower = upper, lower
        self.counts = [*upper.counts, *lower.counts]
        self.dense = _both(upper, lower)
        self._by_years: YearEvents | None = None

    def few(self, number: int) -> Sequence[Head] | None:
        lanes, own = self._of(number)
        return lanes.few(own)

    def nearest(self, number: int, day: int) -> Event | None:
        lanes, own = self._of(number)
        return lanes.nearest(own, day)

    @property
    def by_years(self) -> YearEvents:
        if self._by_years is None:
            self._by_years = self._upper.by_years.joined(self._lower.by_years)
        return self._by_years

    def _of(self, number: int) -> tuple[LaneEvents, int]:
        above = len(self._upper.counts)
        return (self._upper, number) if number < above else (self._lower, number - above)


def _both(upper: LaneEvents, lower: LaneEvents) -> "DenseLanes | None":
    if upper.dense is None or lower.dense is None:
        return None
    from timeline_app.queries.dense_pair import DensePair  # numpy, which few events do without

    return DensePair(upper.dense, len(upper.counts), lower.dense)
