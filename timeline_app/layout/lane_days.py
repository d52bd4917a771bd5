"""What follows from the days of the events in a lane: it stays as it is where other events are changed, or their names are."""
# pyright: reportUnknownMemberType=false

from functools import cached_property

import numpy as np

from timeline_app.layout.event_days import EventDays
from timeline_app.layout.mark_spans import MarkSpans
from timeline_app.layout.runs import Cut, Limits, cut
from timeline_app.queries.dense_lanes import LaneDates


class LaneDays:
    """Of ``dates``, counted on ``count`` days from ``first`` on."""

    def __init__(self, dates: LaneDates, first: int, count: int) -> None:
        self._dates, self._first, self._count = dates, first, count
        self._cut: tuple[tuple[float, float, Limits], Cut] | None = None

    def are_of(self, dates: LaneDates, first: int, count: int) -> bool:
        """Whether these events, in which rows ever, lie on the same days."""
        own, others = ((each.start, each.end, each.bar, each.yearly) for each in (self._dates, dates))
        return (first, count) == (self._first, self._count) and all(map(np.array_equal, own, others))

    @cached_property
    def spans(self) -> MarkSpans:
        """What the lane is cut by."""
        return MarkSpans(self._dates)

    @cached_property
    def by_day(self) -> EventDays:
        """What is counted by day."""
        return EventDays.of(self._dates, self._first, self._count)

    def cut(self, pixels_per_day: float, plot: float, limits: Limits) -> Cut:
        """At a zoom of a plot so wide; the last is kept."""
        asked = pixels_per_day, plot, limits
        if self._cut is None or self._cut[0] != asked:
            self._cut = asked, cut(self.spans, *asked)
        return self._cut[1]
