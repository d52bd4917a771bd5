"""A step while it is made: what is written is checked, logged, and found by its words, of a large import a part at a time."""

from collections.abc import Callable, Sequence
from pathlib import Path

from timeline_app.database.row_check import first_problem_in
from timeline_app.database.rules import RULES
from timeline_app.database.shape import PARTS
from timeline_app.editing.conflicts import renew_disagreements
from timeline_app.editing.connection import Connection
from timeline_app.editing.log import Entry
from timeline_app.editing.recorder import Recorder
from timeline_app.editing.refusal import NotKept
from timeline_app.editing.row_change import Change, RowBlock
from timeline_app.editing.search_entries import renew_words
from timeline_app.editing.tables import Tables
from timeline_app.editing.vocabulary import Vocabulary
from timeline_app.editing.written_rows import written_rows
from timeline_app.translation.words import _

_MORE = frozenset(RULES) - {"events", "disagreements", *PARTS}
Say = Callable[[float], None]


class OpenFile:
    """What belongs to one connection."""

    def __init__(self, path: Path) -> None:
        self.connection = Connection(path)
        self.recorder = Recorder(self.connection.sqlite)
        self.tables = Tables(self.connection.sqlite, self.recorder)
        self.vocabulary = Vocabulary(self.tables)

    def forget(self) -> None:
        """What was written is settled, or was taken back."""
        self.recorder.forget()
        self.tables.forget()


class Step:
    """``events`` has the ids of those that are others now, ``rows`` theirs; ``more`` tells whether anything else is another, and
    ``recoded`` is as of ``Written``.

    ``entry`` is where the step is logged, None where it is in the log already: then it has all that follows from it, too.
    """

    def __init__(self, opened: OpenFile, entry: Entry | None = None) -> None:
        self._opened, self._entry = opened, entry
        self.events, self.rows = set[str](), set[int]()
        self.more = self.recoded = False

    def settle(self) -> None:
        """All that was written since the last time has to open again; raises NotKept. It need not be kept in memory then."""
        opened = self._opened
        if self._entry:
            renew_disagreements(opened.tables, tuple(opened.recorder.changes))
        changes = tuple(opened.recorder.changes)
        if self._entry:
            self._entry.add(changes)
        self._check(changes)
        opened.vocabulary.forget(changes)
        renew_words(opened.tables, changes, opened.vocabulary)
        ids, rows, recoded = written_rows(opened.tables, changes)
        self.events |= ids
        self.rows |= rows
        self.recoded = self.recoded or recoded
        self.more = self.more or any(change.table in _MORE for change in changes)
        opened.forget()

    def _check(self, changes: Sequence[Change]) -> None:
        written: dict[str, set[int]] = {}
        for change in changes:
            if isinstance(change, RowBlock):
                written.setdefault(change.table, set()).update(() if change.gone else change.numbers)
            elif change.after is not None:
                written.setdefault(change.table, set()).add(change.row)
        there = {table: rows for table, rows in written.items() if table in RULES}
        problem = first_problem_in(self._opened.connection.sqlite.execute, there)
        if problem is not None:
            raise NotKept(_("The change was not kept: {reason}.").format(reason=problem))
