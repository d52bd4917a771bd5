"""What the lanes show of density in a view: columns from afar, numbers by day from near, strips for what lasts, soft bars.

All lanes are computed together: a frame makes a dozen arrays, however many lanes and events there are.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.layout.box import Box, Label
from timeline_app.layout.day_table import DayTable
from timeline_app.layout.measures import Measure
from timeline_app.layout.scale import Scale
from timeline_app.queries.imprecise_dates import SpanBars

_COLUMN = 5.0  # pixels a column of the density is wide at least
HALF_BADGE = 10.0  # pixels a number in a ring needs above and below its middle
BADGE_DAY = 36.0  # pixels of a day from which on days show numbers instead of columns
_GAP_FROM = 5  # pixels of a column from which one of them is left free before the next
_AIR = 3.0  # pixels of a lane that columns leave free above
_STRIP = 3  # height of the strip for what runs over days
WIDE_PITCH, _NARROW_PITCH = 15.0, 7.0  # of rows of soft bars: with their numbers where there is room for them, else without
_BEYOND = 40.0  # pixels a bar may reach over the edges of the plot
_INSIDE = 8.0  # pixels a number in a soft bar leaves free
_READABLE = 9.0  # height of a bar from which on a number stands in it
Rects = NDArray[np.int32]
_NOTHING: Rects = np.empty((0, 4), np.int32)
Badge = tuple[float, int, int]


@frozen(eq=False)
class DaysDrawn:
    """By lane: rectangles as LaneDensity has them, or badges at the height ``middles``; ``tops`` of strips, in whole pixels."""

    columns: Sequence[Rects]
    strips: Sequence[Rects]
    badges: Sequence[tuple[Badge, ...]]
    middles: Sequence[float]
    strip_tops: Sequence[int]


def days_drawn(table: DayTable, boxes: Sequence[Box], feet: Sequence[float], scale: Scale) -> DaysDrawn:
    """What is known to the day: in each box, above the pixels that soft bars take at its foot."""
    days = stretch_of(scale)
    edges, counts = table.counted(scale.view.start, scale.view.end, days)
    lefts: NDArray[np.float64] = np.asarray(scale.left + (edges - scale.view.start) * scale.pixels_per_day, np.float64)
    floors = np.array([round(box.bottom - foot) - _STRIP - 2 for box, foot in zip(boxes, feet, strict=True)], np.int32)
    strips = _strips(table.ongoing(edges), floors + 1, lefts)
    middles = [
        max((box.y + floor) / 2, box.y + min(box.height / 2, HALF_BADGE)) for box, floor in zip(boxes, floors.tolist(), strict=True)
    ]
    nothing = [_NOTHING] * len(boxes)
    if scale.pixels_per_day >= BADGE_DAY:
        return DaysDrawn(nothing, strips, _badges(counts, lefts, edges), middles, (floors + 1).tolist())
    tops = np.array([box.y for box in boxes])
    units = np.maximum(1.0, floors - tops - _AIR) / np.log1p(table.highest(days))
    heights = np.rint(units[:, None] * np.log1p(counts))
    return DaysDrawn(_columns(heights, counts > 0, floors, lefts), strips, [()] * len(boxes), middles, (floors + 1).tolist())


def stretch_of(scale: Scale) -> int:
    """Days that are counted together."""
    return max(1, int(np.ceil(_COLUMN / scale.pixels_per_day)))


def pitch_of(rows: int, foot: float) -> float:
    """Pixels from one row of soft bars to the next, where they have ``foot`` pixels together."""
    return WIDE_PITCH if foot >= WIDE_PITCH * rows else min(_NARROW_PITCH, foot / max(1, rows))


def bars_drawn(bands: SpanBars, box: Box, foot: float, scale: Scale) -> tuple[Rects, SpanBars]:
    """At the foot of a lane, row by row, as wide as the days they may be on; those in view."""
    if not len(bands):
        return _NOTHING, bands
    rows = bands.rows
    view, pitch = scale.view, pitch_of(len(rows), foot)
    bands = bands.only((bands.start < view.end) & (bands.end > view.start))
    ends = (scale.left + (days - view.start) * scale.pixels_per_day for days in (bands.start, bands.end))
    left, right = (np.rint(np.clip(end, box.x - _BEYOND, box.right + _BEYOND)) for end in ends)
    rects = np.empty((len(bands), 4), np.int32)
    rects[:, 0], rects[:, 2] = left, np.maximum(left, right - 1 - (right - left >= _GAP_FROM))
    rects[:, 1] = np.rint(box.bottom - pitch * (len(rows) - np.searchsorted(rows, bands.row)))
    rects[:, 3] = rects[:, 1] + max(1, round(pitch) - 4)
    return rects, bands


def told_in_bars(bars: Rects, bands: SpanBars, plot: Box, measure: Measure) -> Iterator[Label]:
    """The number of events of a soft bar, centred on its visible part, if it fits."""
    if not len(bars):
        return
    wide = np.flatnonzero(bars[:, 2] - bars[:, 0] > _INSIDE)
    for (left, top, right, bottom), count in zip(bars[wide].tolist(), bands.count[wide].tolist(), strict=True):
        start, end = max(left, plot.x), min(right, plot.right)
        text = str(count)
        width = measure(text)
        if width + _INSIDE <= end - start and bottom - top >= _READABLE:
            yield Label(text, (start + end - width) / 2, (top + bottom + 1) / 2, width)


def _columns(
    heights: NDArray[np.float64], filled: NDArray[np.bool_], floors: NDArray[np.int32], lefts: NDArray[np.float64]
) -> list[Rects]:
    """A column for each stretch in which events begin."""
    lane, stretch = np.nonzero(filled)
    edges = np.rint(lefts).astype(np.int32)
    wide = edges[1:] - edges[:-1]
    rects = np.empty((len(lane), 4), np.int32)
    rects[:, 0] = edges[stretch]
    rects[:, 2] = rects[:, 0] + np.maximum(1, wide - (wide >= _GAP_FROM))[stretch] - 1
    rects[:, 3] = floors[lane]
    rects[:, 1] = rects[:, 3] - heights[lane, stretch] + 1
    return _by_lane(rects, lane, len(floors))


def _strips(ongoing: NDArray[np.bool_], tops: NDArray[np.int32], lefts: NDArray[np.float64]) -> list[Rects]:
    """One for each series of stretches in which something lasts; ``ongoing`` is closed by False on both sides."""
    lane, begins = np.nonzero(ongoing[:, 1:] & ~ongoing[:, :-1])
    ends = np.nonzero(ongoing[:, :-1] & ~ongoing[:, 1:])[1]
    rects = np.empty((len(lane), 4), np.int32)
    rects[:, 0], rects[:, 2] = np.rint(lefts[begins]), np.rint(lefts[ends]) - 1
    rects[:, 1] = tops[lane]
    rects[:, 3] = rects[:, 1] + _STRIP - 1
    return _by_lane(rects, lane, len(tops))


def _by_lane(rects: Rects, lane: NDArray[np.intp], lanes: int) -> list[Rects]:
    ends = np.searchsorted(lane, np.arange(lanes + 1)).tolist()
    return [rects[first:end] for first, end in pairwise(ends)]


def _badges(counts: NDArray[np.int32], lefts: NDArray[np.float64], edges: NDArray[np.int64]) -> list[tuple[Badge, ...]]:
    middles = (lefts[:-1] + lefts[1:]) / 2
    return [
        tuple(zip(middles[there].tolist(), row[there].tolist(), edges[there].tolist(), strict=True))
        for row in counts
        for there in (np.flatnonzero(row),)
    ]
