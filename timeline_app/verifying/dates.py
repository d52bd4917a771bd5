"""Whether the date of an event follows from the phrases it cites, and is no finer than they are."""

import re
from collections.abc import Iterator

from timeline_app.extraction.phrase_dates import PhraseDate, Point, dates_in
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.translation.words import _
from timeline_app.verifying.finding import Finding

_POINT = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?(~)?")


def date_findings(event: Event) -> Iterator[Finding]:
    """Each end of the date must stand in one of the phrases; several may tell it together."""
    dated = [each for each in event.citations if each.resolved]
    read = {each: dates_in(each.phrase) for each in dated}
    for citation, dates in read.items():
        yield from _phrase_findings(event, citation, dates)
    told = [date for dates in read.values() for date in dates]
    vaguely = any(_relative(each) for each in dated)
    start, *end = event.when.edtf.split("/")
    for text, points in ((start, [date.start for date in told]), (end[0] if end else start, [date.end for date in told])):
        point = _point(text)
        if text == ".." or any(point.matches(other) for other in points) or (vaguely and point.day is None):
            continue
        sentence = _("{text} does not follow from what is cited: {phrases}")
        yield Finding(event.id, sentence.format(text=text, phrases="、".join(f"“{each.phrase}”" for each in dated) or "—"))


def _phrase_findings(event: Event, citation: Citation, dates: tuple[PhraseDate, ...]) -> Iterator[Finding]:
    """A phrase said to carry a date must carry one, and its year where it is said to be explicit."""
    if _relative(citation):
        return
    if not dates and citation.resolved == "explicit":
        yield Finding(event.id, _("“{phrase}” tells no date").format(phrase=citation.phrase))
    if citation.resolved == "explicit" and dates and dates[0].start.year is None:
        yield Finding(event.id, _("“{phrase}” tells no year").format(phrase=citation.phrase))


def _relative(citation: Citation) -> bool:
    """Counted from something else: then it tells no day, and neither may the record by it alone."""
    resolved = citation.resolved or ""
    return resolved.startswith("relative to") or (resolved == "year from context" and not dates_in(citation.phrase))


def _point(text: str) -> Point:
    found = _POINT.fullmatch(text)
    if found is None:
        return Point(None)
    year, month, day, about = found.groups()
    return Point(int(year), int(month) if month else None, int(day) if day else None, about is not None)
