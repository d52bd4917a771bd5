"""What becomes of the rows of a table: each is an event, or left out by name."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from timeline_app.editing.event_commands import ImportRows
from timeline_app.frozen import frozen
from timeline_app.importing.already_there import Presence
from timeline_app.importing.draft import DraftEvent, LeftOut, Paragraph, RowPlace, TableDocument
from timeline_app.records.event import Event


class Reading(NamedTuple):
    """The rows of a table, read one by one while somebody asks; ``paragraph`` is a row of it as its document has it.

    ``checked`` says that every text of the rows is one that a timeline can keep, ``in_columns`` that figures are those of columns.
    """

    rows: Iterable[DraftEvent | LeftOut]
    document: TableDocument
    paragraph: Callable[[RowPlace], Paragraph | None]
    checked: bool = False
    in_columns: bool = False


class PlannedRow(NamedTuple):
    """``known`` is the event of the timeline that the row is, or may be; a row that is ``same`` writes nothing."""

    draft: DraftEvent
    presence: Presence
    known: Event | None


@frozen
class Outcome:
    """Every row that holds something is in ``rows`` or in ``left_out``, or in both where it may be there already.

    ``counts`` are those of ``rows``, which has none where nobody asked for them. ``unheld`` counts links, papers and sections of
    other files that lead nowhere here.
    """

    rows: Sequence[PlannedRow]
    left_out: Sequence[LeftOut]
    counts: Mapping[Presence, int]
    unheld: int

    def count(self, presence: Presence) -> int:
        return self.counts.get(presence, 0)


@frozen
class Plan(Outcome):
    """The same before anything is written, with the one command that does it."""

    command: ImportRows

    @property
    def writes(self) -> int:
        """How many events would be added or changed."""
        return len(self.command.added) + len(self.command.changed)
