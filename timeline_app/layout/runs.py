"""Cuts a lane of more than a few events into runs that never touch: each is placed mark by mark, or drawn as density.

All depends on the zoom and the events alone, never on where the view stands. Pixels count from day zero.
"""
# pyright: reportUnknownMemberType=false

from bisect import bisect_right
from collections.abc import Sequence
from math import inf
from typing import NamedTuple, overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.layout.mark_spans import MarkSpans, Pixels, Places
from timeline_app.layout.rows import GAP
from timeline_app.layout.shapes import BESIDE, REACH
from timeline_app.queries.lane_events import FEW

TOGETHER = 60  # events that are packed together where names of many runs might touch
NAME = 108.0  # pixels a name may take where runs are joined to be packed together; what is longer is not written
_LONG = 0.5  # of the plot: a longer bar would join all that it passes to one run


class Limits(NamedTuple):
    """Rows of a lane: that marks without names may take in a run, that are counted with names, and that long bars may take."""

    bare: int
    named: int
    long: int


@frozen
class Run:
    """Places of events among those of the lane, from left to right; no label of theirs may reach beyond ``limit``."""

    places: Places
    left: float
    right: float
    limit: float


@frozen(eq=False)
class Runs(Sequence[Run]):
    """The runs of a lane, from ``lefts`` to ``rights``; one is made when it is asked for, since few are near a view.

    Run n has the places from ``first[n]`` to ``end[n]`` of ``short``.
    """

    short: Places
    first: Places
    end: Places
    lefts: Pixels
    rights: Pixels
    limits: Pixels

    def __len__(self) -> int:
        return len(self.first)

    @overload
    def __getitem__(self, index: int) -> Run: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Run]: ...
    def __getitem__(self, index: int | slice) -> Run | Sequence[Run]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        places = self.short[self.first[index] : self.end[index]]
        return Run(places, float(self.lefts[index]), float(self.rights[index]), float(self.limits[index]))


@frozen(eq=False)
class Cut:
    """``runs`` and ``long`` bars, in ``long_rows``, are placed mark by mark; the rest is density.

    ``dense`` are the places of what is drawn as density, ``lasting`` those of long bars for which there are too few rows;
    ``named`` are the rows that hold all marks with their names, as far as a lane may have so many.
    """

    runs: Runs
    long: Places
    long_rows: tuple[int, ...]
    dense: Places
    lasting: Places
    named: int

    @property
    def marked(self) -> bool:
        """Whether any event has a mark."""
        return len(self.runs) > 0 or len(self.long) > 0

    @property
    def unmarked(self) -> Places:
        """The places of all that has no mark."""
        return np.concatenate((self.dense, self.lasting)) if len(self.lasting) else self.dense


def hopeless(by_day: NDArray[np.int32], pixels_per_day: float, most: int) -> bool:
    """Whether every run is density, told by the days alone: ``most`` marks may lie above one another.

    Days with events that are nearer than two dots are wide belong to one run.
    """
    days = by_day.nonzero()[0]
    counts = by_day[days]
    if not len(days) or counts.min() > most:  # on none of them, or on each
        return len(days) > 0
    first = np.concatenate(([0], np.flatnonzero((days[1:] - days[:-1]) * pixels_per_day >= 2 * REACH + GAP) + 1))
    sums, peaks = np.add.reduceat(counts, first), np.maximum.reduceat(counts, first)
    return not bool(((sums <= FEW) & (peaks <= most)).any())


class HopelessZooms:
    """Whether a lane is ``hopeless`` at a zoom. Runs only join as one zooms out, so what holds at one zoom holds for all farther
    ones, and an answer for a zoom is seldom computed."""

    def __init__(self, by_day: NDArray[np.int32]) -> None:
        self._by_day = by_day
        self._known: dict[int, tuple[float, float]] = {}  # by ``most``: hopeless up to the first, and not from the second on

    def has(self, pixels_per_day: float, most: int) -> bool:
        far, near = self._known.get(most, (0.0, inf))
        if far < pixels_per_day < near:
            found = hopeless(self._by_day, pixels_per_day, most)
            far, near = self._known[most] = (pixels_per_day, near) if found else (far, pixels_per_day)
        return pixels_per_day <= far


def cut(spans: MarkSpans, pixels_per_day: float, plot: float, limits: Limits) -> Cut:
    """``plot`` is the width of the plot."""
    parts = spans.parts(pixels_per_day, plot * _LONG, limits.long)
    left, right = parts.stretches(pixels_per_day)
    order = left.argsort(kind="stable")
    short, left, right = parts.short[order], left[order], right[order]
    depths = _depths(left, right)
    bounds = np.concatenate(((depths == 1).nonzero()[0], (len(short),)))  # nothing before reaches a mark of depth 1
    first, ends = bounds[:-1], bounds[1:]
    is_dense = _dense(depths, first, ends, limits.bare)
    if is_dense.all():
        return Cut(_no_runs(short), parts.long, parts.long_rows, parts.rest, parts.lasting, 0)
    of_dense = is_dense.repeat(ends - first)
    dense = np.sort(np.concatenate((short[of_dense], parts.yearly)))
    named = _rows_needed(left, right, depths, ~of_dense, limits.named)
    runs = _runs(short, left, right, first, ends, is_dense)
    return Cut(runs, parts.long, parts.long_rows, dense, parts.lasting, named)


def _rows_needed(
    left: Pixels, right: Pixels, depths: NDArray[np.intp], marked: NDArray[np.bool_], most: int
) -> int:
    """With names, which are not looked at where ``most`` rows are filled without them."""
    bare = int(depths[marked].max())
    return bare if bare >= most else int(_depths(left[marked], right[marked] + (BESIDE + NAME)).max())


def _dense(depths: NDArray[np.intp], first: Places, ends: Places, most: int) -> NDArray[np.bool_]:
    """Which runs hold too many events, or too many that lie above one another: between two runs there are none."""
    return (ends - first > FEW) | (np.maximum.reduceat(depths, first) > most)


def _depths(left: Pixels, right: Pixels) -> NDArray[np.intp]:
    """How many marks lie above one another where each of them begins; they come from left to right.

    The ends before each beginning are told by sorting both together: two sorted halves are merged sooner than one is searched
    for each of the other.
    """
    count = len(left)
    both = np.empty(2 * count)
    both[:count] = right
    both[:count].sort()
    np.subtract(left, GAP, out=both[count:])
    begun = (both.argsort(kind="stable") >= count).nonzero()[0]  # of each, how many began or ended before it
    return np.arange(1, 2 * count, 2) - begun


def _runs(short: Places, left: Pixels, right: Pixels, first: Places, ends: Places, is_dense: NDArray[np.bool_]) -> Runs:
    """Runs whose names might touch are packed together, as long as they are few; the last name of each gives way."""
    lefts = np.concatenate((left[first], [np.inf]))
    rights = np.maximum.reduceat(right, first)
    named = np.maximum.accumulate(np.where(is_dense, -np.inf, rights + BESIDE + NAME))
    apart = is_dense[1:] | is_dense[:-1] | (lefts[1:-1] - GAP >= named[:-1])
    begin, end = _in_parts(np.concatenate(([0], apart.nonzero()[0] + 1)), first, ends)
    marked = ~is_dense[begin]
    begin, end = begin[marked], end[marked]
    return Runs(short, first[begin], ends[end - 1], lefts[begin], rights[end - 1], lefts[end])


def _no_runs(short: Places) -> Runs:
    none, nowhere = short[:0], np.empty(0, np.float64)
    return Runs(none, none, none, nowhere, nowhere, nowhere)


def _in_parts(begin: Places, first: Places, ends: Places) -> tuple[Places, Places]:
    """Where groups of runs begin and end, those of more than TOGETHER events cut between two runs."""
    end = np.concatenate((begin[1:], (len(first),)))
    large = ends[end - 1] - first[begin] > TOGETHER
    if not large.any():
        return begin, end
    firsts, lasts = first.tolist(), ends.tolist()
    more: list[int] = []
    for start, stop in zip(begin[large].tolist(), end[large].tolist(), strict=True):
        part = start
        while (part := max(part + 1, bisect_right(lasts, firsts[part] + TOGETHER))) < stop:
            more.append(part)
    begin = np.sort(np.concatenate((begin, np.array(more, np.intp))))
    return begin, np.concatenate((begin[1:], (len(first),)))
