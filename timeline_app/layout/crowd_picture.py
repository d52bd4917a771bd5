"""Places a great many events: density from afar, a number for each day from near, the name where a day has one event only."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.layout.crowd import Crowd
from timeline_app.layout.crowd_lanes import CrowdLane, crowd_lanes, stretch_of
from timeline_app.layout.picture import Box, Label, Lane, Mark, Picture, Scrolled, Shape
from timeline_app.layout.place import PlaceRequest, frame_of
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import BESIDE, REACH

_NAMED = 300  # events in view that are named at most
_NEW_NAMES = 60  # of them, those that are looked up for one frame


class IdsIn(Sequence[str]):
    """Ids of the events that begin in a stretch of days of a lane, looked up when somebody asks for one."""

    def __init__(self, crowd: Crowd, lane: int, first: int, days: int, count: int) -> None:
        self._crowd, self._where, self._count = crowd, (lane, first, days), count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        rows = self._rows[index]
        events = self._crowd.events.archive.at_rows([int(rows)] if isinstance(index, int) else rows.tolist())
        return events[0].id if isinstance(index, int) else [event.id for event in events]

    def __contains__(self, id: object) -> bool:
        row = self._crowd.events.archive.row_of(id) if isinstance(id, str) else None
        return row is not None and bool((self._rows == row).any())

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands; raises ValueError where it does not."""
        if value not in self:
            raise ValueError(value)
        row = self._crowd.events.archive.row_of(str(value))
        return next(place for place, each in enumerate(self._rows.tolist()) if each == row)

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        return self._crowd.members(*self._where)


@dataclass(frozen=True, slots=True, eq=False)
class CrowdPicture:
    """The crowd as it is drawn; ``names`` stand beside days that have one event."""

    crowd: Crowd
    scale: Scale
    days: int
    lanes: tuple[CrowdLane, ...]
    names: tuple[Label, ...]

    def mark_at(self, x: float, y: float) -> Mark | None:
        """The events of a lane that begin in the stretch under a point, as one mark."""
        if not self.lanes:
            return None
        top = self.lanes[0].box
        number = int((y - top.y) // top.height)
        if not 0 <= number < len(self.lanes) or not top.x <= x < top.right:
            return None
        first = int(self.scale.day(x) // self.days) * self.days
        count = self.crowd.count(number, first, self.days)
        if not count:
            return None
        lane = self.lanes[number]
        box = Box(self.scale.x(first), lane.box.y, self.days * self.scale.pixels_per_day, lane.box.height)
        ids = IdsIn(self.crowd, number, first, self.days, count)
        shape, key = Shape.CLUSTER if count > 1 else Shape.DOT, self.crowd.keys[number]
        return Mark(ids, shape, box, key, lane.theme or "", False, None, (first, first + self.days))

    def spot_of(self, lane: str, day: int) -> tuple[float, float] | None:
        """Where an event of a lane that begins on a day is drawn."""
        if lane not in self.crowd.keys:
            return None
        box = self.lanes[self.crowd.keys.index(lane)].box
        return self.scale.x(day // self.days * self.days + self.days / 2), box.y + box.height / 2


class Names:
    """Short titles by row, each looked up once, and few of them for one frame."""

    def __init__(self, crowd: Crowd) -> None:
        self._crowd = crowd
        self._known: dict[int, str] = {}

    def of(self, rows: Sequence[int]) -> dict[int, str]:
        fresh = [row for row in rows if row not in self._known][:_NEW_NAMES]
        if fresh:
            self._known |= {row: short for row, (_id, short) in self._crowd.events.archive.names_at(fresh).items()}
        return {row: self._known[row] for row in rows if row in self._known}


def place_crowd(request: PlaceRequest, crowd: Crowd, names: Names, write: Callable[[str], str]) -> Picture:
    """All lanes equally high; ``write`` puts a name into the script of the reader."""
    frame = frame_of(request)
    scale, plot = Scale(request.view, frame.plot.x, frame.plot.width), frame.plot
    height = plot.height / max(1, len(request.lanes.plans))
    boxes = [Box(plot.x, plot.y + number * height, plot.width, height) for number in range(len(request.lanes.plans))]
    counts = crowd.counts().tolist()
    lanes = tuple(
        Lane(plan.key, plan.title, counts[number], plan.theme, box, plan.folded, plan.alone)
        for number, (plan, box) in enumerate(zip(request.lanes.plans, boxes, strict=True))
    )
    drawn = crowd_lanes(crowd, boxes, [plan.theme for plan in request.lanes.plans], scale)
    labels = tuple(_labels(drawn, crowd, names, scale, request, write))
    shown = CrowdPicture(crowd, scale, stretch_of(scale), drawn, labels)
    return replace(frame, lanes=lanes, scrolled=Scrolled(0.0, plot.height), crowd=shown)


def _labels(
    drawn: Sequence[CrowdLane], crowd: Crowd, names: Names, scale: Scale, request: PlaceRequest, write: Callable[[str], str]
) -> Iterator[Label]:
    """Right of a day that has one event, where the next day with any is far enough."""
    singles = [
        (number, lane, place, int(crowd.members(number, day, 1)[0]))
        for number, lane in enumerate(drawn)
        for place, (_middle, count, day) in enumerate(lane.badges)
        if count == 1
    ][:_NAMED]
    known = names.of([row for _number, _lane, _place, row in singles])
    for _number, lane, place, row in singles:
        if row in known:
            text, x = write(known[row]), lane.badges[place][0] + REACH + BESIDE
            width = request.measure(text)
            free = lane.badges[place + 1][0] - REACH if place + 1 < len(lane.badges) else scale.left + scale.width
            if x + width <= free and x >= scale.left:
                yield Label(text, x, lane.box.y + lane.box.height / 2, width)
