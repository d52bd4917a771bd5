"""The parts of a report: which events of a period stand where, and in which order.

The order is that of a 大事记: day by day, then what is known to the month only, then what is known to the year only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import Event, Kind
from timeline_app.records.link import LinkKind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When
from timeline_app.report.chronicle_dates import bounds_a_date, last_day_of_part

_AFTER_DAYS, _RANGES_OF_MONTHS, _AFTER_MONTHS = 32, 33, 13
_MONTH_ONLY = len("2023-07")


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
    Kind.TOTAL: PartKind.TOTALS, Kind.TARGET: PartKind.TARGETS, Kind.INTENTION: PartKind.INTENTIONS, Kind.STANDING: PartKind.STANDING,
}
_ORDER = {kind: place for place, kind in enumerate(PartKind)}


@dataclass(frozen=True, slots=True)
class Part:
    """Events under one heading; ``year`` and ``month`` are those of the heading, None where it has none.

    Numbers run through all parts but the last, ``possible``, whose events have none.
    """

    kind: PartKind
    year: int | None
    month: int | None
    events: tuple[Event, ...]


def parts_of(events: Sequence[Event], period: Period | None, years: Period) -> tuple[Part, ...]:
    """``events`` in order of start, end, id; without a period those that touch ``years`` make up the months."""
    asked = period or years
    placed = sorted(((_part(event, asked), event) for event in events), key=lambda each: each[0])
    runs = groupby(placed, key=lambda each: each[0])
    return tuple(
        Part(list(PartKind)[kind], year or None, month or None, _ordered([event for _place, event in run], list(PartKind)[kind]))
        for (_year, _month, kind, year, month), run in runs
    )


def _part(event: Event, period: Period) -> tuple[int, int, int, int, int]:
    """What parts are sorted by, with the place of the kind, and year and month of the heading."""
    certainty = certainty_of(event.when, period)
    if certainty is not Certainty.INSIDE:
        kind = {None: PartKind.OUTSIDE, Certainty.RUNNING: PartKind.RUNNING, Certainty.POSSIBLE: PartKind.POSSIBLE}[certainty]
        return (9999, 0, _ORDER[kind], 0, 0)
    year, month, _day = place_of(event.when)
    kind = _OF_KIND.get(event.kind) or (PartKind.MONTH if month < _AFTER_MONTHS else PartKind.YEAR)
    if kind is PartKind.MONTH:
        return (year, month, _ORDER[kind], year, month)
    return (year, _AFTER_MONTHS, _ORDER[kind], year, 0)


def place_of(when: When) -> tuple[int, int, int]:
    """Year, month and day by which it is ordered; month 13 closes a year, days from 32 on close a month."""
    if when.precision is Precision.PART_OF_MONTH and bounds_a_date(when.edtf):
        return when.end.year, when.end.month, when.end.day
    if when.precision is Precision.PART_OF_MONTH:
        return when.start.year, when.start.month, last_day_of_part(when.edtf)
    begin = when.edtf.partition("/")[0].rstrip("~?%")
    if when.precision in (Precision.SEASON, Precision.PART_OF_YEAR, Precision.YEAR, Precision.YEARS) or len(begin) < _MONTH_ONLY:
        return when.start.year, _AFTER_MONTHS, 0 if when.precision in (Precision.SEASON, Precision.PART_OF_YEAR) else 1
    if len(begin) == _MONTH_ONLY:
        return when.start.year, when.start.month, _AFTER_DAYS if when.precision is Precision.MONTH else _RANGES_OF_MONTHS
    return when.start.year, when.start.month, when.start.day


def _ordered(events: Sequence[Event], kind: PartKind) -> tuple[Event, ...]:
    """Events that only may belong to the period keep the order of the list."""
    if kind is PartKind.POSSIBLE:
        return tuple(events)
    depth = _depths(events)
    imprecise = {event.id: event.when.precision is Precision.PART_OF_MONTH for event in events}
    return tuple(sorted(
        events,
        key=lambda event: (*place_of(event.when), imprecise[event.id], depth[event.id], not event.major, event.order),
    ))


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
