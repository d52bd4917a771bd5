"""What events have in common: each combination of themes, precision, scope and kind that occurs is a *profile*.

An event only knows its profile, so that a query looks at some dozens of profiles and not at a million events.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.fixed_width import Rows, tight
from timeline_app.database.lists import Lists
from timeline_app.database.row_places import Places
from timeline_app.frozen import frozen
from timeline_app.records.event import Kind
from timeline_app.records.when import Precision

PRECISIONS, KINDS = tuple(Precision), tuple(Kind)
CODED = ("precision", "scope", "kind")  # columns of the table of events that a profile knows besides its themes
_DENSE = 1_000_000  # numbers that are worth a table to look them up in
# Positions only tell an order, so the code of a theme or a document is its rank.
RANKED = "with ranked as (select id, row_number() over (order by position, rowid) - 1 as code from {table})"
_IDS = "select id from {table} order by position, rowid"
_SECOND_THEMES = f"""{RANKED.format(table="themes")}
select events.rowid, ranked.code from event_themes join events on events.id = event_themes.event
join ranked on ranked.id = event_themes.theme where event_themes.position > 0"""


@frozen(eq=False)
class Profiles:
    """One entry a profile, no two alike.

    ``theme`` is the code of the main theme, ``themes`` has a bit for the code of each theme; the others are those of ``CODED``.
    """

    theme: NDArray[np.uint8]
    themes: NDArray[np.unsignedinteger]
    precision: NDArray[np.uint8]
    scope: NDArray[np.uint8]
    kind: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.theme)

    @property
    def all_themes(self) -> Lists:
        """The codes in ``themes``."""
        return Lists.of_bits(self.themes)


def values_of(rows: Rows) -> Mapping[str, Sequence[str]]:
    """The values that each of these columns can have, after those of the main theme: a code is a place among them."""
    themes, scopes = ([row[0] for row in rows(_IDS.format(table=table), ())] for table in ("themes", "scopes"))
    return {"theme": themes, "precision": PRECISIONS, "scope": scopes, "kind": KINDS}


def profiles_of(
    rows: Rows, places: Places, theme: NDArray[np.uint8], coded: Mapping[str, NDArray[np.uint8]]
) -> tuple[NDArray[np.unsignedinteger], Profiles]:
    """The profile of each event, and the profiles; ``theme`` and ``coded`` have one entry an event.

    Only sets of second themes are sorted, which few events have.
    """
    more = _second_themes(rows, places, len(theme))
    some = np.flatnonzero(more)
    mixed = np.zeros(len(theme), np.int64)
    mixed[some] = np.unique(more[some], return_inverse=True)[1] + 1
    for codes in coded.values():
        mixed = mixed * (int(codes.max(initial=0)) + 1) + codes
    there, profile = _numbered(mixed * (int(theme.max(initial=0)) + 1) + theme)
    example = np.zeros(len(there), np.intp)
    example[profile] = np.arange(len(profile))
    themes = more[example] | np.left_shift(np.uint64(1), theme[example].astype(np.uint64))
    rest: Any = {name: codes[example] for name, codes in coded.items()}
    return tight(profile), Profiles(theme[example], tight(themes), **rest)


def _second_themes(rows: Rows, places: Places, count: int) -> NDArray[np.uint64]:
    """For each event a bit for each theme besides the main one."""
    more = np.zeros(count, np.uint64)
    found = np.array([tuple(pair) for pair in rows(_SECOND_THEMES, ())], np.int64).reshape(-1, 2)
    bits = np.left_shift(np.uint64(1), found[:, 1].astype(np.uint64))
    np.bitwise_or.at(more, places(found[:, 0].astype(np.int32)), bits)
    return more


def _numbered(mixed: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """The distinct numbers in order, and the position of each among them; sorted only where that is cheaper than a table."""
    if int(mixed.max(initial=0)) > _DENSE + len(mixed):
        there, positions = np.unique(mixed, return_inverse=True)
        return there, positions.astype(np.uint64)
    there = np.flatnonzero(np.bincount(mixed))
    position_of = np.zeros(int(mixed.max(initial=0)) + 1, np.uint64)
    position_of[there] = np.arange(len(there), dtype=np.uint64)
    return there, position_of[mixed]
