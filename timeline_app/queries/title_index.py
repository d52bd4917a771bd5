"""Titles of a great many events as one string of keys: any piece of a title is found by one pass over numbers.

It is made when titles are first searched, and not when a file is opened: three seconds and forty bytes an event.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from timeline_app.chinese.fold import key
from timeline_app.database.lists import Mask
from timeline_app.database.store import Store

_AT_ONCE = 100_000  # titles that are read at once
_BETWEEN = "\ua015"  # counts as a letter, so that a key keeps it
_MANY = 16  # events a hit, from which on it is quicker to look through all titles than for the title of each hit
_TITLES = f"""select group_concat(replace(title, '{_BETWEEN}', ' '), '{_BETWEEN}') || '{_BETWEEN}'
from (select title from events order by start, end, id limit {_AT_ONCE} offset ?)"""


class TitleIndex:
    """Of all events of a store in order of start, end, id."""

    def __init__(self, store: Store) -> None:
        letters = "".join(map(key, _pages(store)))
        self._codes = np.frombuffer(letters.encode("utf-16-le", "replace"), "<u2")
        behind = np.flatnonzero(self._codes == ord(_BETWEEN)).astype(np.int32) + np.int32(1)
        self._starts = np.concatenate((np.zeros(1, np.int32), behind[:-1])) if len(behind) else behind
        self._frequency = np.bincount(self._codes, minlength=1 << 16)

    def having(self, text: str) -> Mask:
        """Which titles have the words of the text, however it is written."""
        wanted = np.frombuffer(key(text).encode("utf-16-le", "replace"), "<u2")
        if len(wanted) == 0 or len(wanted) > len(self._codes) or _BETWEEN in text:
            return np.zeros(len(self._starts), np.bool_)
        first, *others = np.argsort(self._frequency[wanted]).tolist()
        hits = self._standing(wanted, first)
        other = np.empty_like(hits)
        while others:
            if np.count_nonzero(hits) * _MANY < len(self._starts):
                return self._few(np.flatnonzero(hits), wanted, others)
            hits &= self._standing(wanted, others.pop(0), other)
        padded = np.zeros(len(self._codes), np.uint8)
        padded[: len(hits)] = hits
        return np.bitwise_or.reduceat(padded, self._starts).view(np.bool_)

    def _standing(self, wanted: NDArray[np.uint16], offset: int, out: Mask | None = None) -> Mask:
        """Of each place from which on all that is wanted has room, whether this one of its codes stands behind it there."""
        reach = len(self._codes) - len(wanted) + 1
        return np.equal(self._codes[offset : offset + reach], wanted[offset], out=out)

    def _few(self, found: NDArray[np.intp], wanted: NDArray[np.uint16], offsets: Sequence[int]) -> Mask:
        """Where the rarest codes stand at so few places, only these are looked at."""
        for offset in offsets:
            found = found[self._codes[found + offset] == wanted[offset]]
        mask = np.zeros(len(self._starts), np.bool_)
        mask[np.searchsorted(self._starts, found, "right") - 1] = True
        return mask


def _pages(store: Store) -> Iterator[str]:
    for first in range(0, store.timeline.event_count, _AT_ONCE):
        yield store.rows(_TITLES, (first,))[0][0] or ""
