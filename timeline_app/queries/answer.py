"""What a query found, and what each filter value would leave."""

from collections.abc import Callable

from timeline_app.frozen import frozen
from timeline_app.queries.events import Events
from timeline_app.queries.facet_counts import FacetCounts
from timeline_app.queries.lane_events import LaneEvents, LaneRule
from timeline_app.queries.query import Belonging, Query
from timeline_app.records.period import Period


@frozen
class Answer:
    """Events ordered by start, end, id.

    ``facet_counts`` maps a field (``themes``, ``scopes``, ``sources``, ``precisions``, ``with_figures``, ``disagreeing``) to its
    values and the number of events that choosing only this value would leave with the other fields as they are; an event
    with two themes counts under both, so the counts need not add up. ``total`` counts every event of the database;
    ``lanes`` puts the events into lanes. ``counted_later`` says that ``facet_counts`` counts when it is first read, which
    takes a moment.
    """

    query: Query
    events: Events
    total: int
    facet_counts: FacetCounts
    lanes: Callable[[Events, LaneRule], LaneEvents]
    counted_later: bool = False

    def by_lane(self, rule: LaneRule) -> LaneEvents:
        return self.lanes(self.events, rule)

    def within(self, period: Period | None) -> Events:
        """The events whose span touches the period; without one, all."""
        return self.events if period is None else self.events.within(period, Belonging.POSSIBLE)
