"""Events known only to their year: thin soft bars at the foot of a lane, folded to a number where they are too many."""

from collections.abc import Sequence

from timeline_app.layout.rows import Entry, Packed, Packer, Row, deepest
from timeline_app.layout.shapes import stretch_of
from timeline_app.records.event import Head
from timeline_app.records.when import Precision


def pack_band(entries: Sequence[Entry], count: int, packer: Packer) -> list[Row]:
    """Rows of year-long bars, each with its label above; where ``count`` rows do not hold them, one row of folded years.

    What runs over several years is never folded into one of them.
    """
    if not entries:
        return []
    reaches = packer.reaches(entries)
    fits = deepest((start, end) for start, end, _named in reaches) <= count
    rows = packer.pack(entries, reaches, len(entries)) if fits else []
    if rows and len(rows) <= count and all(_readable(packed) for row in rows for packed in row.packed):
        return rows
    one_year = [entry.event for entry in entries if _is_one_year(entry)]
    longer = [entry for entry in entries if not _is_one_year(entry)]
    folded = [_fold(one_year, packer)] if one_year else []
    return folded + packer.pack(longer, packer.reaches(longer), max(1, count - len(folded)))


def _readable(packed: Packed) -> bool:
    return packed.label is not None and not packed.beside


def least_rows(entries: Sequence[Entry]) -> int:
    """Rows a band cannot do without: one for folded years, one for what runs longer."""
    return len(set(map(_is_one_year, entries)))


def _is_one_year(entry: Entry) -> bool:
    return entry.event.when.precision is Precision.YEAR


def _fold(events: Sequence[Head], packer: Packer) -> Row:
    """One mark a year."""
    by_year: dict[int, list[Head]] = {}
    for event in sorted(events, key=lambda event: (event.when.start, event.when.end, event.id)):
        by_year.setdefault(event.when.start.year, []).append(event)
    row = Row()
    for members in by_year.values():
        row.add(_folded(members, packer))
    return row


def _folded(members: list[Head], packer: Packer) -> Packed:
    """A year with a single event keeps the name of that event."""
    mark = stretch_of(members[0], packer.pixels_per_day)
    label = packer.label_above(members, mark.end - mark.start)
    return Packed(members, mark.start, mark.end, label, packer.measure(label or ""), beside=False)
