"""How high a lane is where the view rests: as high as what lies in it and one view to either side, so a lane with nothing there
takes a strip."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from timeline_app.layout.metrics import Metrics


class LaneHeight(NamedTuple):
    """In pixels; the ``band`` of what is known to the year is part of the ``whole``."""

    whole: float
    band: float = 0.0

    def toward(self, other: "LaneHeight", share: float) -> "LaneHeight":
        return LaneHeight(self.whole + (other.whole - self.whole) * share, self.band + (other.band - self.band) * share)


NOTHING = LaneHeight(0.0)


class Extent(NamedTuple):
    """Rows of a lane that are used in a stretch of time, and pixels it takes besides; an ``elastic`` one fills any height."""

    rows: int
    band_rows: int
    besides: float = 0.0
    elastic: bool = False

    def height(self, row: float, metrics: Metrics) -> LaneHeight:
        if not self.rows and not self.band_rows:
            return LaneHeight(metrics.strip)
        band = metrics.band(self.band_rows)
        return LaneHeight(max(metrics.strip, self.rows * row + band + 2 * metrics.lane_padding + self.besides), band)


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


def heights_of(extents: Mapping[str, Extent], height: float, metrics: Metrics) -> LaneHeights:
    """Of lanes by their key, in a plot of ``height`` pixels: spare room goes to elastic lanes; without any it makes rows higher, up
    to a limit, then stays empty.

    Lanes without a mark take a small part of it, however many they are.
    """
    strips = sum(not extent.rows and not extent.band_rows for extent in extents.values())
    strip = max(metrics.least_strip, min(metrics.strip, int(height * metrics.most_strips / max(1, strips))))
    metrics = metrics._replace(strip=strip)
    least = {key: extent.height(metrics.least_row, metrics) for key, extent in extents.items()}
    spare = height - sum(lane.whole for lane in least.values())
    elastic = [key for key, extent in extents.items() if extent.elastic]
    if elastic:
        return LaneHeights(metrics.least_row, _filled(least, elastic, spare))
    roomy = metrics.least_row + spare / max(1, sum(extent.rows for extent in extents.values()))
    row = float(int(min(max(roomy, metrics.least_row), metrics.most_row)))  # whole pixels, which names and bars keep apart
    return LaneHeights(row, {key: extent.height(row, metrics) for key, extent in extents.items()})


def _filled(by_lane: Mapping[str, LaneHeight], elastic: Sequence[str], spare: float) -> Mapping[str, LaneHeight]:
    """The lowest of the elastic lanes become as high as one another."""
    lower = sorted(by_lane[key].whole for key in elastic)
    room = spare + sum(lower)
    while lower and lower[-1] * len(lower) > room:  # the highest stays as it is
        room -= lower.pop()
    level = room / len(lower) if lower else 0.0
    return {**by_lane, **{key: by_lane[key]._replace(whole=max(by_lane[key].whole, level)) for key in elastic}}
