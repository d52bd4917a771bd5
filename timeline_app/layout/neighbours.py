"""The events of a lane that lie nearest to a view, on either side of it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from timeline_app.layout.entry import Entry
from timeline_app.queries.snapshot import View
from timeline_app.records.event import Head


class Neighbours(NamedTuple):
    """The last event before a view, and the first one after it; ``within`` is one of the ``number`` that meet it."""

    before: Head | None
    after: Head | None
    within: Head | None = None
    number: int = 0


NO_NEIGHBOURS = Neighbours(None, None)


class InTime:
    """Entries of a lane, in the order in which they end and in that in which they begin."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries

    def around(self, view: View) -> Neighbours:
        """What lies in the view in part is neither before nor after it."""
        before = bisect_right(self._by_end, view.start, key=lambda entry: entry.days[1])
        after = bisect_left(self._by_start, view.end, key=lambda entry: entry.days[0])
        meeting = after - before  # all that begin before the view ends, without those that end before it begins
        return Neighbours(
            self._by_end[before - 1].event if before else None,
            self._by_start[after].event if after < len(self._by_start) else None,
            next(entry.event for entry in self._by_start if entry.days[1] > view.start) if meeting else None, meeting,
        )

    @cached_property
    def _by_end(self) -> Sequence[Entry]:
        return sorted(self._entries, key=lambda entry: (entry.days[1], entry.order))

    @cached_property
    def _by_start(self) -> Sequence[Entry]:
        return sorted(self._entries, key=lambda entry: (entry.days[0], entry.order))
