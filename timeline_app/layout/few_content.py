"""A lane whose events are all placed one by one: a folded lane has one row for all of them, and a heading none."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from timeline_app.layout.bands import least_rows, pack_band, pack_foot
from timeline_app.layout.blocks import EntriesInTime
from timeline_app.layout.crowd import MOST, Screens
from timeline_app.layout.entry import Entry, entries_of
from timeline_app.layout.heights import Extent
from timeline_app.layout.labels import NONE, Labels
from timeline_app.layout.lane_packing import LanePacking, PackedLane
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.measures import Measure
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.neighbours import InTime, Neighbours
from timeline_app.layout.rows import Packer, Row, used_rows
from timeline_app.layout.sharing import Need, Share
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Head

_LASTING = 31  # days; what lasts longer is looked at wherever it begins
_REACH = 240.0  # pixels of a mark with its name, at most about


class FewEntries:
    """The events of a lane as no zoom changes them; those known to the year only stand in a band, or on the shelf."""

    def __init__(self, dated: Sequence[Entry], yearly: Sequence[Entry]) -> None:
        self.dated, self.yearly = dated, yearly

    @cached_property
    def off_shelf(self) -> Sequence[Entry]:
        """Without what goes on from some year: from near that stands on the shelf as well."""
        return [entry for entry in self.dated if not entry.event.when.only_years]

    def in_time(self, banded: bool) -> EntriesInTime:
        """What stands in the lane besides its band, where that is there and where it is not."""
        return self._all_in_time if banded else self._off_shelf_in_time

    @cached_property
    def _all_in_time(self) -> EntriesInTime:
        return EntriesInTime(self.dated)

    @cached_property
    def _off_shelf_in_time(self) -> EntriesInTime:
        return EntriesInTime(self.off_shelf)

    def near(self, screens: Screens, pixels_per_day: float) -> "FewEntries":
        """Those that reach into the screens, with what they touch."""
        if not self.dated:
            return self
        beside = max(_LASTING, _REACH / pixels_per_day)
        days = screens.days(pixels_per_day)
        places = {place for start, end in days for place in self._beginning(start - beside, end + beside)}
        first, last = days[0][0], days[-1][1]
        places.update(place for place in self._lasting if self.dated[place].days[0] < last and self.dated[place].days[1] > first)
        return FewEntries([self.dated[place] for place in sorted(places)], self.yearly)

    def _beginning(self, start: float, end: float) -> Sequence[int]:
        """The places of those that begin there."""
        begins, places = self._by_begin
        return places[bisect_left(begins, start) : bisect_left(begins, end)]

    @cached_property
    def _by_begin(self) -> tuple[Sequence[int], Sequence[int]]:
        """The first days in order, and the places of the entries that have them."""
        places = sorted(range(len(self.dated)), key=lambda place: self.dated[place].days[0])
        return [self.dated[place].days[0] for place in places], places

    @cached_property
    def _lasting(self) -> Sequence[int]:
        return [place for place, entry in enumerate(self.dated) if entry.days[1] - entry.days[0] > _LASTING]

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
        [entry for entry in entries if entry.event.when.yearly is wanted] for wanted in (False, True)
    )
    return FewEntries(dated, yearly)


class FewContent:
    """Made anew for every zoom; ``plot`` is the width of the plot in pixels, ``banded`` says whether what is known by years
    alone stands in the lane."""

    def __init__(self, plan: LanePlan, entries: FewEntries, packer: Packer, plot: float, banded: bool) -> None:
        self._low = plan.folded or plan.heading
        self._entries, self._packer, self._plot = entries, replace(packer, labels=NONE) if plan.folded else packer, plot
        self._banded, in_time = banded, entries.in_time(banded)
        self._plain = LanePacking(in_time, replace(self._packer, cards=False) if self._packer.has_cards else self._packer)
        self._carded = LanePacking(in_time, self._packer) if self._packer.has_cards else None

    def need(self, metrics: Metrics, screens: Screens) -> Need:
        """On screen lanes share what there is; on a page every event keeps its name."""
        if self._low:
            return Need(least_rows=1, everywhere=1)
        most = metrics.tallest_lane
        if self._plot / self._packer.pixels_per_day < metrics.named_days:
            return Need(least_rows=most)
        band_rows = min(metrics.band_rows, least_rows(self._entries.yearly)) if self._banded else 0
        carded = self._carded and self._carded.marks_by_row(max(MOST, most), screens)
        return Need(least_rows=1, rows=lambda: self._plain.marks_by_row(most, screens), carded=carded, band_rows=band_rows)

    def laid_out(self, given: Share, metrics: Metrics) -> "FewRows":
        if self._carded and given.cards:
            packed = self._carded.in_rows(given.rows)
        else:
            packed = self._plain.in_rows(1 if self._low else min(given.rows, metrics.tallest_lane))
        return FewRows(packed, self._band(metrics) if self._banded else (), self._packer.pixels_per_day, self._entries, self._low)

    def _band(self, metrics: Metrics) -> Sequence[Row]:
        if self._low:
            return pack_foot(self._entries.yearly, self._packer)
        return pack_band(self._entries.yearly, metrics.band_rows, self._packer)


class FewRows(NamedTuple):
    """The rows of a lane whose events all have marks; a ``low`` one has a single row whatever is in it."""

    dated: PackedLane
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
