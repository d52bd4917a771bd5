"""What the index of words needs of a timeline besides its events: names of themes, documents and registers."""

from collections.abc import Iterable
from datetime import date

from timeline_app.database import rows
from timeline_app.database.register_rows import registers_from_rows
from timeline_app.database.search_index import EventWords
from timeline_app.database.shape import PARTS
from timeline_app.editing.row_change import Change
from timeline_app.editing.tables import Tables
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline

_NAMES_NOTHING = frozenset({"events", *PARTS, "paragraphs", "disagreements", "timeline", "indicators", "scopes"})


class Vocabulary:
    """Read when it is first asked for, and again where a name has changed."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._kept: EventWords | None = None

    def forget(self, changes: Iterable[Change]) -> None:
        if any(change.table not in _NAMES_NOTHING for change in changes):
            self._kept = None

    def forget_all(self) -> None:
        self._kept = None

    @property
    def words(self) -> EventWords:
        """Of the events as they are found by what they name."""
        self._kept = self._kept or EventWords(self._read())
        return self._kept

    def _read(self) -> Timeline:
        ask, no_days = self._tables.ask, Period(date.min, date.min)
        return Timeline(
            "", "", "", no_days, no_days, 0, indicators=(), disagreements=(), scopes=(),
            themes=tuple(map(rows.theme_from_row, ask("select * from themes order by position, rowid"))),
            documents=tuple(map(rows.document_from_row, ask("select * from documents order by position, rowid"))),
            read_registers=lambda: registers_from_rows(ask),
        )
