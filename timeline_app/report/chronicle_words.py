"""What stands above the entries of a 大事记 and before each of them: headings and dates, in the language in use."""

from collections.abc import Iterator

from timeline_app.records.event import Event, Kind
from timeline_app.records.when import Precision
from timeline_app.report.chronicle_dates import Heading, date_under, is_spelled_out
from timeline_app.report.parts import Part, PartKind
from timeline_app.translation.dates import deadline_in_words, when_in_words
from timeline_app.translation.words import _


def heading_of(part: Part) -> str:
    """As 2023年7月 or 2023年目标."""
    if part.kind is PartKind.MONTH:
        return when_in_words(f"{part.year:04}-{part.month:02}")
    return _capital({
        PartKind.YEAR: _("within {year}"), PartKind.TOTALS: _("Figures of {year}"), PartKind.TARGETS: _("Targets for {year}"),
        PartKind.INTENTIONS: _("Intentions of {year}"), PartKind.STANDING: _("Standing work in {year}"),
        PartKind.RUNNING: _("Work beyond the period"), PartKind.OUTSIDE: _("Background, and what followed"),
        PartKind.POSSIBLE: _("Appendix: events that may lie in the period"),
    }[part.kind].format(year=part.year))


def dates_of(part: Part) -> Iterator[str]:
    """The date of each of its events, which says no more than 同日 or 同期 where the one before it has the same."""
    heading, before = Heading(part.year, part.month), None
    for event in part.events:
        yield date_behind(before, event, heading)
        before = None if part.kind is PartKind.POSSIBLE else event


def date_behind(before: Event | None, event: Event, heading: Heading) -> str:
    """Of an event that stands below another one, or below the heading itself."""
    return _capital(_again(event, before) or date_of(event, heading))


def date_of(event: Event, heading: Heading) -> str:
    """Of a target, by when it is due."""
    due = deadline_in_words(event.when.edtf, heading.year) if event.kind is Kind.TARGET else None
    return due or date_under(event.when.edtf, heading)


def _again(event: Event, before: Event | None) -> str:
    """同期 of an exact range may follow only another exact one: of an event somewhere in a range it would say too much."""
    if before is None:
        return ""
    one, other = before.when.edtf, event.when.edtf
    if one == other and event.when.precision is Precision.DAY:
        return _("same day")
    same = one.replace("~", "") == other.replace("~", "") and ("~" in other or "~" not in one)
    return _("same period") if same and is_spelled_out(other) else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
