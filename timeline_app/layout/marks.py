"""From packed rows to marks in sight: only here does panning matter, and it moves everything by the same amount."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import inf

from timeline_app.layout.bands import STROKE
from timeline_app.layout.box import Box, Label
from timeline_app.layout.cards import BETWEEN, CARD, CARD_ROWS, Card, CardTexts
from timeline_app.layout.certain_part import certain_part
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Lane
from timeline_app.layout.row import GAP, Packed, Row, Side
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import BESIDE, RING, ROUND, Shape, common_theme, days_of, shape_of
from timeline_app.records.event import Head

_THIN = 4.0    # a bar that carries its label above it
_THICK = 8.0   # a bar with its label beside it
_ROUNDED = 0.01  # pixels
_SEEN = 6.0    # pixels of a mark that lie in the plot where it has its name: of less one would see that alone
_MINOR = 1.0   # by how much the dot of an event that is no main one is narrower on either side


def marks_of(
    lane: Lane, rows: Sequence[Row], band: Sequence[Row], scale: Scale, metrics: Metrics, cards: CardTexts | None = None
) -> Iterator[Mark]:
    """The marks of a lane that are in sight: the band of whole years under its upper edge, then rows from top to bottom.

    A folded lane has a line at its foot in place of the band. ``cards`` tell what stands on a card.
    """
    shift = scale.left - scale.view.start * scale.pixels_per_day
    yield from _foot_line(band, lane, scale, shift) if lane.folded else _band(band, lane, scale, shift, metrics)
    top, pitch = lane.box.y + metrics.lane_padding, metrics.row
    if lane.folded and band:
        pitch = lane.box.height - 2 * metrics.lane_padding - STROKE
    elif not lane.folded:
        top += lane.band
    sight = _Sight(
        rows, lane.key, scale.left, scale.left + scale.width, shift, scale.pixels_per_day, metrics, cards
    )
    for number in range(len(rows)):
        yield from sight.row(number, top + number * pitch, pitch)


def _band(band: Sequence[Row], lane: Lane, scale: Scale, shift: float, metrics: Metrics) -> Iterator[Mark]:
    """Rows of it that share a line have their names there as far as it is free; what there is no room for is not in sight yet."""
    line = metrics.band_row - STROKE
    taken: list[tuple[float, float]] = []
    for number, row in enumerate(band):
        if metrics.band(number + 1) > lane.band + _ROUNDED:
            return
        top = lane.box.y + metrics.band(number + 1) - metrics.band_row
        middle = (lane.box.y + lane.band if metrics.band_step else top + metrics.band_row) - line / 2
        for packed in _in_sight(row, scale, shift):
            start, end = packed.left + shift, packed.right + shift
            label = _along(packed, start, end, scale.left, scale.left + scale.width, middle)
            if label and metrics.band_step:
                label = _where_free(label, min(end - BESIDE, scale.left + scale.width), taken)
            if label:
                taken.append((label.x - GAP, label.x + label.width + GAP))
            yield _band_mark(packed, Box(start, top, end - start, STROKE), lane, label)


def _foot_line(band: Sequence[Row], lane: Lane, scale: Scale, shift: float) -> Iterator[Mark]:
    """The band of a folded lane: a line at its foot, with its number at its left end."""
    for number, row in enumerate(band):
        y = lane.box.bottom - (number + 1) * (STROKE + 1)
        for packed in _in_sight(row, scale, shift):
            start, end = packed.left + shift, packed.right + shift
            label = _along(packed, start, end, scale.left, scale.left + scale.width, y - 1) if number == 0 else None
            begin = label.x + label.width + BESIDE if label else start
            yield _band_mark(packed, Box(begin, y, max(0.0, end - begin), STROKE), lane, label)


def _in_sight(row: Row, scale: Scale, shift: float) -> Iterator[Packed]:
    left, right = scale.left - shift, scale.left + scale.width - shift
    for place in row.between(left, right):
        packed = row.packed[place]
        if packed.right > left + _ROUNDED and packed.left < right - _ROUNDED:
            yield packed


def _band_mark(packed: Packed, box: Box, lane: Lane, label: Label | None) -> Mark:
    shape, ids = Shape.FOLD if len(packed.events) > 1 else Shape.SOFT, tuple([each.id for each in packed.events])
    return Mark(ids, shape, box, lane.key, common_theme(packed.events), packed.events[0].major, label, band=True)


def _where_free(label: Label, end: float, taken: Sequence[tuple[float, float]]) -> Label | None:
    """As far right as the names before it push it, while it ends before ``end``."""
    x = label.x
    for left, right in sorted(taken):
        if left < x + label.width and right > x:
            x = right
    return label._replace(x=x) if x + label.width <= end else None


def _along(packed: Packed, start: float, end: float, left: float, right: float, y: float) -> Label | None:
    """Sliding along its bar, to stay in sight."""
    x = max(start + BESIDE, min(left + BESIDE, end - packed.label_width - BESIDE))
    fits = packed.label and left <= x and x + packed.label_width <= right
    return Label(packed.label, x, y, packed.label_width) if packed.label and fits else None


@dataclass(frozen=True, slots=True)
class _Sight:
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
        """From left to right; found from the right, since a name may go to the left of its mark at the edge of the view."""
        row, strip = self.rows[number], Box(self.left, top, self.right - self.left, height)
        marks: list[Mark] = []
        taken = inf
        day = self.pixels_per_day  # of which a part may be in view while its dot would not be
        for place in reversed(row.between(self.left - self.shift - day, self.right - self.shift + day)):
            packed = row.packed[place]
            beyond = min(taken, row.starts[place + 1] + self.shift if place + 1 < len(row.starts) else inf)
            taken = row.starts[place] + self.shift
            mark = self._card(packed, number, top) if packed.card else self._plain(packed, strip, self._before(row, place), beyond)
            if mark:
                taken = min(taken, mark.box.x, mark.label.x if mark.label else inf)
            if mark and (not packed.card or packed.row == number):
                marks.append(mark)
        return marks[::-1]

    def _before(self, row: Row, place: int) -> float:
        """Where what stands left of a place ends."""
        if not place:
            return -inf
        packed = row.packed[place - 1]
        return self._card_left(packed) + CARD if packed.card else row.ends[place - 1] + self.shift

    def _plain(self, packed: Packed, strip: Box, before: float, beyond: float) -> Mark | None:
        """None where the mark is out of sight, though its name may reach into the view."""
        start, end, events = packed.left + self.shift, packed.right + self.shift, packed.events
        event = events[0]
        shape = shape_of(event) if len(events) == 1 else Shape.FOLD if packed.side is Side.ALONG and packed.label else Shape.CLUSTER
        has_middle = shape is Shape.CLUSTER or (shape in ROUND and end - start <= 2 * RING)
        if has_middle and (start < self.left or end > self.right):
            if not any(map(self._meets, events)):
                return None
            start, end = self._whole(start, end, RING if shape is Shape.CLUSTER else (end - start) / 2)
        inset = _MINOR if shape is Shape.DOT and not event.major else 0.0
        if end - inset <= self.left + _ROUNDED or start + inset >= self.right - _ROUNDED:
            return None
        seen = min(end, self.right) - max(start, self.left) >= min(_SEEN, (end - start) / 2)
        label = self._label(packed, start + inset, end - inset, strip, before + GAP, beyond - GAP) if seen else None
        ids = tuple([each.id for each in events])
        certain = certain_part(event.when) if len(events) == 1 else None
        box = _box(packed, shape, start, end, strip)
        return Mark(ids, shape, box, self.lane, common_theme(events), event.major, label, certain=certain)

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
        """Where it was packed, or on the other side of its mark if the edge of the view is in the way and nothing else is."""
        text, width = packed.label, packed.label_width
        if not text:
            return None
        middle = strip.y + strip.height / 2
        if packed.side is Side.ALONG:
            along = _along(packed, start, end, self.left, self.right, strip.y + (strip.height - _THIN) / 2 - 1)
            if along:
                return along
        on_left, on_right, most = start - BESIDE - width, end + BESIDE, min(most, self.right)
        if packed.title and packed.side is Side.RIGHT and on_right + packed.title_width <= most and end > self.left:
            return Label(packed.title, on_right, middle, packed.title_width)
        places = [x for x in (on_right, on_left) if x >= max(least, self.left) and x + width <= most]
        if on_left in places and packed.side is Side.LEFT:
            return Label(text, on_left, middle, width)
        return Label(text, places[0], middle, width) if places else None

    def _card(self, packed: Packed, number: int, top: float) -> Mark | None:
        """None where its days are out of sight."""
        event = packed.events[0]
        start, end = (each + self.shift for each in self._days(packed))
        if end <= self.left or start >= self.right:
            return None
        x, high = self._card_left(packed), min(CARD_ROWS * self.metrics.card_row, CARD_ROWS * self.metrics.row) - BETWEEN
        box = Box(x, top + BETWEEN / 2, CARD, high)
        days = max(x, start), min(x + CARD, end)
        card = Card(self.cards.of(event), days) if self.cards and packed.row == number else None
        return Mark((event.id,), Shape.CARD, box, self.lane, event.theme, event.major, None, card=card)

    def _card_left(self, packed: Packed) -> float:
        """From the first of its days on, or as far beside it as keeps it in sight, over its days and in its rows."""
        start, end = (each + self.shift for each in self._days(packed))
        least, most = -inf, inf
        for row in self.rows[packed.row : packed.row + CARD_ROWS]:
            place = row.place_of(packed)
            least = max(least, row.ends[place - 1] + self.shift + GAP if place else -inf)
            most = min(most, row.starts[place + 1] + self.shift - GAP if place + 1 < len(row.starts) else inf)
        if start < self.left:
            return max(start, min(self.left, most - CARD))
        return min(start, max(self.right - CARD, least, end - CARD))

    def _days(self, packed: Packed) -> tuple[float, float]:
        first, beyond, _is_day = days_of(packed.events[0])
        return first * self.pixels_per_day, beyond * self.pixels_per_day


def _box(packed: Packed, shape: Shape, start: float, end: float, strip: Box) -> Box:
    """What is painted; a bar with its label above is thin and lies at the foot of its row."""
    middle = strip.y + strip.height / 2
    if shape is not Shape.CLUSTER and packed.side is Side.ALONG:
        return Box(start, strip.bottom - _THIN - 1, end - start, _THIN)
    if shape in (Shape.DOT, Shape.HOLLOW) and end - start <= 2 * RING:
        return Box((start + end) / 2 - RING, middle - RING, 2 * RING, 2 * RING)
    high = 2 * RING if shape is Shape.CLUSTER else _THICK
    return Box(start, middle - high / 2, end - start, high)
