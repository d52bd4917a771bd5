"""The marks of packed rows that are in sight: only here does panning matter, and it moves everything by the same amount."""

from collections.abc import Sequence
from math import inf
from typing import NamedTuple

from timeline_app.layout.bands import SMALL
from timeline_app.layout.bar_names import ABOVE, along_bar
from timeline_app.layout.box import Box, Label
from timeline_app.layout.cards import BETWEEN, CARD, CARD_ROWS, Card, CardTexts
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.row import GAP, Face, Packed, Resting, Row, Side
from timeline_app.layout.shapes import BESIDE, RING, Shape, days_of
from timeline_app.records.event import Head

THIN, _THINNER = 4.0, 3.0  # a bar that carries its name above it, and at most one with a small name
_SMALL_BELOW = 19.0  # pixels of a row, below which a name above a bar is small, so that 2 are free above and below it
_SMALL_NAME = 14.0  # pixels that such a name takes with what is free
_THICK = 8.0   # a bar with its label beside it
_ROUNDED = 0.01  # pixels
_SEEN = 6.0    # pixels of a mark that lie in the plot where it has its name: of less one would see that alone
_MINOR = 1.0   # by how much the dot of an event that is no main one is narrower on either side


class RowsInSight(NamedTuple):
    """What of a lane is in sight: its rows, from ``left`` to ``right``, where day zero lies, and how much room a day takes."""

    rows: Sequence[Row]
    lane: str
    left: float
    right: float
    shift: float
    pixels_per_day: float
    metrics: Metrics
    cards: CardTexts | None

    def row(self, number: int, top: float, height: float) -> list[Mark]:
        """From left to right; found from the right, since a name may go to the left of its mark at the edge of the view. Bars that
        lie under them come first, but those with a number last, since that would be hidden."""
        row, strip, shift = self.rows[number], Box(self.left, top, self.right - self.left, height), self.shift
        marks: list[Mark] = []
        taken, starts, left, right = inf, row.starts, self.left - shift, self.right - shift
        day = self.pixels_per_day  # of which a part may be in view while its dot would not be
        for place in reversed(row.between(left - day, right + day)):
            packed, begin = row.packed[place], starts[place]
            beyond = min(taken, starts[place + 1] + shift) if place + 1 < len(starts) else taken
            taken = begin + shift
            rests = packed.resting or (begin >= left and self._resting(row, place))
            if packed.card:
                mark = self._card(packed, number, top)
            elif rests and left <= rests.begin and rests.end <= right and rests.end + shift <= beyond - GAP:
                mark = self._at_rest(packed, rests, strip)
            else:
                mark = self._plain(packed, strip, self._before(row, place), beyond)
            if mark:
                taken = min(taken, mark.box.x, mark.label.x if mark.label else inf)
            if mark and (not packed.card or packed.row == number):
                marks.append(mark)
        marks.reverse()
        if not row.under:
            return marks
        under = self._under(row.under.packed, strip)
        single, several = ([mark for mark in under if (len(mark.events) > 1) is many] for many in (False, True))
        return [*single, *marks, *several]

    def _under(self, bars: Sequence[Packed], strip: Box) -> list[Mark]:
        """At the foot of their row, thin, so that they run below the marks and names that stand in it."""
        top, high = _thin_bar(strip)
        marks = filter(None, (self._plain(packed, strip, -inf, inf) for packed in bars))
        return [mark._replace(box=Box(mark.box.x, top, mark.box.width, high)) for mark in marks]

    def _before(self, row: Row, place: int) -> float:
        """Where what stands left of a place ends."""
        if not place:
            return -inf
        packed = row.packed[place - 1]
        ends = row.ends[place - 1] + self.shift
        if not packed.card:
            return ends
        return max(self._card_left(packed) + CARD, min(ends, self._days(packed)[1] + self.shift))

    def _resting(self, row: Row, place: int) -> Resting | None:
        """None for a name along its bar and beside a card, which move with the edges of the view. It is kept where both neighbours
        are known: farther along the row there may be others."""
        packed, name = row.packed[place], None
        if packed.card or (packed.label and packed.side is Side.ALONG) or (place and row.packed[place - 1].card):
            return None
        follows, leads = place > 0, place + 1 < len(row.packed)
        if packed.label:
            inset, least = _inset(packed.face), row.ends[place - 1] + GAP if follows else -inf
            most = row.starts[place + 1] - GAP if leads else inf
            name = _beside(packed, packed.left + inset, packed.right - inset, least, most)
        text, x, width = name or ("", packed.left, 0.0)
        rests = Resting(min(packed.left, x), max(packed.right, x + width), text, x, width)
        if follows and leads:
            packed.resting = rests
        return rests

    def _at_rest(self, packed: Packed, rests: Resting, strip: Box) -> Mark:
        """In sight with its name, where nothing has come in the way of it."""
        shift, face, label = self.shift, packed.face, None
        if rests.text:
            label = Label(rests.text, rests.x + shift, strip.y + strip.height / 2, rests.width)
        box = _box(packed, face.shape, packed.left + shift, packed.right + shift, strip)
        return Mark(face.ids, face.shape, box, self.lane, face.theme, face.major, label, None, face.certain)

    def _plain(self, packed: Packed, strip: Box, before: float, beyond: float) -> Mark | None:
        """None where the mark is out of sight, though its name may reach into the view."""
        start, end, face = packed.left + self.shift, packed.right + self.shift, packed.face
        if face.round and (start < self.left or end > self.right):
            if not any(map(self._meets, packed.events)):
                return None
            start, end = self._whole(start, end, RING if face.shape is Shape.CLUSTER else (end - start) / 2)
        inset = _inset(face)
        if end - inset <= self.left + _ROUNDED or start + inset >= self.right - _ROUNDED:
            return None
        seen = min(end, self.right) - max(start, self.left) >= min(_SEEN, (end - start) / 2)
        label = self._label(packed, start + inset, end - inset, strip, before + GAP, beyond - GAP) if seen else None
        box = _box(packed, face.shape, start, end, strip)
        return Mark(face.ids, face.shape, box, self.lane, face.theme, face.major, label, None, face.certain)

    def _meets(self, event: Head) -> bool:
        """Whether one of its days is in view."""
        first, beyond, _is_day = days_of(event)
        return first * self.pixels_per_day + self.shift < self.right and beyond * self.pixels_per_day + self.shift > self.left

    def _whole(self, start: float, end: float, reach: float) -> tuple[float, float]:
        """What is round, or has a number in its middle, moved so far in from an edge that all of that is seen; what of it lies
        in the plot reaches as far as before."""
        middle = (start + end) / 2
        seen = min(max(middle, self.left + reach), max(self.left, self.right - reach))
        half = max(reach, end - seen if middle < seen else seen - start if middle > seen else (end - start) / 2)
        return seen - half, seen + half

    def _label(self, packed: Packed, start: float, end: float, strip: Box, least: float, most: float) -> Label | None:
        """Its title, else its name: where it was packed, or on the other side of its mark if the edge of the view is in the way and
        nothing else is."""
        if not packed.label:
            return None
        if packed.side is Side.ALONG:
            along = self._above(packed, start, end, strip)
            if along:
                return along
        name = _beside(packed, start, end, max(least, self.left), min(most, self.right))
        return Label(name[0], name[1], strip.y + strip.height / 2, name[2]) if name else None

    def _above(self, packed: Packed, start: float, end: float, strip: Box) -> Label | None:
        """Above its bar, its title where that fits; small where the row is low."""
        top, _high = _thin_bar(strip)
        small = SMALL if strip.height < _SMALL_BELOW else 1.0
        for text, width in ((packed.title, packed.title_width * small), (packed.label or "", packed.label_width * small)):
            if text and (along := along_bar(text, width, (start, end), (self.left, self.right), top - ABOVE)):
                return along
        return None

    def _card(self, packed: Packed, number: int, top: float) -> Mark | None:
        """None where its days are out of sight."""
        event = packed.events[0]
        start, end = (each + self.shift for each in self._days(packed))
        if end <= self.left or start >= self.right:
            return None
        x, high = self._card_left(packed), min(CARD_ROWS * self.metrics.card_row, CARD_ROWS * self.metrics.row) - BETWEEN
        box = Box(x, top + BETWEEN / 2, CARD, high)
        days = max(self.left, start), min(self.right, end)
        card = Card(self.cards.of(event), days) if self.cards and packed.row == number else None
        return Mark((event.id,), Shape.CARD, box, self.lane, event.theme, event.major, None, card=card)

    def _card_left(self, packed: Packed) -> float:
        """From the first of its days on, or as far beside it as keeps it in sight, over its days and in its rows."""
        start = self._days(packed)[0] + self.shift
        least, most = -inf, inf
        for row in self.rows[packed.row : packed.row + CARD_ROWS]:
            place = row.place_of(packed)
            least = max(least, row.ends[place - 1] + self.shift + GAP if place else -inf)
            most = min(most, row.starts[place + 1] + self.shift - GAP if place + 1 < len(row.starts) else inf)
        if start < self.left:
            return max(start, min(self.left, most - CARD))
        return min(start, max(self.right - CARD, least))

    def _days(self, packed: Packed) -> tuple[float, float]:
        first, beyond, _is_day = days_of(packed.events[0])
        return first * self.pixels_per_day, beyond * self.pixels_per_day


def _inset(face: Face) -> float:
    """By how much it is narrower on either side than its place."""
    return _MINOR if face.shape is Shape.DOT and not face.major else 0.0


def _beside(packed: Packed, start: float, end: float, least: float, most: float) -> tuple[str, float, float] | None:
    """Its title, else its name, where it begins and how wide it is: where it was packed, or on the other side of its mark."""
    name = packed.label, packed.label_width
    for told, wide in ((packed.title, packed.title_width), name) if packed.title else (name,):
        for on_left in (True, False) if packed.side is Side.LEFT else (False, True):
            x = start - BESIDE - wide if on_left else end + BESIDE
            if told and x >= least and x + wide <= most:
                return told, x, wide
    return None


def _thin_bar(strip: Box) -> tuple[float, float]:
    """The top and the height of a bar with its name above it: at the foot of its row, a pixel above it where there is room."""
    if strip.height < _SMALL_BELOW:
        high = min(_THINNER, strip.height - _SMALL_NAME)
        return strip.bottom - high, high
    return strip.bottom - THIN - (strip.height >= _SMALL_BELOW + 1), THIN


def _box(packed: Packed, shape: Shape, start: float, end: float, strip: Box) -> Box:
    """What is painted; a bar with its label above is thin and lies at the foot of its row."""
    middle = strip.y + strip.height / 2
    if shape is not Shape.CLUSTER and packed.side is Side.ALONG and packed.label:
        top, high = _thin_bar(strip)
        return Box(start, top, end - start, high)
    if shape in (Shape.DOT, Shape.HOLLOW) and end - start <= 2 * RING:
        return Box((start + end) / 2 - RING, middle - RING, 2 * RING, 2 * RING)
    high = 2 * RING if shape is Shape.CLUSTER else _THICK
    return Box(start, middle - high / 2, end - start, high)
