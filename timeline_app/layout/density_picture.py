"""The density of all lanes as it is drawn, and what is found in it under a point."""
# pyright: reportUnknownMemberType=false

from collections.abc import Callable, Sequence
from datetime import date
from functools import cached_property
from math import ceil
from typing import overload

import numpy as np
from numpy.typing import NDArray

from timeline_app.frozen import frozen
from timeline_app.layout.box import Box
from timeline_app.layout.day_table import DayTable
from timeline_app.layout.dense_content import DenseRows
from timeline_app.layout.density import bars_drawn, days_drawn, pitch_of, stretch_of, told_in_bars
from timeline_app.layout.mark import LaneDensity, Mark, SelectionMarker
from timeline_app.layout.measures import Measure
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Lane
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import Shape
from timeline_app.queries.dense_lanes import DenseLanes
from timeline_app.queries.imprecise_dates import SpanBars, row_of

_HATCHED_FROM = date(2000, 1, 1).toordinal()  # any day, but always the same


class IdsIn(Sequence[str]):
    """Ids of ``count`` events, looked up when somebody asks for one; ``find`` gives their rows in the table."""

    def __init__(self, lanes: DenseLanes, count: int, find: Callable[[], NDArray[np.int32]]) -> None:
        self._lanes, self._count, self._find = lanes, count, find

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> str: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...
    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        rows = self._rows[index]
        return self._lanes.ids([int(rows)])[0] if isinstance(index, int) else self._lanes.ids(rows.tolist())

    def __contains__(self, id: object) -> bool:
        row = self._lanes.row_of(id) if isinstance(id, str) else None
        return row is not None and bool((self._rows == row).any())

    def index(self, value: object, start: int = 0, stop: int | None = None) -> int:
        """Where an id stands; raises ValueError where it does not."""
        if value not in self:
            raise ValueError(value)
        row = self._lanes.row_of(str(value))
        return next(place for place, each in enumerate(self._rows.tolist()) if each == row)

    @cached_property
    def _rows(self) -> NDArray[np.int32]:
        return self._find()


@frozen(eq=False)
class _Part:
    """The density of one lane: where it lies, what is drawn, and what it is counted from."""

    lane: Lane
    box: Box
    rows: DenseRows
    drawn: LaneDensity
    bands: SpanBars
    strip_top: int


@frozen(eq=False)
class DensityPicture:
    """Implements ``picture.Density``; ``parts`` stand in the order of the rows of ``table``."""

    table: DayTable
    events: DenseLanes
    scale: Scale
    days: int
    parts: tuple[_Part, ...]

    @property
    def lanes(self) -> Sequence[LaneDensity]:
        return [part.drawn for part in self.parts]

    @property
    def counted(self) -> Sequence[tuple[Box, int]]:
        first, last = int(self.scale.view.start), ceil(self.scale.view.end)
        return [
            (part.box, self.table.count(number, first, last - first) + int(part.bands.count.sum()))
            for number, part in enumerate(self.parts)
        ]

    def mark_at(self, x: float, y: float) -> Mark | None:
        for number, part in enumerate(self.parts):
            if part.box.contains(x, y):
                return self._in(number, part, x, y)
        return None

    def place_of(self, marker: SelectionMarker) -> tuple[float, float] | None:
        part = next((part for part in self.parts if part.lane.key == marker.lane), None)
        if part is None:
            return None
        row = row_of(marker.precision)
        if not row:
            return self.scale.x(marker.start // self.days * self.days + self.days / 2), part.drawn.middle
        there = np.flatnonzero((part.bands.row == row) & (part.bands.start <= marker.start) & (part.bands.end >= marker.end))
        if not len(there):
            return None
        left, top, right, bottom = part.drawn.bars[there[0]].tolist()
        return (left + right) / 2, (top + bottom) / 2

    def _in(self, number: int, part: _Part, x: float, y: float) -> Mark | None:
        """A soft bar, a strip of what lasts, or a stretch in which events begin."""
        if len(part.drawn.bars) and y >= part.drawn.bars[:, 1].min():
            return self._bar(part, x, y)
        if y >= part.strip_top:
            return self._lasting(part, x)
        first = int(self.scale.day(x) // self.days) * self.days
        count = self.table.count(number, first, self.days)
        if not count:
            return None
        box = Box(self.scale.x(first), part.box.y, self.days * self.scale.pixels_per_day, part.box.height)
        shape, days = Shape.CLUSTER if count > 1 else Shape.DOT, (first, first + self.days)
        return self._mark(part, shape, box, days, count, lambda: part.rows.counts.members(first, self.days))

    def _lasting(self, part: _Part, x: float) -> Mark | None:
        day = int(self.scale.day(x))
        if not part.drawn.strips[(part.drawn.strips[:, 0] <= x) & (x < part.drawn.strips[:, 2] + 1)].size:
            return None
        count = part.rows.counts.count_going_on(day)
        if not count:
            return None
        box = Box(self.scale.x(day), part.strip_top, self.scale.pixels_per_day, part.box.bottom - part.strip_top)
        return self._mark(part, Shape.BAR, box, (day, day + 1), count, lambda: part.rows.counts.going_on(day))

    def _bar(self, part: _Part, x: float, y: float) -> Mark | None:
        bars, bands = part.drawn.bars, part.bands
        left, top, right, bottom = bars.T
        hit = np.flatnonzero((left <= x) & (x < right + 2) & (top <= y) & (y < bottom + 2))
        if not len(hit):
            return None
        place = int(hit[0])
        row, start, end, count = (int(each[place]) for each in (bands.row, bands.start, bands.end, bands.count))
        box = Box(*bars[place, :2].tolist(), *(bars[place, 2:] - bars[place, :2] + 1).tolist())
        return self._mark(part, Shape.SOFT, box, (start, end), count, lambda: part.rows.counts.members_of_bar(row, start, end))

    def _mark(
        self, part: _Part, shape: Shape, box: Box, days: tuple[int, int], count: int, find: Callable[[], NDArray[np.int32]]
    ) -> Mark:
        return Mark(IdsIn(self.events, count, find), shape, box, part.lane.key, part.lane.theme or "", False, None, days)


def density_of(
    dense: Sequence[tuple[Lane, DenseRows]], events: DenseLanes, table: DayTable, scale: Scale, metrics: Metrics, measure: Measure
) -> DensityPicture:
    """Of the lanes that have density, whose rows in ``table`` stand in the same order."""
    boxes = [_below_bars(lane.box, rows, metrics) for lane, rows in dense]
    feet = [_foot(rows) for _lane, rows in dense]
    days = days_drawn(table, boxes, feet, scale)
    parts: list[_Part] = []
    for number, ((lane, rows), box) in enumerate(zip(dense, boxes, strict=True)):
        bars, bands = bars_drawn(rows.bands, box, rows.foot, scale)
        told = tuple(told_in_bars(bars, bands, Box(scale.left, box.y, scale.width, box.height), measure))
        drawn = LaneDensity(
            lane.theme, days.columns[number], days.strips[number], bars, days.badges[number], days.middles[number], told,
            origin=(scale.x(_HATCHED_FROM), box.bottom),
        )
        parts.append(_Part(lane, box, rows, drawn, bands, days.strip_tops[number]))
    return DensityPicture(table, events, scale, stretch_of(scale), tuple(parts))


def _below_bars(box: Box, rows: DenseRows, metrics: Metrics) -> Box:
    """The lane without the rows of long bars."""
    taken = rows.content.long_rows * metrics.row
    return Box(box.x, box.y + taken, box.width, max(1.0, box.height - taken))


def _foot(rows: DenseRows) -> float:
    """Pixels that soft bars take."""
    bars = rows.content.bars
    return pitch_of(bars, rows.foot) * bars
