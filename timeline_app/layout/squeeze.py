"""What finds no room with its name in the rows of a lane: it loses its name, or takes that of another, or joins a cluster."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from timeline_app.layout.cards import CARD_ROWS
from timeline_app.layout.labels import Labels
from timeline_app.layout.row import GAP, Packed, Row, Side
from timeline_app.layout.shapes import BESIDE, days_of, stretch

_CLOSE = 24.0  # pixels within which events join from afar, rather than take a name
_IN_THE_WAY = inf, inf
Conflicts = Sequence[tuple[Row, range]]  # of each row, the places of what reaches into a stretch
NEAR = 1.2  # pixels a day from which on a mark of one's own is worth more than the name of another


@dataclass(frozen=True, slots=True)
class Squeeze:
    """Adds marks to ``rows`` that are all there are; no label reaches beyond ``least`` or ``limit``.

    From afar the names of others are worth more than a mark of one's own.
    """

    rows: Sequence[Row]
    labels: Labels
    measure: Callable[[str], float]
    limit: float
    least: float
    pixels_per_day: float

    def add(self, packed: Packed) -> None:
        start, end = packed.left - GAP, packed.right + GAP
        packed.label = None
        found: list[tuple[Row, range]] = []
        for row in self.rows:
            places = row.conflicts(start, end)
            if not places:
                row.add(packed)
                return
            found.append((row, places))
        free = self._turned(found, start, end)
        if free is None and self.pixels_per_day >= NEAR:
            free = self._silenced(found, start, end)
        if free is not None:
            free.add(packed)
            return
        hosts = self._hosts(start, end)
        plain = [host for host in hosts if not host.card]
        if plain:
            middle = packed.middle
            min(plain, key=lambda host: (host.width, abs(host.middle - middle))).events += packed.events
        elif hosts:
            self._in_place_of(hosts[0], packed)
        else:
            row = self._silenced(found, start, end)
            assert row is not None, "what is no mark in the way is a name"
            row.add(packed)

    def name(self) -> None:
        """Say of clusters what they stand for, when no more join them, and of other marks where there is room after all."""
        for row in self.rows:
            for place, packed in enumerate(row.packed):
                if len(packed.events) > 1:
                    packed.join()
                    self._name(row, place, packed, self.labels.many(packed.events))
                elif packed.label is None and not packed.card:
                    self._name(row, place, packed, self.labels.one(packed.events[0]))

    def _in_place_of(self, card: Packed, packed: Packed) -> None:
        """Where only cards are in the way, one of them becomes a plain mark."""
        uncover(card, self.rows, self.pixels_per_day)
        self.add(packed)
        self.add(card)

    def _turned(self, found: Conflicts, start: float, end: float) -> Row | None:
        """The first row where the only name in the way can go to the other side of its mark, as it has now."""
        for row, places in found:
            if len(places) == 1 and self._turns(row, places[0], start, end):
                return row
        return None

    def _turns(self, row: Row, place: int, start: float, end: float) -> bool:
        packed = row.packed[place]
        if packed.label is None or packed.card or packed.side is Side.ALONG or (packed.right >= start and packed.left <= end):
            return False
        (before, beyond), reach = self._room(row, place), BESIDE + packed.label_width
        if packed.side is Side.RIGHT and packed.right < start and packed.left - reach > before:
            packed.side = Side.LEFT
        elif packed.side is Side.LEFT and packed.left > end and packed.right + reach < beyond:
            packed.side = Side.RIGHT
        else:
            return False
        row.relabel(place, packed.label, packed.label_width)
        return True

    def _hosts(self, start: float, end: float) -> list[Packed]:
        """The marks that reach into a stretch themselves, and not by their names alone; from afar also those close by."""
        if self.pixels_per_day < NEAR:
            start, end = start - _CLOSE, end + _CLOSE
        hosts: list[Packed] = []
        for row in self.rows:
            places = row.conflicts(start, end)
            hosts += [each for each in row.packed[places.start : places.stop] if each.right >= start and each.left < end]
        return hosts

    def _silenced(self, found: Conflicts, start: float, end: float) -> Row | None:
        """The row where only names stood in the way, which are gone now: few, and those of main events last of all."""
        costs = [_cost(row, places, start, end) for row, places in found]
        least = min(costs)
        if least == _IN_THE_WAY:
            return None
        row, places = found[costs.index(least)]
        for place in places:
            row.relabel(place, None)
        return row

    def _name(self, row: Row, place: int, packed: Packed, told: str) -> None:
        """Along a bar, or on the side where there is room, or not at all."""
        text, width = told or None, self.measure(told)
        before, beyond = self._room(row, place)
        reach = BESIDE + width
        if packed.side is Side.ALONG and width <= packed.width - 2 * BESIDE:
            pass
        elif packed.right + reach < beyond:
            packed.side = Side.RIGHT
        elif packed.left - reach > before:
            packed.side = Side.LEFT
        else:
            text = None
        row.relabel(place, text, width)

    def _room(self, row: Row, place: int) -> tuple[float, float]:
        """Between what may a mark at a place and its name lie."""
        before = row.ends[place - 1] + GAP if place else self.least
        return before, row.starts[place + 1] - GAP if place + 1 < len(row.starts) else self.limit - GAP


def _cost(row: Row, places: range, start: float, end: float) -> tuple[float, float]:
    """How many names of main events would go, and how many in all; endless where a mark is in the way."""
    main = 0
    for each in row.packed[places.start : places.stop]:
        if each.right >= start and each.left < end:
            return _IN_THE_WAY
        main += each.events[0].major
    return main, len(places)


def uncover(card: Packed, rows: Sequence[Row], pixels_per_day: float) -> None:
    """Take a card out of its rows: it is a plain mark now."""
    for row in rows[card.row : card.row + CARD_ROWS]:
        row.remove(card)
    first, beyond, is_day = days_of(card.events[0])
    card.left, card.right = stretch(first, beyond, is_day, pixels_per_day)
    card.card = False
