"""How many rows a lane may have at a zoom, and how high it is where the view rests.

The rows depend on the zoom alone, so no mark changes its row while one pans. The heights depend on what lies in the view and
one view to either side, so a lane with nothing there takes a strip.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline_app.layout.metrics import Metrics

_NONE: Mapping[int, int] = {}


class Need(NamedTuple):
    """Rows a lane would like to have, by screen: screen n is the n-th stretch of time as wide as the plot at this zoom.

    ``everywhere`` are those it has on every screen, ``least_rows`` those it cannot do without; ``band_rows`` are for what is
    known to the year only. An ``elastic`` lane has density, which fills any height.
    """

    least_rows: int
    rows: Mapping[int, int] = _NONE
    everywhere: int = 0
    band_rows: int = 0
    elastic: bool = False

    def around(self, screen: int) -> int:
        """On a screen and its two neighbours."""
        rows = self.rows
        return max(rows.get(screen - 1, 0), rows.get(screen, 0), rows.get(screen + 1, 0), self.everywhere)


class Share(NamedTuple):
    """Rows a lane may have at most, and the pixels that an elastic one gets besides."""

    rows: int
    band_rows: int
    spare: float = 0.0


class Extent(NamedTuple):
    """Rows of a lane that are used in a stretch of time, and pixels it takes besides."""

    rows: int
    band_rows: int
    spare: float = 0.0

    def height(self, row: float, metrics: Metrics) -> float:
        if not self.rows and not self.band_rows:
            return metrics.strip
        return max(metrics.strip, self.rows * row + self.band_rows * metrics.band_row + 2 * metrics.lane_padding + self.spare)


EMPTY = Extent(0, 0)


class LaneHeights(NamedTuple):
    """Heights of lanes in pixels by their key, and of the rows in them."""

    row: float
    by_lane: Mapping[str, float]

    def of(self, key: str, metrics: Metrics) -> float:
        """A lane that has come since is a strip."""
        return self.by_lane.get(key, metrics.strip)

    def toward(self, other: "LaneHeights", share: float) -> "LaneHeights":
        """Part of the way to the heights of ``other``; a lane that was not there grows from nothing."""
        here = self.by_lane
        lanes = {key: here.get(key, 0.0) + (height - here.get(key, 0.0)) * share for key, height in other.by_lane.items()}
        return LaneHeights(self.row + (other.row - self.row) * share, lanes)


def share(needs: Sequence[Need], height: float, metrics: Metrics) -> list[Share]:
    """One share a lane: where the lanes around any screen would be higher than ``height``, the highest give up rows.

    Every lane keeps its least. What is left on the fullest screen goes to the elastic lanes.
    """
    limits = [max(metrics.tallest_lane, need.least_rows, need.everywhere) for need in needs]
    fullest = max((_fitted(needs, limits, screen, height, metrics) for screen in _screens(needs)), default=0.0)
    elastic = sum(need.elastic for need in needs)
    spare = max(0.0, height - fullest) / max(1, elastic)
    return [
        Share(limit, need.band_rows, spare if need.elastic else 0.0) for limit, need in zip(limits, needs, strict=True)
    ]


def _screens(needs: Iterable[Need]) -> Iterable[int]:
    return sorted({screen for need in needs for screen in need.rows} or {0})


def _fitted(needs: Sequence[Need], limits: list[int], screen: int, height: float, metrics: Metrics) -> float:
    """Lowers the limits until the lanes around a screen fit, and returns how high they are.

    Of lanes with as many rows the one gives up a row that wants the fewest, so it loses the least.
    """
    wanted = [need.around(screen) for need in needs]
    total = sum(_height(min(rows, limit), need, metrics) for rows, limit, need in zip(wanted, limits, needs, strict=True))
    while total > height:
        able = [lane for lane, need in enumerate(needs) if min(wanted[lane], limits[lane]) > need.least_rows]
        if not able:
            break
        lane = max(able, key=lambda lane: (min(wanted[lane], limits[lane]), -wanted[lane]))
        limits[lane] = min(wanted[lane], limits[lane]) - 1
        total -= metrics.least_row
    return total


def _height(rows: int, need: Need, metrics: Metrics) -> float:
    return Extent(rows, need.band_rows).height(metrics.least_row, metrics)


def heights_of(extents: Mapping[str, Extent], height: float, metrics: Metrics, days: float) -> LaneHeights:
    """Of lanes by their key, in a plot of ``height`` pixels that shows so many days.

    Spare room makes rows higher, up to a limit, then stays empty. Near by lanes scroll rather than stand close together.
    """
    rows = sum(extent.rows for extent in extents.values())
    least = sum(extent.height(metrics.least_row, metrics) for extent in extents.values())
    roomy = metrics.least_row + (height - least) / max(1, rows)
    row = min(max(roomy, metrics.row if days < metrics.named_days else metrics.least_row), metrics.most_row)
    return LaneHeights(row, {key: extent.height(row, metrics) for key, extent in extents.items()})
