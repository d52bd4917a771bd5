"""Asks a large file: a facet chooses among its profiles, or is a mask over its events; only words ask the store."""
# pyright: reportUnknownMemberType=false

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, reduce

import numpy as np

from timeline_app.database.lists import Lists, Mask
from timeline_app.database.store import Store
from timeline_app.database.written import Written
from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import among
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
from timeline_app.queries.searching import Condition, conditions_of, question_of
from timeline_app.queries.word_masks import WordMasks
from timeline_app.queries.year_lanes import YearLanes
from timeline_app.records.timeline import Timeline

_KEPT = 4  # answers, each of which may have an array of all its events


class ColumnFilter:
    """Answers queries from the arrays of a store."""

    def __init__(self, store: Store, lookup: EventLookup, column_index: ColumnIndex | None = None) -> None:
        """``column_index`` is that of the store, where it is known."""
        self._store, self._column_index = store, column_index or ColumnIndex.of(store, lookup)
        self._searched: tuple[tuple[str, int | None], list[Mask]] = ("", None), []
        self._word_masks: WordMasks | None = None  # while anything is searched for
        self._columns = {facet.field: FacetColumn(facet, self._column_index, store.timeline) for facet in FACETS}

    def ask(self, query: Query) -> Answer:
        total = len(self._column_index.columns)
        events = lru_cache(_KEPT)(self._events)  # most facets are counted under the same conditions
        counts = FacetCounts(
            query, lambda facet, asked: self._columns[facet.field].counts(events(asked)), lambda asked: len(events(asked)),
        )
        return Answer(query, events(query), total, counts, _in_lanes, counted_later=True)

    def changed(self, written: Written) -> "ColumnFilter":
        """The same of the store, which has followed what was written."""
        index = self._column_index
        return ColumnFilter(self._store, index.lookup, index.changed(self._store, written))

    def _events(self, query: Query) -> ColumnEvents:
        column_index = self._column_index
        profiles = np.ones(len(column_index.profiles), np.bool_)
        masks = [*self._period(query), *self._words(query), *self._left_in(query)]
        for column in self._columns.values():
            for met in column.met(query):
                if column.of_profiles:
                    profiles &= met
                else:
                    masks.append(met)
        masks = [mask for mask in masks if not mask.all()]
        if not masks:
            return ColumnEvents(column_index, profiles)
        if not profiles.all():
            masks.append(profiles[column_index.columns.profile])
        return ColumnEvents(column_index, profiles, np.flatnonzero(reduce(np.logical_and, masks)).astype(np.int32))

    def _period(self, query: Query) -> Iterator[Mask]:
        if query.period is not None:
            yield self._column_index.inside(query.period, query.belonging)

    def _words(self, query: Query) -> Iterator[Mask]:
        """The last search is kept: each facet that is counted asks for it. What it read of all titles goes when it is given up."""
        if not query.search.strip():
            self._word_masks = None
        else:
            asked = query.search, query.search_year
            if asked != self._searched[0]:
                self._searched = asked, [self._met(each) for each in conditions_of(question_of(query), self._store.index)]
            yield from self._searched[1]

    def _met(self, condition: Condition) -> Mask:
        """Words, and what lies in a period."""
        column_index, period = self._column_index, condition.period
        mask = column_index.inside(period, Belonging.CERTAIN) if period else np.zeros(len(column_index.columns), np.bool_)
        if condition.words:
            self._word_masks = self._word_masks or WordMasks(self._store, column_index)
            mask |= self._word_masks.having(condition.words)
        return ~mask if condition.negated else mask

    def _left_in(self, query: Query) -> Iterator[Mask]:
        if query.without:
            yield ~self._mask(*among(query.without))

    def _mask(self, condition: str, parameters: Sequence[object]) -> Mask:
        """True for the events that meet a condition of SQL."""
        rows = [row[0] for row in self._store.rows(f"select rowid from events where {condition}", parameters)]
        mask = np.zeros(len(self._column_index.columns), np.bool_)
        mask[self._column_index.places_of(np.array(rows, np.int32))] = True
        return mask


class FacetColumn:
    """A facet as codes of profiles or of events."""

    def __init__(self, facet: Facet, column_index: ColumnIndex, timeline: Timeline) -> None:
        self._facet, self._column_index, self._timeline = facet, column_index, timeline
        self.of_profiles = isinstance(facet.codes, OfProfiles)

    def met(self, query: Query) -> Iterator[Mask]:
        """Which profiles or events have the values asked for, and none of those excluded; nothing where nothing is asked."""
        chosen, excluded = self._known(self._facet.chosen(query)), self._known(self._facet.excluded(query))
        if self._facet.wants_all(query):
            yield from (self._having([code]) for code in chosen)
        elif chosen:
            yield self._having(chosen)
        if excluded:
            yield ~self._having(excluded)

    def _known(self, values: Collection[str]) -> Sequence[int]:
        return [self._codes[value] for value in values if value in self._codes] if values else ()

    def _having(self, codes: Sequence[int]) -> Mask:
        """Which profiles or events have one of these values."""
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
