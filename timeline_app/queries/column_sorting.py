"""A large answer in another order than by date."""
# pyright: reportUnknownMemberType=false

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, cast, overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.fixed_width import tight
from timeline_app.database.lists import Lists
from timeline_app.queries.events import TITLES, SortKey

if TYPE_CHECKING:
    from timeline_app.queries.column_events import ColumnEvents

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

    def index(self, value: Any, start: int = 0, stop: int | None = None) -> int:  # noqa: ARG002 - the signature of Sequence
        """Looked up in an array that is made when it is first asked for."""
        return int(self._rows[value])

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        rows = np.empty(len(self._places), np.int32)
        rows[self._places] = np.arange(len(rows), dtype=np.int32)
        return rows


def sorted_by(events: "ColumnEvents", by: SortKey, backwards: bool) -> Places:
    """By anything but the date; those that are alike stay in order of date."""
    direction = "desc" if backwards else "asc"
    if by in TITLES:
        return _among(events, events.lookup.rows_of(_TITLE.format(by=by, direction=direction)))
    if by is SortKey.PLACE:
        return _among(events, events.lookup.rows_of(_PLACE.format(direction=direction)))
    ranks = _ranks(events, by)
    most = int(ranks.max(initial=0))
    keys = tight(np.where(ranks < 0, most + 1, most - ranks if backwards else ranks))
    return Places(np.argsort(keys, kind="stable"))


def _ranks(events: "ColumnEvents", by: SortKey) -> NDArray[np.integer]:
    """Of each event; negative where it has none."""
    index, profile = events.column_index, events.column(events.columns.profile)
    if by is SortKey.THEME:
        return index.profiles.theme.astype(np.int64)[profile]
    if by is SortKey.KIND:
        return index.profiles.kind.astype(np.int64)[profile]
    if by is SortKey.FIGURES:
        return 1 - events.column(index.facet_columns.with_figures).astype(np.int64)
    return events.column(_first(index.facet_columns.sources, len(index.columns)))


def _first(lists: Lists, count: int) -> NDArray[np.int64]:
    """The first code of each event."""
    codes = lists.codes.astype(np.int64)
    if not len(lists.sizes):
        return codes if len(codes) else np.full(count, -1)
    first = np.cumsum(lists.sizes, dtype=np.int64) - lists.sizes
    return np.where(lists.sizes > 0, codes[np.minimum(first, len(codes) - 1)], -1) if len(codes) else np.full(count, -1)


def _among(events: "ColumnEvents", rows: Sequence[int]) -> Places:
    """The events in these rows of the table, which are all there are, so far as the answer has them."""
    places = events.column_index.places_of(np.fromiter(rows, np.int32, len(rows)))
    if events.places is None:
        return Places(places)
    own = np.full(len(places), -1, np.int32)
    own[events.places] = np.arange(len(events.places), dtype=np.int32)
    found = own[places]
    return Places(cast("NDArray[np.int32]", found[found >= 0]))
