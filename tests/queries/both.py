"""One database asked in both ways: in SQL, and by arrays."""

from collections.abc import Callable
from dataclasses import dataclass

from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import Events
from timeline_app.queries.query import Query


@dataclass(frozen=True)
class Both:
    few: Callable[[Query], Answer]
    many: Callable[[Query], Answer]

    def events(self, query: Query) -> tuple[Events, Events]:
        return self.few(query).events, self.many(query).events


def both_of(store: Store) -> Both:
    return Both(lambda query: ask(store, query), ColumnFilter(store, EventLookup(store)).ask)


def assert_alike(both: Both, query: Query) -> None:
    few, many = both.few(query), both.many(query)
    assert [event.id for event in many.events] == [event.id for event in few.events]
    assert dict(many.facet_counts) == dict(few.facet_counts)
