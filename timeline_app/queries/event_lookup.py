"""Looks single events up in a store, when somebody wants to know of them: none is read before."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from timeline_app.database.rows import link_from_row
from timeline_app.database.store import Store
from timeline_app.database.written import Written
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.query import Query
from timeline_app.records.event import Event, EventHead, Kind
from timeline_app.records.figure import Measure
from timeline_app.records.link import Link, LinkKind

if TYPE_CHECKING:
    from timeline_app.queries.goals import Goal

_KEPT, _EVENTS = 512, 2_000
_PAGE = 500  # events that a store reads by themselves
_HEADS = 50_000
_READ_ONCE = frozenset({"_goals", "_loaded", "_leading"})
_WITH_INDICATORS = "select event from figures where indicator is not null"
# Events with figures of an indicator that has a target; targets that say which event completed them, and those events.
_COMPLETED = f"""links join events on events.id = links.event
where links.kind = '{LinkKind.COMPLETED_BY}' and events.kind = '{Kind.TARGET}'"""
_OF_GOALS = f"""select event as id from figures
where indicator in (select indicator from figures where measure = '{Measure.TARGET}')
union select links.event from {_COMPLETED} union select links.target from {_COMPLETED}"""


class EventLookup:
    """All events of a store, independent of the query: a small file is read once, a large one event by event.

    There is one for each window, and whoever is handed it may keep it: ``renew`` has it read the changed file.
    """

    def __init__(self, store: Store) -> None:
        self._read_from(store)

    def renew(self, store: Store) -> None:
        """The same file, which somebody has written to: what was read of it before is forgotten."""
        self._forget_all_read_once()
        self._read_from(store)

    def follow(self, written: Written) -> None:
        """The same store, which has followed what was written: only what is known of these events is forgotten."""
        self._forget_all_read_once()
        if self._few or self._store.small:
            self._read_from(self._store)
            return
        for row in written.rows:
            self._heads.pop(row, None)
        for id in written.ids:
            self._known.pop(id, None)
            self._rows.pop(id, None)
        self.leading_here = lru_cache(_KEPT)(self._leading_here)

    def _forget_all_read_once(self) -> None:
        for name in _READ_ONCE & vars(self).keys():
            delattr(self, name)

    def _read_from(self, store: Store) -> None:
        self._store = store
        self._heads: dict[int, EventHead] = {}
        self._known: dict[str, Event | None] = {}
        self._rows: dict[str, int | None] = {}
        self._few = store.small
        self.event = self._loaded_event if self._few else self._event
        self.leading_here = self._loaded_links if self._few else lru_cache(_KEPT)(self._leading_here)

    @property
    def database(self) -> Path:
        """The file that was opened."""
        return self._store.path

    def events(self, ids: Collection[str]) -> tuple[Event, ...]:
        """Those with these ids, in order of start, end, id."""
        if not self._few:
            return self._store.events(ids)
        wanted = frozenset(ids)
        return tuple(event for id, event in self._loaded.items() if id in wanted)

    def at_rows(self, rows: Sequence[int]) -> tuple[Event, ...]:
        """The events in these rows of the table, in order of start, end, id."""
        return self._store.events_at([int(row) for row in rows])

    def heads_at(self, rows: Sequence[int]) -> list[EventHead]:
        """What marks tell of the events in these rows, in the same order; each is read once."""
        if len(self._heads) > _HEADS:
            self._heads.clear()
        unread = [row for row in rows if row not in self._heads]
        if unread:
            self._heads.update(self._store.heads_at(unread))
        return [self._heads[row] for row in rows]

    def rows_of(self, sql: str) -> list[int]:
        """The first column of what some SQL selects, as rows of the table of events."""
        return [row[0] for row in self._store.rows(sql)]

    def count(self, query: Query) -> int:
        """How many events meet the query; none is read."""
        clauses = clauses_of(query, self._store.timeline, self._store.index).values()
        condition = " and ".join(("true", *(f"({clause.sql})" for clause in clauses)))
        parameters = [value for clause in clauses for value in clause.parameters]
        return self._store.rows(f"select count(*) from events where {condition}", parameters)[0][0]

    def paragraph(self, document: str, number: int) -> str | None:
        """The text of a paragraph that the timeline keeps."""
        found = self._store.rows("select text from paragraphs where document = ? and number = ?", (document, number))
        return found[0]["text"] if found else None

    def citing(self, document: str) -> tuple[Event, ...]:
        """The first events that cite a document, in order of start, end, id."""
        found = self._store.rows(
            "select distinct id from events join citations on citations.event = events.id where document = ? "
            "order by start, end, id limit ?", (document, _PAGE),
        )
        return self.events([row["id"] for row in found])

    def with_indicators(self, query: Query) -> Sequence[Event]:
        """Events that meet the query and have a figure of an indicator, of whatever kind: totals of a year tell most of them."""
        return self._in_order(self._met(query, _WITH_INDICATORS))

    def goals(self, query: Query) -> "tuple[Goal, ...]":
        """Those of which an event meets the query, of whatever kind it is; what came of them is told by all events."""
        met = set(self._met(query, _OF_GOALS))
        return tuple(goal for goal in self._goals if goal.events & met)

    def _met(self, query: Query, among: str) -> list[str]:
        """The ids of the events among those that some SQL selects which meet the query, whatever kinds it asks for."""
        clauses = clauses_of(replace(query, kinds=frozenset()), self._store.timeline, self._store.index).values()
        condition = " and ".join((f"id in ({among})", *(f"({clause.sql})" for clause in clauses)))
        parameters = [value for clause in clauses for value in clause.parameters]
        return [row["id"] for row in self._store.rows(f"select id from events where {condition}", parameters)]

    def _in_order(self, ids: Sequence[str]) -> Sequence[Event]:
        """Read page by page, since a store reads all events where it is asked for many."""
        pages = (self.events(ids[first : first + _PAGE]) for first in range(0, len(ids), _PAGE))
        return sorted(chain.from_iterable(pages), key=lambda event: event.order)

    def row_of(self, id: str) -> int | None:
        """Of the table; None where there is no such event."""
        if id not in self._rows:
            if len(self._rows) > _HEADS:
                self._rows.clear()
            found = self._store.rows("select rowid from events where id = ?", (id,))
            self._rows[id] = found[0]["rowid"] if found else None
        return self._rows[id]

    @cached_property
    def _goals(self) -> "tuple[Goal, ...]":
        from timeline_app.queries.goals import goals_of  # a launch does without

        return goals_of(self._in_order([row["id"] for row in self._store.rows(_OF_GOALS)]))

    @cached_property
    def _loaded(self) -> dict[str, Event]:
        return {event.id: event for event in self._store.events()}

    @cached_property
    def _leading(self) -> Mapping[str, Sequence[tuple[Link, str]]]:
        """By the event they lead to, the links of others, each with the id of that other."""
        leading: dict[str, list[tuple[Link, str]]] = defaultdict(list)
        for id in sorted(self._loaded):
            for link in self._loaded[id].links:
                leading[link.event].append((link, id))
        return dict(leading)

    def _loaded_event(self, id: str) -> Event | None:
        return self._loaded.get(id)

    def _loaded_links(self, id: str) -> tuple[Link, ...]:
        return tuple(replace(link, event=other) for link, other in self._leading.get(id, ()))

    def _event(self, id: str) -> Event | None:
        if id not in self._known:
            if len(self._known) > _EVENTS:
                self._known.clear()
            self._known[id] = next(iter(self._store.events([id])), None)
        return self._known[id]

    def _leading_here(self, id: str) -> tuple[Link, ...]:
        """Links of other events to this one, each with the id of that other."""
        found = self._store.rows("select * from links where target = ? order by event, position", (id,))
        return tuple(link_from_row(row, "event") for row in found)
