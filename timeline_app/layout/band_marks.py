"""The marks of a band in sight: what is known to the year, under the upper edge of its lane, or at the foot of a folded one."""

from collections.abc import Iterator, Sequence

from timeline_app.layout.bands import STROKE
from timeline_app.layout.bar_names import ABOVE, along_bar
from timeline_app.layout.box import Box, Label
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Lane
from timeline_app.layout.row import GAP, Packed, Row
from timeline_app.layout.scale import Scale
from timeline_app.layout.shapes import BESIDE

_ROUNDED = 0.01  # pixels


def band_marks(band: Sequence[Row], lane: Lane, scale: Scale, shift: float, metrics: Metrics) -> Iterator[Mark]:
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
            label = _words(packed, start, end, Box(scale.left, middle, scale.width, 0), taken if metrics.band_step else ())
            if label:
                taken.append((label.x - GAP, label.x + label.width + GAP))
            yield _band_mark(packed, Box(start, top, end - start, STROKE), lane, label)


def foot_line(
    band: Sequence[Row], lane: Lane, scale: Scale, shift: float, taken: Sequence[tuple[float, float]]
) -> Iterator[Mark]:
    """The band of a folded lane: a line at its foot, with its number above it, where no mark of the lane stands."""
    for row in band:
        top = lane.box.bottom - STROKE - 1
        for packed in _in_sight(row, scale, shift):
            start, end = packed.left + shift, packed.right + shift
            label = _words(packed, start, end, Box(scale.left, top - ABOVE, scale.width, 0), taken)
            yield _band_mark(packed, Box(start, top, end - start, STROKE), lane, label)


def _in_sight(row: Row, scale: Scale, shift: float) -> Iterator[Packed]:
    left, right = scale.left - shift, scale.left + scale.width - shift
    for place in row.between(left, right):
        packed = row.packed[place]
        if packed.right > left + _ROUNDED and packed.left < right - _ROUNDED:
            yield packed


def _band_mark(packed: Packed, box: Box, lane: Lane, label: Label | None) -> Mark:
    face = packed.face
    return Mark(face.ids, face.shape, box, lane.key, face.theme, face.major, label, None, None, True)


def _words(packed: Packed, start: float, end: float, line: Box, taken: Sequence[tuple[float, float]]) -> Label | None:
    """The most telling that there is room for on a line, beside what is ``taken`` of it."""
    for text, width in packed.words:
        label = along_bar(text, width, (start, end), (line.x, line.right), line.y)
        if label and (free := _where_free(label, min(end - BESIDE, line.right), taken)):
            return free
    return None


def _where_free(label: Label, end: float, taken: Sequence[tuple[float, float]]) -> Label | None:
    """As far right as the names before it push it, while it ends before ``end``."""
    x = label.x
    for left, right in sorted(taken):
        if left < x + label.width and right > x:
            x = right
    return label._replace(x=x) if x + label.width <= end else None


