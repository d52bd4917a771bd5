"""Runs of a lane, which never touch: a row of the lane is what stands side by side of all of them."""

from collections.abc import Callable, Sequence

from timeline_app.layout.rows import Row


class PackedRuns:
    """Runs by number from left to right, each packed when it is first asked for."""

    def __init__(self, pack: Callable[[int], list[Row]]) -> None:
        self._pack = pack
        self._packed: dict[int, list[Row]] = {}
        self._joined: tuple[range, Sequence[Row]] = range(0), ()

    def rows_of(self, number: int) -> list[Row]:
        if number not in self._packed:
            self._packed[number] = self._pack(number)
        return self._packed[number]

    def joined(self, runs: range) -> Sequence[Row]:
        """The rows of neighbours; panning asks for the same ones again and again."""
        if self._joined[0] != runs:
            self._joined = runs, self._join(runs)
        return self._joined[1]

    def _join(self, runs: range) -> list[Row]:
        rows: list[Row] = []
        for number in runs:
            for place, row in enumerate(self.rows_of(number)):
                if place == len(rows):
                    rows.append(Row())
                rows[place].extend(row)
        return rows
