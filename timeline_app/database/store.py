"""Opens a timeline database for reading: checked first, never changed, with limits on what it may make us do."""

import sqlite3
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Self

from timeline_app.database import checks, rows
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Disagreement
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline

_READING = frozenset({sqlite3.SQLITE_READ, sqlite3.SQLITE_SELECT, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE})
_DEADLINE_SECONDS = 20.0
_STEPS_BETWEEN_LOOKS = 100_000
# The rows of a table that stand on either side of a disagreement.
_DISPUTED = """
select distinct {table}.* from disagreements as pair join {table}
on ({table}.event = pair.event and {table}.position = pair.position)
or ({table}.event = pair.other_event and {table}.position = pair.other_position)"""
_FEW = 500  # events that are read by themselves; of more the whole tables are
_PARTS = ("event_themes", "event_organisations", "event_people", "citations", "figures", "links")


class Store:
    """A database open for reading, and what it says about itself.

    Raises checks.UnusableDatabase, with a sentence that names the file, for whatever cannot be read.
    """

    def __init__(self, path: Path, given_up: Callable[[], bool] = lambda: False) -> None:
        """``given_up`` is asked now and then whether anybody still waits for what is being read."""
        checks.check_file(path)
        self.path, self._given_up, self._deadline = path, given_up, 0.0
        with self._readable():
            self._connection = _connect(path)
            with _closed_on_failure(self._connection):
                checks.check_schema(path, self._connection)
                # SQLite declares a virtual table when it is first used, which the authorizer would refuse.
                self._connection.execute("select event from events_search limit 0")
                self._connection.set_authorizer(_only_reading)
                self._connection.set_progress_handler(self._too_late, _STEPS_BETWEEN_LOOKS)
                self.timeline = self._read_timeline()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_fault: object) -> None:
        self.close()

    def close(self) -> None:
        self._connection.close()

    def rows(self, sql: str, parameters: Sequence[object] = ()) -> list[sqlite3.Row]:
        """The rows of one question, within the deadline."""
        with self._readable():
            self._deadline = time.monotonic() + _DEADLINE_SECONDS
            return self._connection.execute(sql, parameters).fetchall()

    def events(self, ids: Collection[str] | None = None) -> tuple[Event, ...]:
        """Events in order of start, end, id: those named, or all."""
        if ids is not None and len(ids) <= _FEW:
            return self._few(tuple(ids))
        wanted = None if ids is None else frozenset(ids)
        parts = {table: self._hanging(table, "", ()) for table in _PARTS}
        found = self.rows("select * from events order by start, end, id")
        return self._made([row for row in found if wanted is None or row["id"] in wanted], parts)

    def _few(self, ids: tuple[str, ...]) -> tuple[Event, ...]:
        """Only what belongs to these is read."""
        marks = ", ".join("?" * len(ids))
        parts = {table: self._hanging(table, f"where event in ({marks})", ids) for table in _PARTS}
        return self._made(self.rows(f"select * from events where id in ({marks}) order by start, end, id", ids), parts)

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
            themes=tuple(map(rows.theme_from_row, self.rows("select * from themes order by position"))),
            documents=tuple(map(rows.document_from_row, self.rows("select * from documents order by position"))),
            indicators=tuple(map(rows.indicator_from_row, self.rows("select * from indicators order by position"))),
            disagreements=self._read_disagreements(),
        )

    def _read_disagreements(self) -> tuple[Disagreement, ...]:
        tolds: dict[tuple[str, str, int], Figure | Citation] = {}
        for table, read in (("figures", rows.figure_from_row), ("citations", rows.citation_from_row)):
            for row in self.rows(_DISPUTED.format(table=table)):
                tolds[table, row["event"], row["position"]] = read(row)
        return tuple(rows.disagreement_from_row(row, tolds) for row in self.rows("select * from disagreements order by rowid"))

    @contextmanager
    def _readable(self) -> Iterator[None]:
        """Whatever SQLite or a row finds wrong is a damaged file to the user."""
        try:
            yield
        except (sqlite3.Error, ValueError, KeyError, TypeError, IndexError, OverflowError) as fault:
            raise checks.damaged(self.path) from fault

    def _too_late(self) -> int:
        return int(self._given_up() or time.monotonic() > self._deadline)


@contextmanager
def _closed_on_failure(connection: sqlite3.Connection) -> Iterator[None]:
    """A connection that is not handed on is closed at once: nobody else would."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


def _connect(path: Path) -> sqlite3.Connection:
    """May be opened in one thread and then used in another, never in two at once."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 50_000_000)
    return connection


def _only_reading(action: int, first: str | None, *_rest: str | None) -> int:
    """Full-text search asks for data_version; all else that is not reading is refused."""
    allowed = action in _READING or (action == sqlite3.SQLITE_PRAGMA and first == "data_version")
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY


def ordered(events: Iterable[Event]) -> tuple[Event, ...]:
    """Start, end, id: the order of every list."""
    return tuple(sorted(events, key=lambda event: (event.when.start, event.when.end, event.id)))
