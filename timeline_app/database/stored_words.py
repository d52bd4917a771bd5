"""What a database keeps beside its tables for words: the letters of titles, the order in which these sort, and the event of each
row of the index.

It is believed as the index of words is, where nobody has written to the file since it was made: what is wrong there finds or
sorts wrongly, and no view fails on it. Files of before keep none of it.
"""
# pyright: reportUnknownMemberType=false

from collections.abc import Iterator, Sequence
from sqlite3 import Row
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.fixed_width import Rows, tight
from timeline_app.database.store import Store
from timeline_app.database.stored_arrays import is_sealed
from timeline_app.database.title_letters import Block, TitleLetters, blocks_of

_LETTERS, _PLACES, _RANKS = "<u2", "<i4", ("|u1", "<u2", "<u4")
# What events are sorted by, by the name of a key; the Chinese title stands for an English one that is missing.
SORTED = {"title": "title", "title_en": "coalesce(nullif(title_en, ''), title)"}
_IN_ORDER = "select title from events order by start, end, id"
_RANKED = "select rank from (select dense_rank() over (order by {by}) as rank, start, end, id from events) order by start, end, id"
_EVENTS = "select rowid from events order by start, end, id"
_ENTRIES = """select events_search.rowid, events.rowid from events_search left join events on events.id = events_search.event
order by events_search.rowid"""
NO_EVENT = -1  # in place of one, of a row that names none
_KEPT = "select dtype, data from columns where name glob ? order by name"


def word_arrays_of(rows: Rows) -> Iterator[dict[str, object]]:
    """A row for each of these arrays, as the table of columns keeps them."""
    for number, block in enumerate(blocks_of(row[0] for row in rows(_IN_ORDER, ()))):
        yield _row(f"titles.{number:06}.letters", block.letters)
        yield _row(f"titles.{number:06}.places", block.places)
    for key, by in SORTED.items():
        yield _row(f"ranks.{key}", tight(np.array([row[0] for row in rows(_RANKED.format(by=by), ())], np.int64)))
    entries = rows(_ENTRIES, ())
    if [entry for entry, _row_of_event in entries] == list(range(1, len(entries) + 1)):
        place = {row: place for place, (row,) in enumerate(rows(_EVENTS, ()))}
        yield _row("entries.places", np.array([place.get(row, NO_EVENT) for _entry, row in entries], np.int32))


def title_letters_of(store: Store) -> TitleLetters | None:
    """None where they are not kept, or cannot be those of the events."""
    count, kept = store.timeline.event_count, _kept(store, "titles.*")
    blocks = [_block(*pair, count) for pair in zip(kept[::2], kept[1::2], strict=False)]
    known = [block for block in blocks if block]
    return TitleLetters(known, count) if known and len(known) == len(blocks) else None


def title_ranks_of(store: Store, by: str) -> NDArray[np.unsignedinteger] | None:
    """Of each event where its title stands among all; the same where that cannot be."""
    for row in _kept(store, f"ranks.{by}"):
        ranks = _array(row, *_RANKS)
        if ranks is not None and len(ranks) == store.timeline.event_count:
            return ranks
    return None


def entry_places_of(store: Store) -> NDArray[np.int32]:
    """Of the rows of the index, from the first on, where the event stands that each names; none where they are not kept."""
    for row in _kept(store, "entries.places"):
        places = _array(row, _PLACES)
        if places is not None and len(places) and places.min() >= NO_EVENT and places.max() < store.timeline.event_count:
            return places
    return np.empty(0, np.int32)


def _block(kept_letters: Row, kept_places: Row, count: int) -> Block | None:
    letters, places = _array(kept_letters, _LETTERS), _array(kept_places, _PLACES)
    if letters is None or places is None or not len(places) or len(letters) % len(places):
        return None
    good = len(letters) > 0 and int(places.min()) >= 0 and int(places.max()) < count
    return Block(letters.reshape(-1, len(places)), places) if good else None


def _kept(store: Store, names: str) -> Sequence[Row]:
    return store.rows(_KEPT, (names,)) if is_sealed(store) else ()


def _array(row: Row, *dtypes: str) -> NDArray[Any] | None:
    """None for what is none of these types."""
    data, dtype = row["data"], row["dtype"]
    good = dtype in dtypes and isinstance(data, bytes) and len(data) % np.dtype(dtype).itemsize == 0
    return np.frombuffer(data, dtype) if good else None


def _row(name: str, array: NDArray[Any]) -> dict[str, object]:
    return {"name": name, "dtype": array.dtype.str, "data": array.tobytes()}
