"""Packs the events of one lane into rows so that nothing overlaps and nothing moves while panning.

Where an event comes to stand depends on those it might touch at this zoom, in sight or not. Main events come first and keep
their labels; what finds no room gives up its label, and then joins its nearest neighbour in a cluster with a number.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import inf
from operator import attrgetter
from typing import NamedTuple

from timeline_app.layout.labels import Labels
from timeline_app.layout.shapes import BESIDE, REACH, days_of, stretch
from timeline_app.records.event import Head

GAP = 5.0


class Entry(NamedTuple):
    """What a packer needs of an event and no zoom changes: when it is packed, its days as ``days_of`` tells them, its name."""

    order: tuple[bool, date, date, str]
    event: Head
    days: tuple[int, int, bool]
    text: str
    width: float


Reach = tuple[float, float, float]  # where the mark of an entry begins and ends, and where it ends with its name


@dataclass(slots=True)
class Packed:
    """A mark in its row, from ``left`` to ``right``: ``events`` with the host first.

    The label stands ``beside`` the mark, or above a long bar.
    """

    events: list[Head]
    left: float
    right: float
    label: str | None
    label_width: float
    beside: bool

    @property
    def end(self) -> float:
        """Where mark and label end; they begin with the mark."""
        return self.right if self.label is None or not self.beside else self.right + BESIDE + self.label_width

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(slots=True)
class Row:
    """Marks of one row from left to right, none touching the next; where each begins, and where it ends with its label."""

    packed: list[Packed] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)

    def add(self, packed: Packed) -> None:
        self.insert(packed, packed.left, packed.end)

    def insert(self, packed: Packed, start: float, end: float) -> None:
        """A mark that ``start`` and ``end`` belong to, its label included; most come from left to right."""
        place = bisect_left(self.starts, start) if self.starts and self.starts[-1] >= start else len(self.starts)
        self.packed.insert(place, packed)
        self.starts.insert(place, start)
        self.ends.insert(place, end)

    def conflicts(self, start: float, end: float) -> list[Packed]:
        """Those whose mark or label reaches into a stretch."""
        return self.packed[bisect_left(self.ends, start) : bisect_left(self.starts, end)]

    def silence(self, start: float, end: float) -> None:
        """Take the labels of those that reach into a stretch."""
        for place in range(bisect_left(self.ends, start), bisect_left(self.starts, end)):
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

    def has_mark(self, start: float, end: float) -> bool:
        """Whether a mark lies there, in part at least; a name alone is none."""
        return any(each.left < end and each.right > start for each in map(self.packed.__getitem__, self.between(start, end)))


@dataclass(frozen=True, slots=True)
class Packer:
    """Packs events at one zoom; ``labels`` gives the texts, ``measure`` their widths in pixels."""

    pixels_per_day: float
    labels: Labels
    measure: Callable[[str], float]

    def reaches(self, entries: Iterable[Entry]) -> list[Reach]:
        zoom = self.pixels_per_day
        return [_reach(entry.days, entry.width, zoom) for entry in entries]

    def pack(self, entries: Iterable[Entry], reaches: Iterable[Reach], count: int, limit: float = inf) -> list[Row]:
        """Rows, ``count`` at most; every event is in exactly one mark, and no label reaches beyond ``limit``."""
        rows: list[Row] = []
        for entry, (start, end, named) in zip(entries, reaches, strict=True):
            packed = Packed([entry.event], start, end, entry.text, entry.width, named > end)
            if named + GAP > limit:
                packed.label, named = None, end
            row = _with_room(rows, start, named)
            if row is None and len(rows) < count:
                row = Row()
                rows.append(row)
            if row is None:
                self._squeeze_in(packed, rows)
            else:
                row.insert(packed, start, named)
        return rows

    def _squeeze_in(self, packed: Packed, rows: Iterable[Row]) -> None:
        """Without its label, else at the cost of others' labels, else as one of a cluster."""
        start, end = packed.left - GAP, packed.right + GAP
        packed.label = None
        bare, labelled = _ways(rows, start, end)
        if bare is None and labelled is not None:
            labelled.silence(start, end)
        row = bare or labelled
        if row is None:
            self._join(packed, [each for row in rows for each in row.conflicts(start, end) if each.right > start])
        else:
            row.insert(packed, packed.left, packed.right)

    def _join(self, packed: Packed, in_the_way: Iterable[Packed]) -> None:
        """Become one with a mark in the way: a dot rather than a bar, the nearest of them."""
        middle = (packed.left + packed.right) / 2
        host = min(in_the_way, key=lambda each: (each.width, abs((each.left + each.right) / 2 - middle)))
        host.events.extend(packed.events)
        if not host.beside:
            host.label = self.label_above(host.events, host.width)
            host.label_width = self.measure(host.label or "")

    def label_above(self, events: Sequence[Head], width: float) -> str | None:
        """What a long bar says of the events it stands for in the line above it, as far as there is room."""
        texts = self.labels.many(events) if len(events) > 1 else (self.labels.one(events[0]),)
        room = width - 2 * BESIDE
        return next((text for text in texts if self.measure(text) <= room), None)


by_order = attrgetter("order")


def entries_of(events: Iterable[Head], labels: Labels, measure: Callable[[str], float]) -> list[Entry]:
    """In the order in which they are packed; the same at every zoom."""
    return sorted((entry_of(event, labels, measure) for event in events), key=by_order)


def entry_of(event: Head, labels: Labels, measure: Callable[[str], float]) -> Entry:
    text = labels.one(event)
    return Entry((not event.major, event.when.start, event.when.end, event.id), event, days_of(event), text, measure(text))


def deepest(stretches: Iterable[tuple[float, float]]) -> int:
    """How many lie above one another at most: the rows that hold them all, as long as they come from left to right."""
    pairs = list(stretches)
    ends = sorted(end for _start, end in pairs)
    deep = 0
    for place, start in enumerate(sorted(start for start, _end in pairs)):
        deep += ends[place - deep] >= start - GAP  # one more than ever before, if the last of so many has not ended
    return deep


def used_rows(rows: Sequence[Row], start: float, end: float) -> int:
    """How many of the rows, from the first on, it takes to hold the marks between two pixels."""
    used = (number for number, row in enumerate(rows, 1) if row.has_mark(start, end))
    return max(used, default=0)


def _reach(days: tuple[int, int, bool], width: float, pixels_per_day: float) -> Reach:
    first, beyond, is_day = days
    start, end = stretch(first, beyond, is_day, pixels_per_day)
    beside = end - start <= 2 * REACH or end - start < width + 2 * BESIDE
    return start, end, end + BESIDE + width if beside else end


def _with_room(rows: Iterable[Row], start: float, named: float) -> Row | None:
    """The first row with nothing within a gap of ``start`` to ``named``, as ``deepest`` counts; none of the rows is empty."""
    reached = start - GAP
    for row in rows:
        ends = row.ends
        if ends[-1] < reached or row.starts[bisect_left(ends, reached)] - GAP > named:
            return row
    return None


def _ways(rows: Iterable[Row], start: float, end: float) -> tuple[Row | None, Row | None]:
    """Of rows that all have something right of ``start``: the first with nothing to ``end``; else the first where only a label
    stands in the way, that of a main event last of all."""
    labelled: tuple[bool, Row] | None = None
    for row in rows:
        place = bisect_left(row.ends, start)
        if row.starts[place] >= end:
            return row, None
        if row.packed[place].right <= start and bisect_left(row.starts, end) == place + 1:
            main = row.packed[place].events[0].major
            labelled = (main, row) if labelled is None or main < labelled[0] else labelled
    return None, labelled and labelled[1]
