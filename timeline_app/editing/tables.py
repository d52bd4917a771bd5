"""The tables of an open timeline while it is changed: what commands ask of them, and how they write rows."""

import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from timeline_app.database import rows
from timeline_app.database.shape import PARTS
from timeline_app.editing.entry_kinds import Entry, EntryKind, kind_of, rows_of
from timeline_app.editing.recorder import Recorder
from timeline_app.editing.refusal import NotKept
from timeline_app.records.event import Event
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

_SOME = 500  # ids in one question
Row = Mapping[str, object]


class Tables:
    """Of one connection, whose rows are sqlite3.Row.

    ``settle`` is told the share of a command that is written, and does all that follows from it.
    """

    def __init__(self, connection: sqlite3.Connection, recorder: Recorder) -> None:
        self.connection, self._recorder = connection, recorder
        self.settle: Callable[[float], None] = _go_on
        self.added: dict[str, Event] = {}  # by id, since nothing else was written

    def ask(self, sql: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        return self.connection.execute(sql, values).fetchall()

    def number(self, sql: str, values: Sequence[object] = ()) -> int:
        ((number,),) = self.connection.execute(sql, values)
        return number

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """How many rows it changed."""
        self.forget()
        return self.connection.execute(sql, values).rowcount

    def ask_of(self, sql: str, ids: Sequence[str]) -> list[sqlite3.Row]:
        """Asked of some ids at a time: ``sql`` has ``{marks}`` wherever it names them."""
        return [row for marked, values in _marked(sql, ids) for row in self.ask(marked, values)]

    def run_of(self, sql: str, ids: Sequence[str]) -> None:
        for marked, values in _marked(sql, ids):
            self.run(marked, values)

    def events(self, ids: Iterable[str]) -> dict[str, Event]:
        """Those of them that there are, by id, in the order of the ids."""
        wanted = list(dict.fromkeys(ids))
        found = {id: self.added[id] for id in wanted if id in self.added}
        unread = [id for id in wanted if id not in found]
        for first in range(0, len(unread), _SOME):
            found |= self._some_events(unread[first : first + _SOME])
        return {id: found[id] for id in wanted if id in found}

    def event(self, id: str) -> Event:
        """Raises NotKept where there is none."""
        found = self.events([id])
        if not found:
            raise no_event(id)
        return found[id]

    def rows_of(self, ids: Iterable[str]) -> set[int]:
        """The rows of the table of events that have these ids."""
        wanted = list(ids)
        found: set[int] = set()
        for first in range(0, len(wanted), _SOME):
            some = wanted[first : first + _SOME]
            found |= {row[0] for row in self.ask(f"select rowid from events where id in ({', '.join('?' * len(some))})", some)}
        return found

    def _some_events(self, ids: Collection[str]) -> dict[str, Event]:
        marks = ", ".join("?" * len(ids))
        parts: dict[str, dict[str, list[sqlite3.Row]]] = {table: {} for table in PARTS}
        for table, hanging in parts.items():
            for row in self.ask(f"select * from {table} where event in ({marks}) order by event, position", tuple(ids)):
                hanging.setdefault(row["event"], []).append(row)
        found = self.ask(f"select * from events where id in ({marks})", tuple(ids))
        return {row["id"]: rows.event_from_rows(row, {table: parts[table].get(row["id"], ()) for table in PARTS}) for row in found}

    def known(self, ids: Sequence[str]) -> set[str]:
        """Those of them that events have."""
        return {row[0] for row in self.ask_of("select id from events where id in ({marks})", ids)}

    def add_event(self, event: Event) -> None:
        self.add_events((event,))

    def add_events(self, events: Sequence[Event]) -> None:
        """Until something else is written they need not be read to be had."""
        for first in range(0, len(events), _SOME):
            of_tables: dict[str, list[Row]] = {table: [] for table in ("events", *PARTS)}
            for event in events[first : first + _SOME]:
                of_tables["events"].append(rows.event_to_row(event))
                for table, hanging in rows.parts_to_rows(event).items():
                    of_tables[table] += hanging
            for table, some in of_tables.items():
                self.insert_many(table, some)
        self.added.update((event.id, event) for event in events)

    def forget(self) -> None:
        """What was added is read where it is asked for."""
        self.added.clear()

    def change_event(self, event: Event) -> None:
        """Only the rows that are others then are written."""
        self._change("events", "id = ?", (event.id,), rows.event_to_row(event))
        for table, hanging in rows.parts_to_rows(event).items():
            self.hang(table, "event", event.id, hanging)

    def hang(self, table: str, owner: str, id: str, wanted: Sequence[Row]) -> None:
        """Let an owner have these rows, each at its position, and no others."""
        there = {row["position"]: row for row in self.ask(f"select * from {table} where {owner} = ?", (id,))}
        for row in wanted:
            position = row["position"]
            if position not in there:
                self.insert(table, row)
            elif any(there[position][name] != value for name, value in row.items()):
                self._change(table, f"{owner} = ? and position = ?", (id, position), row)
        for position in sorted(there.keys() - {row["position"] for row in wanted}):
            self.run(f"delete from {table} where {owner} = ? and position = ?", (id, position))

    def remove_event(self, id: str) -> None:
        for table in PARTS:
            self.run(f"delete from {table} where event = ?", (id,))
        self.run("delete from events where id = ?", (id,))

    def add_entry(self, entry: Entry) -> None:
        """Behind all others of its kind."""
        kind = kind_of(entry)
        position = self.number(f"select coalesce(max(position), -1) + 1 from {kind}")
        for table, row in rows_of(entry):
            self.insert(table, {"position": position} | row if table == kind else row)

    def entry_row(self, kind: EntryKind, id: str) -> sqlite3.Row:
        """Raises NotKept where there is none."""
        found = self.ask(f"select * from {kind} where id = ?", (id,))
        if not found:
            sentence = _("There is no “{id}” in the table {table} of the timeline any more.")
            raise NotKept(sentence.format(id=echo(id), table=kind))
        return found[0]

    def insert(self, table: str, row: Row) -> None:
        self.insert_all(table, (row,))

    def insert_all(self, table: str, wanted: Sequence[Row]) -> None:
        """New rows; nothing that is there is another then. Those with the same columns go together."""
        for columns, some in groupby(wanted, key=tuple):
            names, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
            sql = f"insert into {table}({names}) values ({marks})"
            self.connection.executemany(sql, (tuple(row.values()) for row in some))

    def insert_many(self, table: str, wanted: Sequence[Row]) -> None:
        """The same of a table of which a great many rows may come at once."""
        for columns, some in groupby(wanted, key=tuple):
            self._recorder.insert(table, columns, [tuple(row.values()) for row in some])

    def _change(self, table: str, condition: str, key: Sequence[object], row: Row) -> None:
        new = ", ".join(f'"{name}" = ?' for name in row)
        self.run(f"update {table} set {new} where {condition}", (*row.values(), *key))

    def change_entry(self, entry: Entry, own: Iterable[tuple[str, str]]) -> None:
        """``own`` are the tables of its other rows, with the column that names it."""
        kind, hanging = kind_of(entry), dict[str, list[Row]]()
        for table, row in rows_of(entry):
            if table == kind:
                self._change(table, "id = ?", (entry.id,), row)
            else:
                hanging.setdefault(table, []).append(row)
        for table, owner in own:
            if table != "paragraphs":
                self.hang(table, owner, entry.id, hanging.get(table, ()))


def _marked(sql: str, ids: Sequence[str]) -> Iterator[tuple[str, Sequence[str]]]:
    for first in range(0, len(ids), _SOME):
        some = ids[first : first + _SOME]
        yield sql.format(marks=", ".join(f"?{number}" for number in range(1, len(some) + 1))), some


def _go_on(_share: float) -> None:
    """Where nobody is told."""


def no_event(id: str) -> NotKept:
    return NotKept(_("There is no event “{id}” in the timeline any more.").format(id=echo(id)))
