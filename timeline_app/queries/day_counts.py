"""Events counted by group and day, as running sums: what is asked of a stretch of days is the difference of two of them."""
# pyright: reportUnknownMemberType=false

from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from timeline_app.database.columns import Columns
from timeline_app.database.profiles import Profiles
from timeline_app.frozen import frozen
from timeline_app.translation.week import week_of

_CELLS = 1_000_000  # profiles times days that are worth keeping; eight bytes each
CumulativeCounts = NDArray[np.int32]
Name = TypeVar("Name", int, tuple[int, int])


@frozen(eq=False, slots=False)
class Partition:
    """Groups of events: ``codes`` has one entry an event, ``group_of`` and ``row_of`` one a code; groups from ``groups`` on
    are not counted. Row 0 is for events that are known to the day, the others for soft bars.
    """

    codes: NDArray[np.unsignedinteger]
    group_of: NDArray[np.unsignedinteger]
    row_of: NDArray[np.uint8]
    groups: int

    @cached_property
    def exact(self) -> NDArray[np.unsignedinteger]:
        """The group of each code, and beyond all groups where the day is not known."""
        return np.where(self.row_of == 0, self.group_of, self.group_of.dtype.type(self.groups))


@frozen(eq=False, slots=False)
class Stretches(Generic[Name]):
    """Months or weeks that follow one another, by name; ``edges`` are days of a calendar, one more than stretches."""

    names: tuple[Name, ...]
    edges: NDArray[np.int64]

    def counts(self, sums: CumulativeCounts) -> CumulativeCounts:
        """From running sums by day, how many in each of them."""
        marks = sums[:, self.edges]
        return marks[:, 1:] - marks[:, :-1]


@frozen(slots=False)
class Calendar:
    """The ``days`` days from the ordinal ``first`` on, over which events are counted."""

    first: int
    days: int

    @classmethod
    def of(cls, columns: Columns) -> "Calendar":
        first = int(columns.start[0]) if len(columns) else 0
        return cls(first, int(columns.end.max(initial=first + 1)) - first)

    @property
    def weeks(self) -> Stretches[int]:
        """All that the days touch, by the ordinals of their first days; another day may begin them in the next window."""
        names = tuple(range(week_of(self.first), self.first + self.days, 7))
        return Stretches(names, np.array([0, *(first - self.first for first in names[1:]), self.days]))

    @cached_property
    def months(self) -> Stretches[tuple[int, int]]:
        """All that the days touch, each by its year and number."""
        ends = [date.fromordinal(max(1, day)) for day in (self.first, self.first + self.days - 1)]
        first, last = (day.year * 12 + day.month - 1 for day in ends)
        names = tuple((month // 12, month % 12 + 1) for month in range(first, last + 1))
        starts = [date(year, month, 1).toordinal() - self.first for year, month in names[1:]]
        return Stretches(names, np.array([0, *starts, self.days]))

    def starts_before(self, group: NDArray[np.unsignedinteger], groups: int, day: NDArray[np.int32]) -> CumulativeCounts:
        """By group, how many events begin before each day, and before the day after the last."""
        keys = group.astype(np.int64) * self.days + (day - self.first)
        counts = np.bincount(keys, minlength=groups * self.days)[: groups * self.days].reshape(groups, self.days)
        sums = np.zeros((groups, self.days + 1), np.int32)
        np.cumsum(counts, axis=1, out=sums[:, 1:])
        return sums

    def ongoing(
        self, group: NDArray[np.unsignedinteger], groups: int, start: NDArray[np.int32], end: NDArray[np.int32]
    ) -> CumulativeCounts:
        """By group and day, how many events that last longer than a day go on."""
        longer = end - start > 1
        over = longer & (end < self.first + self.days)  # what lasts to the very end is over on none of the days
        begins = self.starts_before(group[longer], groups, start[longer])
        ended = self.starts_before(group[over], groups, end[over])
        return begins[:, 1:] - ended[:, 1:]


@frozen(eq=False)
class DayCounts:
    """All events by profile: any choice of profiles is counted by adding theirs, however many events they are."""

    starts_before: CumulativeCounts
    ongoing: CumulativeCounts

    @classmethod
    def of(cls, columns: Columns, profiles: Profiles, calendar: Calendar) -> "DayCounts | None":
        """None if there are so many profiles that counting again costs less."""
        if len(profiles) * calendar.days > _CELLS:
            return None
        starts_before = calendar.starts_before(columns.profile, len(profiles), columns.start)
        return cls(starts_before, calendar.ongoing(columns.profile, len(profiles), columns.start, columns.end))


def added(sums: CumulativeCounts, chosen: NDArray[np.bool_], partition: Partition) -> CumulativeCounts:
    """The sums of profiles known to the day added up by group; those of profiles not chosen are left out."""
    rows, exact = np.zeros((partition.groups, sums.shape[1]), np.int32), partition.exact
    for profile in np.flatnonzero(chosen & (exact < partition.groups)).tolist():
        rows[exact[profile]] += sums[profile]
    return rows
