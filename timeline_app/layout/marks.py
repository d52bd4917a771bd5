"""From packed rows to marks in sight: only here does panning matter, and it moves everything by the same amount."""

from collections.abc import Iterator, Sequence

from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Box, Label, Lane, Mark
from timeline_app.layout.rows import Packed, Row
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import BESIDE, REACH, Shape, Stretch, shape_of

_LINE = 16.0   # height of a line of text
_THIN = 4.0    # a bar that carries its label above it
_THICK = 9.0   # a bar with its label beside it


def marks_of(lane: Lane, rows: Sequence[Row], band: Sequence[Row], scale: Scale, metrics: Metrics) -> Iterator[Mark]:
    """The marks of a lane that are in sight, rows from top to bottom, the band of whole years at its foot."""
    shift = scale.left - scale.view.start * scale.pixels_per_day
    for number, row in enumerate(rows):
        top = lane.box.y + metrics.lane_padding + number * metrics.row
        yield from _row(row, Box(scale.left, top, scale.width, metrics.row), shift, lane.key, folded=False)
    foot = lane.box.bottom - metrics.lane_padding - len(band) * metrics.band_row
    for number, row in enumerate(band):
        strip = Box(scale.left, foot + number * metrics.band_row, scale.width, metrics.band_row)
        yield from _row(row, strip, shift, lane.key, folded=True)


def _row(row: Row, strip: Box, shift: float, lane: str, folded: bool) -> Iterator[Mark]:
    for place in row.between(strip.x - shift, strip.right - shift):
        packed = row.packed[place]
        start, end = packed.mark
        mark = Stretch(start + shift, end + shift)
        before = row.ends[place - 1] + shift if place else float("-inf")
        label = _label(packed, mark, strip, before)
        event, shape = packed.events[0], _shape(packed, folded)
        yield Mark(
            tuple([each.id for each in packed.events]), shape, _box(packed, shape, mark, strip), lane, event.theme,
            event.major, label,
        )


def _shape(packed: Packed, folded: bool) -> Shape:
    if len(packed.events) == 1:
        return shape_of(packed.events[0])
    return Shape.FOLD if folded or (packed.label and not packed.beside) else Shape.CLUSTER


def _box(packed: Packed, shape: Shape, mark: Stretch, strip: Box) -> Box:
    """What is painted; a bar with its label above is thin and lies at the foot of its row."""
    if not packed.beside and shape is not Shape.CLUSTER:
        return Box(mark.start, strip.bottom - _THIN - 1, mark.end - mark.start, _THIN)
    if shape is Shape.CLUSTER or mark.end - mark.start <= 2 * REACH:
        return Box(mark.start, strip.y + strip.height / 2 - REACH, mark.end - mark.start, 2 * REACH)
    return Box(mark.start, strip.y + (strip.height - _THICK) / 2, mark.end - mark.start, _THICK)


def _label(packed: Packed, mark: Stretch, strip: Box, before: float) -> Label | None:
    """Beside the mark, on its other side where the right edge is near, or above a long bar, sliding to stay in sight."""
    if not packed.label:
        return None
    width = packed.label_width
    if not packed.beside:
        x = max(mark.start + BESIDE, min(strip.x + BESIDE, mark.end - width - BESIDE))
        y = strip.y + (strip.height - _THIN) / 2 - 1
    else:
        x, y = mark.end + BESIDE, strip.y + strip.height / 2
        if x + width > strip.right and mark.end <= strip.right:
            x = mark.start - BESIDE - width
            if x < before + BESIDE:
                return None
    in_sight = strip.x <= x and x + width <= strip.right
    return Label(packed.label, x, y, width) if in_sight else None
