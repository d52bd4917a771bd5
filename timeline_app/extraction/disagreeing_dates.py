"""One event that two documents date so that both cannot be right."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import combinations

from timeline_app.extraction.phrase_dates import dates_in
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Conflict, Disagreement, Side
from timeline_app.records.event import Event


def disagreeing_dates(events: Iterable[Event]) -> Iterator[Disagreement]:
    """A disagreement for every two documents whose days for an event have none in common; the finer of two may be within the other.

    Dates counted from something else (``relative to …``) tell no day and disagree with nothing.
    """
    for event in events:
        for one, other in combinations(_dated(event).values(), 2):
            if _end(one, event) < _start(other, event) or _end(other, event) < _start(one, event):
                yield Disagreement(Conflict.DATES, (Side(event.id, one[0]), Side(event.id, other[0])))


def _dated(event: Event) -> dict[str, list[Citation]]:
    """By document, the citations that tell days; several of one document tell its date together."""
    if len(event.sources) == 1:
        return {}
    found: dict[str, list[Citation]] = {}
    for citation in event.citations:
        if citation.resolved in ("explicit", "year from context") and dates_in(citation.phrase):
            found.setdefault(citation.document, []).append(citation)
    return found


def _start(citations: Iterable[Citation], event: Event) -> date:
    year = event.when.start.year
    return min(each.first_day(year) for citation in citations for each in dates_in(citation.phrase))


def _end(citations: Iterable[Citation], event: Event) -> date:
    year = event.when.start.year
    return max(each.last_day(year) for citation in citations for each in dates_in(citation.phrase))
