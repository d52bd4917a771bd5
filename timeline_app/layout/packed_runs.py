"""Runs that never touch: a row of the lane is what stands side by side in all of them."""

from collections.abc import Iterable, Sequence
from math import inf

from timeline_app.layout.entry import Entry
from timeline_app.layout.few_runs import FewRuns
from timeline_app.layout.row import GAP, Row
from timeline_app.layout.rows import Packer
from timeline_app.layout.shapes import RING

BESIDE_VIEW = 480.0  # pixels in which a title at the right edge of a view, and a card, may meet something


class PackedRuns:
    """Runs of ``entries`` between ``least`` and ``limit``, each packed into ``count`` rows at most when it is first near a view."""

    def __init__(
        self, runs: FewRuns, entries: Sequence[Entry], packer: Packer, count: int, limit: float = inf, least: float = -inf
    ) -> None:
        self._runs, self._entries = runs, entries
        self._packer, self._count, self._limit, self._least = packer, count, limit, least
        self._beyond = BESIDE_VIEW if packer.titled else RING
        self._packed: dict[int, list[Row]] = {}
        self._near: tuple[range, Sequence[Row]] = range(0), ()

    def rows_of(self, number: int) -> list[Row]:
        if number not in self._packed:
            places = self._runs[number]
            entries, reaches = [self._entries[place] for place in places], [self._runs.reaches[place] for place in places]
            least = self._runs.rights[number - 1] + GAP if number else self._least
            limit = min(self._limit, self._runs.rights[number] + GAP)
            self._packed[number] = self._packer.pack(entries, reaches, self._count, limit, least)
        return self._packed[number]

    def near(self, start: float, end: float) -> Sequence[Row]:
        """With whatever a label at an edge of a view might touch; panning asks for the same runs again and again."""
        runs = self._runs.between(start - RING, end + self._beyond)
        if self._near[0] != runs:
            self._near = runs, joined(map(self.rows_of, runs))
        return self._near[1]


def joined(runs: Iterable[Sequence[Row]]) -> list[Row]:
    """The rows of runs from left to right, side by side."""
    rows: list[Row] = []
    for run in runs:
        for place, row in enumerate(run):
            if place == len(rows):
                rows.append(Row())
            rows[place].extend(row)
    return rows
