"""The sheet of events: one row each, in the order of the answer."""

from timeline_app.queries.names import (
    kind_names,
    name_of,
    no_source,
    paper_name,
    place_name,
    precision_name,
    scope_names,
    theme_name,
)
from timeline_app.records.certainty import Certainty, certainty_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import _
from timeline_app.workbook.sheet import Sheet, Show, Table, listed


def event_sheet(request: ReportRequest, show: Show) -> Sheet:
    table, timeline = Table[Event](), request.timeline
    table.named(_("Title"), lambda event: show(event.title), lambda event: event.id)
    table.column(_("English title"), lambda event: event.title_en)
    table.date(lambda event: event.when)
    if request.period:
        _add_belonging(table, request.period)
    _add_kinds(table, timeline, show)
    table.column(_("Summary"), lambda event: show(event.summary))
    table.column(_("Summary in English"), lambda event: event.summary_en)
    table.column(_("Note"), lambda event: show(event.note or ""))
    _add_registers(table, timeline, show)
    table.named(
        _("Documents"), lambda event: listed(show(timeline.document(id).short) for id in event.sources) or no_source(),
        lambda event: listed(event.sources),
    )
    table.column(_("Figures, count"), lambda event: len(event.figures))
    return table.sheet(_("Events"), request.events)


def _add_belonging(table: Table[Event], period: Period) -> None:
    """How an event lies in the period asked for."""
    names = {
        Certainty.INSIDE: _("in the period"), Certainty.RUNNING: _("runs through the period"),
        Certainty.POSSIBLE: _("may be in the period"), None: None,
    }
    table.column(_("In the period"), lambda event: names[certainty_of(event.when, period)])


def _add_kinds(table: Table[Event], timeline: Timeline, show: Show) -> None:
    kinds, scopes = kind_names(), scope_names(timeline)
    table.named(_("Precision"), lambda event: precision_name(event.when), lambda event: event.when.precision)
    table.named(_("Kind"), lambda event: kinds[event.kind], lambda event: event.kind)
    table.named(_("Theme"), lambda event: show(theme_name(timeline, event.theme)), lambda event: event.theme)
    table.named(
        _("All themes"), lambda event: listed(show(theme_name(timeline, id)) for id in event.themes),
        lambda event: listed(event.themes),
    )
    table.named(_("Scope"), lambda event: show(scopes[event.scope]), lambda event: event.scope)
    table.named(
        _("Place"), lambda event: show(place_name(timeline, event.place)) if event.place else None, lambda event: event.place,
    )


def _add_registers(table: Table[Event], timeline: Timeline, show: Show) -> None:
    names = timeline.registers
    table.named(
        _("Organisations"), lambda event: listed(show(name_of(names.organisation(each.id))) for each in event.organisations),
        lambda event: listed(each.id for each in event.organisations),
    )
    table.named(
        _("People"), lambda event: listed(show(name_of(names.person(each.id))) for each in event.people),
        lambda event: listed(each.id for each in event.people),
    )
    table.named(
        _("Groups"), lambda event: listed(show(name_of(names.group(id))) for id in event.groups),
        lambda event: listed(event.groups),
    )
    table.named(
        _("Papers"), lambda event: listed(show(paper_name(names.paper(id))) for id in event.papers),
        lambda event: listed(event.papers),
    )
    table.named(
        _("Items of lists"), lambda event: listed(show(names.section(id).name) for id in event.entries),
        lambda event: listed(event.entries),
    )
