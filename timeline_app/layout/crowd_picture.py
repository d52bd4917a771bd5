"""Places a great many events: density from afar, a number for each day from near, the name where a day has one event only."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, islice
from typing import overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.crowd import Counted
from timeline_app.layout.crowd_lanes import CrowdLane, crowd_lanes, least_height, stretch_of
from timeline_app.layout.lanes import LanePlan
from timeline_app.layout.picture import Box, Label, Mark, Picture, Scrolled, Spot
from timeline_app.layout.place import PlaceRequest, frame_of, lane_of, title_of
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import BESIDE, REACH, Shape
from timeline_app.layout.ticks import Measure
from timeline_app.queries.archive import Archive
from timeline_app.queries.spans import row_of

_FOLDED, _HEADING = 20.0, 26.0  # heights of folded lanes, of headings
_INSIDE = 8.0  # pixels a number in a soft bar leaves free
_READABLE = 9.0  # height of a bar from which on a number stands in it
_NAMED = 300  # events in view that are named at most


class IdsIn(Sequence[str]):
    """Ids of so many events, looked up when somebody asks for one; ``find`` gives their rows in the table."""

    def __init__(self, archive: Archive, count: int, find: Callable[[], NDArray[np.int32]]) -> None:
        self._archive, self._count, self._find = archive, count, find

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        rows = self._rows[index]
        events = self._archive.at_rows([int(rows)] if isinstance(index, int) else rows.tolist())
        return events[0].id if isinstance(index, int) else [event.id for event in events]

    def __contains__(self, id: object) -> bool:
        row = self._archive.row_of(id) if isinstance(id, str) else None
        return row is not None and bool((self._rows == row).any())

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands; raises ValueError where it does not."""
        if value not in self:
            raise ValueError(value)
        row = self._archive.row_of(str(value))
        return next(place for place, each in enumerate(self._rows.tolist()) if each == row)

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        return self._find()


@dataclass(frozen=True, slots=True, eq=False)
class CrowdPicture:
    """The crowd as it is drawn; ``names`` stand beside days that have one event, ``told`` in soft bars."""

    crowd: Counted
    scale: Scale
    days: int
    lanes: tuple[CrowdLane, ...]
    tops: tuple[float, ...]
    names: tuple[Label, ...]
    told: tuple[Label, ...]

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The events of a lane that begin in the stretch under a point, or those of the soft bar there, as one mark."""
        number = bisect_right(self.tops, y) - 1
        if number < 0 or not self.lanes[number].box.contains(x, y):
            return None
        if len(self.lanes[number].bars) and y >= self.lanes[number].bars[:, 1].min():
            return self._bar_at(number, x, y)
        first = int(self.scale.day(x) // self.days) * self.days
        count = self.crowd.count(number, first, self.days)
        return self._stretch(number, first, count) if count else None

    def _stretch(self, number: int, first: int, count: int) -> Mark:
        box = self.lanes[number].box
        drawn = Box(self.scale.x(first), box.y, self.days * self.scale.pixels_per_day, box.height)
        shape, days = Shape.CLUSTER if count > 1 else Shape.DOT, (first, first + self.days)
        return self._mark(number, shape, drawn, days, count, lambda: self.crowd.members(number, first, self.days))

    def _bar_at(self, number: int, x: float, y: float) -> Mark | None:
        lane = self.lanes[number]
        left, top, right, bottom = lane.bars.T
        hit = np.flatnonzero((left <= x) & (x < right + 2) & (top <= y) & (y < bottom + 2))
        if not len(hit):
            return None
        place = int(hit[0])
        bands = lane.bands
        row, start, end, count = (int(each[place]) for each in (bands.row, bands.start, bands.end, bands.count))
        drawn = Box(*lane.bars[place, :2].tolist(), *(lane.bars[place, 2:] - lane.bars[place, :2] + 1).tolist())
        return self._mark(
            number, Shape.SOFT, drawn, (start, end), count, lambda: self.crowd.members_of_bar(number, row, start, end)
        )

    def _mark(
        self, number: int, shape: Shape, box: Box, days: tuple[int, int], count: int, find: Callable[[], NDArray[np.int32]]
    ) -> Mark:
        ids, lane = IdsIn(self.crowd.archive, count, find), self.lanes[number]
        return Mark(ids, shape, box, self.crowd.keys[number], lane.theme or "", False, None, days)

    def spot_of(self, spot: Spot) -> tuple[float, float] | None:
        """Where an event is drawn: at its day, or on its soft bar."""
        if spot.lane not in self.crowd.keys:
            return None
        lane = self.lanes[self.crowd.keys.index(spot.lane)]
        row = row_of(spot.precision)
        if not row:
            return self.scale.x(spot.start // self.days * self.days + self.days / 2), lane.middle
        there = np.flatnonzero((lane.bands.row == row) & (lane.bands.start <= spot.start) & (lane.bands.end >= spot.end))
        if not len(there):
            return None
        left, top, right, bottom = lane.bars[there[0]].tolist()
        return (left + right) / 2, (top + bottom) / 2


class Names:
    """Short titles by row, each looked up once."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._known: dict[int, str] = {}

    def of(self, rows: Sequence[int]) -> dict[int, str]:
        fresh = [row for row in rows if row not in self._known]
        if fresh:
            self._known |= {row: short for row, (_id, short) in self._archive.names_at(fresh).items()}
        return self._known


def place_crowd(request: PlaceRequest, crowd: Counted, names: Names, write: Callable[[str], str]) -> Picture:
    """``write`` puts a name into the script of the reader; the lanes of the crowd are those of the request, without headings."""
    frame = frame_of(request)
    scale, plans = Scale(request.view, frame.plot.x, frame.plot.width), request.lanes.plans
    boxes, scrolled = _boxes(plans, frame.plot, request.scroll, least_height(len(crowd.rows)))
    counts = iter(crowd.counts())
    lanes = tuple(
        lane_of(plan, 0 if plan.heading else next(counts), box, title_of(plan, request, frame.plot))
        for plan, box in zip(plans, boxes, strict=True)
    )
    own = [lane for lane in lanes if not lane.heading]
    drawn = crowd_lanes(crowd, [lane.box for lane in own], [lane.theme for lane in own], scale)
    labels = tuple(_labels(drawn, crowd, names, scale, request, write))
    told = tuple(_told(drawn, frame.plot, request.measure))
    tops = tuple(lane.box.y for lane in own)
    shown = CrowdPicture(crowd, scale, stretch_of(scale), drawn, tops, labels, told)
    return replace(frame, lanes=lanes, scrolled=scrolled, crowd=shown)


def _boxes(plans: Sequence[LanePlan], plot: Box, scroll: float, least: float) -> tuple[list[Box], Scrolled]:
    """Folded lanes and headings are low; the others share what is left, and are scrolled where that is too little."""
    low = [_HEADING if plan.heading else _FOLDED if plan.folded else 0.0 for plan in plans]
    share = max(least, (plot.height - sum(low)) / max(1, low.count(0.0)))
    heights = [height or share for height in low]
    above = min(max(0.0, scroll), max(0.0, sum(heights) - plot.height))
    tops = accumulate(heights, initial=plot.y - above)
    return [Box(plot.x, top, plot.width, height) for top, height in zip(tops, heights, strict=False)], Scrolled(above, sum(heights))


def _labels(
    drawn: Sequence[CrowdLane], crowd: Counted, names: Names, scale: Scale, request: PlaceRequest, write: Callable[[str], str]
) -> Iterator[Label]:
    """Right of a day that has one event, where the next day with any is far enough."""
    alone = (
        (number, lane, place, day)
        for number, lane in enumerate(drawn)
        if lane.box.height > _FOLDED
        for place, (_middle, count, day) in enumerate(lane.badges)
        if count == 1
    )
    singles = [(lane, place, int(crowd.members(number, day, 1)[0])) for number, lane, place, day in islice(alone, _NAMED)]
    known = names.of([row for _lane, _place, row in singles])
    for lane, place, row in singles:
        text, x = write(known[row]), lane.badges[place][0] + REACH + BESIDE
        width = request.measure(text)
        free = lane.badges[place + 1][0] - REACH if place + 1 < len(lane.badges) else scale.left + scale.width
        if x + width <= free and x >= scale.left:
            yield Label(text, x, lane.middle, width)


def _told(drawn: Sequence[CrowdLane], plot: Box, measure: Measure) -> Iterator[Label]:
    """How many events a soft bar stands for, in the middle of what is in sight of it, where there is room."""
    for lane in drawn:
        if not len(lane.bars):
            continue
        wide = np.flatnonzero(lane.bars[:, 2] - lane.bars[:, 0] > _INSIDE)
        for (left, top, right, bottom), count in zip(lane.bars[wide].tolist(), lane.bands.count[wide].tolist(), strict=True):
            start, end = max(left, plot.x), min(right, plot.right)
            text = str(count)
            width = measure(text)
            if width + _INSIDE <= end - start and bottom - top >= _READABLE:
                yield Label(text, (start + end - width) / 2, (top + bottom + 1) / 2, width)
