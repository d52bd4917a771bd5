"""From rows of the table of events to places in the order of start, end, id."""
# pyright: reportUnknownMemberType=false

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

_SPARSE = 8  # row numbers an event, from which on a search takes less time than to fill a table
Places = Callable[[NDArray[np.int32]], NDArray[np.int32]]


def places_by_row(row: NDArray[np.int32]) -> Places:
    """Gives the place of the event in each of some rows of the table, which all have one.

    From a table by row number, or by search where numbers run so far ahead of the events that most of it would be empty.
    """
    places = np.arange(len(row), dtype=np.int32)
    last = int(row.max(initial=0))
    if last < _SPARSE * (len(row) + 1):
        table = np.full(last + 1, -1, np.int32)
        table[row] = places
        return lambda rows: table[rows]
    order = np.argsort(row).astype(np.int32)
    ordered = row[order]
    return lambda rows: order[np.searchsorted(ordered, rows)]
