"""What an import would do, row by row, before anything is written; or the same while it is written, without keeping it all."""

from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date
from itertools import chain, islice

from timeline_app.editing.event_commands import ImportParts, ImportRows
from timeline_app.importing.already_there import AlreadyThere
from timeline_app.importing.draft import DraftEvent, LeftOut
from timeline_app.importing.making import Making
from timeline_app.importing.outcome import Outcome, Plan, Reading
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline

_TOGETHER = 500  # rows that are written at once


class Planner:
    """For one timeline; ``kept`` are the paragraphs of the table that it has already, from an import before.

    Rows that may be there already are left out, unless they are ``alike_too``.
    """

    def __init__(
        self, timeline: Timeline, events: Sequence[Event], today: date, kept: Collection[int] = (), alike_too: bool = False
    ) -> None:
        self._timeline, self._today, self._kept, self._alike_too = timeline, today, kept, alike_too
        self._events, self._there = events, AlreadyThere(events, timeline)

    def plan(self, reading: Reading, say: Callable[[int], None] = lambda _rows: None) -> Plan:
        """``say`` is told how many rows are done, and may raise to give up."""
        making = self.making(reading)
        for number, row in enumerate(reading.rows):
            say(number)
            self.take(making, row)
        return making.plan()

    def making(self, reading: Reading, keep_rows: bool = True) -> Making:
        """A plan in which no row is yet."""
        return Making(self._timeline, self._events, reading, self._today, self._kept, keep_rows)

    def take(self, making: Making, row: DraftEvent | LeftOut) -> None:
        if isinstance(row, LeftOut):
            making.left_out.append(row)
        else:
            match = self._there.match(row)
            making.take(row, match.event, match.presence, self._alike_too)


class RowImport:
    """Rows that are read while they are written, a part at a time; no row of them may be linked to another.

    ``keep_rows`` says whether ``outcome`` has them. ``command`` can be carried out once; it is None where nothing would be written.
    """

    def __init__(self, planner: Planner, reading: Reading, keep_rows: bool) -> None:
        self._planner, self._reading = planner, reading
        self._making = planner.making(reading, keep_rows)
        parts = self._read()
        first = list(islice(parts, 1))
        self.command = ImportParts(chain(_handed_out(first), parts)) if first else None

    @property
    def outcome(self) -> Outcome:
        """Of the rows that were read, which are all once the command was carried out, or where there is none."""
        return self._making.outcome()

    def _read(self) -> Iterator[ImportRows]:
        """What rows change that are there is written last: more than one may tell of the same event."""
        for number, row in enumerate(self._reading.rows, start=1):
            self._planner.take(self._making, row)
            if number % _TOGETHER == 0:
                yield from self._making.part()
        yield from self._making.part()
        yield from self._making.changes()


def _handed_out(parts: list[ImportRows]) -> Iterator[ImportRows]:
    """Each is let go of as it is taken."""
    while parts:
        yield parts.pop()
