"""How many rows a lane may have at a zoom, and how high it is where the view rests.

The rows depend on the zoom alone, so no mark changes its row while one pans. The heights depend on what lies in the view and
one view to either side, so a lane with nothing there takes a strip.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from timeline_app.layout.metrics import Metrics

_NONE: Mapping[int, Sequence[int]] = {}


class Need(NamedTuple):
    """How many marks each row of a lane would hold with their names, from the lowest row up, by screen: screen n is the n-th
    stretch of time as wide as the plot at this zoom.

    ``everywhere`` are rows it has on every screen, ``least_rows`` those it cannot do without; ``band_rows`` are for what is
    known to the year only. An ``elastic`` lane has density, which fills any height.
    """

    least_rows: int
    rows: Mapping[int, Sequence[int]] = _NONE
    everywhere: int = 0
    band_rows: int = 0
    elastic: bool = False

    def around(self, screen: int) -> Sequence[int]:
        """On a screen and its two neighbours."""
        near = [marks for each in (screen - 1, screen, screen + 1) if (marks := self.rows.get(each))]
        if self.everywhere:
            near.append([1] * self.everywhere)
        return near[0] if len(near) == 1 else [sum(row) for row in zip_longest(*near, fillvalue=0)]


class Share(NamedTuple):
    """Rows a lane may have at most, and the pixels that an elastic one gets besides."""

    rows: int
    band_rows: int
    spare: float = 0.0


class LaneHeight(NamedTuple):
    """In pixels; the ``band`` of what is known to the year is part of the ``whole``."""

    whole: float
    band: float = 0.0

    def toward(self, other: "LaneHeight", share: float) -> "LaneHeight":
        return LaneHeight(self.whole + (other.whole - self.whole) * share, self.band + (other.band - self.band) * share)


NOTHING = LaneHeight(0.0)


class Extent(NamedTuple):
    """Rows of a lane that are used in a stretch of time, and pixels it takes besides."""

    rows: int
    band_rows: int
    spare: float = 0.0

    def height(self, row: float, metrics: Metrics) -> LaneHeight:
        if not self.rows and not self.band_rows:
            return LaneHeight(metrics.strip)
        band = metrics.band(self.band_rows)
        return LaneHeight(max(metrics.strip, self.rows * row + band + 2 * metrics.lane_padding + self.spare), band)


EMPTY = Extent(0, 0)


class LaneHeights(NamedTuple):
    """Heights of lanes by their key, and of the rows in them."""

    row: float
    by_lane: Mapping[str, LaneHeight]

    def of(self, key: str, metrics: Metrics) -> LaneHeight:
        """A lane that has come since is a strip."""
        return self.by_lane.get(key) or LaneHeight(metrics.strip)

    def toward(self, other: "LaneHeights", share: float) -> "LaneHeights":
        """Part of the way to the heights of ``other``; a lane that was not there grows from nothing."""
        here = self.by_lane
        lanes = {key: here.get(key, NOTHING).toward(height, share) for key, height in other.by_lane.items()}
        return LaneHeights(self.row + (other.row - self.row) * share, lanes)


def share(needs: Sequence[Need], height: float, metrics: Metrics) -> list[Share]:
    """One share a lane: where the lanes around any screen would be higher than ``height``, rows that hold little are given up.

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
    """The fullest first: where they have been made to fit, most others do."""
    marks: defaultdict[int, int] = defaultdict(int)
    for need in needs:
        for screen, rows in need.rows.items():
            marks[screen] += sum(rows)
    return sorted(marks, key=lambda screen: (-sum(marks.get(each, 0) for each in (screen - 1, screen, screen + 1)), screen)) or (0,)


def _fitted(needs: Sequence[Need], limits: list[int], screen: int, height: float, metrics: Metrics) -> float:
    """Lowers the limits until the lanes around a screen fit, and returns how high they are.

    First that row goes which holds the fewest marks; of such rows that of the highest lane.
    """
    marks = [need.around(screen) for need in needs]
    rows = [min(len(each), limit) for each, limit in zip(marks, limits, strict=True)]
    total = sum(Extent(row, need.band_rows).height(metrics.least_row, metrics).whole for row, need in zip(rows, needs, strict=True))
    while total > height:
        able = [lane for lane, need in enumerate(needs) if rows[lane] > need.least_rows]
        if not able:
            break
        lane = min(able, key=lambda lane: (sum(marks[lane][rows[lane] - 1 :]), -rows[lane]))
        rows[lane] -= 1
        limits[lane] = rows[lane]
        total -= metrics.least_row
    return total


def heights_of(extents: Mapping[str, Extent], height: float, metrics: Metrics, days: float) -> LaneHeights:
    """Of lanes by their key, in a plot of ``height`` pixels that shows so many days.

    Spare room makes rows higher, up to a limit, then stays empty. Near by lanes scroll rather than stand close together.
    """
    rows = sum(extent.rows for extent in extents.values())
    least = sum(extent.height(metrics.least_row, metrics).whole for extent in extents.values())
    roomy = metrics.least_row + (height - least) / max(1, rows)
    row = min(max(roomy, metrics.row if days < metrics.named_days else metrics.least_row), metrics.most_row)
    return LaneHeights(row, {key: extent.height(row, metrics) for key, extent in extents.items()})
