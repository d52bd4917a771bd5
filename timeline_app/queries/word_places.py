"""Where the events of a large file stand that its index of words finds.

To look an event up by its id takes four times as long as to find it, and who types a word asks for fewer and fewer of the same
events: so it is kept which place each row of the index stands for, once it was found.
"""
# pyright: reportUnknownMemberType=false

import sqlite3
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.store import Store

_ROWS = "select rowid from events_search where events_search match ?"
_EVENTS = """select events_search.rowid, events.rowid from events_search join events on events.id = events_search.event
where events_search match ?"""
_NO_EVENT = -1  # of a row that names none
Places = NDArray[np.int32]


class WordPlaces:
    """``places_of`` tells where the events in some rows of their table stand."""

    def __init__(self, store: Store, places_of: Callable[[Places], Places]) -> None:
        self._store, self._places_of = store, places_of
        self._rows, self._places = np.empty(0, np.int64), np.empty(0, np.int32)

    def found(self, match: str) -> Places:
        rows = _column(self._store.rows(_ROWS, (match,)), 0)
        if not self._known(rows):
            self._learn(rows, match)
        places = self._places[np.searchsorted(self._rows, rows)]
        return places[places != _NO_EVENT]

    def _known(self, rows: NDArray[np.int64]) -> bool:
        at = np.searchsorted(self._rows, rows)
        return not len(rows) or bool(at.max() < len(self._rows) and (self._rows[at] == rows).all())

    def _learn(self, rows: NDArray[np.int64], match: str) -> None:
        told = self._store.rows(_EVENTS, (match,))
        known = np.sort(np.concatenate((self._rows, rows)))
        known = known[np.diff(known, prepend=known[0] - 1) > 0]
        places = np.full(len(known), _NO_EVENT, np.int32)
        places[np.searchsorted(known, self._rows)] = self._places
        places[np.searchsorted(known, _column(told, 0))] = self._places_of(_column(told, 1).astype(np.int32))
        self._rows, self._places = known, places


def _column(rows: Sequence[sqlite3.Row], number: int) -> NDArray[np.int64]:
    return np.fromiter((row[number] for row in rows), np.int64, len(rows))
