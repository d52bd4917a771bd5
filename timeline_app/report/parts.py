"""The parts of a report: which events of a period stand where, and in which order.

The order is that of a 大事记: day by day, then what is known to the month only, then what is known to the year only.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby

from timeline_app.frozen import frozen
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import Event, Kind
from timeline_app.records.link import LinkKind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When
from timeline_app.report.chronicle_dates import bounds_a_date, last_day_of_part
from timeline_app.translation.dates import read_end

_LAST_OF_MONTH, _AFTER_DAYS, _RANGES_OF_MONTHS, _AFTER_MONTHS = 31, 32, 33, 13
_YEAR_ONLY, _LAST = date.max.toordinal() + 1, date.max.year + 1


class PartKind(StrEnum):
    """In the order of a report: a month, what closes its year, and what stands at the end of the whole."""

    MONTH = "month"
    YEAR = "year"
    TOTALS = "totals"
    TARGETS = "targets"
    INTENTIONS = "intentions"
    STANDING = "standing"
    RUNNING = "running"
    OUTSIDE = "outside"
    POSSIBLE = "possible"


_OF_KIND = {
    Kind.TOTAL: PartKind.TOTALS, Kind.TARGET: PartKind.TARGETS,
    Kind.INTENTION: PartKind.INTENTIONS, Kind.STANDING: PartKind.STANDING,
}
_ORDER = {kind: place for place, kind in enumerate(PartKind)}


@frozen
class Part:
    """Events under one heading; ``year`` and ``month`` are those of the heading, None where it has none.

    Numbers run through all parts but the last, ``possible``, whose events have none.
    """

    kind: PartKind
    year: int | None
    month: int | None
    events: tuple[Event, ...]


def parts_of(events: Sequence[Event], period: Period | None, years: Period) -> tuple[Part, ...]:
    """``events`` in order of start, end, id; without a period those that belong to ``years`` make up the months.

    What was asked for without a period is not merely possible: all that is not certain in these years stands outside of them.
    """
    placed = sorted(((_part(event, period, years), event) for event in events), key=lambda each: each[0])
    runs = groupby(placed, key=lambda each: each[0])
    return tuple(
        Part(kind := list(PartKind)[place], year or None, month or None, _ordered([event for _place, event in run], kind))
        for (_year, _month, place, year, month), run in runs
    )


def numbers_of(parts: Iterable[Part]) -> Mapping[str, int]:
    """By event, from 1 on; what only may belong to the period has none."""
    numbered = (event.id for part in parts if part.kind is not PartKind.POSSIBLE for event in part.events)
    return {event: number for number, event in enumerate(numbered, start=1)}


def _part(event: Event, period: Period | None, years: Period) -> tuple[int, int, int, int, int]:
    """What parts are sorted by, with the place of the kind, and year and month of the heading."""
    certainty = certainty_of(event.when, period or years)
    if certainty is not Certainty.INSIDE:
        possible = PartKind.POSSIBLE if period else PartKind.OUTSIDE
        kind = {None: PartKind.OUTSIDE, Certainty.RUNNING: PartKind.RUNNING, Certainty.POSSIBLE: possible}[certainty]
        return (_LAST, 0, _ORDER[kind], 0, 0)
    year, month, _day = place_of(event.when)
    kind = _OF_KIND.get(event.kind) or (PartKind.MONTH if month < _AFTER_MONTHS else PartKind.YEAR)
    if kind is PartKind.MONTH:
        return (year, month, _ORDER[kind], year, month)
    return (year, _AFTER_MONTHS, _ORDER[kind], year, 0)


def place_of(when: When) -> tuple[int, int, int]:
    """Year, month and day by which it is ordered; month 13 closes a year, days from 32 on close a month.

    A part of a month stands at its last day, or closes the month where that lies in a later one; a part of a year stands in
    order of its last day, before what is known to the year only.
    """
    year, month = when.start.year, when.start.month
    begin = read_end(when.edtf.partition("/")[0])
    if when.precision in (Precision.SEASON, Precision.PART_OF_YEAR) or (begin.month or 0) >= _AFTER_MONTHS:
        return year, _AFTER_MONTHS, when.end.toordinal()
    if when.precision in (Precision.YEAR, Precision.YEARS) or begin.month is None:
        return year, _AFTER_MONTHS, _YEAR_ONLY
    if when.precision is Precision.PART_OF_MONTH:
        return year, month, _day_of_part(when)
    if begin.day is None:
        return year, month, _AFTER_DAYS if when.precision is Precision.MONTH else _RANGES_OF_MONTHS
    return year, month, when.start.day


def _day_of_part(when: When) -> int:
    if not bounds_a_date(when.edtf):
        return last_day_of_part(when.edtf)
    return when.end.day if (when.start.year, when.start.month) == (when.end.year, when.end.month) else _LAST_OF_MONTH


def _ordered(events: Sequence[Event], kind: PartKind) -> tuple[Event, ...]:
    """Events that only may belong to the period keep the order of the list."""
    if kind is PartKind.POSSIBLE:
        return tuple(events)
    by_place = sorted(events, key=lambda event: _place(event.when))
    runs = groupby(by_place, key=lambda event: _place(event.when))
    return tuple(event for _when, run in runs for event in _wholes_first(list(run)))


def _place(when: When) -> tuple[int, int, int, bool]:
    """On one day what is known to be that day comes before what may be another."""
    return (*place_of(when), when.precision is Precision.PART_OF_MONTH)


def _wholes_first(events: Sequence[Event]) -> Sequence[Event]:
    """Of one place: wholes before their parts, then main events, then the order of the list."""
    depth = _depths(events)
    return sorted(events, key=lambda event: (depth[event.id], not event.major, event.order))


def _depths(events: Sequence[Event]) -> Mapping[str, int]:
    """How many wholes among ``events`` each is a part of, one within the other; a circle of parts ends where it closes."""
    wholes = {event.id: [link.event for link in event.links if link.kind is LinkKind.PART_OF] for event in events}
    return {event.id: len(set(_above(event.id, wholes))) for event in events}


def _above(id: str, wholes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Every whole that holds the event, each once."""
    seen, waiting = {id}, [id]
    while waiting:
        for whole in wholes[waiting.pop()]:
            if whole in wholes and whole not in seen:
                seen.add(whole)
                waiting.append(whole)
                yield whole
