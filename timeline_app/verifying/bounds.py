"""Dates that a document only bounds: after one event, before another, or within all that it reports.

A bound is the first or the last day of what it counts from. Records write it with that day, or with its month.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from timeline_app.extraction.phrase_dates import dates_in
from timeline_app.extraction.points import Point
from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.resolution import Resolution, Resolved, resolved_of
from timeline_app.records.when import When
from timeline_app.translation.words import _


@frozen
class Anchors:
    """What dates may be counted from: those of all events, and of documents."""

    events: Mapping[str, When]
    documents: Mapping[str, Document]

    def stretch(self, resolved: Resolved, year: int) -> Period | None:
        """The days that an anchor may cover at most; ``year`` is for a phrase that leaves its own out."""
        known = self.events.get(resolved.anchor)
        if known:
            return Period(known.start, known.end)
        told = dates_in(resolved.anchor)
        return Period(told[0].first_day(year), told[-1].last_day(year)) if told else None


@frozen
class Bound:
    """``kind`` tells which end of the stretch bounds which end of the date."""

    citation: Citation
    kind: Resolution
    stretch: Period

    @property
    def first(self) -> date | None:
        """The day from which on the date lies, where this tells it."""
        return None if self.kind is Resolution.NOT_AFTER else self.stretch.start

    @property
    def last(self) -> date | None:
        return None if self.kind is Resolution.NOT_BEFORE else self.stretch.end


def bounds_of(event: Event, anchors: Anchors) -> Iterator[Bound]:
    """What the citations of an event tell of either end of its date; plain dates are bounds at both ends."""
    year = event.when.start.year
    for citation in event.citations:
        resolved = resolved_of(citation.resolved)
        stretch = resolved and _stretch(citation, resolved, anchors, year)
        if resolved and stretch:
            yield Bound(citation, resolved.kind, stretch)


def _stretch(citation: Citation, resolved: Resolved, anchors: Anchors, year: int) -> Period | None:
    document = anchors.documents[citation.document]
    if resolved.kind is Resolution.UNDATED:
        covers = document.covers or document.published
        return Period(min(covers.start, document.published.end), document.published.end)
    if resolved.anchor:
        return anchors.stretch(resolved, year)
    told = dates_in(citation.phrase)
    return Period(told[0].first_day(year), told[-1].last_day(year)) if told else None


def is_bound(point: Point, days: Iterable[date]) -> bool:
    """Whether the end of a date is one of these days, or the month of one; both only about."""
    year, month, day = point.year, point.month, point.day
    return point.about and any((each.year, each.month) == (year, month) and day in (None, each.day) for each in days)


def broken(bound: Bound, event: Event) -> str | None:
    """What is wrong where a date claims what lies beyond a bound; months are held against months."""
    start, end = event.when.edtf.split("/")[0], event.when.edtf.split("/")[-1]
    words = {"date": event.when.edtf, "phrase": bound.citation.phrase, "bound": bound.citation.resolved}
    if bound.kind is Resolution.NOT_BEFORE and _told(event.when.start, start) < _told(bound.stretch.start, start):
        return _("{date} begins too early for “{phrase}” ({bound})").format(**words)
    if bound.kind is Resolution.NOT_AFTER and _told(event.when.end, end) > _told(bound.stretch.end, end):
        return _("{date} ends too late for “{phrase}” ({bound})").format(**words)
    return None


def _told(day: date, end: str) -> tuple[int, int, int]:
    """Comparable as finely as this end of a date is written: to the day, else to the month."""
    return day.year, day.month, day.day if end.count("-") == 2 else 0
