"""How many rows a lane may have at a zoom: as many as fit where most stands, so no mark changes its row while one pans."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, zip_longest
from operator import add, mul
from typing import NamedTuple

from timeline_app.layout.cards import CARD_ROWS
from timeline_app.layout.crowd import BESIDE, MOST
from timeline_app.layout.heights import Extent
from timeline_app.layout.metrics import Metrics

Marks = Mapping[float, Sequence[int]]  # by screen, how many each row holds, from the lowest row up
_AROUND, _OFTEN = range(-BESIDE, BESIDE + 1), (1, 1, 3, 3, 3, 1, 1)  # screens, and how often each counts


class Need(NamedTuple):
    """How many marks each row of a lane would hold with their names: screen n is the n-th stretch of time half as wide as the
    plot at this zoom.

    ``carded`` tells the same with cards, if the lane has any: then ``rows`` is asked only where cards give way. ``everywhere``
    are rows it has on every screen, ``least_rows`` those it cannot do without; ``band_rows`` are for what is known to the year
    only. An ``elastic`` lane has density, which fills any height.
    """

    least_rows: int
    rows: Callable[[], Marks] = dict
    carded: Marks | None = None
    everywhere: int = 0
    band_rows: int = 0
    elastic: bool = False


class Share(NamedTuple):
    """Rows a lane may have at most, whether it has cards, and the pixels that an elastic one gets besides."""

    rows: int
    cards: bool = False
    spare: float = 0.0


def share(
    needs: Sequence[Need], screens: Sequence[int], height: float, metrics: Metrics, overfull: float = 1.0
) -> list[Share]:
    """One share a lane: where the lanes around any of the ``screens`` would be higher than ``height``, rows that hold little are
    given up.

    Every lane keeps its least. Cards give way to plain marks where they would cost a row that holds a name; without any the lanes
    may be ``overfull`` times as high. What is left on the fullest screen goes to the elastic lanes.
    """
    return _Sharing(needs, screens, height, metrics, overfull).shares()


class _Sharing:
    """Lowers what lanes may have until those around each of the screens fit."""

    def __init__(
        self, needs: Sequence[Need], screens: Sequence[int], height: float, metrics: Metrics, overfull: float
    ) -> None:
        self._needs, self._metrics = needs, metrics
        self._height, self._height_with_cards = height * overfull, height * metrics.least_row / metrics.least_card_row
        self._cards = [need.carded is not None for need in needs]
        self._marks = [need.rows() if need.carded is None else need.carded for need in needs]
        self._least = [need.least_rows for need in needs]
        self._limits = [max(MOST, metrics.tallest_lane, need.least_rows, need.everywhere) for need in needs]
        self._known: dict[tuple[int, int, bool], Sequence[int]] = {}
        self._heights: dict[tuple[int, int], float] = {}
        self._fits = True  # without a row given up
        self._screens = screens
        for screen in screens:
            self._fit(screen)
        if not self._fits:
            self._give_back()

    def shares(self) -> list[Share]:
        elastic = sum(need.elastic for need in self._needs)
        spare = max(0.0, self._height - max(map(self._total, self._screens))) / elastic if elastic else 0.0
        each = zip(self._needs, self._limits, self._cards, strict=True)
        return [Share(limit, cards, spare if need.elastic else 0.0) for need, limit, cards in each]

    def _fit(self, screen: int) -> None:
        """Make the lanes around a screen fit: the cards of the highest lanes go first, then the rows that hold the fewest marks."""
        if self._total(screen) <= (self._height_with_cards if any(self._cards) else self._height):
            return
        held = [self._held(screen, lane) for lane in range(len(self._needs))]
        rows = [min(len(each), limit) for each, limit in zip(held, self._limits, strict=True)]
        heights = [self._height_of(lane, count) for lane, count in enumerate(rows)]
        able: dict[int, tuple[int, int, int]] = {}  # what giving up a row costs, of lanes that can
        for lane, least in enumerate(self._least):
            if rows[lane] > least:
                able[lane] = held[lane][rows[lane] - 1], -rows[lane], lane
        while (total := sum(heights)) > self._height_with_cards:
            if carded := [lane for lane, cards in enumerate(self._cards) if cards and rows[lane] >= CARD_ROWS]:
                lane = max(carded, key=rows.__getitem__)
                self._cards[lane], self._marks[lane] = False, self._needs[lane].rows()
                held[lane] = self._held(screen, lane)
                rows[lane] = min(len(held[lane]), self._limits[lane])
            elif able and total > self._height:
                self._fits = False
                lane = min(able.values())[-1]
                self._limits[lane] = rows[lane] = rows[lane] - 1
            else:
                break
            heights[lane] = self._height_of(lane, rows[lane])
            if rows[lane] > self._least[lane]:
                able[lane] = held[lane][rows[lane] - 1], -rows[lane], lane
            else:
                able.pop(lane, None)

    def _give_back(self) -> None:
        """A row given up on one screen may have made room for one given up on another before."""
        gain, screens = dict[int, int](), self._screens
        for lane, limit in enumerate(self._limits):
            gain[lane] = max([held[limit] for screen in screens if len(held := self._held(screen, lane)) > limit], default=0)
        totals = [self._total(screen) for screen in screens]
        for lane in sorted(gain, key=lambda lane: -gain[lane]):
            if gain[lane]:
                row = self._height_of(lane, self._limits[lane] + 1) - self._height_of(lane, self._limits[lane])
                more = [row * (len(self._held(screen, lane)) > self._limits[lane]) for screen in screens]
                higher = list(map(add, totals, more))
                if max(higher) <= self._height:
                    self._limits[lane], totals = self._limits[lane] + 1, higher

    def _held(self, screen: int, lane: int) -> Sequence[int]:
        """By row, the marks in it and those above it."""
        key = screen, lane, self._cards[lane]
        if key not in self._known:
            self._known[key] = list(accumulate(reversed(self._around(screen, lane))))[::-1]
        return self._known[key]

    def _total(self, screen: int) -> float:
        """The height of all lanes around a screen."""
        rows = [self._rows_around(screen, lane) for lane in range(len(self._marks))]
        return sum([self._height_of(lane, min(count, self._limits[lane])) for lane, count in enumerate(rows)])

    def _around(self, screen: int, lane: int) -> Sequence[int]:
        """By row, the marks on a screen and on those beside it that a view there and one view to either side reach into; what
        stands in the view counts three times."""
        there, everywhere = [self._marks[lane].get(screen + step, ()) for step in _AROUND], self._needs[lane].everywhere
        near = [sum(map(mul, _OFTEN, marks)) for marks in zip_longest(*there, fillvalue=0)]
        near.extend([0] * (everywhere - len(near)))
        return [marks + (row < everywhere) for row, marks in enumerate(near)] if everywhere else near

    def _rows_around(self, screen: int, lane: int) -> int:
        """How many rows of a lane hold a mark there."""
        marks = self._marks[lane]
        return max([self._needs[lane].everywhere, *[len(marks[near]) for step in _AROUND if (near := screen + step) in marks]])

    def _height_of(self, lane: int, rows: int) -> float:
        """With so many rows; each is computed once, since a new zoom asks for thousands."""
        key = rows, self._needs[lane].band_rows
        if key not in self._heights:
            self._heights[key] = Extent(*key).height(self._metrics.least_row, self._metrics).whole
        return self._heights[key]
