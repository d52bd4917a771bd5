"""Where the events of a large file stand that its index of words finds.

To look an event up by its id takes four times as long as to find it, and who types a word asks for fewer and fewer of the same
events: so it is kept which place each row of the index stands for, once it was found. A common word is in a million rows, which
come as numbers in a text, since to make a row of each takes ten times as long.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.store import Store
from timeline_app.database.stored_words import NO_EVENT, entry_places_of

_PAGE = 1_000_000  # rows, whose numbers are within the longest text that a store reads
_FIRST = -(1 << 63)
_ROWS = """select group_concat(entry), count(*), max(entry) from
(select rowid as entry from events_search where events_search match ? and rowid > ? order by rowid limit ?)"""
_EVENTS = """select group_concat(event), count(*), max(entry), group_concat(entry) from
(select events_search.rowid as entry, events.rowid as event from events_search join events on events.id = events_search.event
where events_search match ? and events_search.rowid > ? order by events_search.rowid limit ?)"""
_MANY = 20_000  # rows, from which on what the file keeps of all is read, rather than each looked up
Places = NDArray[np.int32]
Rows = NDArray[np.int64]


class WordPlaces:
    """``places_of`` tells where the events in some rows of their table stand."""

    def __init__(self, store: Store, places_of: Callable[[Places], Places], page: int = _PAGE, many: int = _MANY) -> None:
        self._store, self._places_of, self._page, self._many = store, places_of, page, many
        self._rows, self._places = np.empty(0, np.int64), np.empty(0, np.int32)

    def found(self, match: str) -> Places:
        return self._of(np.concatenate([_numbers(page[0]) for page in self._pages(_ROWS, match)]), match)

    def few(self, match: str, most: int) -> Places | None:
        """The same, or None where the index has more rows of it."""
        rows = _numbers(self._store.rows(_ROWS, (match, _FIRST, most + 1))[0][0])
        return self._of(rows, match) if len(rows) <= most else None

    def _of(self, rows: Rows, match: str) -> Places:
        places = self._places_at(rows, match)
        return places[places != NO_EVENT]

    def _places_at(self, rows: Rows, match: str) -> Places:
        if len(rows) > self._many and rows[0] > 0 and rows[-1] <= len(self._kept):
            return self._kept[rows - 1]
        at = self._at(rows)
        if not self._known(rows, at):
            self._learn(rows, match)
            at = self._at(rows)
        return self._places[at]

    @cached_property
    def _kept(self) -> Places:
        return entry_places_of(self._store)

    def _at(self, rows: Rows) -> NDArray[np.intp]:
        """Where each of them is, if it is known: at once, where those that are known follow one another."""
        count = len(self._rows)
        if count and self._rows[-1] - self._rows[0] == count - 1:
            return np.clip(rows - self._rows[0], 0, count)
        return np.searchsorted(self._rows, rows)

    def _known(self, rows: Rows, at: NDArray[np.intp]) -> bool:
        return not len(rows) or bool(at.max() < len(self._rows) and (self._rows[at] == rows).all())

    def _learn(self, rows: Rows, match: str) -> None:
        known = np.sort(np.concatenate((self._rows, rows)))
        known = known[np.diff(known, prepend=known[0] - 1) > 0]
        places = np.full(len(known), NO_EVENT, np.int32)
        places[np.searchsorted(known, self._rows)] = self._places
        for events, _count, _last, entries in self._pages(_EVENTS, match):
            places[np.searchsorted(known, _numbers(entries))] = self._places_of(_numbers(events).astype(np.int32))
        self._rows, self._places = known, places

    def _pages(self, sql: str, match: str) -> "Iterator[tuple[str | None, ...]]":
        """In order of the rows of the index."""
        last, count = _FIRST, self._page
        while count == self._page:
            page = tuple(self._store.rows(sql, (match, last, self._page))[0])
            yield page
            count, last = page[1], page[2]


def _numbers(text: str | None) -> Rows:
    return np.fromstring(text or "", np.int64, sep=",")
