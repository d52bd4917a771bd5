"""The dated events of a lane at one zoom, with cards or without: how many marks its rows hold, and the rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from timeline_app.layout.blocks import Blocks, EntriesInTime
from timeline_app.layout.crowd import Screens
from timeline_app.layout.entry import Entry
from timeline_app.layout.few_runs import FewRuns, few_runs
from timeline_app.layout.packed_runs import BESIDE_VIEW, PackedRuns, joined
from timeline_app.layout.row import GAP, Row
from timeline_app.layout.rows import Packer

_PACKED = 80  # events of a lane that are packed to learn which rows they take; of more the rows are estimated
_Block = tuple[Sequence[Entry], FewRuns]


class LanePacking:
    """Knows each block as ``packer`` places it once it is asked for."""

    def __init__(self, in_time: EntriesInTime, packer: Packer) -> None:
        self._in_time, self.packer = in_time, packer
        self._known: dict[int, _Block] = {}

    @cached_property
    def blocks(self) -> Blocks:
        return self._in_time.blocks(self.packer.pixels_per_day)

    def block(self, number: int) -> _Block:
        if number not in self._known:
            entries = [self._in_time.entries[place] for place in self.blocks.places(number)]
            self._known[number] = entries, few_runs(self.packer.reaches(entries))
        return self._known[number]

    @property
    def first_year(self) -> float:
        """The pixel at which it begins."""
        return self._in_time.first_year * self.packer.pixels_per_day

    def near(self, start: float, end: float) -> range:
        """The numbers of the blocks that may reach into a stretch of pixels."""
        return self.blocks.between(start / self.packer.pixels_per_day, end / self.packer.pixels_per_day)

    def in_rows(self, count: int) -> "PackedLane":
        """In ``count`` rows at most."""
        return PackedLane(self, count)

    def marks_by_row(self, most: int, screens: Screens) -> Mapping[float, Sequence[int]]:
        """How many marks with their names each row holds where there may be ``most``, on each of the screens that has any."""
        width, known, marks = screens.width, screens.known, dict[float, list[int]]()
        packed = len(self._in_time.entries) <= _PACKED
        for start, end, row in self._packed(most, screens) if packed else self._estimated(most, screens):
            first, last = start // width, end // width
            if first == last and first not in known:
                continue
            for screen in (first,) if first == last else screens.between(first, last):
                there = marks.get(screen)
                if there is None:
                    there = marks[screen] = []
                if row >= len(there):
                    there += [0] * (row + 1 - len(there))
                there[row] += 1
        return marks

    def _packed(self, most: int, screens: Screens) -> Iterator[tuple[float, float, int]]:
        lane = self.in_rows(most)
        for block, number in self._runs_near(screens):
            for place, row in enumerate(lane.packed(block).rows_of(number)):
                for mark in row.packed:
                    if mark.card or (mark.label and mark.row == place):
                        yield mark.left, mark.right, place

    def _estimated(self, most: int, screens: Screens) -> Iterator[tuple[float, float, int]]:
        """By how many lie above one another with their names where each of them begins; what is more than there are rows crowds
        all of them alike."""
        for block, number in self._runs_near(screens):
            _entries, runs = self.block(block)
            for place, ((start, end, _named), depth) in enumerate(runs.depths(number)):
                yield start, end, depth - 1 if depth <= most else place % most

    def _runs_near(self, screens: Screens) -> Iterator[tuple[int, int]]:
        """The runs that reach into the screens: the numbers of their block and in it."""
        beyond = 0, 0
        for start, end in screens.stretches:
            for block in self.near(start, end):
                _entries, runs = self.block(block)
                for number in runs.between(start, end):
                    if (block, number) >= beyond:
                        yield block, number
                        beyond = block, number + 1


@dataclass(slots=True)
class PackedLane:
    """The rows of a lane, ``count`` at most; each block is packed when it is first near a view."""

    packing: LanePacking
    count: int
    _packed: dict[int, PackedRuns] = field(default_factory=dict, init=False)
    _near: tuple[Sequence[Sequence[Row]], Sequence[Row]] = field(default=((), ()), init=False)

    def near(self, start: float, end: float) -> Sequence[Row]:
        """With whatever a label at an edge of a view might touch; panning asks for the same again and again."""
        blocks = self.packing.near(start - BESIDE_VIEW, end + BESIDE_VIEW)
        parts = [self.packed(number).near(start, end) for number in blocks]
        if len(parts) == 1:
            return parts[0]
        if len(parts) != len(self._near[0]) or any(part is not known for part, known in zip(parts, self._near[0], strict=True)):
            self._near = parts, joined(parts)
        return self._near[1]

    def packed(self, number: int) -> PackedRuns:
        """The runs of a block; no name stands left of the year that the first begins in, where a view of all ends."""
        if number not in self._packed:
            entries, runs = self.packing.block(number)
            least = self.packing.block(number - 1)[1].rights[-1] + GAP if number else self.packing.first_year
            self._packed[number] = PackedRuns(runs, entries, self.packing.packer, self.count, least=least)
        return self._packed[number]
