"""What finds no room with its name in the rows of a lane: it loses its name, or takes that of another, or joins a cluster.

What is known to the day never joins a vague bar, nor such a bar a day: a cluster would tell the day of neither. The bar then
lies under the marks of a row.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import NamedTuple

from timeline_app.layout.cards import CARD_ROWS
from timeline_app.layout.labels import Labels
from timeline_app.layout.row import GAP, Packed, Row, Side, order_of
from timeline_app.layout.shapes import BESIDE, days_of, stretch
from timeline_app.layout.squeeze_afar import CLOSE
from timeline_app.records.event import Head

_RIGHT, _LEFT, _ALONG = Side  # looked up once, since each mark asks
_LEAST_NAME = BESIDE + 18.0  # pixels beside a mark that even a short name takes
_Named = tuple[Row, range]  # a row, and the places of those whose names alone reach into a stretch
NEAR = 1.2  # pixels a day from which on a mark of one's own is worth more than the name of another


class _Conflicts(NamedTuple):
    """What reaches into a stretch: marks themselves, and the rows where only names do; ``free`` is a row where nothing does.

    Any other that begins in it, before ``full``, meets a mark in each row as well.
    """

    marks: Sequence[Packed]
    named: Sequence[_Named]
    full: float
    free: Row | None = None


class _Joined(NamedTuple):
    """A stretch without room in any row, up to where any other has none either, and the mark that its event has joined."""

    start: float
    end: float
    full: float
    host: Packed


@dataclass(slots=True)
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
    _joined: _Joined | None = field(default=None, init=False)  # if the last event went to a mark

    def add(self, packed: Packed) -> None:
        start, end = packed.left - GAP, packed.right + GAP
        if self._joined and self._holds(self._joined, packed):
            self._joined.host.events += packed.events
            return
        packed.label, self._joined = None, None
        found = self._in_the_way(start, end)
        row = found.free or (self._freed(found.named, start, end) if found.named else None)
        if row is not None:
            row.add(packed)
            return
        hosts = found.marks if self.pixels_per_day >= NEAR else self._close_by(start, end)
        if host := _closest(hosts, packed):
            host.events += packed.events
            self._joined = _Joined(start, end, found.full, host)
        elif cards := [host for host in hosts if host.card]:
            self._in_place_of(cards[0], packed)
        elif found.named:
            _silenced(found.named).add(packed)
        elif packed.vague:
            self._lay_under(packed)
        else:
            self._lay_over(packed, start, end)

    def _holds(self, joined: _Joined, packed: Packed) -> bool:
        """Whether a mark joins the one that the mark before it has joined, without looking around: it stands where that one
        stood or touches the mark that it has joined, and no row has room for it."""
        host, start, end = joined.host, packed.left - GAP, packed.right + GAP
        if host.vague is not packed.vague:
            return False
        if (joined.start, joined.end) == (start, end):
            return True
        full = joined.start <= start <= joined.full and end >= joined.end
        return full and host.width <= CLOSE and packed.left <= host.right and host.left <= packed.right

    def _in_the_way(self, start: float, end: float) -> _Conflicts:
        """In all rows, as far as the first free one."""
        marks: list[Packed] = []
        named: list[_Named] = []
        full = inf
        for row in self.rows:
            first, beyond = bisect_left(row.ends, start), bisect_left(row.starts, end)
            if first >= beyond:
                return _Conflicts(marks, named, -inf, row)
            there = [each for each in row.packed[first:beyond] if each.right >= start and each.left < end]
            if there:
                marks += there
                full = min(full, there[-1].right)
            else:
                named.append((row, range(first, beyond)))
        return _Conflicts(marks, named, -inf if named else full)

    def _freed(self, named: Sequence[_Named], start: float, end: float) -> Row | None:
        """A row where only names stood in the way, which are elsewhere or gone now; from afar none goes."""
        for row, places in named:
            if len(places) == 1 and self._turns(row, places[0], start, end):
                return row
        return _silenced(named) if self.pixels_per_day >= NEAR else None

    def name(self) -> None:
        """Say of clusters what they stand for, when no more join them, and of other marks where there is room after all."""
        for row in self.rows:
            for packed in row.under.packed if row.under else ():
                packed.events.sort(key=order_of)
            for place, packed in enumerate(row.packed):
                if len(packed.events) > 1:
                    packed.join()
                    self._name(row, place, packed)
                elif packed.label is None and not packed.card:
                    self._name(row, place, packed)

    def _in_place_of(self, card: Packed, packed: Packed) -> None:
        """Where only cards are in the way, one of them becomes a plain mark."""
        uncover(card, self.rows, self.pixels_per_day)
        self.add(packed)
        self.add(card)

    def _lay_under(self, bar: Packed) -> None:
        """In the first row where no other vague bar lies under the marks, else in a cluster with the closest of these."""
        start, end = bar.left - GAP, bar.right + GAP
        bar.label, others = None, list[Packed]()
        for row in self.rows:
            row.under = row.under or Row()
            there = row.under.conflicts(start, end)
            if not there:
                row.under.add(bar)
                return
            others += [row.under.packed[place] for place in there]
        if host := _closest(others, bar):
            host.events += bar.events

    def _lay_over(self, packed: Packed, start: float, end: float) -> None:
        """Where vague bars are in the way in every row: those of the row with the fewest go under its marks."""
        row = min(self.rows, key=lambda row: len(row.conflicts(start, end)))
        for place in reversed(row.conflicts(start, end)):
            each = row.packed[place]
            if each.right >= start and each.left < end:
                row.remove(each)
                self._lay_under(each)
            else:
                row.relabel(place, None)
        row.add(packed)

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

    def _close_by(self, start: float, end: float) -> list[Packed]:
        """The marks that reach into a stretch, or lie close to it."""
        start, end = start - CLOSE, end + CLOSE
        marks: list[Packed] = []
        for row in self.rows:
            in_row = row.packed[bisect_left(row.ends, start) : bisect_left(row.starts, end)]
            marks += [each for each in in_row if each.right >= start and each.left < end]
        return marks

    def _name(self, row: Row, place: int, packed: Packed) -> None:
        """Along a bar, or on the side where there is room, or not at all."""
        before, beyond = self._room(row, place)
        left, right = packed.left, packed.right
        text, width = None, 0.0
        if packed.side is _ALONG or right + _LEAST_NAME < beyond or left - _LEAST_NAME > before:
            text, width = self._told(packed.events)
            reach = BESIDE + width
            if packed.side is _ALONG and width <= right - left - 2 * BESIDE:
                pass
            elif right + reach < beyond:
                packed.side = _RIGHT
            elif left - reach > before:
                packed.side = _LEFT
            else:
                text = None
        row.relabel(place, text, width)

    def _told(self, events: Sequence[Head]) -> tuple[str | None, float]:
        """What they are called, and how wide that is."""
        told = self.labels.one(events[0]) if len(events) == 1 else self.labels.many(events)
        return told or None, self.measure(told)

    def _room(self, row: Row, place: int) -> tuple[float, float]:
        """Between what may a mark at a place and its name lie."""
        before = row.ends[place - 1] + GAP if place else self.least
        return before, row.starts[place + 1] - GAP if place + 1 < len(row.starts) else self.limit - GAP


def _closest(marks: Iterable[Packed], packed: Packed) -> Packed | None:
    """Of those it may join the shortest, and of those as short the one whose middle is closest, the first of those as close."""
    closest, least, far = None, inf, inf
    middle, vague = packed.middle, packed.vague
    for mark in marks:
        width = mark.right - mark.left
        if width <= least and not mark.card and mark.vague is vague:
            distance = abs((mark.left + mark.right) / 2 - middle)
            if width < least or distance < far:
                closest, least, far = mark, width, distance
    return closest


def _silenced(named: Sequence[_Named]) -> Row:
    """The row that has lost the names in the way: few, and those of main events last of all."""
    row, places = min(named, key=_cost)
    for place in places:
        row.relabel(place, None)
    return row


def _cost(named: _Named) -> tuple[int, int]:
    """How many names of main events would go, and how many in all."""
    row, places = named
    return sum([row.packed[place].events[0].major for place in places]), len(places)


def uncover(card: Packed, rows: Sequence[Row], pixels_per_day: float) -> None:
    """Take a card out of its rows: it is a plain mark now."""
    for row in rows[card.row : card.row + CARD_ROWS]:
        row.remove(card)
    first, beyond, is_day = days_of(card.events[0])
    card.left, card.right = stretch(first, beyond, is_day, pixels_per_day)
    card.card = False
