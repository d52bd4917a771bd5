"""What all answers of a store of a great many events share."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import PRECISIONS, SCOPES, Columns, Holdings, Kinds, columns_of, holdings_of, place_at_row
from timeline_app.database.store import Store
from timeline_app.queries.archive import Archive
from timeline_app.queries.spans import Spans, row_of
from timeline_app.queries.tally import Calendar, Partition, Tally


@dataclass(frozen=True, eq=False)
class Shelf:
    """``themes`` and ``sources`` are ids, in the order of the timeline; ``hold`` reads what only some questions need."""

    archive: Archive
    columns: Columns
    kinds: Kinds
    themes: tuple[str, ...]
    sources: tuple[str, ...]
    hold: Callable[[], Holdings]
    _partitions: dict[tuple[str, tuple[str, ...]], Partition] = field(default_factory=dict)

    @classmethod
    def of(cls, store: Store, archive: Archive) -> "Shelf":
        columns, kinds = columns_of(store)
        themes = tuple(theme.id for theme in store.timeline.themes)
        sources = tuple(document.id for document in store.timeline.documents)
        return cls(archive, columns, kinds, themes, sources, lambda: holdings_of(store, columns))

    @cached_property
    def holdings(self) -> Holdings:
        return self.hold()

    @cached_property
    def calendar(self) -> Calendar:
        return Calendar.of(self.columns)

    @cached_property
    def tally(self) -> Tally | None:
        return Tally.of(self.columns, self.kinds, self.calendar)

    @cached_property
    def dated(self) -> NDArray[np.bool_]:
        """The kinds whose date is finer than a year."""
        yearly = np.array([precision.yearly for precision in PRECISIONS])
        return ~yearly[self.kinds.precision]

    def places_of(self, rows: NDArray[np.int32]) -> NDArray[np.int32]:
        """Where the events in these rows of the table stand."""
        found = self._place_at_row
        return rows - self.columns.row[0] if found is None else found[rows]

    @cached_property
    def rows(self) -> NDArray[np.uint8]:
        """By kind, the row of soft bars its events belong to; 0 where the day is known."""
        return np.array([row_of(precision) for precision in PRECISIONS], np.uint8)[self.kinds.precision]

    @cached_property
    def spans(self) -> Spans:
        """All events that are not known to the day, by kind."""
        columns = self.columns
        vague = np.flatnonzero(self.rows[columns.kind]) if self.rows.any() else np.empty(0, np.intp)
        return Spans.of(columns.kind[vague], columns.start[vague], columns.end[vague])

    def partition(self, grouping: str, keys: tuple[str, ...]) -> Partition:
        """The events by theme, scope or source, a group for each of these keys; all in one group for any other grouping."""
        if (grouping, keys) not in self._partitions:
            self._partitions[grouping, keys] = self._partition(grouping, keys)
        return self._partitions[grouping, keys]

    def _partition(self, grouping: str, keys: tuple[str, ...]) -> Partition:
        if grouping == "source":
            return self._by_source(keys)
        kind, kinds = self.columns.kind, self.kinds
        if grouping == "theme":
            return Partition(kind, _numbers(self.themes, keys)[kinds.theme], self.rows, len(keys))
        if grouping == "scope":
            return Partition(kind, _numbers(tuple(map(str, SCOPES)), keys)[kinds.scope], self.rows, len(keys))
        return Partition(kind, np.zeros(len(kinds), np.uint8), self.rows, len(keys))

    def _by_source(self, keys: tuple[str, ...]) -> Partition:
        """What kinds do not know is told with the row in one code."""
        told = np.arange(len(self.sources) * self._most)
        group_of, row_of = _numbers(self.sources, keys)[told // self._most], (told % self._most).astype(np.uint8)
        return Partition(self._source_codes, group_of, row_of, len(keys))

    @cached_property
    def _most(self) -> int:
        return int(self.rows.max(initial=0)) + 1

    @cached_property
    def _source_codes(self) -> NDArray[np.uint16]:
        return self.holdings.source.astype(np.uint16) * np.uint16(self._most) + self.rows[self.columns.kind]

    @cached_property
    def _place_at_row(self) -> NDArray[np.int32] | None:
        """None where rows follow one another in the order of the events."""
        row = self.columns.row
        return None if bool((np.diff(row) == 1).all()) else place_at_row(row)


def _numbers(ids: tuple[str, ...], keys: tuple[str, ...]) -> NDArray[np.uint8]:
    """The place of each id among the keys; beyond all of them where it is no key."""
    return np.array([keys.index(id) if id in keys else len(keys) for id in ids], np.uint8)
