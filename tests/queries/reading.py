"""Whoever reads a file while it is changed, and whether two of them are told the same."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from timeline_app.database.store import Store
from timeline_app.database.written import Written
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import Events, SortKey
from timeline_app.queries.grouping import Grouping, shared_by
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.records.timeline import Timeline

GROUPINGS = [grouping for grouping in Grouping if grouping is not Grouping.YEARS]
TOLD: list[Callable[[Events, Timeline], object]] = [
    lambda events, _timeline: [*events],
    lambda events, _timeline: events.by_year(), lambda events, _timeline: dict(events.by_theme()),
    lambda events, _timeline: events.by_month(), lambda events, _timeline: events.by_month_alone(),
    lambda events, _timeline: events.by_week(), lambda events, _timeline: bool(events) and events.extent,
    lambda events, timeline: {id: sorted(months) for id, months in events.months_reported(timeline.documents).items() if months},
    *(lambda events, timeline, by=by: [*events.sorted_places(by, timeline)] for by in SortKey),
]


class Reading:
    """By arrays, however few events there are."""

    def __init__(self, store: Store) -> None:
        self.store, self.lookup = store, EventLookup(store)
        self.columns = ColumnFilter(store, self.lookup)

    def follow(self, written: Written) -> bool:
        if not self.store.follow(written):
            return False
        self.lookup.follow(written)
        self.columns = self.columns.changed(written)
        return True


def assert_alike(one: Reading, other: Reading, asked: Sequence[Query]) -> None:
    timeline = other.store.timeline
    assert one.store.timeline == timeline
    assert (one.store.timeline.registers, one.store.timeline.unsourced) == (timeline.registers, timeline.unsourced)
    assert one.store.timeline.sizes == timeline.sizes
    for query in (EVERYTHING, *asked):
        here, there = (reading.columns.ask(query) for reading in (one, other))
        assert (here.total, dict(here.facet_counts)) == (there.total, dict(there.facet_counts))
        for told in TOLD:
            assert told(here.events, timeline) == told(there.events, timeline)
        for grouping in GROUPINGS:
            assert lanes(here.events, timeline, grouping) == lanes(there.events, timeline, grouping)


def lanes(events: Events, timeline: Timeline, grouping: Grouping) -> Mapping[str, object]:
    """By key of a lane what is counted in it."""
    assert isinstance(events, ColumnEvents)
    keys = tuple(group.key for group in shared_by(grouping).groups(timeline))
    partition = events.column_index.partition(grouping, keys)
    counted = (events.starts_before(partition), events.ongoing(partition), (events.groups(partition),))
    spans = [[*zip(*(each.tolist() for each in (bars.row, bars.start, bars.end, bars.count)), strict=True)]
             for bars in events.spans(partition).bands(partition)]
    return {"days": [np.asarray(rows).tolist() for rows in counted], "spans": spans, "keys": keys}
