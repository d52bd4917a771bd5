"""A lane of more than a few events at one zoom: runs with marks, long bars above them, density where marks find no room."""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.crowd import Screens
from timeline_app.layout.dense_counts import DenseCounts
from timeline_app.layout.dense_entries import DenseEntries
from timeline_app.layout.density import WIDE_PITCH
from timeline_app.layout.few_runs import few_runs
from timeline_app.layout.heights import EMPTY, Extent
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import Neighbours
from timeline_app.layout.packed_runs import PackedRuns, joined
from timeline_app.layout.row import Packed, Row, Side
from timeline_app.layout.rows import Packer, used_rows
from timeline_app.layout.runs import NAME, Cut, Limits
from timeline_app.layout.shapes import Stretch, stretch_of
from timeline_app.layout.sharing import Need, Share
from timeline_app.queries.imprecise_dates import YEARLY_ROWS, SpanBars
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Head

_FOR_DAYS = 34.0  # pixels of a lane that are left to what is known to the day
_LEAST_ROWS = 2  # of a lane, however many there are
_DENSITY_ROWS = 2  # rows a lane with density keeps at least; its columns take what room there is


def limits_of(metrics: Metrics, height: float) -> Limits:
    """What needs more than twice the rows of a lane, names aside, is density, and long bars leave room for it: ``height`` is that
    of a lane where all share the plot alike."""
    rows = int((height - 2 * metrics.lane_padding) / metrics.least_row)
    most = metrics.tallest_lane
    return Limits(2 * min(max(rows, _LEAST_ROWS), most), most // 2, min(max(rows - _DENSITY_ROWS, 1), most // 2))


@dataclass(eq=False)
class DenseContent:
    """Made anew for every zoom; the lane is cut when first asked for."""

    plan: LanePlan
    entries: DenseEntries
    packer: Packer
    plot: float
    limits: Limits
    banded: bool  # whether what is known to the year stands in the lane

    @cached_property
    def cut(self) -> Cut | None:
        """None where everything is density."""
        if self.plan.folded or self.entries.hopeless.has(self.packer.pixels_per_day, self.limits.bare):
            return None
        found = self.entries.lane_days.cut(self.packer.pixels_per_day, self.plot, self.limits)
        return found if found.marked or len(found.lasting) else None

    def need(self, metrics: Metrics, _screens: Screens) -> Need:
        """Density takes whatever room is left, and has its soft bars at the foot of the lane."""
        if self.plan.folded:
            return Need(least_rows=1, everywhere=1)
        if self.cut is None:
            return Need(_DENSITY_ROWS, everywhere=_DENSITY_ROWS, elastic=True)
        return Need(self.long_rows + 1 + self._elastic, everywhere=self._rows(metrics), elastic=self._elastic)

    def _rows(self, metrics: Metrics) -> int:
        """That hold its marks with their names."""
        found = self.cut
        if self.plan.folded or found is None:
            return 1 if self.plan.folded else _DENSITY_ROWS
        return self.long_rows + max(1 + self._elastic, min(metrics.tallest_lane, found.named))

    @property
    def _elastic(self) -> bool:
        """Whether any density fills what room there is."""
        return self.cut is None or len(self.cut.dense) > 0

    def any_dense_in(self, view: View) -> bool:
        """Whether any of what lies there is density."""
        if self.cut is None:
            return self.entries.any_in(view.start, view.end)
        dates = self.entries.dates
        return bool(((dates.start[self.cut.dense] < view.end) & (dates.end[self.cut.dense] > view.start)).any())

    @cached_property
    def counts(self) -> DenseCounts:
        return DenseCounts(self.entries, self.cut)

    @cached_property
    def bands(self) -> SpanBars:
        """Soft bars of what is not known to the day and has no mark."""
        bars, (year, years) = self.counts.bands, YEARLY_ROWS
        return bars if self.banded or not len(bars) else bars.only((bars.row != year) & (bars.row != years))

    @cached_property
    def bars(self) -> int:
        """Rows of soft bars."""
        return len(self.bands.rows) if len(self.bands) else 0

    @property
    def long_rows(self) -> int:
        return max(self.cut.long_rows, default=-1) + 1 if self.cut else 0

    def laid_out(self, given: Share, metrics: Metrics) -> "DenseRows":
        """Soft bars have their numbers where the lane has room for them, and take half of a folded lane at most."""
        numbered, room = WIDE_PITCH * self.bars, given.spare - _FOR_DAYS
        foot = numbered if self._elastic and room >= numbered else min(self.bars, 1) * metrics.band_row
        return DenseRows(self, min(given.rows, self._rows(metrics)), metrics.strip / 2 if self.plan.folded else foot)


class DenseRows:
    """The marks of the runs near a view, packed when they are first near one."""

    band: Sequence[Row] = ()

    def __init__(self, content: DenseContent, count: int, foot: float) -> None:
        """``count`` rows for marks at most; ``foot`` are pixels at the foot of the lane for soft bars."""
        self.content, self.count, self.foot = content, count, foot
        self._runs: dict[int, PackedRuns] = {}
        self._long: tuple[bytes, list[Row]] | None = None
        self._near: tuple[list[Sequence[Row]], list[Row]] = [], []

    def any_in(self, view: View) -> bool:
        """Whether anything lies there."""
        return self.content.entries.any_in(view.start, view.end)

    def extent(self, view: View) -> Extent:
        """The rows that marks take there; density has some of its own, and fills what the lanes leave of the plot."""
        if not self.any_in(view):
            return EMPTY
        if self.content.plan.folded:
            return Extent(1, 0)
        start, end = (day * self.content.packer.pixels_per_day for day in (view.start, view.end))
        rows = used_rows(self.near(view), start, end)
        if self.content.any_dense_in(view):
            return Extent(max(rows, self.content.long_rows + _DENSITY_ROWS), 0, self.foot, elastic=True)
        return Extent(max(rows, 1), 0, self.foot)

    def neighbours(self, view: View) -> Neighbours:
        """Looked up in the arrays."""
        places = self.content.entries.neighbours(view.start, view.end)
        before, after = (self.content.entries.heads(np.array([place]))[0] if place is not None else None for place in places)
        return Neighbours(before, after)

    @property
    def density(self) -> "DenseRows | None":
        """None where every event has a mark."""
        found = self.content.cut
        return self if found is None or len(found.dense) or len(found.lasting) else None

    def near(self, view: View) -> Sequence[Row]:
        found = self.content.cut
        if found is None:
            return ()
        long = self._long_near(view, found)
        if self._long is None or self._long[0] != long.tobytes():
            self._long = long.tobytes(), self._long_bars(long, found)
        return [*self._long[1], *self._short_near(view, found)]

    def _short_near(self, view: View, found: Cut) -> Sequence[Row]:
        start, end = (day * self.content.packer.pixels_per_day for day in (view.start, view.end))
        first, last = np.searchsorted(found.runs.rights, start - NAME), np.searchsorted(found.runs.lefts, end, side="right")
        rows = [self._in_run(found, number).near(start, end) for number in range(int(first), int(last))]
        if len(rows) != len(self._near[0]) or any(one is not other for one, other in zip(rows, self._near[0], strict=True)):
            self._near = rows, joined(rows)
        return self._near[1]

    @property
    def counts(self) -> DenseCounts:
        """Of what is drawn as density."""
        return self.content.counts

    @property
    def bands(self) -> SpanBars:
        return self.content.bands

    def _long_near(self, view: View, found: Cut) -> NDArray[np.intp]:
        dates = self.content.entries.dates
        if not len(found.long):
            return found.long
        return np.flatnonzero((dates.end[found.long] > view.start) & (dates.start[found.long] < view.end))

    def _long_bars(self, near: NDArray[np.intp], found: Cut) -> list[Row]:
        rows: list[Row] = [Row() for _row in range(self.content.long_rows)]
        heads = self.content.entries.heads(found.long[near])
        places: list[int] = near.tolist()
        for place, head in zip(places, heads, strict=True):
            mark = stretch_of(head, self.content.packer.pixels_per_day)
            rows[found.long_rows[place]].add(self._named(head, mark))
        return rows

    def _named(self, head: Head, mark: Stretch) -> Packed:
        packer = self.content.packer
        label = packer.label_above(head, mark.end - mark.start)
        return Packed([head], mark.start, mark.end, label, packer.measure(label or ""), Side.ALONG)

    def _in_run(self, found: Cut, number: int) -> PackedRuns:
        """A run is one of marks that touch, or of names that might: it falls into those that do."""
        if number not in self._runs:
            run, packer = found.runs[number], self.content.packer
            entries = self.content.entries.at(self.content.entries.dates.row[run.places].tolist())
            rows = max(1, self.count - self.content.long_rows)
            self._runs[number] = PackedRuns(few_runs(packer.reaches(entries)), entries, packer, rows, run.limit, run.left)
        return self._runs[number]
