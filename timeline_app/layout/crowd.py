"""A great many events: counted by lane and day once, so that a frame costs what its pixels cost and not what the events do."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.picture import Box
from timeline_app.layout.scale import Scale
from timeline_app.queries.stored_events import StoredEvents

_COLUMN = 5.0  # pixels a column of the density is wide at least
BADGE_DAY = 36.0  # from so many pixels a day on, days show numbers instead of columns
_GAP_FROM = 5.0  # pixels of a column from which one of them is left free before the next
_ROOM = 8.0  # pixels of a lane that columns leave free
_NOTHING: NDArray[np.float64] = np.empty((0, 4))
_STRIP = 3.0  # height of the strip for what runs over days


@dataclass(frozen=True, slots=True, eq=False)
class CrowdLane:
    """What is drawn in a lane: ``columns`` and ``strips`` as rows of left, top, width, height; or ``badges``.

    A badge is the middle of a day, the number of events that begin on it, and its first day.
    """

    box: Box
    theme: str | None
    columns: NDArray[np.float64]
    strips: NDArray[np.float64]
    badges: tuple[tuple[float, int, int], ...]


class Crowd:
    """The events of an answer by lane and day; ``keys`` are the lanes from top to bottom."""

    def __init__(self, events: StoredEvents, keys: Sequence[str], grouping: str) -> None:
        """By theme, scope, source, or all in one lane; lanes out of sight are counted nowhere."""
        self.events, self.keys = events, tuple(keys)
        self._lanes = events.shelf.partition(grouping, self.keys)
        self._first, self._days = events.shelf.calendar.first, events.shelf.calendar.days
        self._prefix = events.begun(self._lanes)
        self._running = events.going(self._lanes)
        self._tallest: dict[int, int] = {}

    def counts(self) -> NDArray[np.int32]:
        """Of all events, by lane."""
        return self._prefix[:, -1]

    def lanes(self, boxes: Sequence[Box], themes: Sequence[str | None], scale: Scale) -> tuple[CrowdLane, ...]:
        """What the lanes show of the stretch in view, all reckoned at once."""
        days = stretch_of(scale)
        edges, counts = self.counted(scale, days)
        lefts: NDArray[np.float64] = np.asarray(scale.left + (edges - scale.view.start) * scale.pixels_per_day, np.float64)
        near = scale.pixels_per_day >= BADGE_DAY
        rows = None if near or not boxes else self._columns(boxes, counts, lefts, days)
        going = self._going(edges)
        made = []
        for number, (box, theme) in enumerate(zip(boxes, themes, strict=True)):
            filled = counts[number] > 0
            columns = _NOTHING if rows is None else rows[number][filled]
            badges = self._badges(counts[number], filled, lefts, edges) if near else ()
            made.append(CrowdLane(box, theme, columns, _strips(going[number], box, lefts), badges))
        return tuple(made)

    def counted(self, scale: Scale, days: int) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Edges of the stretches of so many days in view, which no panning moves; by lane, how many events begin in each."""
        first = int(np.floor(scale.view.start / days))
        edges = np.arange(first, int(np.ceil(scale.view.end / days)) + 1, dtype=np.int64) * days
        marks = self._prefix[:, np.clip(edges - self._first, 0, self._days)]
        return edges, marks[:, 1:] - marks[:, :-1]

    def _columns(
        self, boxes: Sequence[Box], counts: NDArray[np.int32], lefts: NDArray[np.float64], days: int
    ) -> NDArray[np.float64]:
        """For each lane and stretch a column on whole pixels; lanes are equally high."""
        edges = np.rint(lefts)
        wide = np.diff(edges)
        rows = np.empty((*counts.shape, 4))
        rows[:, :, 0], rows[:, :, 2] = edges[:-1], np.maximum(1, wide - (wide >= _GAP_FROM))
        rows[:, :, 3] = np.rint((boxes[0].height - _ROOM) / np.log1p(self._highest(days)) * np.log1p(counts))
        rows[:, :, 1] = np.array([round(box.bottom - _STRIP - 1) for box in boxes])[:, None] - rows[:, :, 3]
        return rows

    def _badges(
        self, counts: NDArray[np.int32], filled: NDArray[np.bool_], lefts: NDArray[np.float64], edges: NDArray[np.int64]
    ) -> tuple[tuple[float, int, int], ...]:
        middles = ((lefts[:-1] + lefts[1:]) / 2)[filled]
        return tuple(zip(middles.tolist(), counts[filled].tolist(), edges[:-1][filled].tolist(), strict=True))

    def _going(self, edges: NDArray[np.int64]) -> NDArray[np.bool_]:
        """By lane, whether something goes on over days where a stretch begins; nothing before the first and after the last."""
        inside = (edges[:-1] >= self._first) & (edges[:-1] < self._first + self._days)
        going = np.zeros((len(self.keys), len(edges) + 1), np.bool_)
        going[:, 1:-1][:, inside] = self._running[:, edges[:-1][inside] - self._first] > 0
        return going

    def count(self, number: int, first: int, days: int) -> int:
        """How many events of a lane begin in a stretch of days."""
        low, high = (min(max(day - self._first, 0), self._days) for day in (first, first + days))
        sums = self._prefix[number]
        return int(sums[high]) - int(sums[low])

    def members(self, number: int, first: int, days: int) -> NDArray[np.int32]:
        """Rows of the events of a lane that begin in a stretch of days."""
        columns = self.events.columns
        low, high = np.searchsorted(self.events.column(columns.start), (first, first + days))
        codes = self.events.column(self._lanes.codes)[low:high]
        return self.events.column(columns.row)[low:high][self._lanes.group_of[codes] == number]

    def nearest(self, number: int, day: int) -> int | None:
        """The place of the event of a lane that begins nearest to a day."""
        there = np.flatnonzero(self.events.groups(self._lanes) == number)
        start = self.events.column(self.events.columns.start)
        return int(there[np.argmin(np.abs(start[there] - day))]) if len(there) else None

    def _highest(self, days: int) -> int:
        """The most events in any stretch of so many days: the same for all views, so that no column grows while panning."""
        if days not in self._tallest:
            offsets = np.arange(-(self._first % days), self._days + days, days)
            sums = self._prefix[:, np.clip(offsets, 0, self._days)]
            self._tallest[days] = max(1, int((sums[:, 1:] - sums[:, :-1]).max(initial=1)))
        return self._tallest[days]


def _strips(going: NDArray[np.bool_], box: Box, lefts: NDArray[np.float64]) -> NDArray[np.float64]:
    """One bar for each run of stretches in which something goes on."""
    begins, ends = np.flatnonzero(going[1:] & ~going[:-1]), np.flatnonzero(going[:-1] & ~going[1:])
    rows = np.empty((len(begins), 4))
    rows[:, 0] = np.rint(lefts[begins])
    rows[:, 2] = np.rint(lefts[ends]) - rows[:, 0]
    rows[:, 1], rows[:, 3] = round(box.bottom - _STRIP - 1), _STRIP
    return rows


def stretch_of(scale: Scale) -> int:
    """Days that are counted together."""
    return max(1, int(np.ceil(_COLUMN / scale.pixels_per_day)))
