"""Where lanes need most rows at a zoom, told by the days of their events alone: what is made to fit there mostly fits elsewhere, so
only there are events packed to learn how many rows a lane may have."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import accumulate
from math import log2
from typing import NamedTuple

from timeline_app.layout.cards import CARD, CARD_ROWS, CARDS, is_card
from timeline_app.layout.entry import Entry

MOST = 12  # rows of a lane on screen: of one with cards, each of which takes several
BESIDE = 3  # screens on either side of one that a view there and one view to either side reach into
_FULLEST = 6  # screens that are made to fit, so that a new zoom takes no longer the more screens there are
_COMPARED = 60  # screens that are full by themselves, of which the fullest with those beside them are
_APART = 2  # from one of these to the next at least, since neighbours tell of the same marks
_STEPS = 2  # in which the width of a screen doubles, for which the fullest times are found once
_KEPT = 100  # zooms and widths of a plot for which these are known; then all are found anew
_NAMED = 110.0  # pixels of a mark with its name, about


class Screens(NamedTuple):
    """Stretches of time as wide as half a plot, by number from day zero: the ``fullest`` first, then, in order, with those beside
    them, which cover ``stretches`` in pixels."""

    width: float
    fullest: Sequence[int]
    near: Sequence[int]
    known: frozenset[int]
    stretches: Sequence[tuple[float, float]]

    @staticmethod
    def of(width: float, fullest: Sequence[int]) -> "Screens":
        known = frozenset([screen + step for screen in fullest for step in range(-BESIDE, BESIDE + 1)])
        firsts, lasts = (sorted([screen for screen in known if screen + step not in known]) for step in (-1, 1))
        stretches = [(first * width, (last + 1) * width) for first, last in zip(firsts, lasts, strict=True)]
        return Screens(width, fullest, sorted(known), known, stretches)

    def days(self, pixels_per_day: float) -> Sequence[tuple[float, float]]:
        """The stretches in days."""
        return [(start / pixels_per_day, end / pixels_per_day) for start, end in self.stretches]

    def between(self, first: float, last: float) -> Sequence[int]:
        """These two and all that lie between them, of those near the fullest."""
        return self.near[bisect_left(self.near, first) : bisect_right(self.near, last)]


class _Lane:
    """Begin and end of its events in days, in order, and how many rows they take up to each, alone or as cards."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        by_start = sorted(entries, key=lambda entry: entry.days[0])
        by_end = sorted(entries, key=lambda entry: entry.days[1])
        self.starts, self.ends = [entry.days[0] for entry in by_start], [entry.days[1] for entry in by_end]
        self._begun, self._ended = ([0, *accumulate(map(_rows, each))] for each in (by_start, by_end))

    def rows_by_screen(self, days: float, pixels_per_day: float) -> Mapping[int, int]:
        """About how many it would need on screens so many days wide, with names or, from near, as cards."""
        cards, rows = pixels_per_day >= CARDS, dict[int, int]()
        reach = (CARD if cards else _NAMED) / pixels_per_day
        for place, start in enumerate(self.starts, 1):
            before = bisect_left(self.ends, start - reach)
            depth = min(self._begun[place] - self._ended[before] if cards else place - before, MOST)
            screen = int(start // days)
            if depth > rows.get(screen, 0):
                rows[screen] = depth
        return rows


class Crowd:
    """Of the lanes whose events are placed one by one, by their entries; a folded lane has one row whatever is in it."""

    def __init__(self, lanes: Iterable[Sequence[Entry]]) -> None:
        self._lanes = [_Lane(entries) for entries in lanes if entries]
        self._fullest: dict[tuple[int, float], Sequence[float]] = {}

    def screens(self, pixels_per_day: float, plot: float) -> Screens:
        """At a zoom of a plot that is so many pixels wide."""
        width = plot / 2
        middles = [int(day * pixels_per_day // width) for day in self._fullest_days(width / pixels_per_day, width)]
        return Screens.of(width, list(dict.fromkeys(middles)) or [0])

    def _fullest_days(self, days: float, width: float) -> Sequence[float]:
        """The middles of the fullest screens about so many days wide."""
        key = step, _width = round(_STEPS * log2(days)), width
        if key not in self._fullest:
            if len(self._fullest) >= _KEPT:
                self._fullest.clear()
            wide = 2 ** (step / _STEPS)
            rows = [lane.rows_by_screen(wide, width / wide) for lane in self._lanes]
            self._fullest[key] = [(screen + 0.5) * wide for screen in _apart(_by_rows(rows))]
        return self._fullest[key]


def _rows(entry: Entry) -> int:
    return CARD_ROWS if is_card(entry.event) else 1


def _by_rows(lanes: Sequence[Mapping[int, int]]) -> Sequence[int]:
    """Screens on which most begins: first where all lanes together need most rows, on it and beside it, then on it alone."""
    alone: dict[int, int] = {}
    for lane in lanes:
        for screen, rows in lane.items():
            alone[screen] = alone.get(screen, 0) + rows

    def needed(screen: int) -> tuple[int, int]:
        around = [max([lane.get(screen + step, 0) for step in range(-BESIDE, BESIDE + 1)]) for lane in lanes]
        return -sum(around), -alone[screen]

    return sorted(sorted(nlargest(_COMPARED, sorted(alone), key=alone.__getitem__)), key=needed)


def _apart(screens: Iterable[int]) -> Sequence[int]:
    """The first of them, without close neighbours."""
    kept: list[int] = []
    for screen in screens:
        if all(abs(screen - other) >= _APART for other in kept):
            kept.append(screen)
            if len(kept) == _FULLEST:
                break
    return kept
