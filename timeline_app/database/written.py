"""What this program itself wrote to a file, so that whoever reads the file need not look at all of it again."""

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

_FEW = 1_000  # events


class Written(NamedTuple):
    """Changes after which every row of the file is good, known by whoever made them.

    The file had been written to ``before`` times, and has been ``after`` times. ``ids`` and ``rows`` are those of the events that
    were or are others, in the table of events. ``more`` tells whether anything but events changed, and ``recoded`` whether that
    gives an entry that stays another place among those of its table, or an event other entries.
    """

    before: int
    after: int
    ids: frozenset[str]
    rows: frozenset[int]
    more: bool = False
    recoded: bool = False

    @property
    def few(self) -> bool:
        """Whether arrays of all events become those of now by reading these alone."""
        return not self.recoded and len(self.rows) <= _FEW


def together(some: Iterable["Written | None"]) -> Written | None:
    """All of them, in the order in which they were written; None where one is unknown, or somebody else wrote in between."""
    return reduce(_then, some)


def _then(one: Written | None, other: Written | None) -> Written | None:
    if one is None or other is None or one.after != other.before:
        return None
    more, recoded = one.more or other.more, one.recoded or other.recoded
    return Written(one.before, other.after, one.ids | other.ids, one.rows | other.rows, more, recoded)
