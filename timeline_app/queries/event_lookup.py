"""Looks single events up in a store, when somebody wants to know of them: none is read before."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cached_property, lru_cache

from timeline_app.database.store import Store
from timeline_app.records.event import Event, EventHead
from timeline_app.records.link import Link, LinkKind

_KEPT = 512
_HEADS = 50_000


class EventLookup:
    """All events of a store, independent of the query: a small file is read once, a large one event by event."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._heads: dict[int, EventHead] = {}
        self._few = store.small
        self.event = self._loaded_event if self._few else lru_cache(_KEPT)(self._event)
        self.leading_here = self._loaded_links if self._few else lru_cache(_KEPT)(self._leading_here)

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

    def rows_by(self, column: str) -> list[int]:
        """All rows of the table of events in the order of a column of texts."""
        return [row[0] for row in self._store.rows(f"select rowid from events order by {column}, start, end, id")]

    def with_indicators(self) -> tuple[Event, ...]:
        """All events that have a figure of an indicator."""
        found = self._store.rows("select distinct event from figures where indicator is not null")
        return self._store.events([row["event"] for row in found])

    def row_of(self, id: str) -> int | None:
        found = self._store.rows("select rowid from events where id = ?", (id,))
        return found[0]["rowid"] if found else None

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
        return tuple(Link(link.kind, other) for link, other in self._leading.get(id, ()))

    def _event(self, id: str) -> Event | None:
        return next(iter(self._store.events([id])), None)

    def _leading_here(self, id: str) -> tuple[Link, ...]:
        """Links of other events to this one, each with the id of that other."""
        found = self._store.rows("select kind, event from links where target = ? order by event, position", (id,))
        return tuple(Link(LinkKind(row["kind"]), row["event"]) for row in found)
