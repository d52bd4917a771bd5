"""What a canvas needs of every event, as arrays: a million events in the memory of two thousand objects."""
# pyright: reportUnknownMemberType=false

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.fixed_width import RECORDS, Rows, character, number, ordinals, small
from timeline_app.database.profiles import CODED, Profiles, profiles_of, values_of
from timeline_app.database.row_places import places_by_row
from timeline_app.frozen import frozen

_RECORD = np.dtype([("row", "S9"), ("start", "S10"), ("end", "S10"), ("theme", "S1"), *((name, "S1") for name in CODED)])


@frozen(eq=False)
class Columns:
    """One entry an event, in order of start, end, id; days as ordinals, ``end`` exclusive.

    ``row`` is the row in the table of events, ``profile`` the position among the profiles.
    """

    row: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    profile: NDArray[np.unsignedinteger]

    def __len__(self) -> int:
        return len(self.start)


def read_columns(rows: Rows, count: int) -> tuple[Columns, Profiles]:
    """From the tables, which have ``count`` events."""
    record, values = _record(values_of(rows))
    texts: list[NDArray[Any]] = []
    for first in range(0, max(1, count), RECORDS):
        ordered = f"select {record} as record from events order by start, end, id limit {RECORDS} offset {first}"
        ((text,),) = rows(f"select group_concat(record, '') from ({ordered})", values)
        texts.append(np.frombuffer((text or "").encode(), _RECORD))
    read = np.concatenate(texts)
    row = number(read["row"])
    profile, profiles = profiles_of(rows, places_by_row(row), small(read["theme"]), {name: small(read[name]) for name in CODED})
    return Columns(row, ordinals(read["start"]), ordinals(read["end"]) + np.int32(1), profile), profiles


def _record(coded: Mapping[str, Sequence[str]]) -> tuple[str, list[object]]:
    """An expression for a record of an event, and the values for its question marks."""
    codes = (f"case {column} {' '.join(_cases(len(names)))} end" for column, names in coded.items() if names)  # none: no events
    return " || ".join(("printf('%09d', rowid)", "start", "end", *codes)), [name for names in coded.values() for name in names]


def _cases(count: int) -> list[str]:
    return [f"when ? then '{character(code)}'" for code in range(count)]
