"""A mark in its row, and a row of a lane: marks from left to right with the names beside them, none touching the next."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import NamedTuple

from timeline_app.layout.certain_part import Part, certain_part
from timeline_app.layout.shapes import BESIDE, REACH, RING, ROUND, Shape, common_theme, shape_of
from timeline_app.records.event import Head

GAP = 6.0  # between what stands side by side in a row
_SHORT = 8 * REACH  # pixels up to which a bar tells as much as the dots that fit on it, four of them


class Side(Enum):
    """Where the name of a mark stands; ``ALONG`` a bar that is longer than it: above it, or below that of a whole year."""

    RIGHT = "right"
    LEFT = "left"
    ALONG = "along"


class Face(NamedTuple):
    """What of a mark is the same wherever one looks: its events by id, how they are drawn, whether it is ``round``, with a
    middle that stays in sight, and whether its name is ``still``: the only one it has, beside it and not along it."""

    ids: tuple[str, ...]
    shape: Shape
    theme: str
    major: bool
    certain: Part | None
    round: bool
    still: bool


@dataclass(slots=True)
class Packed:
    """A mark in its row, from ``left`` to ``right``: ``events`` with the weightiest first.

    ``title`` may stand in place of a name on the right where there is room; a ``card`` takes its ``row`` and those below it, a
    ``band`` stands for whole years, and ``words`` are what can be said of it, the most telling first, with their widths.
    """

    events: list[Head]
    left: float
    right: float
    label: str | None
    label_width: float
    side: Side
    title: str = ""
    title_width: float = 0.0
    card: bool = False
    band: bool = False
    row: int = 0
    words: tuple[tuple[str, float], ...] = ()
    _face: Face | None = field(default=None, init=False, repr=False, compare=False)

    @property
    def face(self) -> Face:
        """Once it is packed for good; asked for in every frame."""
        if self._face is None:
            self._face = _face_of(self)
        return self._face

    @property
    def begin(self) -> float:
        """Where mark and label begin."""
        return self.left if self.label is None or self.side is not Side.LEFT else self.left - BESIDE - self.label_width

    @property
    def end(self) -> float:
        """Where mark and label end."""
        return self.right if self.label is None or self.side is not Side.RIGHT else self.right + BESIDE + self.label_width

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2

    @property
    def vague(self) -> bool:
        """Whether its event is not known to the day, and may lie anywhere on so long a bar."""
        return self.right - self.left > _SHORT and not self.events[0].when.precision.exact

    def join(self) -> None:
        """Its events as one, the weightiest first: in a ring where the mark is no wider than one."""
        self.events.sort(key=order_of)
        middle = self.middle
        self.left, self.right = min(self.left, middle - RING), max(self.right, middle + RING)
        self.title = ""


def _face_of(packed: Packed) -> Face:
    events, first = packed.events, packed.events[0]
    if packed.band:
        shape = Shape.FOLD if len(events) > 1 else Shape.SOFT
        return Face(tuple([event.id for event in events]), shape, common_theme(events), first.major, None, round=False, still=False)
    still = not packed.title and (packed.side is not Side.ALONG or not packed.label)
    if len(events) == 1:
        shape = shape_of(first)
        is_round = shape in ROUND and packed.right - packed.left <= 2 * RING
        return Face((first.id,), shape, first.theme, first.major, certain_part(first.when), is_round, still)
    shape = Shape.FOLD if packed.side is Side.ALONG and packed.label else Shape.CLUSTER
    ids = tuple([event.id for event in events])
    return Face(ids, shape, common_theme(events), first.major, None, shape is Shape.CLUSTER, still)


def order_of(event: Head) -> tuple[bool, date, date, str]:
    """In which events are packed, and named where several are one."""
    return not event.major, event.when.start, event.when.end, event.id


@dataclass(slots=True)
class Row:
    """Marks of one row; where each begins with its label, and where it ends with it. A card is in every row that it takes.

    ``under`` are vague bars without names, on which the marks of the row lie.
    """

    packed: list[Packed] = field(default_factory=list)
    starts: list[float] = field(default_factory=list)
    ends: list[float] = field(default_factory=list)
    under: "Row | None" = None

    def add(self, packed: Packed) -> None:
        self.insert(packed, packed.begin, packed.end)

    def insert(self, packed: Packed, start: float, end: float) -> None:
        """A mark that ``start`` and ``end`` belong to, its label included; most come from left to right."""
        starts = self.starts
        if not starts or starts[-1] < start:
            self.packed.append(packed)
            starts.append(start)
            self.ends.append(end)
            return
        place = bisect_left(starts, start)
        self.packed.insert(place, packed)
        starts.insert(place, start)
        self.ends.insert(place, end)

    def place_of(self, packed: Packed) -> int:
        return bisect_left(self.starts, packed.begin)

    def remove(self, packed: Packed) -> None:
        place = self.place_of(packed)
        del self.packed[place], self.starts[place], self.ends[place]

    def conflicts(self, start: float, end: float) -> range:
        """The places of those whose mark or label reaches into a stretch."""
        return range(bisect_left(self.ends, start), bisect_left(self.starts, end))

    def relabel(self, place: int, label: str | None, width: float = 0.0) -> None:
        """Another label for the mark at a place, or none, and all that has changed with it."""
        packed = self.packed[place]
        packed.label, packed.label_width = label, width
        self.starts[place], self.ends[place] = packed.begin, packed.end

    def extend(self, other: "Row") -> None:
        """Add the marks of a row that begins where this one has ended."""
        if other.under:
            self.under = self.under or Row()
            self.under.extend(other.under)
        self.packed += other.packed
        self.starts += other.starts
        self.ends += other.ends

    def between(self, start: float, end: float) -> range:
        """The places of all whose mark or label lies there, in part at least."""
        return range(bisect_left(self.ends, start), bisect_right(self.starts, end))

    def is_free_before(self, place: int) -> bool:
        """Whether what stands left of a place keeps away from it: a card moves with the edge of the view, and a ring of several
        may reach further than each of them did."""
        return not place or not (self.packed[place - 1].card or self.starts[place] < self.ends[place - 1] + GAP)

    def has_mark(self, start: float, end: float) -> bool:
        """Whether a mark lies there, in part at least; a name alone is none."""
        if self.under and self.under.has_mark(start, end):
            return True
        return any(each.left < end and each.right > start for each in map(self.packed.__getitem__, self.between(start, end)))
