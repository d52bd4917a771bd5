"""What the lanes of a crowd show of the stretch in view: columns from afar, numbers by day from near, strips for what goes on,
soft bars for what is not known to the day.

All lanes are reckoned at once: a frame makes a dozen arrays, however many lanes and events there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.crowd import Counted
from timeline_app.layout.picture import Box
from timeline_app.layout.scale import Scale
from timeline_app.queries.spans import Bands

_COLUMN = 5.0  # pixels a column of the density is wide at least
HALF_BADGE = 10.0  # pixels a number in a ring needs above and below its middle
BADGE_DAY = 36.0  # from so many pixels a day on, days show numbers instead of columns
_GAP_FROM = 5  # pixels of a column from which one of them is left free before the next
_AIR = 3.0  # pixels of a lane that columns leave free above
_STRIP = 3  # height of the strip for what runs over days
_PITCHES = (15, 7)  # of rows of soft bars: with their numbers where a lane has room for them, else without
_FOR_DAYS = 34.0  # pixels of a lane that are left to what is known to the day
_BEYOND = 40.0  # pixels a bar may reach over the edges of the plot
Rows = NDArray[np.int32]
_NOTHING: Rows = np.empty((0, 4), np.int32)
Badge = tuple[float, int, int]


@dataclass(frozen=True, slots=True, eq=False)
class CrowdLane:
    """What is drawn in a lane: ``columns`` and ``strips`` as rows of left, top, right, bottom, in whole pixels, all of them
    within; or ``badges``: the middle of a day, the number of events that begin on it, and its first day; their middle lies
    at ``middle``. ``bars`` are rows of the same kind for the soft bars of ``bands``.
    """

    box: Box
    theme: str | None
    columns: Rows
    strips: Rows
    badges: tuple[Badge, ...]
    middle: float
    bars: Rows
    bands: Bands


def crowd_lanes(crowd: Counted, boxes: Sequence[Box], themes: Sequence[str | None], scale: Scale) -> tuple[CrowdLane, ...]:
    """One for each lane of the crowd."""
    if not boxes:
        return ()
    days = stretch_of(scale)
    edges, counts = crowd.counted(scale.view, days)
    lefts: NDArray[np.float64] = np.asarray(scale.left + (edges - scale.view.start) * scale.pixels_per_day, np.float64)
    pitches = [_pitch(len(crowd.rows), box.height) for box in boxes]
    floors = np.array(
        [round(box.bottom - pitch * len(crowd.rows)) - _STRIP - 2 for box, pitch in zip(boxes, pitches, strict=True)], np.int32
    )
    strips = _strips(crowd.going(edges), floors + 1, lefts)
    bars = [_bars(crowd, number, box, pitch, scale) for number, (box, pitch) in enumerate(zip(boxes, pitches, strict=True))]
    if scale.pixels_per_day >= BADGE_DAY:
        shown = [(_NOTHING, badges) for badges in _badges(counts, lefts, edges)]
    else:
        tops = np.array([box.y for box in boxes])
        units = np.maximum(1.0, floors - tops - _AIR) / np.log1p(crowd.highest(days))
        heights = np.rint(units[:, None] * np.log1p(counts))
        shown = [(columns, ()) for columns in _columns(heights, counts > 0, floors, lefts)]
    return tuple(
        CrowdLane(box, theme, columns, strip, badges, max((box.y + floor) / 2, box.y + min(box.height / 2, HALF_BADGE)), *soft)
        for box, theme, (columns, badges), strip, floor, soft in zip(
            boxes, themes, shown, strips, floors.tolist(), bars, strict=True
        )
    )


def least_height(rows: int) -> float:
    """Of a lane with so many rows of soft bars, so that none of them runs into a number."""
    return max(_FOR_DAYS, 2 * HALF_BADGE + _STRIP + 3 + _PITCHES[1] * rows)


def stretch_of(scale: Scale) -> int:
    """Days that are counted together."""
    return max(1, int(np.ceil(_COLUMN / scale.pixels_per_day)))


def _pitch(rows: int, height: float) -> float:
    wide, narrow = _PITCHES
    return wide if height >= _FOR_DAYS + wide * rows else min(narrow, height / 2 / max(1, rows))


def _bars(crowd: Counted, number: int, box: Box, pitch: float, scale: Scale) -> tuple[Rows, Bands]:
    """At the foot of a lane, row by row, as wide as the days they may be on."""
    view, bands = scale.view, crowd.bands[number]
    if not len(bands):
        return _NOTHING, bands
    bands = bands.only((bands.start < view.end) & (bands.end > view.start))
    ends = (scale.left + (days - view.start) * scale.pixels_per_day for days in (bands.start, bands.end))
    left, right = (np.rint(np.clip(end, box.x - _BEYOND, box.right + _BEYOND)) for end in ends)
    rows = np.empty((len(bands), 4), np.int32)
    rows[:, 0], rows[:, 2] = left, np.maximum(left, right - 1 - (right - left >= _GAP_FROM))
    rows[:, 1] = np.rint(box.bottom - pitch * (len(crowd.rows) - np.searchsorted(crowd.rows, bands.row)))
    rows[:, 3] = rows[:, 1] + max(1, round(pitch) - 4)
    return rows, bands


def _columns(
    heights: NDArray[np.float64], filled: NDArray[np.bool_], floors: NDArray[np.int32], lefts: NDArray[np.float64]
) -> list[Rows]:
    """A column for each stretch in which events begin."""
    lane, stretch = np.nonzero(filled)
    edges = np.rint(lefts).astype(np.int32)
    wide = edges[1:] - edges[:-1]
    rows = np.empty((len(lane), 4), np.int32)
    rows[:, 0] = edges[stretch]
    rows[:, 2] = rows[:, 0] + np.maximum(1, wide - (wide >= _GAP_FROM))[stretch] - 1
    rows[:, 3] = floors[lane]
    rows[:, 1] = rows[:, 3] - heights[lane, stretch] + 1
    return _by_lane(rows, lane, len(floors))


def _strips(going: NDArray[np.bool_], tops: NDArray[np.int32], lefts: NDArray[np.float64]) -> list[Rows]:
    """One for each run of stretches in which something goes on; ``going`` is closed by False on both sides."""
    lane, begins = np.nonzero(going[:, 1:] & ~going[:, :-1])
    ends = np.nonzero(going[:, :-1] & ~going[:, 1:])[1]
    rows = np.empty((len(lane), 4), np.int32)
    rows[:, 0], rows[:, 2] = np.rint(lefts[begins]), np.rint(lefts[ends]) - 1
    rows[:, 1] = tops[lane]
    rows[:, 3] = rows[:, 1] + _STRIP - 1
    return _by_lane(rows, lane, len(tops))


def _by_lane(rows: Rows, lane: NDArray[np.intp], lanes: int) -> list[Rows]:
    ends = np.searchsorted(lane, np.arange(lanes + 1)).tolist()
    return [rows[first:end] for first, end in pairwise(ends)]


def _badges(counts: NDArray[np.int32], lefts: NDArray[np.float64], edges: NDArray[np.int64]) -> list[tuple[Badge, ...]]:
    middles = (lefts[:-1] + lefts[1:]) / 2
    return [
        tuple(zip(middles[there].tolist(), row[there].tolist(), edges[there].tolist(), strict=True))
        for row in counts
        for there in (np.flatnonzero(row),)
    ]
