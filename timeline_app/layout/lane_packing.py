"""The dated events of a lane at one zoom, with cards or without: how many marks its rows hold, and the rows."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from timeline_app.layout.entry import Entry
from timeline_app.layout.few_runs import FewRuns, depths, few_runs
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.rows import Packer, Reach

_PACKED = 80  # events of a lane that are packed to learn which rows they take; of more the rows are estimated


class LanePacking:
    """``reaches`` are those of the ``entries`` as ``packer`` packs them; ``plot`` is the width of the plot in pixels."""

    def __init__(self, entries: Sequence[Entry], reaches: Sequence[Reach], packer: Packer, plot: float) -> None:
        self._entries, self._reaches, self._packer, self._plot = entries, reaches, packer, plot
        self._made: tuple[int, PackedRuns] | None = None  # and the rows that hold them

    def marks_by_row(self, most: int) -> Mapping[int, Sequence[int]]:
        """How many marks with their names each row holds where there may be ``most``, on each screen that has any."""
        screen_width, marks = self._plot / 2, dict[int, list[int]]()
        for start, end, row in self._packed(most) if len(self._entries) <= _PACKED else self._estimated(most):
            screen, last = int(start // screen_width), end // screen_width
            while screen <= last:
                there = marks.get(screen)
                if there is None:
                    there = marks[screen] = []
                if row >= len(there):
                    there += [0] * (row + 1 - len(there))
                there[row] += 1
                screen += 1
        return marks

    def in_rows(self, count: int) -> PackedRuns:
        """In ``count`` rows at most; what was packed before serves where it takes no more."""
        if self._made and self._made[0] <= count:
            return self._made[1]
        return PackedRuns(self._runs, self._entries, self._packer, count)

    @cached_property
    def _runs(self) -> FewRuns:
        return few_runs(self._reaches)

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

    def _estimated(self, most: int) -> Iterable[tuple[float, float, int]]:
        """By how many lie above one another with their names where each of them begins."""
        return [(start, end, (depth if depth < most else most) - 1) for (start, end, _named), depth in depths(self._reaches)]
