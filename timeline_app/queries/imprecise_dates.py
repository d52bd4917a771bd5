"""Dates that are not known to the day: what may have been on the same days is told together, and never as one day."""
# pyright: reportUnknownMemberType=false

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.queries.day_counts import Partition
from timeline_app.records.when import Precision

# Kinds of dates that tile the axis without touching one another's share a row, from fine to coarse; row 0 is for exact dates.
_ROWS = (
    (Precision.PART_OF_MONTH, Precision.MONTH),
    (Precision.MONTHS, Precision.SEASON, Precision.PART_OF_YEAR),
    (Precision.YEAR,),
    (Precision.YEARS,),
    (Precision.OPEN,),
)

def row_of(precision: Precision) -> int:
    """Where events of this precision are drawn: 0 where the day is known, else a row of soft bars."""
    return next((number for number, members in enumerate(_ROWS, 1) if precision in members), 0)


YEARLY_ROWS = tuple(row_of(precision) for precision in Precision if precision.yearly)


@frozen(eq=False, slots=False)
class SpanBars:
    """Soft bars, one entry each: their row, the days they cover, ``end`` exclusive, and how many events they stand for."""

    row: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    count: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.row)

    @cached_property
    def rows(self) -> NDArray[np.int64]:
        """Each row that has a bar, once, from fine to coarse."""
        return np.unique(self.row)

    def only(self, chosen: NDArray[np.bool_]) -> "SpanBars":
        return SpanBars(self.row[chosen], self.start[chosen], self.end[chosen], self.count[chosen])


NO_BARS = SpanBars(*(np.empty(0, np.int64) for _field in range(4)))


@frozen(eq=False)
class ImpreciseSpans:
    """One entry for all events of a code of a partition that cover the same days, and their number."""

    code: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]
    count: NDArray[np.int64]

    @classmethod
    def of(cls, code: NDArray[np.unsignedinteger], start: NDArray[np.int32], end: NDArray[np.int32]) -> "ImpreciseSpans":
        first, days = int(start.min(initial=0)), int(end.max(initial=0)) + 1
        wide = days - first
        keys = (code.astype(np.int64) * wide + (start - first)) * wide + (end - first)
        told, count = np.unique(keys, return_counts=True)
        rest, until = np.divmod(told, wide)
        codes, since = np.divmod(rest, wide)
        return cls(codes, since + first, until + first, count.astype(np.int64))

    def only(self, chosen: NDArray[np.bool_]) -> "ImpreciseSpans":
        return ImpreciseSpans(self.code[chosen], self.start[chosen], self.end[chosen], self.count[chosen])

    def bands(self, partition: Partition) -> list[SpanBars]:
        """By group; those of a row that overlap are one bar over all their days."""
        if not len(self.code):
            return [NO_BARS] * partition.groups
        group, row = partition.group_of[self.code].astype(np.int64), partition.row_of[self.code].astype(np.int64)
        place = group * (len(_ROWS) + 1) + row
        merged = merge(SpanBars(place, self.start, self.end, self.count))
        groups, rows = np.divmod(merged.row, len(_ROWS) + 1)
        bars = SpanBars(rows, merged.start, merged.end, merged.count)
        return [bars.only(groups == number) for number in range(partition.groups)]


def merge(bands: SpanBars) -> SpanBars:
    """Those of a row that overlap as one, over all their days; a new one begins where nothing of the same row goes on."""
    if not len(bands):
        return bands
    order = np.lexsort((bands.start, bands.row))
    row, start, end, count = bands.row[order], bands.start[order], bands.end[order], bands.count[order]
    far = int(end.max()) + 1
    until = np.maximum.accumulate(row * far + end)
    fresh = np.concatenate(([True], row[1:] * far + start[1:] >= until[:-1]))
    first = np.flatnonzero(fresh)
    last = np.concatenate((first[1:], [len(row)])) - 1
    return SpanBars(row[first], start[first], until[last] - row[last] * far, np.add.reduceat(count, first))
