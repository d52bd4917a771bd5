"""Packs the events of one lane into rows so that nothing overlaps and nothing moves while panning.

Where an event comes to stand depends on those it might touch at this zoom, in sight or not. Main events come first; each takes
the lowest row with room for it and its name on the right, else on the left. A name that would reach into the next year stands on
the left where it can, since a view of a year ends there. What
finds no room is squeezed in afterwards (``squeeze.py``).
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from math import inf

from timeline_app.frozen import frozen
from timeline_app.layout.cards import CARD, CARD_ROWS, CARDS, is_card
from timeline_app.layout.entry import Entry
from timeline_app.layout.labels import Labels
from timeline_app.layout.row import GAP, Packed, Row, Side, order_of
from timeline_app.layout.shapes import BESIDE, REACH, RING, stretch
from timeline_app.layout.squeeze import NEAR as NEAR_ENOUGH
from timeline_app.layout.squeeze import Squeeze, uncover
from timeline_app.layout.squeeze_afar import SqueezeAfar
from timeline_app.records.event import Head

NEAR = 7.0  # pixels a day from which on titles are written where there is room
_RIGHT, _LEFT, _ALONG = Side  # looked up once, since each event of each zoom asks
_LONG, _LONGEST = 150.0, 900.0  # pixels of a bar, by which such bars are in order of packing


Reach = tuple[float, float, float]  # where the mark of an entry begins and ends, and where it ends with its name or as a card


@frozen
class Packer:
    """Packs events at one zoom; ``labels`` gives the texts, ``measure`` their widths in pixels.

    ``cards`` where there is a title to put on them, and from near.
    """

    pixels_per_day: float
    labels: Labels
    measure: Callable[[str], float]
    cards: bool = True

    def reaches(self, entries: Sequence[Entry]) -> list[Reach]:
        plain = self.plain_reaches(entries)
        return self.as_cards(entries, plain) if self.has_cards else plain

    def plain_reaches(self, entries: Iterable[Entry]) -> list[Reach]:
        """Without cards; most are days, and a new zoom asks for those of all events."""
        zoom, reaches = self.pixels_per_day, list[Reach]()
        for _order, _event, (first, beyond, is_day), _text, width, _turn in entries:
            if is_day:
                middle = (first * zoom + beyond * zoom) / 2  # as ``stretch`` says: a call for each of them would double the time
                end = middle + REACH
                reaches.append((middle - REACH, end, end + BESIDE + width))
            else:
                start, end = stretch(first, beyond, is_day, zoom)
                reaches.append((start, end, end + BESIDE + width if _beside(start, end, width) else end))
        return reaches

    def as_cards(self, entries: Sequence[Entry], plain: Sequence[Reach]) -> list[Reach]:
        """Main events, which come first, are cards."""
        main = takewhile(lambda pair: pair[0].event.major, zip(entries, plain, strict=True))
        carded = [self._as_card(entry, reach) for entry, reach in main]
        return [*carded, *plain[len(carded) :]]

    def pack(
        self, entries: Iterable[Entry], reaches: Iterable[Reach], count: int, limit: float = inf, least: float = -inf
    ) -> list[Row]:
        """Rows, ``count`` at most; every event is in exactly one mark, and no label reaches beyond ``least`` or ``limit``."""
        rows: list[Row] = []
        late: list[Packed] = []
        cards, titled = self.has_cards, self.titled
        full: tuple[float, float] | None = None  # the last stretch without room in any row, even for a bare mark
        pairs: Iterable[tuple[Entry, Reach]] = zip(entries, reaches, strict=True)
        if self._near:
            pairs = sorted(pairs, key=_long_first)
        for (_order, event, _days, text, width, turn), (start, end, named) in pairs:
            packed = Packed([event], start, end, text or None, width, _RIGHT if _beside(start, end, width) else _ALONG)
            if titled:
                self._entitle(packed, event)
            if cards and is_card(event) and start + CARD + GAP <= limit:
                packed.right, packed.card = max(end, start + CARD), True
                _add_card(packed, rows)
            elif (start, end) == full:
                late.append(packed)
            else:
                most = len(rows) + 1 if cards else count
                leftward = end <= turn * self.pixels_per_day < named and start - BESIDE - width >= least
                if leftward and _add(packed, rows, most, -inf, least):
                    continue
                if not (added := _add(packed, rows, most, limit, least)):
                    late.append(packed)
                    if added is None:
                        full = start, end
        if len(rows) > count:
            late = self._cut(rows, count)
        if late:
            self._squeeze(late, rows, count, limit, least)
        return rows

    def _squeeze(self, late: Iterable[Packed], rows: list[Row], count: int, limit: float, least: float) -> None:
        squeeze = Squeeze(rows, self.labels, self.measure, limit, least, self.pixels_per_day)
        afar = SqueezeAfar(rows) if self.pixels_per_day < NEAR_ENOUGH else None
        for packed in late:
            if not (afar.add(packed) if afar else self.has_cards and _add(packed, rows, count, limit, least)):
                squeeze.add(packed)
        squeeze.name()

    @property
    def titled(self) -> bool:
        """Whether names may give way to titles at this zoom."""
        return self.labels.title is not None and self._near

    @property
    def _near(self) -> bool:
        return self.pixels_per_day >= NEAR

    @property
    def has_cards(self) -> bool:
        """Whether main events are cards at this zoom."""
        return self.cards and self.labels.title is not None and self.pixels_per_day >= CARDS

    def _as_card(self, entry: Entry, reach: Reach) -> Reach:
        start, end, named = reach
        first = min(start, entry.days[0] * self.pixels_per_day)
        return (first, end, max(named, first + CARD)) if is_card(entry.event) else reach

    def _entitle(self, packed: Packed, event: Head) -> None:
        if self.labels.title is not None:
            packed.title = self.labels.title(event)
            packed.title_width = self.measure(packed.title)

    def label_above(self, event: Head, width: float) -> str | None:
        """The name of an event whose bar is as wide, where there is room for it."""
        text = self.labels.one(event)
        return text if self.measure(text) <= width - 2 * BESIDE else None

    def _cut(self, rows: list[Row], count: int) -> list[Packed]:
        """Keep ``count`` rows; what was in those below, in part at least, in the order in which it is packed."""
        late = {id(packed): packed for row in rows[count:] for packed in row.packed}
        del rows[count:]
        for packed in late.values():
            if packed.card:
                uncover(packed, rows, self.pixels_per_day)
        return sorted(late.values(), key=lambda packed: order_of(packed.events[0]))


def _long_first(pair: tuple[Entry, Reach]) -> float:
    """From near, long bars lie in the lowest rows: higher up they would keep a lane high where nothing is but they."""
    start, end, _named = pair[1]
    return -(min(end - start, _LONGEST) // _LONG)


def used_rows(rows: Sequence[Row], start: float, end: float) -> int:
    """How many of the rows, from the first on, it takes to hold the marks between two pixels."""
    used = (number for number, row in enumerate(rows, 1) if row.has_mark(start, end))
    return max(used, default=0)


def _beside(start: float, end: float, width: float) -> bool:
    return end - start < width + 2 * BESIDE or end - start <= 2 * RING


def _add(packed: Packed, rows: list[Row], count: int, limit: float, least: float) -> bool | None:
    """Into the lowest of ``count`` rows with nothing within a gap of it and its name on either side.

    False where there is none, None where there is none even without its name.
    """
    start, end = packed.left, packed.right
    named, before = end, -inf
    if packed.label is not None and packed.side is _RIGHT:
        named, before = _reaches(packed, limit, least)
    reached = start - GAP
    bare = None
    for number, row in enumerate(rows):
        ends = row.ends
        if not ends or ends[-1] < reached:
            place, free = len(ends), inf
        else:
            place = bisect_left(ends, reached)
            free = row.starts[place] - GAP
        if free > end:
            if free > named:
                row.insert(packed, start, named)
                packed.row = number
                return True
            if before > -inf and (not place or ends[place - 1] < before - GAP):
                break
            bare = False
    else:
        if len(rows) == count:
            return bare
        number, row = len(rows), Row()
        rows.append(row)
        if named < inf:
            row.insert(packed, start, named)
            packed.row = number
            return True
    packed.side, packed.row = _LEFT, number
    row.insert(packed, before, end)
    return True


def _reaches(packed: Packed, limit: float, least: float) -> tuple[float, float]:
    """Where it ends with its name on the right, and begins with it on the left; endless where that reaches too far.

    It has no name where both do.
    """
    start, end = packed.left, packed.right
    reach = BESIDE + packed.label_width
    named, before = end + reach, start - reach
    if named + GAP > limit:
        named = inf
    if before < least:
        before = -inf
    if named == inf and before == -inf:
        packed.label, named = None, end
    return named, before


def _add_card(packed: Packed, rows: list[Row]) -> None:
    """Into the first rows below one another with nothing within a gap of it."""
    stretch = packed.left - GAP, packed.right + GAP
    free = [not row.conflicts(*stretch) for row in rows]
    packed.row = next(number for number in range(len(rows) + 1) if all(free[number : number + CARD_ROWS]))
    rows.extend(Row() for _row in range(packed.row + CARD_ROWS - len(rows)))
    for row in rows[packed.row : packed.row + CARD_ROWS]:
        row.add(packed)
