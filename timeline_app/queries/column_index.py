"""What all answers of a large file share."""
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Sequence
from dataclasses import field
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.changed_arrays import change_of, changed_columns, changed_facet_columns, changed_runs
from timeline_app.database.columns import Columns
from timeline_app.database.facet_columns import FacetColumns
from timeline_app.database.fixed_width import tight
from timeline_app.database.lists import Lists, Mask
from timeline_app.database.profiles import PRECISIONS, Profiles
from timeline_app.database.row_places import Places, places_by_row
from timeline_app.database.runs import Runs
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import columns_of, facet_columns_of, runs_of
from timeline_app.database.stored_words import title_ranks_of
from timeline_app.database.written import Written
from timeline_app.frozen import frozen
from timeline_app.queries.codes import Codes, OfEvents, OfProfiles
from timeline_app.queries.day_counts import Calendar, DayCounts, Partition
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.grouping import Shared, shared_by
from timeline_app.queries.imprecise_dates import ImpreciseSpans, row_of
from timeline_app.queries.once import Once
from timeline_app.queries.query import Belonging
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline


@frozen(eq=False, slots=False)
class ColumnIndex:
    """``read_facet_columns``, ``read_runs`` and ``title_ranks`` give what only some questions need."""

    lookup: EventLookup
    columns: Columns
    profiles: Profiles
    timeline: Timeline
    read_facet_columns: Once[FacetColumns]
    read_runs: Once[Runs]
    title_ranks: Callable[[str], NDArray[np.unsignedinteger] | None]
    _partitions: dict[tuple[str, tuple[str, ...]], Partition] = field(default_factory=dict)
    _codes: dict[OfEvents, NDArray[np.unsignedinteger]] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, lookup: EventLookup) -> "ColumnIndex":
        columns, profiles = columns_of(store)
        return cls(
            lookup, columns, profiles, store.timeline,
            Once(lambda: facet_columns_of(store, columns)), Once(lambda: runs_of(store, columns, profiles)),
            partial(title_ranks_of, store),
        )

    def changed(self, store: Store, written: Written) -> "ColumnIndex":
        """That of the store, which has followed: what it wrote is read, all else is as it was."""
        if not written.few:
            return ColumnIndex.of(store, self.lookup)
        change = change_of(store.rows, self.columns, written.rows)
        columns, profiles = changed_columns(change, self.columns, self.profiles)
        uncited = len(self.timeline.documents), len(store.timeline.documents)
        return ColumnIndex(
            self.lookup, columns, profiles, store.timeline,
            self.read_facet_columns.changed(
                lambda kept: changed_facet_columns(store.rows, change, kept, columns, uncited),
                lambda: facet_columns_of(store, columns),
            ),
            self.read_runs.changed(lambda kept: changed_runs(change, kept), lambda: runs_of(store, columns, profiles)),
            partial(title_ranks_of, store),
        )

    @cached_property
    def themes(self) -> tuple[str, ...]:
        """Ids in the order of their codes."""
        return tuple(theme.id for theme in self.timeline.themes)

    @property
    def facet_columns(self) -> FacetColumns:
        return self.read_facet_columns()

    @property
    def runs(self) -> Runs:
        return self.read_runs()

    def inside(self, period: Period, belonging: Belonging) -> Mask:
        """Which events lie in the period so.

        Events stand in the order in which they begin, so that few ends are looked at; days of another type than the column would
        have numpy copy all of it.
        """
        columns, first, last = self.columns, period.start.toordinal(), period.end.toordinal() + 1
        if belonging is Belonging.CERTAIN:
            return self.runs.certain(columns, first, last - 1)
        low, high = np.searchsorted(columns.start, np.array((first, last), columns.start.dtype)).tolist()
        mask = np.zeros(len(columns), np.bool_)
        if belonging is Belonging.WHOLE:
            mask[low:high] = columns.end[low:high] <= last
        else:
            mask[:low], mask[low:high] = columns.end[:low] > first, True
        return mask

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar.of(self.columns)

    @cached_property
    def day_counts(self) -> DayCounts | None:
        return DayCounts.of(self.columns, self.profiles, self.calendar)

    @cached_property
    def dated(self) -> NDArray[np.bool_]:
        """The profiles whose date is finer than a year."""
        yearly = np.array([precision.yearly for precision in PRECISIONS])
        return ~yearly[self.profiles.precision]

    @cached_property
    def to_the_month(self) -> NDArray[np.bool_]:
        """The profiles whose date is known to the month, or finer."""
        return np.array([precision.to_the_month for precision in PRECISIONS])[self.profiles.precision]

    @cached_property
    def exact(self) -> NDArray[np.bool_]:
        """The profiles whose date is known to the day."""
        return np.array([precision.exact for precision in PRECISIONS])[self.profiles.precision]

    def places_of(self, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """Where the events in these rows of the table stand."""
        return self._places(rows)

    @cached_property
    def rows(self) -> NDArray[np.uint8]:
        """By profile, the row of soft bars its events belong to; 0 where the day is known."""
        return np.array([row_of(precision) for precision in PRECISIONS], np.uint8)[self.profiles.precision]

    @cached_property
    def spans(self) -> ImpreciseSpans:
        """All events that are not known to the day, by profile."""
        columns = self.columns
        vague = np.flatnonzero(self.rows[columns.profile]) if self.rows.any() else np.empty(0, np.intp)
        return ImpreciseSpans.of(columns.profile[vague], columns.start[vague], columns.end[vague])

    def lists(self, codes: Codes) -> Lists:
        """Of profiles, or of events."""
        if isinstance(codes, OfProfiles):
            return Lists.made_of(codes.read(self.profiles))
        found = Lists.made_of(codes.read(self.facet_columns))
        named = len(found.codes) or len(found.sizes)
        return found if named else Lists(found.codes, np.zeros(len(self.columns), np.uint8))

    def partition(self, grouping: str, keys: tuple[str, ...]) -> Partition:
        """The events by what a grouping lets them share, a group for each of these keys.

        Raises ValueError for what is no grouping, and for years.
        """
        if (grouping, keys) not in self._partitions:
            self._partitions[grouping, keys] = self._partition(shared_by(grouping), keys)
        return self._partitions[grouping, keys]

    def _partition(self, shared: Shared, keys: tuple[str, ...]) -> Partition:
        """What profiles do not know is told with the row of its soft bar in one code."""
        group = _positions([group.key for group in shared.groups(self.timeline)], keys)
        if isinstance(shared.codes, OfEvents):
            code, row = np.divmod(np.arange(len(group) * self._most), self._most)
            return Partition(self._mixed(shared.codes), group[code], row.astype(np.uint8), len(keys))
        codes = self.lists(shared.codes).first if shared.codes else np.zeros(len(self.profiles), np.uint8)
        return Partition(self.columns.profile, group[codes], self.rows, len(keys))

    @cached_property
    def _most(self) -> int:
        return int(self.rows.max(initial=0)) + 1

    def _mixed(self, codes: OfEvents) -> NDArray[np.unsignedinteger]:
        """The same array each time, by which it is known that it was gathered before."""
        if codes not in self._codes:
            first, rows = self.lists(codes).first.astype(np.uint32), self.rows[self.columns.profile]
            self._codes[codes] = tight(first * np.uint32(self._most) + rows)
        return self._codes[codes]

    @cached_property
    def _places(self) -> Places:
        """Without a table where rows follow one another in the order of the events."""
        row = self.columns.row
        return (lambda rows: rows - row[0]) if bool((np.diff(row) == 1).all()) else places_by_row(row)


def _positions(ids: Sequence[str], keys: Sequence[str]) -> NDArray[np.unsignedinteger]:
    """The position of each id among the keys; beyond all of them where it is no key."""
    position = {key: number for number, key in enumerate(keys)}
    return np.array([position.get(id, len(keys)) for id in ids], np.min_scalar_type(len(keys)))
