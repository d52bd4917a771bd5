"""A lane whose events are all placed one by one: a folded lane has one row for all of them, and a heading none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline_app.layout.bands import least_rows, pack_band
from timeline_app.layout.few_runs import FewRuns, few_runs
from timeline_app.layout.heights import Extent, Need, Share
from timeline_app.layout.labels import NONE, Labels
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import InTime, Neighbours
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.rows import Entry, Packer, Row, entries_of, used_rows
from timeline_app.layout.ticks import Measure
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Head


@dataclass(frozen=True, eq=False)
class FewEntries:
    """The events of a lane as no zoom changes them; those known to the year only stand in a band, or on the shelf."""

    dated: Sequence[Entry]
    yearly: Sequence[Entry]

    @cached_property
    def dated_in_time(self) -> InTime:
        return InTime(self.dated)

    @cached_property
    def yearly_in_time(self) -> InTime:
        return InTime(self.yearly)


NO_ENTRIES = FewEntries((), ())


def few_entries(plan: LanePlan, events: Sequence[Head], labels: Labels, measure: Measure) -> FewEntries:
    entries = entries_of(events, NONE if plan.folded else labels, measure)
    dated, yearly = (
        [entry for entry in entries if entry.event.when.precision.yearly is wanted] for wanted in (False, True)
    )
    return FewEntries(dated, yearly)


class FewContent:
    """Made anew for every zoom; ``plot`` is the width of the plot in pixels."""

    def __init__(self, plan: LanePlan, entries: FewEntries, packer: Packer, plot: float) -> None:
        self._low = plan.folded or plan.heading
        self._entries, self._packer, self._plot = entries, replace(packer, labels=NONE) if plan.folded else packer, plot
        self._runs = few_runs(self._packer.reaches(entries.dated))

    def need(self, metrics: Metrics) -> Need:
        """Near by every event keeps its name, so the lane may have all its rows; from afar lanes share what there is."""
        if self._low:
            return Need(least_rows=1, everywhere=1)
        if self._days < metrics.named_days:
            return Need(least_rows=metrics.tallest_lane)
        band_rows = min(metrics.band_rows, least_rows(self._entries.yearly)) if self._days >= metrics.band_days else 0
        return Need(least_rows=1, rows=_by_screen(self._runs, self._plot), band_rows=band_rows)

    def laid_out(self, given: Share, metrics: Metrics) -> "FewRows":
        rows = 1 if self._low else given.rows
        packed = PackedRuns(self._runs, self._entries.dated, self._packer, rows)
        banded = self._days >= metrics.band_days
        band = pack_band(self._entries.yearly, metrics.band_rows, self._packer) if banded else ()
        return FewRows(packed, band, self._packer.pixels_per_day, self._entries, self._low)

    @property
    def _days(self) -> float:
        """In view."""
        return self._plot / self._packer.pixels_per_day


def _by_screen(runs: FewRuns, plot: float) -> Mapping[int, int]:
    """Rows that hold all marks with their names, on each screen that has any."""
    rows: dict[int, int] = {}
    for left, right, depth in zip(runs.lefts, runs.rights, runs.depths(), strict=True):
        for screen in range(int(left // plot), int(right // plot) + 1):
            rows[screen] = max(rows.get(screen, 0), depth)
    return rows


@dataclass(frozen=True, slots=True, eq=False)
class FewRows:
    """The rows of a lane whose events all have marks; a ``low`` one has a single row whatever is in it."""

    dated: PackedRuns
    band: Sequence[Row]
    pixels_per_day: float
    entries: FewEntries
    low: bool
    density: None = None

    def near(self, view: View) -> Sequence[Row]:
        return self.dated.near(view.start * self.pixels_per_day, view.end * self.pixels_per_day)

    def extent(self, view: View) -> Extent:
        start, end = view.start * self.pixels_per_day, view.end * self.pixels_per_day
        rows, band_rows = used_rows(self.near(view), start, end), used_rows(self.band, start, end)
        return Extent(min(1, rows + band_rows), 0) if self.low else Extent(rows, band_rows)

    def neighbours(self, view: View) -> Neighbours:
        """A lane with nothing better known tells of what is known to the year."""
        return (self.entries.dated_in_time if self.entries.dated else self.entries.yearly_in_time).around(view)
