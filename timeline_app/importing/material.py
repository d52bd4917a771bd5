"""What an import is made of: what somebody chose, and the timeline that is to have it, read once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import islice
from pathlib import Path

from timeline_app.database.store import Store
from timeline_app.documents.sheet import Table
from timeline_app.frozen import frozen
from timeline_app.importing.draft import Drafts
from timeline_app.importing.drafts import document_of
from timeline_app.importing.open_table import open_table
from timeline_app.importing.outcome import Plan, Reading
from timeline_app.importing.plan import Planner, RowImport
from timeline_app.importing.table_choice import TableChoice, reading_of
from timeline_app.queries.kept_paragraphs import numbers_kept
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline


@frozen(slots=False)
class Material:
    """``chosen`` is a table whose columns are to be told, or events of an export, which need nothing told."""

    chosen: Table | Drafts
    timeline: Timeline
    events: tuple[Event, ...]
    kept: frozenset[int]

    def plan(
        self, choice: TableChoice | None, today: date, alike_too: bool = False, say: Callable[[int], None] = lambda _rows: None,
        most: int | None = None,
    ) -> Plan:
        """``choice`` is one of the table, None of an export; ``say`` as of ``Planner.plan``; ``most`` rows are looked at."""
        reading = self._reading(choice, today)
        return self._planner(today, alike_too).plan(reading._replace(rows=islice(reading.rows, most)), say)

    def row_import(self, choice: TableChoice | None, today: date, alike_too: bool = False, keep_rows: bool = False) -> RowImport:
        """The same of a table, planned while it is written; raises TypeError for an export, whose events may be linked."""
        if isinstance(self.chosen, Drafts):
            raise TypeError("the events of an export are planned at once")
        return RowImport(self._planner(today, alike_too), self._reading(choice, today), keep_rows)

    def _planner(self, today: date, alike_too: bool) -> Planner:
        return Planner(self.timeline, self.events, today, self.kept, alike_too)

    def _reading(self, choice: TableChoice | None, today: date) -> Reading:
        if isinstance(self.chosen, Drafts):
            return reading_of(self.chosen)
        return (choice or TableChoice.of(self.chosen)).reading(today)


def read_material(table: Path, database: Path, verdicts: Callable[[], Path] | None = None) -> Material:
    """Raises UnreadableTable and UnusableDatabase, each with a sentence; ``verdicts`` as of a Store."""
    chosen = open_table(table)
    document = chosen.document if isinstance(chosen, Drafts) else document_of(chosen)
    with Store(database, verdicts=verdicts) as store:
        registers = store.timeline.registers  # while the file is open
        timeline = replace(store.timeline, read_registers=lambda: registers)
        return Material(chosen, timeline, store.events(), numbers_kept(store, document.id))
