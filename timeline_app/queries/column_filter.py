"""Asks a large file: a facet chooses among its profiles, or is a mask over its events; only words ask the store."""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Mapping
from functools import cached_property, reduce

import numpy as np

from timeline_app.database.lists import Lists, Mask
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.codes import OfProfiles
from timeline_app.queries.column_events import ColumnEvents
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.column_lanes import ColumnLanes
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.events import Events
from timeline_app.queries.facet_counts import FacetCounts
from timeline_app.queries.facets import FACETS, Facet
from timeline_app.queries.lane_events import LaneEvents, LaneRule
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.searching import FOUND, Condition, conditions_of, question_of
from timeline_app.queries.year_lanes import YearLanes
from timeline_app.records.timeline import Timeline


class ColumnFilter:
    """Answers queries from the arrays of a store."""

    def __init__(self, store: Store, lookup: EventLookup) -> None:
        self._store, self._column_index = store, ColumnIndex.of(store, lookup)
        self._searched: tuple[tuple[str, int | None], list[Mask]] = ("", None), []
        self._columns = {facet.field: FacetColumn(facet, self._column_index, store.timeline) for facet in FACETS}

    def ask(self, query: Query) -> Answer:
        total = len(self._column_index.columns)
        counts = FacetCounts(lambda field: self.left(query, field))
        return Answer(query, self._events(query), total, counts, _in_lanes, counted_later=True)

    def left(self, query: Query, field: str) -> Mapping[str, int]:
        """What each value of a field would leave, with the other fields as they are."""
        return self._columns[field].counts(self._events(query, without=field))

    def _events(self, query: Query, without: str | None = None) -> ColumnEvents:
        """Those that meet all fields but one."""
        column_index = self._column_index
        profiles, masks = np.ones(len(column_index.profiles), np.bool_), [*self._period(query), *self._words(query)]
        for field, column in self._columns.items():
            met = None if field == without else column.met(query)
            if met is not None and column.of_profiles:
                profiles &= met
            elif met is not None:
                masks.append(met)
        if not masks:
            return ColumnEvents(column_index, profiles)
        if not profiles.all():
            masks.append(profiles[column_index.columns.profile])
        return ColumnEvents(column_index, profiles, np.flatnonzero(reduce(np.logical_and, masks)).astype(np.int32))

    def _period(self, query: Query) -> Iterator[Mask]:
        if query.period is not None:
            yield self._column_index.inside(query.period, query.belonging)

    def _words(self, query: Query) -> Iterator[Mask]:
        """The last search is kept: each facet that is counted asks for it."""
        if query.search.strip():
            asked = query.search, query.search_year
            if asked != self._searched[0]:
                self._searched = asked, [self._met(each) for each in conditions_of(question_of(query), self._store.index)]
            yield from self._searched[1]

    def _met(self, condition: Condition) -> Mask:
        """What only the index of words knows, and what lies in a period."""
        column_index, period = self._column_index, condition.period
        mask = column_index.inside(period, Belonging.CERTAIN) if period else np.zeros(len(column_index.columns), np.bool_)
        if condition.match:
            rows = self._store.rows(f"select rowid from events where {FOUND}", (condition.match,))
            mask[column_index.places_of(np.array([row[0] for row in rows], np.int32))] = True
        return ~mask if condition.negated else mask


class FacetColumn:
    """A facet as codes of profiles or of events."""

    def __init__(self, facet: Facet, column_index: ColumnIndex, timeline: Timeline) -> None:
        self._facet, self._column_index, self._timeline = facet, column_index, timeline
        self.of_profiles = isinstance(facet.codes, OfProfiles)

    def met(self, query: Query) -> Mask | None:
        """Which profiles or events have one of the values asked for; None where nothing is asked."""
        chosen = self._facet.chosen(query)
        codes = [self._codes[value] for value in chosen if value in self._codes] if chosen else []
        if not codes:
            return None
        wanted = np.zeros(len(self._codes), np.bool_)
        wanted[codes] = True
        return self._lists.any_of(wanted)

    def counts(self, events: ColumnEvents) -> Mapping[str, int]:
        """How many of these events have each value, where any has."""
        if self.of_profiles:
            counts = np.bincount(self._lists.codes, self._lists.by_code(events.by_kind()), len(self._codes)).astype(np.int64)
        else:
            counts = np.bincount(events.codes(self._lists), minlength=len(self._codes))
        return {value: count for value, count in zip(self._codes, counts.tolist(), strict=True) if count}

    @cached_property
    def _codes(self) -> Mapping[str, int]:
        """By value."""
        return {str(value): code for code, value in enumerate(self._facet.names(self._timeline))}

    @cached_property
    def _lists(self) -> Lists:
        return self._column_index.lists(self._facet.codes)


def _in_lanes(events: Events, rule: LaneRule) -> LaneEvents:
    """Raises TypeError for events of another loader."""
    if not isinstance(events, ColumnEvents):
        raise TypeError("only events of columns are counted by column")
    return YearLanes(events, rule, rule.years) if rule.years else ColumnLanes(events, rule)
