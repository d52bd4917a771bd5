"""Opens a timeline database for reading: checked first, never changed, with limits on what it may make us do."""

import os
import sqlite3
import time
from collections.abc import Callable, Collection, Generator, Iterable, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

from timeline_app.database import checks, rows
from timeline_app.database.functions import add_functions
from timeline_app.database.identity import FIRST_WITH_REGISTERS, SCHEMA_VERSION
from timeline_app.database.search_index import Index
from timeline_app.database.shape import PARTS
from timeline_app.database.source import open_source
from timeline_app.database.timeline_rows import grown, lacks_sources, read_timeline
from timeline_app.database.verdicts import Verdict
from timeline_app.database.written import Written
from timeline_app.records import limits
from timeline_app.records.event import Event, EventHead
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
_FEW = 500  # events that are read by themselves; of more the whole tables are
_HEADS = """select rowid, id, short, theme, kind, edtf, start, end, precision, major, title, title_en
from events where rowid in ({marks})"""


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
        self._registers: Registers | None = None
        with self._readable(), ExitStack() as on_failure:
            self._source = open_source(path)
            on_failure.callback(self._source.close)
            self._connection, self._file = self._source.connection, path.stat()
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

    def follow(self, written: Written) -> bool:
        """Go on with the file as this program has changed it; whether that can be.

        It cannot where somebody else has changed or replaced the file as well, or where a copy of it is read: then it has to be
        opened once more, and every row is looked at.
        """
        source, path = self._source, self.path
        if source.copy or written.before != source.changes or not os.path.samestat(self._file, path.stat()):
            return False
        if checks.changes(path) != written.after:
            return False
        sourced = self.verdict.holds(_SOURCED) and not lacks_sources(self.rows, written.rows)
        self._source, self.verdict = replace(source, changes=written.after), Verdict(path, written.after, None)
        for what in (_ROWS, *((_SOURCED,) if sourced else ())):
            self.verdict.note(what)
        if written.more:
            self._registers, self.timeline = None, self._read_timeline()
        else:
            self.timeline = grown(self.rows, self.timeline, written.rows)
        return True

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
        parts = {table: self._hanging(table, "", ()) for table in PARTS}
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
        parts = {table: self._hanging(table, f"where event in ({ids})", parameters) for table in PARTS}
        return self._made(self.rows(f"select * from events where id in ({ids}) order by start, end, id", parameters), parts)

    def _made(self, found: Iterable[sqlite3.Row], parts: Mapping[str, Mapping[str, Sequence[sqlite3.Row]]]) -> tuple[Event, ...]:
        with self._readable():
            return tuple(
                rows.event_from_rows(row, {table: parts[table].get(row["id"], ()) for table in PARTS}) for row in found
            )

    def _hanging(self, table: str, condition: str, parameters: Sequence[object]) -> dict[str, list[sqlite3.Row]]:
        by_event: dict[str, list[sqlite3.Row]] = {}
        for row in self.rows(f"select * from {table} {condition} order by event, position", parameters):
            by_event.setdefault(row["event"], []).append(row)
        return by_event

    def _read_timeline(self) -> Timeline:
        return read_timeline(self.rows, self._read_registers, self._read_unsourced)

    def _read_registers(self) -> "Registers":
        """Once, as long as none of their entries is another."""
        from timeline_app.database.register_rows import registers_from_rows  # a launch does without

        with self._readable():
            self._registers = self._registers or registers_from_rows(self.rows)
        return self._registers

    def _read_unsourced(self) -> bool:
        """To look through a great many citations takes a moment, so it is remembered that no event lacks one."""
        if self.verdict.holds(_SOURCED):
            return False
        ((cited,),) = self.rows("select count(distinct event) from citations")
        if cited == self.timeline.event_count:
            self.verdict.note(_SOURCED)
        return cited < self.timeline.event_count

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
