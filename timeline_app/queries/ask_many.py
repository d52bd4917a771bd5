"""Asks a great many events: fields of a query choose among their kinds, or are a mask over columns; words ask the store."""

from collections.abc import Iterator, Mapping

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import PRECISIONS, SCOPES
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.archive import Archive
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.column_lanes import ColumnLanes
from timeline_app.queries.events import Events
from timeline_app.queries.lane_events import LaneEvents, LaneRule
from timeline_app.queries.query import Query
from timeline_app.queries.shelf import Shelf
from timeline_app.queries.stored_events import StoredEvents
from timeline_app.queries.year_lanes import YearLanes

Mask = NDArray[np.bool_]
_OF_KINDS = ("themes", "scopes", "precisions")  # what the kind of an event decides
_OF_EVENTS = ("search", "period", "sources", "with_figures", "disagreeing")  # what every event decides for itself


class Many:
    """Answers queries from the columns of a store."""

    def __init__(self, store: Store, archive: Archive) -> None:
        self._store, self._shelf = store, Shelf.of(store, archive)

    def ask(self, query: Query) -> Answer:
        return Answer(query, self._events(query), len(self._shelf.columns), Leaves(self, query), _in_lanes)

    def left(self, query: Query, field: str) -> Mapping[str, int]:
        """What each value of a field would leave, with the other fields as they are."""
        shelf, events = self._shelf, self._events(query, without=field)
        if field == "themes":
            return _bits(shelf.kinds.themes, events.by_kind(), shelf.themes)
        if field in _OF_KINDS:
            names, codes = (SCOPES, shelf.kinds.scope) if field == "scopes" else (PRECISIONS, shelf.kinds.precision)
            counts = np.bincount(codes, events.by_kind(), minlength=len(names)).astype(int).tolist()
            return {str(name): count for name, count in zip(names, counts, strict=True) if count}
        if field == "sources":
            return _bits(*np.unique(events.column(shelf.holdings.sources), return_counts=True), shelf.sources)
        return {"yes": int(np.count_nonzero(events.column(getattr(shelf.holdings, field))))}

    def _events(self, query: Query, without: str | None = None) -> StoredEvents:
        """Those that meet all fields but one."""
        kinds, mask, shelf = self._kinds(query, without), self._mask(query, without), self._shelf
        if mask is None:
            return StoredEvents(shelf, kinds)
        met = mask if kinds.all() else mask & kinds[shelf.columns.kind]
        return StoredEvents(shelf, kinds, np.flatnonzero(met).astype(np.int32))

    def _kinds(self, query: Query, without: str | None) -> Mask:
        """The kinds that meet all fields that are decided by the kind, but for one."""
        kinds = self._shelf.kinds
        met = np.ones(len(kinds), np.bool_)
        if query.themes and without != "themes":
            met &= _any_bit(kinds.themes, [self._shelf.themes.index(theme) for theme in query.themes])
        if query.scopes and without != "scopes":
            met &= _one_of(kinds.scope, [SCOPES.index(scope) for scope in query.scopes])
        if query.precisions and without != "precisions":
            met &= _one_of(kinds.precision, [PRECISIONS.index(precision) for precision in query.precisions])
        return met

    def _mask(self, query: Query, without: str | None) -> Mask | None:
        """The events that meet all other fields but one; None for all of them."""
        masks = [self._of_field(query, field) for field in _OF_EVENTS if field != without]
        found = [mask for mask in masks if mask is not None]
        return np.logical_and.reduce(found) if found else None

    def _of_field(self, query: Query, field: str) -> Mask | None:
        columns, value = self._shelf.columns, getattr(query, field)
        if not value:
            return None
        if field == "period":
            first, last = value.start.toordinal(), value.end.toordinal() + 1
            if query.surely:
                return (columns.start >= first) & (columns.end <= last)
            return (columns.start < last) & (columns.end > first)
        if field == "sources":
            return _any_bit(self._shelf.holdings.sources, [self._shelf.sources.index(source) for source in value])
        if field in ("with_figures", "disagreeing"):
            return getattr(self._shelf.holdings, field)
        return self._with_words(value)

    def _with_words(self, words: str) -> Mask:
        """What only the index of words knows."""
        (clause,) = clauses_of(Query(search=words), self._store.timeline).values()
        rows = [row[0] for row in self._store.rows(f"select rowid from events where {clause.sql}", clause.parameters)]
        mask = np.zeros(len(self._shelf.columns), np.bool_)
        mask[self._shelf.places_of(np.array(rows, np.int32))] = True
        return mask


def _in_lanes(events: Events, rule: LaneRule) -> LaneEvents:
    """Raises TypeError for events of another loader."""
    if not isinstance(events, StoredEvents):
        raise TypeError("only events of columns are counted by column")
    return YearLanes(events, rule, rule.years) if rule.years else ColumnLanes(events, rule)


class Leaves(Mapping[str, Mapping[str, int]]):
    """Counted when they are asked for, which may be after the answer is painted."""

    def __init__(self, many: Many, query: Query) -> None:
        self._many, self._query = many, query
        self._counted: dict[str, Mapping[str, int]] = {}

    def __getitem__(self, field: str) -> Mapping[str, int]:
        if field not in self._counted:
            self._counted[field] = self._many.left(self._query, field)
        return self._counted[field]

    def __iter__(self) -> Iterator[str]:
        return iter(("themes", "scopes", "sources", "precisions", "with_figures", "disagreeing"))

    def __len__(self) -> int:
        return 6


def _bits(sets: NDArray[np.unsignedinteger], counts: NDArray[np.integer], ids: tuple[str, ...]) -> dict[str, int]:
    """How many entries have the bit of each id, where each set of bits is in so many of them."""
    return {id: int(counts[_any_bit(sets, [number])].sum()) for number, id in enumerate(ids)}


def _any_bit(sets: NDArray[np.unsignedinteger], numbers: list[int]) -> Mask:
    """Whether a set has one of these bits; a bit beyond the width of the column is in none."""
    wanted = sum(1 << number for number in numbers) & ((1 << 8 * sets.dtype.itemsize) - 1)
    return (sets & sets.dtype.type(wanted)) != 0


def _one_of(codes: NDArray[np.uint8], values: list[int]) -> Mask:
    allowed = np.zeros(256, np.bool_)
    allowed[values] = True
    return allowed[codes]
