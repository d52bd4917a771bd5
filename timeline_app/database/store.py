"""Opens a timeline database for reading: checked first, never changed, with limits on what it may make us do."""

import sqlite3
import time
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from timeline_app.database import checks, rows
from timeline_app.database.functions import add_functions
from timeline_app.database.identity import FIRST_WITH_REGISTERS, SCHEMA_VERSION
from timeline_app.database.search_index import Index
from timeline_app.database.source import open_source
from timeline_app.database.verdicts import Verdict
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Disagreement
from timeline_app.records.event import Event, EventHead
from timeline_app.records.figure import Figure
from timeline_app.records.period import Period
from timeline_app.records.scope import Scope
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from timeline_app.records.registers import Registers

_READING = frozenset({sqlite3.SQLITE_READ, sqlite3.SQLITE_SELECT, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_DEADLINE_SECONDS = 20.0  # of CPU, for one question
_BYTES_A_SECOND = 50_000_000  # that a check gets on top for a large file
_STEPS_BETWEEN_LOOKS = 10_000
_LONGEST_ARRAY = 50_000_000  # bytes
_ROWS, _SOURCED = "rows", "sourced"
# The rows of a table that stand on either side of a disagreement.
_DISPUTED = """
select distinct {table}.* from disagreements as pair join {table}
on ({table}.event = pair.event and {table}.position = pair.position)
or ({table}.event = pair.other_event and {table}.position = pair.other_position)"""
_SCOPES = "select id, name, name_en from scopes order by position, rowid"
_SIZES = "select " + ", ".join(
    f"(select count(*) from {table}) as {table}" for table in ("organisations", "people", "places", "groups", "papers", "sections")
)
_FEW = 500  # events that are read by themselves; of more the whole tables are
_HEADS = """select rowid, id, short, theme, kind, edtf, start, end, precision, major, title, title_en
from events where rowid in ({marks})"""
_PARTS = (
    "event_themes", "event_organisations", "event_people", "event_groups", "event_papers", "event_entries", "citations",
    "figures", "links",
)


class Store:
    """A database open for reading, and what it says about itself.

    Raises checks.UnusableDatabase, with a sentence that names the file, for whatever cannot be read.
    """

    def __init__(
        self, path: Path, cancelled: Callable[[], bool] = lambda: False, verdicts: Callable[[], Path] | None = None
    ) -> None:
        """``cancelled`` is asked now and then whether anybody still waits for what is being read; ``verdicts`` names the folder
        where it is kept that a file was found good, so that its next opening need not look at every row again.
        """
        checks.check_file(path)
        self.path, self._cancelled, self._deadline = path, cancelled, 0.0
        with self._readable(), ExitStack() as on_failure:
            self._source = open_source(path)
            on_failure.callback(self._source.close)
            self._connection = self._source.connection
            self._prepare(Verdict(path, self._source.changes, None if self._source.copy else verdicts))
            on_failure.pop_all()

    def _prepare(self, verdict: Verdict) -> None:
        connection = self._connection
        version = checks.check_schema(self.path, connection)
        self.index = Index.PAIRS if version >= FIRST_WITH_REGISTERS else Index.UNITS
        connection.set_progress_handler(self._too_late, _STEPS_BETWEEN_LOOKS)
        if version < SCHEMA_VERSION:
            from timeline_app.database.older import as_today  # hardly any file is

            as_today(connection, version)
        self.verdict = verdict
        if not verdict.holds(_ROWS):
            self._check_rows()
            verdict.note(_ROWS)
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")  # a large file is not read letter by letter
        # SQLite declares a virtual table when it is first used, which the authorizer would refuse.
        connection.execute("select event from events_search limit 0")
        add_functions(connection)
        connection.set_authorizer(_only_reading)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_ARRAY)
        self.timeline = self._read_timeline()

    def _check_rows(self) -> None:
        """Within a length that no row of ours comes near, so that nothing can be made longer while it is looked at."""
        from timeline_app.database.row_check import first_problem  # a file that was seen before opens without

        self._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.ROW_BYTES)
        self._connection.execute("pragma ignore_check_constraints = on")  # else each row would run those of the file
        seconds = _DEADLINE_SECONDS + self.path.stat().st_size / _BYTES_A_SECOND

        def ask(sql: str, parameters: Sequence[object]) -> sqlite3.Cursor:
            self._deadline = time.thread_time() + seconds
            return self._connection.execute(sql, parameters)

        problem = first_problem(ask)
        if problem is not None:
            raise checks.unusable(self.path, problem)

    @property
    def small(self) -> bool:
        """Whether its events are all read at once; those of a large one are known by arrays, and read when they are shown."""
        return self.timeline.event_count <= limits.READ_AT_ONCE

    @property
    def knows_sounds(self) -> bool:
        """Whether the index has how titles and names sound, so that pinyin finds them."""
        return self.index is Index.PAIRS

    @property
    def note(self) -> str | None:
        """A sentence for the user where what is shown is a copy of the file."""
        return self._source.note

    @property
    def changes(self) -> int:
        """How often the file had been written to when it was opened."""
        return self._source.changes

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def close(self) -> None:
        self._source.close()

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[sqlite3.Row]:
        """The rows of one question, within the deadline."""
        with self._readable():
            self._deadline = time.thread_time() + _DEADLINE_SECONDS
            return self._connection.execute(sql, parameters).fetchall()

    def events(self, ids: Collection[str] | None = None) -> tuple[Event, ...]:
        """Events in order of start, end, id: those named, or all."""
        if ids is not None and len(ids) <= _FEW:
            return self._those(_marks(ids), tuple(ids))
        wanted = None if ids is None else frozenset(ids)
        parts = {table: self._hanging(table, "", ()) for table in _PARTS}
        found = self.rows("select * from events order by start, end, id")
        return self._made([row for row in found if wanted is None or row["id"] in wanted], parts)

    def events_at(self, rows: Sequence[int]) -> tuple[Event, ...]:
        """The same for the events in these rows of the table."""
        return self._those(f"select id from events where rowid in ({_marks(rows)})", rows)

    def heads_at(self, places: Sequence[int]) -> dict[int, EventHead]:
        """By row of the table, what a mark tells of an event."""
        found: dict[int, EventHead] = {}
        for first in range(0, len(places), _FEW):
            some = [int(place) for place in places[first : first + _FEW]]
            with self._readable():
                found |= {row["rowid"]: rows.head_from_row(row) for row in self.rows(_HEADS.format(marks=_marks(some)), some)}
        return found

    def _those(self, ids: str, parameters: Sequence[object]) -> tuple[Event, ...]:
        """Only what belongs to these is read; ``ids`` is SQL that tells them."""
        parts = {table: self._hanging(table, f"where event in ({ids})", parameters) for table in _PARTS}
        return self._made(self.rows(f"select * from events where id in ({ids}) order by start, end, id", parameters), parts)

    def _made(self, found: Iterable[sqlite3.Row], parts: Mapping[str, Mapping[str, Sequence[sqlite3.Row]]]) -> tuple[Event, ...]:
        with self._readable():
            return tuple(
                rows.event_from_rows(row, {table: parts[table].get(row["id"], ()) for table in _PARTS}) for row in found
            )

    def _hanging(self, table: str, condition: str, parameters: Sequence[object]) -> dict[str, list[sqlite3.Row]]:
        by_event: dict[str, list[sqlite3.Row]] = {}
        for row in self.rows(f"select * from {table} {condition} order by event, position", parameters):
            by_event.setdefault(row["event"], []).append(row)
        return by_event

    def _read_timeline(self) -> Timeline:
        (about,) = self.rows("select * from timeline")
        ((start, end, count),) = self.rows("select min(start), max(end), count(*) from events")
        first = Period(date.fromisoformat(about["first_start"]), date.fromisoformat(about["first_end"]))
        return Timeline(
            title=about["title"], title_en=about["title_en"], version=about["version"], first_view=first,
            extent=Period(date.fromisoformat(start), date.fromisoformat(end)) if count else first,
            event_count=count,
            themes=tuple(map(rows.theme_from_row, self.rows("select * from themes order by position, rowid"))),
            documents=tuple(map(rows.document_from_row, self.rows("select * from documents order by position, rowid"))),
            indicators=tuple(map(rows.indicator_from_row, self.rows("select * from indicators order by position, rowid"))),
            disagreements=self._read_disagreements(),
            scopes=tuple(Scope(row["id"], row["name"], row["name_en"]) for row in self.rows(_SCOPES)),
            read_registers=self._read_registers, read_unsourced=self._read_unsourced,
            sizes=dict(self.rows(_SIZES)[0]),
        )

    def _read_registers(self) -> "Registers":
        from timeline_app.database.register_rows import registers_from_rows  # a launch does without

        with self._readable():
            return registers_from_rows(self.rows)

    def _read_unsourced(self) -> bool:
        """To look through a great many citations takes a moment, so it is remembered that no event lacks one."""
        if self.verdict.holds(_SOURCED):
            return False
        ((cited,),) = self.rows("select count(distinct event) from citations")
        if cited == self.timeline.event_count:
            self.verdict.note(_SOURCED)
        return cited < self.timeline.event_count

    def _read_disagreements(self) -> tuple[Disagreement, ...]:
        tolds: dict[tuple[str, str, int], Figure | Citation] = {}
        for table, read in (("figures", rows.figure_from_row), ("citations", rows.citation_from_row)):
            for row in self.rows(_DISPUTED.format(table=table)):
                tolds[table, row["event"], row["position"]] = read(row)
        return tuple(rows.disagreement_from_row(row, tolds) for row in self.rows("select * from disagreements order by rowid"))

    @contextmanager
    def _readable(self) -> Generator[None]:
        """Whatever SQLite or a row finds wrong is a damaged file to the user."""
        try:
            yield
        except sqlite3.OperationalError as error:
            tell = {sqlite3.SQLITE_BUSY: checks.busy, sqlite3.SQLITE_INTERRUPT: checks.endless}
            raise tell.get(getattr(error, "sqlite_errorcode", 0), checks.damaged)(self.path) from error
        except sqlite3.DataError as error:
            raise checks.unusable(self.path, _("a row has more than {most} bytes").format(most=limits.ROW_BYTES)) from error
        except (sqlite3.Error, ValueError, KeyError, TypeError, IndexError, OverflowError) as error:
            raise checks.damaged(self.path) from error

    def _too_late(self) -> int:
        return int(self._cancelled() or time.thread_time() > self._deadline)


def _marks(values: Collection[object]) -> str:
    return ", ".join("?" * len(values))


def _only_reading(action: int, first: str | None, *_rest: str | None) -> int:
    """Full-text search asks for data_version; all else that is not reading is refused."""
    allowed = action in _READING or (action == sqlite3.SQLITE_PRAGMA and first == "data_version")
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
