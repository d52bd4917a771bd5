"""A large answer in another order than by date."""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from functools import cached_property
from typing import overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.fixed_width import tight
from timeline_app.database.lists import Lists
from timeline_app.database.stored_words import SORTED
from timeline_app.queries.column_index import ColumnIndex
from timeline_app.queries.events import TITLES, SortKey

_PLACE = """with ranked as (select id, row_number() over (order by position, rowid) as rank from places)
select events.rowid from events left join ranked on ranked.id = events.place
order by ranked.rank is null, ranked.rank {direction}, start, end, events.id"""
_TITLE = "select rowid from events order by {by} {direction}, start, end, id"


class Places(Sequence[int]):
    """All places of an answer, each once, in some order."""

    def __init__(self, places: NDArray[np.integer]) -> None:
        self._places = places

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> "Places": ...
    def __getitem__(self, index: int | slice) -> "int | Places":
        return Places(self._places[index]) if isinstance(index, slice) else int(self._places[index])

    def index(self, value: int, start: int = 0, stop: int | None = None) -> int:
        """Looked up in an array that is made when it is first asked for."""
        return int(self._rows[value])

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        rows = np.empty(len(self._places), np.int32)
        rows[self._places] = np.arange(len(rows), dtype=np.int32)
        return rows


def sorted_by(index: ColumnIndex, among: NDArray[np.int32] | None, by: SortKey, backwards: bool) -> Places:
    """By anything but the date; those that are alike stay in order of date. ``among`` are places of all, or None."""
    direction = "desc" if backwards else "asc"
    if by is SortKey.PLACE:
        return _among(index, among, _PLACE.format(direction=direction))
    ranks = index.title_ranks(by) if by in TITLES else _ranks(index, by)
    if ranks is None:
        return _among(index, among, _TITLE.format(by=SORTED[by], direction=direction))
    ranks = (ranks if among is None else ranks[among]).astype(np.int64)
    most = int(ranks.max(initial=0))
    keys = tight(np.where(ranks < 0, most + 1, most - ranks if backwards else ranks))
    return Places(np.argsort(keys, kind="stable"))


def _ranks(index: ColumnIndex, by: SortKey) -> NDArray[np.int64]:
    """Of every event; negative where it has none."""
    profile = index.columns.profile
    if by is SortKey.THEME:
        return index.profiles.theme.astype(np.int64)[profile]
    if by is SortKey.KIND:
        return index.profiles.kind.astype(np.int64)[profile]
    if by is SortKey.FIGURES:
        return 1 - index.facet_columns.with_figures.astype(np.int64)
    first = _first(index.facet_columns.sources, len(index.columns))
    return np.where(first < len(index.timeline.documents), first, -1)


def _first(lists: Lists, count: int) -> NDArray[np.int64]:
    """The first code of each event."""
    codes = lists.codes.astype(np.int64)
    if not len(codes):
        return np.full(count, -1)
    if not len(lists.sizes):
        return codes
    first = np.cumsum(lists.sizes, dtype=np.int64) - lists.sizes
    return np.where(lists.sizes > 0, codes[np.minimum(first, len(codes) - 1)], -1)


def _among(index: ColumnIndex, among: NDArray[np.int32] | None, sql: str) -> Places:
    """The events in these rows of the table, which are all there are, so far as the answer has them."""
    rows = index.lookup.rows_of(sql)
    places = index.places_of(np.fromiter(rows, np.int32, len(rows)))
    if among is None:
        return Places(places)
    own = np.full(len(places), -1, np.int32)
    own[among] = np.arange(len(among), dtype=np.int32)
    found = own[places]
    return Places(found[found >= 0])
