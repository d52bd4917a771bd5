"""From packed rows to marks in sight: only here does panning matter, and it moves everything by the same amount."""

from collections.abc import Iterator, Sequence
from math import inf

from timeline_app.layout.box import Box, Label
from timeline_app.layout.certain_part import certain_part
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Lane
from timeline_app.layout.rows import Packed, Row
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import BESIDE, REACH, Shape, common_theme, shape_of

_LINE = 16.0   # height of a line of text
_THIN = 4.0    # a bar that carries its label above it
_THICK = 9.0   # a bar with its label beside it


def marks_of(lane: Lane, rows: Sequence[Row], band: Sequence[Row], scale: Scale, metrics: Metrics) -> Iterator[Mark]:
    """The marks of a lane that are in sight, rows from top to bottom, the band of whole years at its foot."""
    shift = scale.left - scale.view.start * scale.pixels_per_day
    for number, row in enumerate(rows):
        top = lane.box.y + metrics.lane_padding + number * metrics.row
        yield from _row(row, Box(scale.left, top, scale.width, metrics.row), shift, lane.key, Shape.CLUSTER)
    foot = lane.box.bottom - metrics.lane_padding - len(band) * metrics.band_row
    for number, row in enumerate(band):
        strip = Box(scale.left, foot + number * metrics.band_row, scale.width, metrics.band_row)
        yield from _row(row, strip, shift, lane.key, Shape.FOLD)


def _row(row: Row, strip: Box, shift: float, lane: str, several: Shape) -> Iterator[Mark]:
    """``several`` is the shape of several events that are no bar with a name."""
    right, marks = strip.right, row.packed
    for place in row.between(strip.x - shift, right - shift):
        packed = marks[place]
        start, end, events = packed.left + shift, packed.right + shift, packed.events
        label = _label(packed, start, end, strip, row.ends[place - 1] + shift if place else -inf)
        event = events[0]
        if len(events) == 1:
            ids, shape, theme, certain = (event.id,), shape_of(event), event.theme, certain_part(event.when)
        else:
            ids, shape = tuple([each.id for each in events]), Shape.FOLD if packed.label and not packed.beside else several
            theme, certain = common_theme(events), None
        box = _box(packed.beside, shape, start, end, strip)
        yield Mark(ids, shape, box, lane, theme, event.major, label, certain=certain)


def _box(beside: bool, shape: Shape, start: float, end: float, strip: Box) -> Box:
    """What is painted; a bar with its label above is thin and lies at the foot of its row."""
    if shape is not Shape.CLUSTER and not beside:
        return Box(start, strip.bottom - _THIN - 1, end - start, _THIN)
    if shape is Shape.CLUSTER or end - start <= 2 * REACH:
        return Box(start, strip.y + strip.height / 2 - REACH, end - start, 2 * REACH)
    return Box(start, strip.y + (strip.height - _THICK) / 2, end - start, _THICK)


def _label(packed: Packed, start: float, end: float, strip: Box, before: float) -> Label | None:
    """Beside the mark, on its other side where the right edge is near, or above a long bar, sliding to stay in sight."""
    if not packed.label:
        return None
    width, left, right = packed.label_width, strip.x, strip.x + strip.width
    if not packed.beside:
        x = max(start + BESIDE, min(left + BESIDE, end - width - BESIDE))
        y = strip.y + (strip.height - _THIN) / 2 - 1
    else:
        x, y = end + BESIDE, strip.y + strip.height / 2
        if x + width > right and end <= right:
            x = start - BESIDE - width
            if x < before + BESIDE:
                return None
    return Label(packed.label, x, y, width) if left <= x and x + width <= right else None
