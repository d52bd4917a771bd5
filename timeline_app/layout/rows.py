"""Packs the events of one lane into rows so that nothing overlaps and nothing moves while panning.

All events of the lane are packed, not those in sight, so a row depends on the zoom alone. Main events come first and keep
their labels; what finds no room gives up its label, and then joins its nearest neighbour in a cluster with a number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from math import inf

from timeline_app.layout.labels import NONE, Labels
from timeline_app.layout.shapes import BESIDE, REACH, Stretch, stretch_of
from timeline_app.records.event import Head

GAP = 5.0


@dataclass(slots=True)
class Packed:
    """A mark in its row: ``events`` with the host first; the label stands ``beside`` the mark, or above a long bar."""

    events: list[Head]
    mark: Stretch
    label: str | None
    label_width: float
    beside: bool

    @property
    def end(self) -> float:
        """Where mark and label end; they begin with the mark."""
        return self.mark.end if self.label is None or not self.beside else self.mark.end + BESIDE + self.label_width


@dataclass(slots=True)
class Row:
    """Marks of one row from left to right, none touching the next; where each begins, and where it ends with its label."""

    packed: list[Packed] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def is_free(self, start: float, end: float) -> bool:
        """Whether no mark or label would touch what lies between."""
        return bisect_left(self.ends, start - GAP) >= bisect_left(self.starts, end + GAP)

    def conflicts(self, stretch: Stretch) -> list[Packed]:
        """Those whose mark or label would touch the stretch."""
        return self.packed[bisect_left(self.ends, stretch.start - GAP) : bisect_left(self.starts, stretch.end + GAP)]

    def add(self, packed: Packed) -> None:
        place = bisect_left(self.starts, packed.mark.start)
        self.packed.insert(place, packed)
        self.starts.insert(place, packed.mark.start)
        self.ends.insert(place, packed.end)

    def silence(self, stretch: Stretch) -> None:
        """Take the labels of those that would touch the stretch."""
        first, last = bisect_left(self.ends, stretch.start - GAP), bisect_left(self.starts, stretch.end + GAP)
        for place in range(first, last):
            self.packed[place].label = None
            self.ends[place] = self.packed[place].end

    def extend(self, other: "Row") -> None:
        """Add the marks of a row that begins where this one has ended."""
        self.packed += other.packed
        self.starts += other.starts
        self.ends += other.ends

    def between(self, start: float, end: float) -> range:
        """The places of all whose mark or label lies there, in part at least."""
        return range(bisect_left(self.ends, start), bisect_right(self.starts, end))


@dataclass(frozen=True, slots=True)
class Packer:
    """Packs events at one zoom; ``labels`` gives the texts, ``measure`` their widths in pixels."""

    pixels_per_day: float
    labels: Labels
    measure: Callable[[str], float]

    def without_labels(self) -> "Packer":
        return Packer(self.pixels_per_day, NONE, lambda _text: 0.0)

    def depth(self, events: Iterable[Head], named: bool) -> int:
        """The most marks that stand above one another at any place, ``named`` with their labels: rows that hold them all."""
        return deepest((each.mark.start, each.end if named else each.mark.end) for each in map(self._packed, events))

    def pack(self, events: Iterable[Head], count: int, limit: float = inf) -> list[Row]:
        """Rows, ``count`` at most; every event is in exactly one mark, and no label reaches beyond ``limit``."""
        rows: list[Row] = []
        for event in sorted(events, key=lambda event: (not event.major, event.when.start, event.when.end, event.id)):
            self._put(event, rows, count, limit)
        return rows

    def _put(self, event: Head, rows: list[Row], count: int, limit: float) -> None:
        """With its label, else without, else at the cost of others' labels, else as one of a cluster."""
        packed = self._packed(event)
        if packed.end + GAP <= limit and self._place(packed, rows, count):
            return
        packed.label = None
        if self._place(packed, rows, count):
            return
        row = _cheapest(packed.mark, rows)
        if row is None:
            self._join(packed, rows)
            return
        row.silence(packed.mark)
        row.add(packed)

    def _packed(self, event: Head) -> Packed:
        mark = stretch_of(event, self.pixels_per_day)
        text = self.labels.one(event)
        width = self.measure(text)
        long = mark.end - mark.start
        return Packed([event], mark, text, width, beside=long <= 2 * REACH or long < width + 2 * BESIDE)

    def _place(self, packed: Packed, rows: list[Row], count: int) -> bool:
        start, end = packed.mark.start, packed.end
        free = next((row for row in rows if row.is_free(start, end)), None)
        if free is None and len(rows) >= count:
            return False
        if free is None:
            free = Row()
            rows.append(free)
        free.add(packed)
        return True

    def _join(self, packed: Packed, rows: list[Row]) -> None:
        """Become one with a mark in the way: a dot rather than a bar, the nearest of them."""
        in_the_way = [each for row in rows for each in row.conflicts(packed.mark) if _touch(each.mark, packed.mark)]
        host = min(in_the_way, key=lambda each: (each.mark.end - each.mark.start, abs(each.mark.middle - packed.mark.middle)))
        host.events.extend(packed.events)
        if not host.beside:
            host.label = self.label_above(host.events, host.mark)
            host.label_width = self.measure(host.label or "")

    def label_above(self, events: Sequence[Head], mark: Stretch) -> str | None:
        """What a long bar says of the events it stands for in the line above it, as far as there is room."""
        texts = self.labels.many(events) if len(events) > 1 else (self.labels.one(events[0]),)
        room = mark.end - mark.start - 2 * BESIDE
        return next((text for text in texts if self.measure(text) <= room), None)


def deepest(stretches: Iterable[tuple[float, float]]) -> int:
    """How many of them lie above one another at most; those that end where another begins are beside it."""
    edges = sorted(edge for start, end in stretches for edge in ((start - GAP, 1), (end, -1)))
    return max(accumulate((step for _place, step in edges), initial=0))


def _cheapest(mark: Stretch, rows: list[Row]) -> Row | None:
    """The row where only labels stand in the way, those of main events last of all; None where marks do everywhere."""
    open_rows = [row for row in rows if not any(_touch(each.mark, mark) for each in row.conflicts(mark))]
    return min(open_rows, key=lambda row: sum(1 + 9 * each.events[0].major for each in row.conflicts(mark)), default=None)


def _touch(one: Stretch, other: Stretch) -> bool:
    return one.start - GAP < other.end and other.start - GAP < one.end
