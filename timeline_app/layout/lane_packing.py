"""The dated events of a lane at one zoom, with cards or without: how many marks its rows hold, and the rows."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from timeline_app.layout.crowd import Screens
from timeline_app.layout.entry import Entry
from timeline_app.layout.few_runs import FewRuns, few_runs
from timeline_app.layout.packed_runs import PackedRuns
from timeline_app.layout.rows import Packer, Reach

_PACKED = 80  # events of a lane that are packed to learn which rows they take; of more the rows are estimated


class LanePacking:
    """``reaches`` are those of the ``entries`` as ``packer`` packs them."""

    def __init__(self, entries: Sequence[Entry], reaches: Sequence[Reach], packer: Packer) -> None:
        self._entries, self._reaches, self._packer = entries, reaches, packer

    def marks_by_row(self, most: int, screens: Screens) -> Mapping[float, Sequence[int]]:
        """How many marks with their names each row holds where there may be ``most``, on each of the screens that has any."""
        width, known, marks = screens.width, screens.known, dict[float, list[int]]()
        for start, end, row in self._packed(most, screens) if len(self._entries) <= _PACKED else self._estimated(most, screens):
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

    def in_rows(self, count: int) -> PackedRuns:
        """In ``count`` rows at most."""
        return PackedRuns(self._runs, self._entries, self._packer, count)

    @cached_property
    def _runs(self) -> FewRuns:
        return few_runs(self._reaches)

    def _packed(self, most: int, screens: Screens) -> Iterator[tuple[float, float, int]]:
        packed = self.in_rows(most)
        for number in self._near(screens):
            for place, row in enumerate(packed.rows_of(number)):
                for mark in row.packed:
                    if mark.card or (mark.label and mark.row == place):
                        yield mark.left, mark.right, place

    def _estimated(self, most: int, screens: Screens) -> Iterator[tuple[float, float, int]]:
        """By how many lie above one another with their names where each of them begins."""
        for number in self._near(screens):
            for (start, end, _named), depth in self._runs.depths(number):
                yield start, end, (depth if depth < most else most) - 1

    def _near(self, screens: Screens) -> Iterator[int]:
        """The numbers of the runs that reach into the screens."""
        beyond = 0
        for start, end in screens.stretches:
            there = self._runs.between(start, end)
            yield from range(max(beyond, there.start), there.stop)
            beyond = there.stop
