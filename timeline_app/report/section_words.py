"""What stands above and before events in reading order: the heading of a section, and a date without what the heading says."""

from timeline_app.queries.reading_order import AFTER_MONTHS, Chapter, Section
from timeline_app.records.event import Event
from timeline_app.report.chronicle_dates import Heading
from timeline_app.report.chronicle_words import date_behind, heading_of
from timeline_app.report.parts import Part, PartKind
from timeline_app.translation.dates import MONTHS
from timeline_app.translation.words import _


def heading_words(section: Section) -> str:
    """2023年7月, 2023年内, or what a period has besides."""
    if section.chapter is not Chapter.DATED:
        kind = PartKind.RUNNING if section.chapter is Chapter.RUNNING else PartKind.POSSIBLE
        return heading_of(Part(kind, None, None, ()))
    if section.month == AFTER_MONTHS:
        return heading_of(Part(PartKind.YEAR, section.year, None, ()))
    return heading_of(Part(PartKind.MONTH, section.year, section.month, ()))


def date_in(section: Section, event: Event, before: Event | None = None) -> str:
    """Without the month that stands above it: 28—30日. ``before`` is the event above it under the same heading."""
    if section.chapter is not Chapter.DATED:
        return date_behind(None, event, Heading())
    if section.month == AFTER_MONTHS:
        return date_behind(before, event, Heading(section.year))
    text = date_behind(before, event, Heading(section.year, section.month))
    month = _("{month_name}").format(month=section.month, month_name=MONTHS[section.month - 1])
    day = text.removeprefix(month).removesuffix(f" {month}")
    return day if day[:1].isdigit() else text
