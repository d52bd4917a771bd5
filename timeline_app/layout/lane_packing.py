"""The dated events of a lane at one zoom, with cards or without: how many marks its rows hold, and the rows."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from timeline_app.layout.entry import Entry
from timeline_app.layout.few_runs import FewRuns, few_runs
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.rows import Packer

_PACKED = 80  # events of a lane that are packed to learn which rows they take; of more the rows are estimated


class LanePacking:
    """``plot`` is the width of the plot in pixels."""

    def __init__(self, entries: Sequence[Entry], packer: Packer, plot: float) -> None:
        self._entries, self._packer, self._plot = entries, packer, plot
        self._made: tuple[int, PackedRuns] | None = None  # and the rows that hold them

    def marks_by_row(self, most: int) -> Mapping[int, Sequence[int]]:
        """How many marks with their names each row holds where there may be ``most``, on each screen that has any."""
        marks: defaultdict[int, list[int]] = defaultdict(list)
        screen_width = self._plot / 2
        for start, end, row in self._packed(most) if len(self._entries) <= _PACKED else self._estimated(most):
            for screen in range(int(start // screen_width), int(end // screen_width) + 1):
                there = marks[screen]
                there.extend([0] * (row + 1 - len(there)))
                there[row] += 1
        return marks

    def in_rows(self, count: int) -> PackedRuns:
        """In ``count`` rows at most; what was packed before serves where it takes no more."""
        if self._made and self._made[0] <= count:
            return self._made[1]
        return PackedRuns(self._runs, self._entries, self._packer, count)

    @cached_property
    def _runs(self) -> FewRuns:
        return few_runs(self._packer.reaches(self._entries))

    def _packed(self, most: int) -> Iterator[tuple[float, float, int]]:
        packed, used = PackedRuns(self._runs, self._entries, self._packer, most), 0
        for number in range(len(self._runs)):
            rows = packed.rows_of(number)
            used = max(used, len(rows))
            for place, row in enumerate(rows):
                for mark in row.packed:
                    if mark.card or (mark.label and mark.row == place):
                        yield mark.left, mark.right, place
        self._made = used, packed

    def _estimated(self, most: int) -> Iterator[tuple[float, float, int]]:
        """By how many lie above one another with their names where each of them begins."""
        for (start, end, _named), depth in self._runs.depths():
            yield start, end, min(depth, most) - 1
