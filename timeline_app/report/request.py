"""What a report is asked for: everything that goes into it, frozen, gathered before the work begins."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from timeline_app.chinese.script import Script
from timeline_app.queries.goals import Goal
from timeline_app.queries.query import Query
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """``events`` in order of start, end, id; ``filters`` in words, empty when nothing is left out.

    ``period`` is the one asked for, None for all events; ``compiled_by`` may be empty; ``script`` is that of the text;
    ``goals`` are the targets that the query is about.
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
    goals: tuple[Goal, ...] = ()
