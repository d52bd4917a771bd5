"""A lane whose events are all placed one by one: a folded lane has one row for all of them, and a heading none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from timeline_app.layout.bands import least_rows, pack_band
from timeline_app.layout.few_runs import FewRuns, few_runs
from timeline_app.layout.heights import MONTH, Need, Share, least_of
from timeline_app.layout.labels import NONE, Labels
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.rows import Entry, Packer, Row, deepest, entries_of
from timeline_app.layout.ticks import Measure
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Head


@dataclass(frozen=True, slots=True, eq=False)
class FewEntries:
    """The events of a lane as no zoom changes them; those known to the year only stand in a band."""

    dated: Sequence[Entry]
    yearly: Sequence[Entry]


NO_ENTRIES = FewEntries((), ())


def few_entries(plan: LanePlan, events: Sequence[Head], labels: Labels, measure: Measure) -> FewEntries:
    entries = entries_of(events, NONE if plan.folded else labels, measure)
    dated, yearly = (
        [entry for entry in entries if entry.event.when.precision.yearly is wanted] for wanted in (False, True)
    )
    return FewEntries(dated, yearly)


class FewContent:
    """Made anew for every zoom."""

    def __init__(self, plan: LanePlan, entries: FewEntries, packer: Packer) -> None:
        self._low = plan.folded or plan.heading
        self._entries, self._packer = entries, replace(packer, labels=NONE) if plan.folded else packer
        self._reaches = self._packer.reaches(entries.dated)
        self._packed: tuple[int, PackedRuns] | None = None  # and the rows that hold them

    def need(self, metrics: Metrics) -> Need:
        if self._low:
            return Need(rows=1, least_rows=1, band_rows=0, least_band_rows=0)
        rows = self._rows(metrics.tallest_lane)
        month = self._packer.pixels_per_day * MONTH
        return Need(
            rows=rows,
            least_rows=least_of(rows, self._bare_depth, month, metrics),
            band_rows=len(pack_band(self._entries.yearly, metrics.band_rows, self._packer)),
            least_band_rows=least_rows(self._entries.yearly),
        )

    def laid_out(self, given: Share, metrics: Metrics) -> "FewRows":
        """What was packed for the need serves where the lane gets as much."""
        known = self._packed is not None and self._packed[0] <= given.rows
        packed = self._packed[1] if self._packed and known else self._in_rows(given.rows)
        band = pack_band(self._entries.yearly, 0 if self._low else given.band_rows, self._packer)
        return FewRows(packed, band, self._packer.pixels_per_day)

    @cached_property
    def _runs(self) -> FewRuns:
        return few_runs(self._reaches)

    def _bare_depth(self) -> int:
        return deepest((start, end) for start, end, _named in self._reaches)

    def _rows(self, most: int) -> int:
        packed = self._in_rows(most)
        rows = max([1, *(len(packed.rows_of(number)) for number in range(len(self._runs)))])
        self._packed = rows, packed
        return rows

    def _in_rows(self, count: int) -> PackedRuns:
        return PackedRuns(self._runs, self._entries.dated, self._packer, count)


@dataclass(frozen=True, slots=True, eq=False)
class FewRows:
    """The rows of a lane whose events all have marks."""

    dated: PackedRuns
    band: Sequence[Row]
    pixels_per_day: float
    density: None = None

    def near(self, view: View) -> Sequence[Row]:
        return self.dated.near(view.start * self.pixels_per_day, view.end * self.pixels_per_day)
