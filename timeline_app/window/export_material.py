"""What an export is made of: what was on screen when the user asked, and the request that follows from the options."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from timeline_app.chinese.script import Script
from timeline_app.exports.request import proposed_title, request_of, with_titles
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.snapshot import Snapshot
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import Layout, ReportOptions, ReportRequest
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, ngettext
from timeline_app.window.export_options import ExportOptions
from timeline_app.window.export_products import Product

if TYPE_CHECKING:
    from timeline_app.queries.goals import Goal


class Material:
    """Events are read from the database when the first request is made, and kept for the others."""

    def __init__(self, snapshot: Snapshot, timeline: Timeline, lookup: EventLookup) -> None:
        self._snapshot, self._timeline, self._lookup = snapshot, timeline, lookup
        self._found: dict[bool, tuple[Query, tuple[Event, ...], tuple[Goal, ...]]] = {}

    @property
    def with_period(self) -> bool:
        return self._snapshot.period is not None

    @cached_property
    def _counts(self) -> tuple[int, int]:
        return self._snapshot.certain_and_possible

    @property
    def certain(self) -> int:
        return self._counts[0]

    @property
    def possible(self) -> int:
        return self._counts[1]

    @cached_property
    def filtered_out(self) -> int:
        """How many events the export would hold besides, were nothing filtered in the window."""
        return self._lookup.count(Query(period=self._snapshot.period)) - len(self._snapshot.exported)

    @property
    def period_words(self) -> str:
        period = self._snapshot.period
        return period_in_words(period.start, period.end) if period else ""

    def count(self, certain: bool) -> int:
        """How many events the export holds."""
        return self.certain if certain else self.certain + self.possible

    def counts_in_words(self, certain: bool, picture: bool) -> str:
        """What the export holds, and what it lacks."""
        hidden = _("{count} more hidden by the filter").format(count=self.filtered_out) if self.filtered_out else ""
        return " · ".join(filter(None, (self._held_in_words(certain, picture), hidden)))

    def _held_in_words(self, certain: bool, picture: bool) -> str:
        if not self.with_period:
            return ngettext("{count} event", "{count} events", self.certain)
        if not self.possible:
            sentence = _("{certain} certain")
        elif picture:
            sentence = _("{certain} drawn · {possible} possible, not drawn")
        elif certain:
            sentence = _("{certain} certain · {possible} possible left out")
        else:
            sentence = _("{certain} certain · {possible} possible")
        return sentence.format(certain=self.certain, possible=self.possible)

    def proposed_title(self, script: Script, layout: Layout) -> str:
        return proposed_title(self._timeline, replace(self._snapshot.answer.query, period=self._snapshot.period), script, layout)

    def request(self, options: ExportOptions, product: Product) -> ReportRequest:
        query, events, goals = self._events(options.certain)
        title = options.title_for(self.proposed_title(options.script, product.layout))
        across = options.across and "across" in product.options
        layout = ReportOptions(product.layout, options.size, options.chart, options.scale, across)
        request = request_of(
            self._timeline, events, query, title, options.compiled_by, options.script, goals, layout,
            dropped=self.possible if options.certain else 0, left_out=self._lookup.events(query.without),
        )
        return with_titles(request, self._lookup.events) if product.linked else request

    def _events(self, certain: bool) -> "tuple[Query, tuple[Event, ...], tuple[Goal, ...]]":
        if certain not in self._found:
            snapshot, belonging = self._snapshot, Belonging.CERTAIN if certain else Belonging.POSSIBLE
            query = replace(snapshot.answer.query, period=snapshot.period, belonging=belonging)
            events = tuple(snapshot.certainly_exported if certain else snapshot.exported)
            self._found[certain] = query, events, self._lookup.goals(query)
        return self._found[certain]
