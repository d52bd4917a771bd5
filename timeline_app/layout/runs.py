"""Cuts a lane of more than a few events into runs that never touch: each is placed mark by mark, or drawn as density.

All depends on the zoom and the events alone, never on where the view stands. Pixels count from day zero.
"""
# pyright: reportUnknownMemberType=false

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.rows import GAP
from timeline_app.layout.shapes import BESIDE, REACH
from timeline_app.queries.dense_lanes import LaneDates
from timeline_app.queries.lane_events import FEW

TOGETHER = 60  # events that are packed together where names of many runs might touch
NAME = 108.0  # pixels a name may take where runs are joined to be packed together; what is longer is not written
Places = NDArray[np.intp]
Pixels = NDArray[np.float64]
_LONG = 0.5  # of the plot: a longer bar would join all that it passes to one run


@dataclass(frozen=True, slots=True)
class Run:
    """Places of events among those of the lane, from left to right; no label of theirs may reach beyond ``limit``."""

    places: Places
    left: float
    right: float
    limit: float


@dataclass(frozen=True, slots=True, eq=False)
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


@dataclass(frozen=True, slots=True, eq=False)
class Cut:
    """``runs`` and ``long`` bars, in ``long_rows``, are placed mark by mark; the rest is density.

    ``dense`` are the places of what is drawn as density, ``lasting`` those of long bars for which there are too few rows;
    ``named`` and ``bare`` are the rows that hold all marks with and without names.
    """

    runs: Runs
    long: Places
    long_rows: tuple[int, ...]
    dense: Places
    lasting: Places
    named: int
    bare: int


def hopeless(by_day: NDArray[np.int32], pixels_per_day: float, most: int) -> bool:
    """Whether every run is density, told by the days alone: ``most`` marks may lie above one another.

    Days with events that are nearer than two dots are wide belong to one run.
    """
    days = np.flatnonzero(by_day)
    if not len(days):
        return False
    first = np.concatenate(([0], np.flatnonzero((days[1:] - days[:-1]) * pixels_per_day >= 2 * REACH + GAP) + 1))
    counts, peaks = np.add.reduceat(by_day[days], first), np.maximum.reduceat(by_day[days], first)
    return not bool(((counts <= FEW) & (peaks <= most)).any())


def cut(dates: LaneDates, pixels_per_day: float, plot: float, most: int) -> Cut:
    """``plot`` is the width of the plot, ``most`` the marks that may lie above one another in a run."""
    dated = np.flatnonzero(~dates.yearly)
    lasting = (dates.end[dated] - dates.start[dated]) * pixels_per_day > plot * _LONG
    long, short = dated[lasting], dated[~lasting]
    rows = _rows_of(dates, long, most // 4)
    left, right = _reach(dates, short, pixels_per_day)
    order = np.argsort(left, kind="stable")
    short, left, right = short[order], left[order], right[order]
    first = _beginnings(left, right)
    ends = np.concatenate((first[1:], np.array([len(short)][: len(first)], np.intp)))
    depths = _depths(left, right)
    is_dense = _dense(depths, first, ends, most)
    of_dense = np.repeat(is_dense, ends - first)
    runs = _runs(short, left, right, first, ends, is_dense)
    bare = int(depths[~of_dense].max(initial=0))
    named = int(_depths(left[~of_dense], right[~of_dense] + (BESIDE + NAME)).max(initial=0))
    none = long[:0]
    dense = np.sort(np.concatenate((short[of_dense], np.flatnonzero(dates.yearly))))
    return Cut(
        runs, none if rows is None else long, rows or (), dense, long if rows is None else none, named, bare
    )


def _reach(dates: LaneDates, places: Places, pixels_per_day: float) -> tuple[Pixels, Pixels]:
    """As ``stretch_of`` gives it for a single event."""
    start, end = dates.start[places].astype(np.float64), dates.end[places].astype(np.float64)
    day = (end - start == 1) & (dates.bar[places] == 0)
    left = np.where(day, (start + 0.5) * pixels_per_day - REACH, start * pixels_per_day)
    return left, np.maximum(np.where(day, 0.0, end * pixels_per_day), left + 2 * REACH)


def _beginnings(left: Pixels, right: Pixels) -> Places:
    """Where nothing before reaches what follows."""
    if not len(left):
        return np.empty(0, np.intp)
    far = np.maximum.accumulate(right)
    return np.concatenate(([0], np.flatnonzero(left[1:] - GAP >= far[:-1]) + 1))


def _dense(depths: NDArray[np.intp], first: Places, ends: Places, most: int) -> NDArray[np.bool_]:
    """Which runs hold too many events, or too many that lie above one another: between two runs there are none."""
    if not len(first):
        return np.empty(0, np.bool_)
    return (ends - first > FEW) | (np.maximum.reduceat(depths, first) > most)


def _depths(left: Pixels, right: Pixels) -> NDArray[np.intp]:
    """How many marks lie above one another where each of them begins; they come from left to right."""
    return np.arange(1, len(left) + 1) - np.searchsorted(np.sort(right), left - GAP, side="right")


def _runs(short: Places, left: Pixels, right: Pixels, first: Places, ends: Places, is_dense: NDArray[np.bool_]) -> Runs:
    """Runs whose names might touch are packed together, as long as they are few; the last name of each gives way."""
    if not len(first):
        return Runs(short, first, first, left, left, left)
    lefts = np.concatenate((left[first], [np.inf]))
    rights = np.maximum.reduceat(right, first)
    named = np.maximum.accumulate(np.where(is_dense, -np.inf, rights + BESIDE + NAME))
    apart = is_dense[1:] | is_dense[:-1] | (lefts[1:-1] - GAP >= named[:-1])
    begin = _in_parts(np.concatenate(([0], np.flatnonzero(apart) + 1)), first, ends)
    end = np.append(begin[1:], len(first))
    begin, end = begin[~is_dense[begin]], end[~is_dense[begin]]
    return Runs(short, first[begin], ends[end - 1], lefts[begin], rights[end - 1], lefts[end])


def _in_parts(begin: Places, first: Places, ends: Places) -> Places:
    """Where groups of runs begin, those of more than TOGETHER events cut between two runs."""
    beyond: Places = np.append(begin[1:], len(first))
    large = ends[beyond - 1] - first[begin] > TOGETHER
    if not large.any():
        return begin
    firsts, lasts = first.tolist(), ends.tolist()
    spans: list[tuple[int, int]] = np.column_stack((begin, beyond))[large].tolist()
    more: list[int] = []
    for start, stop in spans:
        part = start
        while (part := max(part + 1, bisect_right(lasts, firsts[part] + TOGETHER))) < stop:
            more.append(part)
    return np.union1d(begin, np.array(more, np.intp)) if more else begin


def _rows_of(dates: LaneDates, long: Places, most: int) -> tuple[int, ...] | None:
    """The first free row for each, in order of start; None where ``most`` rows do not hold them."""
    ends: list[tuple[int, int]] = []
    free: list[int] = []
    rows: list[int] = []
    taken = 0
    for start, end in zip(dates.start[long].tolist(), dates.end[long].tolist(), strict=True):
        while ends and ends[0][0] < start:
            heappush(free, heappop(ends)[1])
        row = heappop(free) if free else taken
        taken = max(taken, row + 1)
        if taken > most:
            return None
        rows.append(row)
        heappush(ends, (end, row))
    return tuple(rows)
