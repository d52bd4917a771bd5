"""What a report is asked for: everything that goes into it, frozen, gathered before the work begins."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from enum import StrEnum

from timeline_app.chinese.script import Script
from timeline_app.frozen import frozen
from timeline_app.queries.goals import Goal
from timeline_app.queries.query import Query
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline

LONGEST_TITLE = 200  # characters of a title, and of who compiled it: what a page and a property of a file have room for


class Layout(StrEnum):
    """``chronicle`` is the 大事记 that offices hand in; ``research`` has themes, figures, links and every source."""

    CHRONICLE = "chronicle"
    RESEARCH = "research"


class Size(StrEnum):
    """Of the chronicle: ``office`` is the page of GB/T 9704—2012 (16 pt), ``book`` has 12 pt."""

    OFFICE = "office"
    BOOK = "book"


@frozen
class ReportOptions:
    """How a report is laid out: ``chart`` asks for the timeline as a picture, ``across`` for pages wider than high (research only).

    ``scale`` is that of a picture by itself (1 to 4).
    """

    layout: Layout = Layout.CHRONICLE
    size: Size = Size.OFFICE
    chart: bool = True
    scale: int = 2
    across: bool = False


DEFAULT = ReportOptions()


@frozen
class ReportRequest:
    """``events`` in order of start, end, id; ``filters`` in words, empty when nothing is left out.

    ``period`` is the one asked for, None for all events; ``dropped`` is the number of events that only may lie in it and were
    not wanted; ``compiled_by`` may be empty; ``script`` is that of the text, and ``language`` (one of ``words.LANGUAGES``)
    that of everything the program says in it; ``goals`` are the targets that the query is about. ``below_title`` are those of
    the filters that the title does not tell. ``titles`` are those of other events that links lead to, by id, for formats
    that name them.
    """

    timeline: Timeline
    events: Sequence[Event]
    query: Query
    period: Period | None
    filters: tuple[str, ...]
    title: str
    compiled_by: str
    compiled_on: date
    script: Script
    language: str
    dropped: int = 0
    below_title: tuple[str, ...] = ()
    goals: tuple[Goal, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict[str, str])
    options: ReportOptions = DEFAULT
