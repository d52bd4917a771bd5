"""Events known only to their year: thin soft bars at the foot of a lane, folded to a number where they are too many."""

from collections.abc import Callable, Sequence

from timeline_app.layout.rows import Packed, Packer, Row
from timeline_app.layout.shapes import BESIDE, stretch_of
from timeline_app.records.event import Event
from timeline_app.records.when import Precision
from timeline_app.translation.words import ngettext


def pack_band(events: Sequence[Event], count: int, packer: Packer) -> list[Row]:
    """Rows of year-long bars, each with its label above; where ``count`` rows do not hold them, one row of folded years.

    What runs over several years is never folded into one of them.
    """
    if not events:
        return []
    rows = packer.pack(events, len(events))
    if len(rows) <= count and all(_readable(packed) for row in rows for packed in row.packed):
        return rows
    one_year = [event for event in events if event.when.precision is Precision.YEAR]
    longer = [event for event in events if event.when.precision is not Precision.YEAR]
    folded = [_fold(one_year, packer.pixels_per_day, packer.measure)] if one_year else []
    return folded + packer.pack(longer, max(1, count - len(folded)))


def _readable(packed: Packed) -> bool:
    return packed.label is not None and not packed.beside


def _fold(events: Sequence[Event], pixels_per_day: float, measure: Callable[[str], float]) -> Row:
    """One mark a year."""
    by_year: dict[int, list[Event]] = {}
    for event in sorted(events, key=lambda event: (event.when.start, event.when.end, event.id)):
        by_year.setdefault(event.when.start.year, []).append(event)
    return Row([_folded(members, pixels_per_day, measure) for members in by_year.values()])


def _folded(members: list[Event], pixels_per_day: float, measure: Callable[[str], float]) -> Packed:
    mark = stretch_of(members[0], pixels_per_day)
    text = ngettext("{count} in the year", "{count} in the year", len(members))
    width = measure(text)
    fits = mark.end - mark.start >= width + 2 * BESIDE
    return Packed(members, mark, text if fits else None, width, beside=False)
