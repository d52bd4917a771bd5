"""Which of a great many events the index of words finds: a rare word row by row, a common one by numbers alone."""
# pyright: reportUnknownMemberType=false

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.lists import Mask
from timeline_app.database.row_places import Places, Rows, places_by_row
from timeline_app.database.store import Store
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.searching import FOUND

_COMMON = 20_000  # hits, from which on reading each as a row takes longer than all in one text
_MOST = 4_000_000  # events whose row numbers are within the longest text that a store reads
_MANY = "select count(*) from (select 1 from events_search where events_search match ? limit ?)"
_NUMBERS = "select group_concat(rowid) from events_search where events_search match ?"
_OWNERS = """select group_concat(entry.rowid), group_concat(ifnull(events.rowid, -1))
from events_search as entry left join events on events.id = entry.event"""


class IndexedEvents:
    """An entry of the index belongs to one event, an event may have several entries."""

    def __init__(self, store: Store, column_index: ColumnIndex, common: int = _COMMON) -> None:
        self._store, self._column_index, self._many = store, column_index, common

    def having(self, match: str) -> Mask:
        """Those with an entry that is found so."""
        mask = np.zeros(len(self._column_index.columns) + 1, np.bool_)  # the last is that of entries without an event
        if self._common(match):
            entries = _numbers(self._store.rows(_NUMBERS, (match,))[0][0])
            mask[self._places[self._positions(entries)]] = True
        else:
            rows = [row[0] for row in self._store.rows(f"select rowid from events where {FOUND}", (match,))]
            mask[self._column_index.places_of(np.array(rows, np.int32))] = True
        return mask[:-1]

    def _common(self, match: str) -> bool:
        few_events = len(self._column_index.columns) <= _MOST
        return few_events and self._store.rows(_MANY, (match, self._many))[0][0] == self._many

    @cached_property
    def _owners(self) -> tuple[Rows, Rows]:
        """The row number of each entry, and that of its event: gathered when a common word is first asked for."""
        entries, events = self._store.rows(_OWNERS)[0]
        return _numbers(entries), _numbers(events)

    @cached_property
    def _places(self) -> NDArray[np.int32]:
        """By position of an entry, where its event stands."""
        events = self._owners[1]
        places = np.full(len(events), -1, np.int32)
        places[events >= 0] = self._column_index.places_of(events[events >= 0].astype(np.int32))
        return places

    @cached_property
    def _positions(self) -> Places:
        """By the row number of an entry, its position."""
        return places_by_row(self._owners[0])


def _numbers(text: str | None) -> Rows:
    return np.fromstring(text or "", np.int64, sep=",")
