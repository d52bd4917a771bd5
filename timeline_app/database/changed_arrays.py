"""Arrays of a file of which some events were written: only these are read, and put where they belong among all others."""
# pyright: reportUnknownMemberType=false

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import fields
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import Columns, read_columns
from timeline_app.database.facet_columns import FacetColumns, made_of, read_disagreeing, read_facet_columns
from timeline_app.database.fixed_width import Rows, tight
from timeline_app.database.lists import Lists, Mask
from timeline_app.database.pairs import PAIRS
from timeline_app.database.profiles import Profiles
from timeline_app.database.runs import Runs, read_runs
from timeline_app.database.shape import PARTS
from timeline_app.frozen import frozen

_IDS = "select id from events where rowid = ?"
_NAMES = [field.name for field in fields(Profiles)]
_PLACE = NDArray[np.intp]


@frozen(eq=False)
class Change:
    """How arrays become those of the file as it is now.

    ``kept`` says of each event of before whether it is as it was, ``into`` before which of these each written one stands; both in
    order of start, end, id. ``columns`` and ``profiles`` are those of the written ones alone, as if there were no others, and
    ``rows`` asks of these.
    """

    kept: Mask
    into: _PLACE
    columns: Columns
    profiles: Profiles
    rows: Rows

    def of(self, before: NDArray[Any], written: NDArray[Any]) -> NDArray[Any]:
        """One entry an event."""
        return np.insert(before[self.kept].astype(np.promote_types(before.dtype, written.dtype)), self.into, written)

    def of_lists(self, before: Lists, written: Lists) -> Lists:
        if not len(before.codes) and not len(written.codes):
            return Lists(before.codes)
        if _single(before, len(self.kept)) and _single(written, len(self.into)):
            return Lists(self.of(before.codes, written.codes))
        sizes, more = _sizes(before, len(self.kept)), _sizes(written, len(self.into))
        codes = before.codes[np.repeat(self.kept, sizes)].astype(np.promote_types(before.codes.dtype, written.codes.dtype))
        begins = np.concatenate((np.zeros(1, np.intp), np.cumsum(sizes[self.kept], dtype=np.intp)))[self.into]
        codes = np.insert(codes, np.repeat(begins, more), written.codes)
        return Lists(codes, tight(self.of(sizes, more))) if len(codes) else Lists(codes)


def change_of(rows: Rows, before: Columns, written: Collection[int]) -> Change:
    """``written`` are the rows of the table of the events that were or are others."""
    own = _only(rows, written)
    ((count,),) = own("select count(*) from events", ())
    columns, profiles = read_columns(own, count)
    kept = ~np.isin(before.row, np.fromiter(written, np.int32, len(written)))
    there = np.flatnonzero(kept)
    into = [_place(rows, before, there, columns, number) for number in range(count)]
    return Change(kept, np.array(into, np.intp), columns, profiles, own)


def changed_columns(change: Change, columns: Columns, profiles: Profiles) -> tuple[Columns, Profiles]:
    """Profiles keep their numbers; new ones come behind them, and those that no event has any more stay."""
    numbers, after = _numbered(change.profiles, profiles)
    written = change.columns
    profile = change.of(columns.profile, numbers[written.profile])
    return Columns(
        change.of(columns.row, written.row), change.of(columns.start, written.start), change.of(columns.end, written.end), profile
    ), after


def changed_facet_columns(
    rows: Rows, change: Change, before: FacetColumns, after: Columns, uncited: tuple[int, int]
) -> FacetColumns:
    """``after`` are the columns of now, ``uncited`` the codes of an event that cites nothing, before and now."""
    written = read_facet_columns(change.rows, change.columns)
    sources = change.of_lists(_recoded(before.sources, *uncited), written.sources)
    named = {register: change.of_lists(before.named(register), written.named(register)) for register in PAIRS}
    return made_of(sources, change.of(before.with_figures, written.with_figures), read_disagreeing(rows, after), named)


def changed_runs(change: Change, before: Runs) -> Runs:
    written = read_runs(change.rows, change.columns, change.profiles)
    return Runs(
        change.of(before.latest_begin, written.latest_begin), change.of(before.earliest_end, written.earliest_end)
    )


def _only(rows: Rows, written: Collection[int]) -> Rows:
    """Asks as if the file had only these events, and what hangs on them."""
    numbers = ", ".join(map(str, sorted(written)))
    tables = [f"events as (select rowid, * from main.events where rowid in ({numbers}))", *(
        f"{part} as (select rowid, * from main.{part} where event in (select id from events))" for part in PARTS
    )]
    own = f"with {', '.join(tables)}"
    return lambda sql, values: rows(f"{own}, {sql.removeprefix('with ')}" if sql.startswith("with ") else f"{own} {sql}", values)


def _place(rows: Rows, before: Columns, there: _PLACE, written: Columns, number: int) -> int:
    """Before which of those that are ``there`` still an event stands; of its days several ids are compared."""
    first, beyond = _span(before.start, 0, len(before), written.start[number])
    first, beyond = _span(before.end, first, beyond, written.end[number])
    among = there[np.searchsorted(there, first) : np.searchsorted(there, beyond)]
    ((id,),) = rows(_IDS, (int(written.row[number]),))
    within = bisect_left(among, id, key=lambda place: rows(_IDS, (int(before.row[place]),))[0][0])
    return int(np.searchsorted(there, first)) + within


def _span(days: NDArray[np.int32], first: int, beyond: int, day: np.int32) -> tuple[int, int]:
    """Where they are that day; between these places they ascend."""
    low, high = (first + int(np.searchsorted(days[first:beyond], day, side)) for side in ("left", "right"))
    return low, high


def _numbered(some: Profiles, among: Profiles) -> tuple[NDArray[np.unsignedinteger], Profiles]:
    """The number of each of some profiles, and all of them."""
    keys = [_key(some, number) for number in range(len(some))]
    known = {number: place for number, key in enumerate(keys) if (place := _found(among, key)) is not None}
    new = [number for number in range(len(some)) if number not in known]
    numbers = known | {number: len(among) + place for place, number in enumerate(new)}
    arrays = {name: tight(np.concatenate((getattr(among, name), getattr(some, name)[new]))) for name in _NAMES}
    return tight(np.array([numbers[number] for number in range(len(some))], np.int64)), Profiles(**arrays)


def _key(profiles: Profiles, number: int) -> Sequence[int]:
    return [int(getattr(profiles, name)[number]) for name in _NAMES]


def _found(among: Profiles, key: Sequence[int]) -> int | None:
    alike = np.ones(len(among), np.bool_)
    for name, value in zip(_NAMES, key, strict=True):
        alike &= getattr(among, name) == value
    return int(np.argmax(alike)) if alike.any() else None


def _recoded(lists: Lists, before: int, now: int) -> Lists:
    return lists if before == now else Lists(tight(np.where(lists.codes == before, now, lists.codes)), lists.sizes)


def _single(lists: Lists, owners: int) -> bool:
    return not len(lists.sizes) and len(lists.codes) == owners


def _sizes(lists: Lists, owners: int) -> NDArray[Any]:
    """Without sizes each owner has one code, or none has any."""
    return lists.sizes if len(lists.sizes) else np.full(owners, int(len(lists.codes) > 0), np.uint8)
