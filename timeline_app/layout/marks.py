"""From packed rows to marks in sight: the band of a lane, then its rows."""

from collections.abc import Sequence

from timeline_app.layout.band_marks import band_marks, foot_line
from timeline_app.layout.bands import STROKE
from timeline_app.layout.cards import CardTexts
from timeline_app.layout.mark import Mark
from timeline_app.layout.metrics import Metrics
from timeline_app.layout.picture import Lane
from timeline_app.layout.row import GAP, Row
from timeline_app.layout.rows_in_sight import RowsInSight
from timeline_app.layout.scale import Scale


def marks_of(
    lane: Lane, rows: Sequence[Row], band: Sequence[Row], scale: Scale, metrics: Metrics, cards: CardTexts | None = None
) -> Sequence[Mark]:
    """The marks of a lane that are in sight: the band of whole years under its upper edge, then rows from top to bottom.

    A folded lane has a line at its foot in place of the band. ``cards`` tell what stands on a card.
    """
    shift = scale.left - scale.view.start * scale.pixels_per_day
    banded = () if lane.folded or not band else band_marks(band, lane, scale, shift, metrics)
    top, pitch = lane.box.y + metrics.lane_padding, metrics.row
    if lane.folded and band:
        pitch = lane.box.height - 2 * metrics.lane_padding - STROKE
    elif not lane.folded:
        top += lane.band
    sight = RowsInSight(
        rows, lane.key, scale.left, scale.left + scale.width, shift, scale.pixels_per_day, metrics, cards
    )
    marks = [*banded, *(mark for number in range(len(rows)) for mark in sight.row(number, top + number * pitch, pitch))]
    if lane.folded:
        taken = [(mark.box.x - GAP, mark.box.right + GAP) for mark in marks]
        marks += foot_line(band, lane, scale, shift, taken)
    return marks
