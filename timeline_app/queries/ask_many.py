"""Asks a great many events: each field of a query is a mask over their columns, and only words are left to the store."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import PRECISIONS, SCOPES, Columns, Holdings, holdings_of
from timeline_app.database.store import Store
from timeline_app.queries.answer import Answer
from timeline_app.queries.archive import Archive
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.query import Query
from timeline_app.queries.stored_events import Shelf, StoredEvents

Mask = NDArray[np.bool_]
_ONE_FOR_ALL = ("period", "surely")  # one condition together


class Many:
    """Answers queries from the columns of a store."""

    def __init__(self, store: Store, archive: Archive, columns: Columns) -> None:
        self._store, self._columns = store, columns
        self._themes = tuple(theme.id for theme in store.timeline.themes)
        self._sources = tuple(document.id for document in store.timeline.documents)
        self._shelf = Shelf.of(archive, columns, self._themes)

    @cached_property
    def _holdings(self) -> Holdings:
        return holdings_of(self._store, self._columns)

    def ask(self, query: Query) -> Answer:
        mask = self._mask(query, None)
        places = None if mask is None else np.flatnonzero(mask).astype(np.int32)
        return Answer(query, StoredEvents(self._shelf, places), len(self._columns), Leaves(self, query))

    def left(self, query: Query, field: str) -> Mapping[str, int]:
        """What each value of a field would leave, with the other fields as they are."""
        mask = self._mask(query, field)
        return self._counts(field, slice(None) if mask is None else mask)

    def _counts(self, field: str, mask: Mask | slice) -> Mapping[str, int]:
        columns = self._columns
        if field == "themes":
            return _bits(columns.themes[mask], self._themes)
        if field in ("scopes", "precisions"):
            names, column = (SCOPES, columns.scope) if field == "scopes" else (PRECISIONS, columns.precision)
            counts = np.bincount(column[mask], minlength=len(names)).tolist()
            return {str(name): count for name, count in zip(names, counts, strict=True) if count}
        if field == "sources":
            return _bits(self._holdings.sources[mask], self._sources)
        return {"yes": int(np.count_nonzero(getattr(self._holdings, field)[mask]))}

    def _mask(self, query: Query, without: str | None) -> Mask | None:
        """The events that meet all fields but one; None for all of them."""
        masks = [self._of_field(query, field.name) for field in fields(query) if field.name != without]
        found = [mask for mask in masks if mask is not None]
        return np.logical_and.reduce(found) if found else None

    def _of_field(self, query: Query, field: str) -> Mask | None:
        columns, value = self._columns, getattr(query, field)
        if not value or field == "surely":
            return None
        if field == "period":
            first, last = value.start.toordinal(), value.end.toordinal() + 1
            if query.surely:
                return (columns.start >= first) & (columns.end <= last)
            return (columns.start < last) & (columns.end > first)
        if field == "themes":
            return _any_bit(columns.themes, [self._themes.index(theme) for theme in value])
        if field == "sources":
            return _any_bit(self._holdings.sources, [self._sources.index(source) for source in value])
        if field in ("with_figures", "disagreeing"):
            return getattr(self._holdings, field)
        if field == "scopes":
            return _one_of(columns.scope, [SCOPES.index(scope) for scope in value])
        if field == "precisions":
            return _one_of(columns.precision, [PRECISIONS.index(precision) for precision in value])
        return self._with_words(value)

    def _with_words(self, words: str) -> Mask:
        """What only the index of words knows."""
        (clause,) = clauses_of(Query(search=words), self._store.timeline).values()
        rows = [row[0] for row in self._store.rows(f"select rowid from events where {clause.sql}", clause.parameters)]
        mask = np.zeros(len(self._columns), np.bool_)
        mask[self._shelf.places_of(np.array(rows, np.int32))] = True
        return mask


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


def _bits(column: NDArray[np.unsignedinteger], ids: tuple[str, ...]) -> dict[str, int]:
    """How many entries have the bit of each id."""
    kinds, counts = np.unique(column, return_counts=True) if len(ids) < len(column) else (column, np.ones(len(column), int))
    pairs = list(zip(kinds.tolist(), counts.tolist(), strict=True))
    return {id: sum(count for bits, count in pairs if bits >> number & 1) for number, id in enumerate(ids)}


def _any_bit(column: NDArray[np.unsignedinteger], numbers: list[int]) -> Mask:
    """Whether an entry has one of these bits; a bit beyond the width of the column is in no entry."""
    wanted = sum(1 << number for number in numbers) & int(np.iinfo(column.dtype).max)
    return (column & column.dtype.type(wanted)) != 0


def _one_of(column: NDArray[np.uint8], values: list[int]) -> Mask:
    allowed = np.zeros(256, np.bool_)
    allowed[values] = True
    return allowed[column]
