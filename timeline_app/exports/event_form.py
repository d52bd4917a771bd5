"""An event as plain values, all keys always present: what ``list --format json`` and JSON exports hold."""

from collections.abc import Callable
from typing import Any

from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Involved
from timeline_app.records.figure import Figure
from timeline_app.records.link import Link
from timeline_app.records.registers import Registers, Section
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When


def event_form(event: Event, timeline: Timeline, show: Callable[[str], str] = str) -> dict[str, Any]:
    """``show`` converts texts of the records to the script asked for; phrases stay as printed."""
    names = timeline.registers
    return {
        "id": event.id, "title": show(event.title), "title_en": event.title_en, "kind": str(event.kind),
        "theme": event.theme, "themes": list(event.themes), "scope": str(event.scope),
        "place": show(names.place(event.place).name) if event.place else None, "place_id": event.place,
        "summary": show(event.summary), "summary_en": event.summary_en or None, "note": show(event.note) if event.note else None,
        "when": when_form(event.when), "entry": [_entry_form(names.section(id), show) for id in event.entries],
        "organisations": [show(names.organisation(each.id).name) for each in event.organisations],
        "people": [show(names.person(each.id).name) for each in event.people],
        "involved_organisations": [_involved_form(each, names.organisation(each.id).name, show) for each in event.organisations],
        "involved_people": [_involved_form(each, names.person(each.id).name, show) for each in event.people],
        "groups": [show(names.group(id).name) for id in event.groups],
        "papers": [show(names.paper(id).title) for id in event.papers],
        "citations": [_citation_form(each, names, show) for each in event.citations],
        "unsourced": not event.citations,
        "figures": [_figure_form(figure, show) for figure in event.figures],
        "links": [_link_form(link, show) for link in event.links],
    }


def _entry_form(section: Section, show: Callable[[str], str]) -> dict[str, Any]:
    """The number is that of an item in its list; the parts of an essay have none."""
    return {"document": section.document, "number": section.number if section.numbered else None, "name": show(section.name)}


def _involved_form(involved: Involved, name: str, show: Callable[[str], str]) -> dict[str, Any]:
    return {"id": involved.id, "name": show(name), "role": str(involved.role) if involved.role else None}


def _citation_form(citation: Citation, names: Registers, show: Callable[[str], str]) -> dict[str, Any]:
    return _passage_form(citation) | {
        "resolved": citation.resolved,
        "section": show(names.section(citation.section).name) if citation.section else None,
        "sic": show(citation.sic) if citation.sic else None,
    }


def _link_form(link: Link, show: Callable[[str], str]) -> dict[str, Any]:
    """A database of before schema 5 does not tell whether a document states it."""
    return {
        "kind": str(link.kind), "event": link.event, "stated": link.stated is not None if link.stated or link.reason else None,
        "citation": _passage_form(link.stated) if link.stated else None, "reason": show(link.reason) if link.reason else None,
    }


def _passage_form(citation: Citation) -> dict[str, Any]:
    return {"document": citation.document, "paragraph": citation.paragraph, "phrase": citation.phrase}


def when_form(when: When) -> dict[str, str]:
    return {
        "edtf": when.edtf, "start": when.start.isoformat(), "end": when.end.isoformat(), "precision": str(when.precision)
    }


def _figure_form(figure: Figure, show: Callable[[str], str]) -> dict[str, Any]:
    return {
        "indicator": figure.indicator, "label": show(figure.label), "value": plain_number(figure.value), "unit": figure.unit,
        "qualifier": figure.qualifier, "measure": str(figure.measure), "when": when_form(figure.when) if figure.when else None,
    } | _passage_form(figure.citation)


def plain_number(value: float | None) -> float | int | None:
    """A whole number without a decimal point."""
    return int(value) if value is not None and value == int(value) else value
