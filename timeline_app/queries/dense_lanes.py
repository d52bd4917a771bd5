"""What a picture asks of lanes with more events than can be placed one by one."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.queries.imprecise_dates import SpanBars
from timeline_app.records.event import Head


@frozen(eq=False)
class LaneDates:
    """The events of a lane by start: days as the lane shows them, ``end`` exclusive; ``row`` is that of the table.

    ``bar`` is the row of soft bars an event belongs to, 0 where the day is known; ``yearly`` events are known to the year only.
    """

    row: NDArray[np.int32]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    bar: NDArray[np.uint8]
    yearly: NDArray[np.bool_]

    def __len__(self) -> int:
        return len(self.row)

    def at(self, places: NDArray[np.intp]) -> "LaneDates":
        """The events at these places of the lane."""
        return LaneDates(self.row[places], self.start[places], self.end[places], self.bar[places], self.yearly[places])


class DenseLanes(Protocol):
    """Lanes by their number, counted by day from the day ``first`` on; only dates known to the day are."""

    @property
    def first(self) -> int: ...

    def starts_before(self, number: int) -> NDArray[np.int32]:
        """How many events of a lane begin before each day, and before the day after the last."""
        ...

    def ongoing(self, number: int) -> NDArray[np.int32]:
        """How many events of a lane that last longer than a day go on, on each day."""
        ...

    def bands(self, number: int) -> SpanBars:
        """The soft bars of all events of a lane that are not known to the day."""
        ...

    def dates(self, number: int) -> LaneDates:
        """The events of a lane one by one; gathered when first asked for."""
        ...

    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]:
        """Rows in the table of the events that are known to the day and begin in a stretch of days."""
        ...

    def members_of_bar(self, number: int, row: int, start: int, end: int) -> NDArray[np.int32]:
        """Rows in the table of the events that a soft bar stands for."""
        ...

    def heads(self, number: int, rows: Sequence[int]) -> Sequence[Head]:
        """What marks of a lane tell of the events in these rows of the table, as the lane shows them."""
        ...

    def ids(self, rows: Sequence[int]) -> list[str]: ...
    def row_of(self, id: str) -> int | None: ...
