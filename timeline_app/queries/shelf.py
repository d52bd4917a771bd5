"""What all answers of a store of a great many events share."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import PRECISIONS, SCOPES, Columns, Holdings, Kinds, columns_of, holdings_of, place_at_row
from timeline_app.database.store import Store
from timeline_app.queries.archive import Archive
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

    def partition(self, grouping: str, keys: tuple[str, ...]) -> Partition:
        """The events by theme, scope or source, a group for each of these keys; all in one group for any other grouping."""
        kind = self.columns.kind
        if grouping == "theme":
            return Partition(kind, _numbers(self.themes, keys)[self.kinds.theme], len(keys))
        if grouping == "scope":
            return Partition(kind, _numbers(tuple(map(str, SCOPES)), keys)[self.kinds.scope], len(keys))
        if grouping == "source":
            return Partition(self.holdings.source, _numbers(self.sources, keys), len(keys))
        return Partition(kind, np.zeros(len(self.kinds), np.uint8), 1)

    @cached_property
    def _place_at_row(self) -> NDArray[np.int32] | None:
        """None where rows follow one another in the order of the events."""
        row = self.columns.row
        return None if bool((np.diff(row) == 1).all()) else place_at_row(row)


def _numbers(ids: tuple[str, ...], keys: tuple[str, ...]) -> NDArray[np.uint8]:
    """The place of each id among the keys; beyond all of them where it is no key."""
    return np.array([keys.index(id) if id in keys else len(keys) for id in ids], np.uint8)
