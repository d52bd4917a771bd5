"""What hangs on events: figures, the passages that tell of them, and what came before and after. One row each."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from timeline_app.queries.names import indicator_name, link_names, said_by, section_name, time_of, title_of
from timeline_app.queries.source_names import resolution_names
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.link import Link
from timeline_app.records.resolution import Resolution, resolved_of
from timeline_app.records.timeline import Timeline
from timeline_app.report.request import ReportRequest
from timeline_app.translation.words import _
from timeline_app.workbook.sheet import Sheet, Show, Table, listed

_Part = TypeVar("_Part")
_Of = tuple[Event, _Part]  # what a row is about: an event, and a part of it


def figure_sheet(request: ReportRequest, show: Show) -> Sheet:
    table, timeline = Table[_Of[Figure]](), request.timeline
    indicators = {each.id: show(indicator_name(each)) for each in timeline.indicators}
    measures = {Measure.STOCK: _("a stock"), Measure.FLOW: _("a flow"), Measure.TARGET: _("a target")}
    others = _told_by_others(timeline, show)
    _add_event(table, show)
    table.named(_("Indicator"), lambda row: indicators.get(row[1].indicator or ""), lambda row: row[1].indicator)
    table.column(_("Figure"), lambda row: show(row[1].label))
    table.column(_("Value"), lambda row: row[1].value)
    table.column(_("Unit"), lambda row: show(row[1].unit))
    table.column(_("Qualifier"), lambda row: show(row[1].qualifier or ""))
    table.named(_("Measure"), lambda row: measures[row[1].measure], lambda row: row[1].measure)
    table.column(_("Time"), lambda row: time_of(row[1]))
    table.days(lambda row: row[1].when)
    _add_passage(table, lambda row: row[1].citation, timeline, show)
    table.column(_("Told otherwise"), lambda row: listed(others.get((row[0].id, row[1]), ())))
    return table.sheet(_("Figures"), ((event, figure) for event in request.events for figure in event.figures))


def passage_sheet(request: ReportRequest, show: Show) -> Sheet:
    table, timeline = Table[_Of[Citation]](), request.timeline
    sections, hows = timeline.registers.section, resolution_names()
    _add_event(table, show)
    _add_passage(table, lambda row: row[1], timeline, show)
    table.named(
        _("Section"), lambda row: show(section_name(sections(row[1].section))) if row[1].section else None,
        lambda row: row[1].section,
    )
    table.named(_("How the date follows"), lambda row: _resolved(row[1], hows), lambda row: row[1].resolved)
    table.column(_("Slip"), lambda row: show(row[1].sic or ""))
    return table.sheet(_("Passages"), ((event, each) for event in request.events for each in event.citations))


def _resolved(citation: Citation, hows: Mapping[Resolution, str]) -> str | None:
    resolved = resolved_of(citation.resolved)
    return hows[resolved.kind] if resolved else None


def link_sheet(request: ReportRequest, show: Show) -> Sheet:
    table, kinds = Table[_Of[Link]](), link_names()
    titles = {event.id: show(title_of(event)) for event in request.events} | {
        id: show(title) for id, title in request.titles.items()
    }
    _add_event(table, show)
    table.named(_("Link"), lambda row: kinds[row[1].kind], lambda row: row[1].kind)
    table.named(_("Other event"), lambda row: titles.get(row[1].event), lambda row: row[1].event)
    _add_passage(table, lambda row: row[1].stated, request.timeline, show)
    table.column(_("Reason of the editors"), lambda row: show(row[1].reason or ""))
    return table.sheet(_("Before and after"), ((event, link) for event in request.events for link in event.links))


def _add_event(table: Table[_Of[_Part]], show: Show) -> None:
    table.named(_("Event"), lambda row: show(title_of(row[0])), lambda row: row[0].id)


def _add_passage(
    table: Table[_Of[_Part]], citation: Callable[[_Of[_Part]], Citation | None], timeline: Timeline, show: Show
) -> None:
    """A document, a paragraph, and its phrase as printed, in no other script."""
    table.named(
        _("Document"), lambda row: show(timeline.document(found.document).short) if (found := citation(row)) else None,
        lambda row: found.document if (found := citation(row)) else None,
    )
    table.column(_("Paragraph"), lambda row: found.paragraph if (found := citation(row)) else None)
    table.column(_("As printed"), lambda row: found.phrase if (found := citation(row)) else None)


def _told_by_others(timeline: Timeline, show: Show) -> Mapping[tuple[str, Figure], list[str]]:
    """What other documents tell of the same, by event and figure, where they disagree."""
    found: dict[tuple[str, Figure], list[str]] = {}
    colon = _(": ")
    for one, other in (pair for each in timeline.disagreements for pair in (each.sides, each.sides[::-1])):
        if isinstance(one.told, Figure):
            words = _(", ").join(filter(None, said_by(other)))
            document = timeline.document(other.citation.document).short
            found.setdefault((one.event, one.told), []).append(show(f"{document}{colon}{words}"))
    return found
