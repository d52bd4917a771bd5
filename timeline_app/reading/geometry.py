"""Where on a page of some width the dates, the column of text and the notes stand."""

from typing import NamedTuple

COLUMN, BESIDE, NOTES = 680, 32, 236  # widths: of the text, between text and notes, of the notes
HANGING = 20  # pixels between a date and the column
_GUTTER, _MARGIN = 112, 24  # room for dates at the left, and air at the right
_NARROW, _LEAST = 520, 850  # of the page: below the one dates stand above their titles, below the other notes under their text


class Geometry(NamedTuple):
    """``notes`` is where they begin, None where they stand under the text; ``gutter`` is 0 where dates stand above titles."""

    column: float
    width: float
    notes: float | None
    notes_width: float
    gutter: float


def geometry_of(width: float, share: float = 1.0) -> Geometry:
    """``share`` is how much larger than usual the type is."""
    beside = width >= _LEAST * share
    gutter = _GUTTER * share if width >= _NARROW else 0.0
    taken = (BESIDE + NOTES) * share if beside else 0.0
    left = gutter or _MARGIN
    text = min(COLUMN * share, width - left - taken - _MARGIN)
    spare = max(0.0, width - left - text - taken - _MARGIN)
    column = left + spare / 2
    notes = column + text + BESIDE * share if beside else None
    return Geometry(column, text, notes, NOTES * share if beside else text - 14, column - HANGING if gutter else 0.0)
