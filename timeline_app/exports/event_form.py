"""An event as plain values, all keys always present: what ``list --format json`` and JSON exports hold."""

from collections.abc import Callable
from typing import Any

from timeline_app.records.event import Event
from timeline_app.records.figure import Figure
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When


def event_form(event: Event, timeline: Timeline, show: Callable[[str], str] = str) -> dict[str, Any]:
    """``show`` converts texts of the records to the script asked for; phrases stay as printed."""
    names = timeline.registers
    return {
        "id": event.id, "title": show(event.title), "title_en": event.title_en, "kind": str(event.kind),
        "theme": event.theme, "themes": list(event.themes), "scope": str(event.scope),
        "place": show(names.place(event.place).name) if event.place else None, "summary": show(event.summary),
        "when": when_form(event.when),
        "organisations": [show(names.organisation(each.id).name) for each in event.organisations],
        "people": [show(names.person(each.id).name) for each in event.people],
        "citations": [
            {"document": each.document, "paragraph": each.paragraph, "phrase": each.phrase, "resolved": each.resolved}
            for each in event.citations
        ],
        "figures": [_figure_form(figure, show) for figure in event.figures],
        "links": [{"kind": str(link.kind), "event": link.event} for link in event.links],
    }


def when_form(when: When) -> dict[str, str]:
    return {
        "edtf": when.edtf, "start": when.start.isoformat(), "end": when.end.isoformat(), "precision": str(when.precision)
    }


def _figure_form(figure: Figure, show: Callable[[str], str]) -> dict[str, Any]:
    return {
        "indicator": figure.indicator, "label": show(figure.label), "value": plain_number(figure.value), "unit": figure.unit,
        "qualifier": figure.qualifier, "measure": str(figure.measure), "when": when_form(figure.when) if figure.when else None,
        "document": figure.citation.document, "paragraph": figure.citation.paragraph, "phrase": figure.citation.phrase,
    }


def plain_number(value: float | None) -> float | int | None:
    """A whole number without a decimal point."""
    return int(value) if value is not None and value == int(value) else value
