"""Events known only to their year: a soft band over it with their names, or the first of these and how many they are."""

from collections.abc import Iterable, Sequence
from math import inf

from timeline_app.layout.entry import Entry
from timeline_app.layout.row import Packed, Row, Side, order_of
from timeline_app.layout.rows import Packer
from timeline_app.layout.shapes import BESIDE, stretch_of
from timeline_app.records.event import Head
from timeline_app.records.when import Precision

STROKE = 3.0  # pixels of the band itself, above its names
SMALL = 11 / 12  # the size of its names, measured by that of others
_FOLDED = 2  # rows that are enough only for years as a whole, and for what runs longer


def pack_band(entries: Sequence[Entry], count: int, packer: Packer) -> list[Row]:
    """Rows of bars, each with its names: one for each event where many rows hold them, as on a page, else one for each year.

    What runs over several years is never drawn as one of them.
    """
    events = [entry.event for entry in entries]
    alone = _rows([_bar([event], packer) for event in events]) if count > _FOLDED else []
    if alone and len(alone) <= count and all(bar.label == packer.labels.one(bar.events[0]) for row in alone for bar in row.packed):
        return alone
    longer = [event for event in events if not _is_one_year(event)]
    apart = [[event] for event in longer] if len(longer) < count else _touching(longer)
    return _rows([_bar(group, packer) for group in (*_by_year(filter(_is_one_year, events)), *apart)])


def pack_foot(entries: Sequence[Entry], packer: Packer) -> list[Row]:
    """The row of a folded lane: what lies over the same days, in part at least, is one bar."""
    groups: list[list[Head]] = []
    reached = -inf
    for event in sorted([entry.event for entry in entries], key=lambda event: event.when.start):
        stretch = stretch_of(event, packer.pixels_per_day)
        if stretch.start < reached - 1:
            groups[-1].append(event)
        else:
            groups.append([event])
        reached = max(reached, stretch.end)
    return _rows([_bar(group, packer) for group in groups])


def least_rows(entries: Sequence[Entry]) -> int:
    """Rows a band cannot do without: one for single years, one for what runs longer."""
    return len({_is_one_year(entry.event) for entry in entries})


def _is_one_year(event: Head) -> bool:
    return event.when.precision is Precision.YEAR


def _by_year(events: Iterable[Head]) -> Sequence[list[Head]]:
    by_year: dict[int, list[Head]] = {}
    for event in events:
        by_year.setdefault(event.when.start.year, []).append(event)
    return [by_year[year] for year in sorted(by_year)]


def _touching(events: Iterable[Head]) -> Sequence[list[Head]]:
    """Groups of what runs over the same years in part, for which there is one row."""
    groups: list[list[Head]] = []
    for event in sorted(events, key=lambda event: event.when.start):
        if groups and event.when.start <= max(each.when.end for each in groups[-1]):
            groups[-1].append(event)
        else:
            groups.append([event])
    return groups


def _bar(events: list[Head], packer: Packer) -> Packed:
    """Over all the days that events may cover, the main ones first."""
    stretches = [stretch_of(event, packer.pixels_per_day) for event in events]
    left, right = min(each.start for each in stretches), max(each.end for each in stretches)
    first = sorted(events, key=order_of)
    texts = [(text, packer.measure(text) * SMALL) for text in packer.labels.year(first)]
    words = tuple(each for each in texts if each[1] <= right - left - 2 * BESIDE)
    label, width = words[0] if words else (None, 0.0)
    return Packed(first, left, right, label, width, Side.ALONG, band=True, words=words)


def _rows(bars: Iterable[Packed]) -> list[Row]:
    """Bars in the first row that is free; one year may touch the next."""
    rows: list[Row] = []
    for bar in bars:
        row = next((row for row in rows if not row.conflicts(bar.left + 1, bar.right - 1)), None)
        if row is None:
            row = Row()
            rows.append(row)
        row.add(bar)
    return rows
