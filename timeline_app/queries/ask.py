"""Asks a store a query. A small file is asked in SQL, a large one by its arrays; the answers are the same."""

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.database.store import Store
from timeline_app.database.written import Written
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.facet_counts import FacetCounts
from timeline_app.queries.facets import Facet
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.query import Query
from timeline_app.records.event import Event

if TYPE_CHECKING:
    from timeline_app.queries.column_filter import ColumnFilter


class Asking(NamedTuple):
    """How a store is asked."""

    store: Store
    lookup: EventLookup
    columns: "ColumnFilter | None"

    def __call__(self, query: Query) -> Answer:
        return self.columns.ask(query) if self.columns else ask(self.store, query, self.lookup.events)

    def changed(self, written: Written) -> "Asking":
        """The same after the store has followed what was written, and the lookup with it."""
        if self.columns is None or self.store.small:
            return asking(self.store, self.lookup)
        return self._replace(columns=self.columns.changed(written))


def asking(store: Store, lookup: EventLookup) -> Asking:
    """The arrays of a large store take a moment to open."""
    if store.small:
        return Asking(store, lookup, None)
    from timeline_app.queries.column_filter import ColumnFilter  # numpy, which small files do without

    return Asking(store, lookup, ColumnFilter(store, lookup))


def ask(store: Store, query: Query, events: Callable[[Collection[str]], tuple[Event, ...]] | None = None) -> Answer:
    """The answer of a store to a query, in order of start, end, id; ``events`` gives them by their ids, else the store does."""
    condition, parameters = _condition(store, query)
    found = store.rows(f"select id from events where {condition}", parameters)
    return Answer(
        query=query,
        events=LoadedEvents((events or store.events)([row["id"] for row in found])),
        total=store.timeline.event_count,
        facet_counts=FacetCounts(query, lambda facet, asked: _count(store, facet, asked), lambda asked: _number(store, asked)),
        lanes=LoadedLanes,
    )


def _number(store: Store, query: Query) -> int:
    condition, parameters = _condition(store, query)
    return store.rows(f"select count(*) from events where {condition}", parameters)[0][0]


def _count(store: Store, facet: Facet, query: Query) -> dict[str, int]:
    """How many events of the query have each value."""
    condition, parameters = _condition(store, query)
    counted = f"""select pair.value, count(distinct events.id) as left from events
    join ({facet.pairs}) as pair on pair.event = events.id where {condition} group by 1"""
    return {row["value"]: row["left"] for row in store.rows(counted, parameters)}


def _condition(store: Store, query: Query) -> tuple[str, tuple[object, ...]]:
    clauses = clauses_of(query, store.timeline, store.index).values()
    condition = " and ".join(f"({clause.sql})" for clause in clauses) or "true"
    return condition, tuple(value for clause in clauses for value in clause.parameters)
