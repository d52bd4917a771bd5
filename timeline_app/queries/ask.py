"""Asks a store a query."""

from collections.abc import Callable, Collection, Iterable, Mapping

from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.archive import READ_AT_ONCE, Archive
from timeline_app.queries.clauses import Clause, clauses_of
from timeline_app.queries.events import LoadedEvents
from timeline_app.queries.lane_events import LoadedLanes
from timeline_app.queries.query import Query
from timeline_app.records.event import Event

# What each filter value would leave: the value, from where, under the conditions of all other fields.
_LEAVES = {
    "themes": ("event_themes.theme", "events join event_themes on event_themes.event = events.id"),
    "scopes": ("events.scope", "events"),
    "sources": ("citations.document", "events join citations on citations.event = events.id"),
    "precisions": ("events.precision", "events"),
    "with_figures": ("'yes'", "events join figures on figures.event = events.id"),
    "disagreeing": ("'yes'", "events join disagreements on events.id in (disagreements.event, disagreements.other_event)"),
}


def asking(store: Store, archive: Archive) -> Callable[[Query], Answer]:
    """How a store is asked: a great many events by their columns, which take a moment to open; few as they are."""
    if store.timeline.event_count <= READ_AT_ONCE:
        return lambda query: ask(store, query, archive.events)
    from timeline_app.queries.ask_many import Many  # numpy, which few events do without

    return Many(store, archive).ask


def ask(store: Store, query: Query, events: Callable[[Collection[str]], tuple[Event, ...]] | None = None) -> Answer:
    """The answer of a store to a query, in order of start, end, id; ``events`` gives them by their ids, else the store does."""
    clauses = clauses_of(query, store.timeline)
    condition, parameters = _joined(clauses.values())
    found = store.rows(f"select id from events where {condition}", parameters)
    return Answer(
        query=query,
        events=LoadedEvents((events or store.events)([row["id"] for row in found])),
        total=store.timeline.event_count,
        leaves={field: _count(store, field, clauses) for field in _LEAVES},
        lanes=LoadedLanes,
    )


def _count(store: Store, field: str, clauses: Mapping[str, Clause]) -> dict[str, int]:
    value, source = _LEAVES[field]
    condition, parameters = _joined(clause for name, clause in clauses.items() if name != field)
    counted = f"select {value} as value, count(distinct events.id) as left from {source} where {condition} group by 1"
    return {row["value"]: row["left"] for row in store.rows(counted, parameters)}


def _joined(clauses: Iterable[Clause]) -> tuple[str, tuple[object, ...]]:
    clauses = tuple(clauses)
    condition = " and ".join(f"({clause.sql})" for clause in clauses) or "true"
    return condition, tuple(value for clause in clauses for value in clause.parameters)
