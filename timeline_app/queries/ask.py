"""Asks a store a query. A small file is asked in SQL, a large one by its arrays; the answers are the same."""

from collections.abc import Callable, Collection, Iterable, Mapping

from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import Clause, clauses_of
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.facet_counts import FacetCounts
from timeline_app.queries.facets import FACETS, Facet
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.query import Query
from timeline_app.records.event import Event


def asking(store: Store, lookup: EventLookup) -> Callable[[Query], Answer]:
    """How a store is asked; the arrays of a large one take a moment to open."""
    if store.small:
        return lambda query: ask(store, query, lookup.events)
    from timeline_app.queries.column_filter import ColumnFilter  # numpy, which small files do without

    return ColumnFilter(store, lookup).ask


def ask(store: Store, query: Query, events: Callable[[Collection[str]], tuple[Event, ...]] | None = None) -> Answer:
    """The answer of a store to a query, in order of start, end, id; ``events`` gives them by their ids, else the store does."""
    clauses = clauses_of(query, store.timeline, store.index)
    condition, parameters = _joined(clauses.values())
    by_field = {facet.field: facet for facet in FACETS}
    found = store.rows(f"select id from events where {condition}", parameters)
    return Answer(
        query=query,
        events=LoadedEvents((events or store.events)([row["id"] for row in found])),
        total=store.timeline.event_count,
        facet_counts=FacetCounts(lambda field: _count(store, by_field[field], clauses)),
        lanes=LoadedLanes,
    )


def _count(store: Store, facet: Facet, clauses: Mapping[str, Clause]) -> dict[str, int]:
    """What each value would leave under the conditions of all other fields."""
    condition, parameters = _joined(clause for field, clause in clauses.items() if field != facet.field)
    counted = f"""select pair.value, count(distinct events.id) as left from events
    join ({facet.pairs}) as pair on pair.event = events.id where {condition} group by 1"""
    return {row["value"]: row["left"] for row in store.rows(counted, parameters)}


def _joined(clauses: Iterable[Clause]) -> tuple[str, tuple[object, ...]]:
    clauses = tuple(clauses)
    condition = " and ".join(f"({clause.sql})" for clause in clauses) or "true"
    return condition, tuple(value for clause in clauses for value in clause.parameters)
