"""What finds no room with its name in the rows of a lane: it loses its name, or takes that of another, or joins a cluster."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

from timeline_app.layout.cards import CARD_ROWS
from timeline_app.layout.labels import Labels
from timeline_app.layout.row import GAP, Packed, Row, Side
from timeline_app.layout.shapes import BESIDE, days_of, stretch
from timeline_app.records.event import Head

_CLOSE = 24.0  # pixels within which events join from afar, rather than take a name
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
        free = next((row for row in self.rows if not row.conflicts(start, end)), None)
        free = free or self._turned(start, end)
        hosts = [] if free else self._hosts(start, end)
        if free is None and (not hosts or self.pixels_per_day >= NEAR):
            free = self._silenced(start, end)
        if free is not None:
            free.add(packed)
        elif any(not row.packed[place].card for row, place in hosts):
            self._join(packed, [(row, place) for row, place in hosts if not row.packed[place].card])
        else:
            self._in_place_of(hosts[-1][0].packed[hosts[-1][1]], packed)

    def _in_place_of(self, card: Packed, packed: Packed) -> None:
        """Where only cards are in the way, one of them becomes a plain mark."""
        uncover(card, self.rows, self.pixels_per_day)
        self.add(packed)
        self.add(card)

    def _turned(self, start: float, end: float) -> Row | None:
        """The first row where the only name in the way can go to the other side of its mark, as it has now."""
        for row in self.rows:
            places = row.conflicts(start, end)
            if len(places) == 1 and self._turns(row, places[0], start, end):
                return row
        return None

    def _turns(self, row: Row, place: int, start: float, end: float) -> bool:
        packed, before, beyond = row.packed[place], *self._room(row, place)
        if packed.card or packed.side is Side.ALONG or packed.label is None:
            return False
        reach = BESIDE + packed.label_width
        if packed.side is Side.RIGHT and packed.right < start and packed.left - reach > before:
            packed.side = Side.LEFT
        elif packed.side is Side.LEFT and packed.left > end and packed.right + reach < beyond:
            packed.side = Side.RIGHT
        else:
            return False
        row.relabel(place, packed.label, packed.label_width)
        return True

    def _hosts(self, start: float, end: float) -> list[tuple[Row, int]]:
        """The marks that reach into a stretch themselves, and not by their names alone; from afar also those close by."""
        if self.pixels_per_day < NEAR:
            start, end = start - _CLOSE, end + _CLOSE
        return [
            (row, place) for row in self.rows for place in row.conflicts(start, end)
            if row.packed[place].right >= start and row.packed[place].left < end
        ]

    def _silenced(self, start: float, end: float) -> Row | None:
        """The row where only names stood in the way, which are gone now: few, and those of main events last of all."""
        found = [(self._cost(row, start, end), number) for number, row in enumerate(self.rows)]
        cost, number = min(found)
        if cost == (inf, inf):
            return None
        row = self.rows[number]
        for place in row.conflicts(start, end):
            row.relabel(place, None)
        return row

    def _cost(self, row: Row, start: float, end: float) -> tuple[float, float]:
        """How many names of main events would go, and how many in all; endless where a mark is in the way."""
        others = [row.packed[place] for place in row.conflicts(start, end)]
        if any(each.right >= start and each.left < end for each in others):
            return inf, inf
        return sum(each.events[0].major for each in others), len(others)

    def _join(self, packed: Packed, hosts: Sequence[tuple[Row, int]]) -> None:
        """Become one with a mark in the way: one that keeps its name, a dot rather than a bar, the nearest of them."""
        middle = packed.middle

        def cost(host: tuple[Row, int]) -> tuple[bool, float, float]:
            row, place = host
            each = row.packed[place]
            loses = each.label is not None and self._label(row, place, [*each.events, *packed.events]) is None
            return loses, each.width, abs(each.middle - middle)

        row, place = min(hosts, key=cost)
        host = row.packed[place]
        found = self._label(row, place, [*host.events, *packed.events])
        host.join(packed.events)
        text, width, host.side = found or (None, 0.0, host.side)
        row.relabel(place, text, width)

    def _room(self, row: Row, place: int) -> tuple[float, float]:
        """Between what may a mark at a place and its name lie."""
        before = row.ends[place - 1] + GAP if place else self.least
        return before, row.starts[place + 1] - GAP if place + 1 < len(row.starts) else self.limit - GAP

    def _label(self, row: Row, place: int, events: Sequence[Head]) -> tuple[str, float, Side] | None:
        """What the mark at a place would say of events, and on which side there is room for it."""
        packed = row.packed[place]
        first = min(events, key=lambda each: (not each.major, each.when.start, each.when.end, each.id))
        text = self.labels.many([first, *(each for each in events if each is not first)])
        if not text:
            return None
        width = self.measure(text)
        if packed.side is Side.ALONG and width <= packed.width - 2 * BESIDE:
            return text, width, Side.ALONG
        before, beyond = self._room(row, place)
        joined = Packed(packed.events, packed.left, packed.right, text, width, Side.RIGHT)
        joined.join(())
        if joined.end < beyond:
            return text, width, Side.RIGHT
        joined.side = Side.LEFT
        return (text, width, Side.LEFT) if joined.begin > before else None


def uncover(card: Packed, rows: Sequence[Row], pixels_per_day: float) -> None:
    """Take a card out of its rows: it is a plain mark now."""
    for row in rows[card.row : card.row + CARD_ROWS]:
        row.remove(card)
    first, beyond, is_day = days_of(card.events[0])
    card.left, card.right = stretch(first, beyond, is_day, pixels_per_day)
    card.card = False
