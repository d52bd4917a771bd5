"""Brings the events of an answer into the order in which they are read, few or a great many."""

from timeline_app.queries.events import Events, LoadedEvents
from timeline_app.queries.reading_order import LoadedOrder, ReadingOrder
from timeline_app.records.period import Period


def in_reading_order(events: Events, period: Period | None = None) -> ReadingOrder:
    """With a period only the events that touch it."""
    if isinstance(events, LoadedEvents):
        return LoadedOrder(events, period)
    from timeline_app.queries.column_reading_order import ColumnOrder  # numpy, which small files do without

    return ColumnOrder.of(events, period)
