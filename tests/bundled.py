"""What the bundled database holds, read once: parameters and strategies are made before there is any fixture."""

from collections.abc import Callable
from functools import cache

from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.ask import asking
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.settings import paths

with Store(paths.database()) as _store:
    TIMELINE, EVENTS = _store.timeline, _store.events()
    REGISTERS, UNSOURCED = TIMELINE.registers, TIMELINE.unsourced  # read while the database is open


@cache
def lookup_of(store: Store) -> EventLookup:
    """The events of a store that stays as it is, each read once."""
    return EventLookup(store)


def asks(store: Store) -> Callable[[Query], Answer]:
    """How such a store is asked without reading its events again."""
    return asking(store, lookup_of(store))
