"""Titles of a great many events, letter by letter, so that any piece of one is found in a hundredth of a second.

A block has the keys of titles about equally long, each in a column, with zeros below the shorter ones: its first row has their
first letters, its second row their second ones. So a few passes over numbers tell of thousands of titles at once whether each has
a word, and nobody has to look for the title in which a place of one long text lies.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from timeline_app.chinese.fold import key
from timeline_app.database.lists import Mask

_CODES = 1 << 17  # of a block, so that what is computed of it stays in the cache of the processor
_BYTES = 2  # of a code of UTF-16
Letters = NDArray[np.uint16]


class Block(NamedTuple):
    """``letters`` has a column for each title, ``places`` the place of its event in order of start, end, id."""

    letters: Letters
    places: NDArray[np.int32]


class TitleLetters:
    """Of ``count`` events."""

    def __init__(self, blocks: Sequence[Block], count: int) -> None:
        self._blocks, self._count = blocks, count

    def having(self, keys: Iterable[str]) -> Mask:
        """Of which events the key of the title contains one of these, none of which is empty."""
        return reduce(np.logical_or, map(self._having, keys))

    def _having(self, key: str) -> Mask:
        mask, wanted = np.zeros(self._count, np.bool_), np.frombuffer(_codes(key), "<u2")
        for block in self._blocks:
            if len(wanted) <= len(block.letters):
                mask[block.places] = _standing(block.letters, wanted)
        return mask


def blocks_of(titles: Iterable[str]) -> Iterator[Block]:
    """Of the titles of all events in order of start, end, id."""
    keys = [_codes(key(title)) for title in titles]
    order = sorted(range(len(keys)), key=lambda place: len(keys[place]))
    for some in _alike([len(keys[place]) // _BYTES for place in order]):
        places = order[some]
        longest = len(keys[places[-1]])
        if longest:
            codes = np.frombuffer(b"".join(keys[place].ljust(longest, b"\0") for place in places), "<u2")
            yield Block(np.ascontiguousarray(codes.reshape(len(places), -1).T), np.array(places, np.int32))


def _alike(lengths: Sequence[int]) -> Iterator[slice]:
    """As many of them as a block has room for, from the shortest on."""
    first = 0
    for number, length in enumerate(lengths):
        if number > first and (number + 1 - first) * length > _CODES:
            yield slice(first, number)
            first = number
    if lengths:
        yield slice(first, len(lengths))


def _codes(key: str) -> bytes:
    return key.encode("utf-16-le")


def _standing(letters: Letters, wanted: Letters) -> Mask:
    """Which columns have the wanted letters below one another."""
    room = len(letters) - len(wanted) + 1
    hits = letters[:room] == wanted[0]
    for first, letter in enumerate(wanted[1:], 1):
        if not hits.any():
            break
        hits &= letters[first : first + room] == letter
    return hits.any(axis=0)
