"""From the values of a timeline to records of one's own: the forms that read them write them, without what goes without saying."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from timeline_app.building.reasons import field_name, reason_of
from timeline_app.building.sections import entries_of, section_at
from timeline_app.building.thin_forms import (
    Form,
    ThinDocument,
    ThinEvent,
    ThinIndicator,
    ThinParagraph,
    ThinScope,
    ThinTheme,
    ThinTimeline,
)
from timeline_app.building.thin_register_forms import (
    ThinNamed,
    ThinOrganisation,
    ThinPaper,
    ThinPerson,
    ThinPlace,
    ThinSection,
    ThinSlogan,
)
from timeline_app.records.citation import Citation
from timeline_app.records.document import Document
from timeline_app.records.errors import UserError
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.link import Link
from timeline_app.records.registers import Office, Paper, Person, Registers, Slogan, Step
from timeline_app.records.short_name import short_name
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

_Fields = dict[str, Any]
Table = Mapping[str, object]


def timeline_record(timeline: Timeline) -> Table:
    start, end = timeline.first_view.start.isoformat(), timeline.first_view.end.isoformat()
    view = start if start == end else f"{start}/{end}"
    return _said(ThinTimeline, "timeline", {
        "own": True, "title": timeline.title, "title_en": timeline.title_en, "first_view": view, "version": timeline.version,
    })


def entry_records(timeline: Timeline) -> Iterator[tuple[str, str, Iterable[Table]]]:
    """What events refer to by id: the file of each kind, what its tables are called there, and the tables."""
    named = timeline.registers
    yield "themes.toml", "theme", (_said(ThinTheme, f"theme {each.id}", each) for each in timeline.themes)
    yield "scopes.toml", "scope", (_said(ThinScope, f"scope {each.id}", each) for each in timeline.scopes)
    documents = (_said(ThinDocument, f"document {each.id}", _document(each)) for each in timeline.documents)
    yield "documents.toml", "document", documents
    yield "indicators.toml", "indicator", (_said(ThinIndicator, f"indicator {each.id}", each) for each in timeline.indicators)
    organisations = (_said(ThinOrganisation, f"organisation {each.id}", each) for each in named.organisations)
    yield "organisations.toml", "organisation", organisations
    yield "people.toml", "person", (_said(ThinPerson, f"person {each.id}", _person(each)) for each in named.people)
    yield "places.toml", "place", (_said(ThinPlace, f"place {each.id}", each) for each in named.places)
    yield "groups.toml", "group", (_said(ThinNamed, f"group {each.id}", each) for each in named.groups)
    yield "papers.toml", "paper", (_said(ThinPaper, f"paper {each.id}", _paper(each)) for each in named.papers)
    yield "sections.toml", "section", (_said(ThinSection, f"section {each.id}", each) for each in named.sections)
    yield "slogans.toml", "slogan", (_said(ThinSlogan, f"slogan {each.term}", _slogan(each)) for each in named.slogans)


def paragraph_record(paragraph: KeptParagraph) -> Table:
    return _said(ThinParagraph, f"paragraph {paragraph.document} {paragraph.number}", paragraph)


def event_record(event: Event, registers: Registers) -> Table:
    """The short name is said where it does not follow from the title, and sections where they do not from the paragraphs."""
    said = _fields(event) | {
        "when": _date(event.when),
        "short": None if event.short == short_name(event.title) else event.short,
        "entries": None if event.entries == entries_of(event.citations) else event.entries,
        "links": [_link(link, registers) for link in event.links],
        "citation": [_cited(citation, registers) for citation in event.citations],
        "figure": [_figure(figure, registers) for figure in event.figures],
    }
    del said["citations"], said["figures"]
    return _said(ThinEvent, f"event {event.id}", said)


def _said(form: type[Form], record: str, value: object) -> Table:
    """Raises UserError, which names the record, for what none can say; only a file made elsewhere has that."""
    try:
        return form.model_validate(value, from_attributes=True).model_dump(exclude_defaults=True)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        where = f"{echo(record)} · {echo(field_name(first['loc']))}"
        sentence = _("No record can say what the timeline has there, and nothing was written: {where}: {reason}.")
        raise UserError(sentence.format(where=where, reason=reason_of(first))) from error


def _fields(value: "DataclassInstance") -> _Fields:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _date(when: When | None) -> object:
    """An open one with the day on which it ends, since a document need not tell that."""
    return when and ({"edtf": when.edtf, "until": when.end} if when.open else when.edtf)


def _document(document: Document) -> _Fields:
    return _fields(document) | {"published": _date(document.published), "covers": _date(document.covers)}


def _person(person: Person) -> _Fields:
    said = _fields(person)
    return said | {"office": list(map(_dated, said.pop("offices")))}


def _paper(paper: Paper) -> _Fields:
    said = _fields(paper)
    return said | {"step": list(map(_dated, said.pop("steps")))}


def _slogan(slogan: Slogan) -> _Fields:
    return _fields(slogan) | {"explained": slogan.meaning is not None}


def _dated(each: Office | Step) -> _Fields:
    return _fields(each) | {"when": _date(each.when)}


def _cited(citation: Citation, registers: Registers) -> _Fields:
    by_itself = section_at(registers, citation.document, citation.paragraph)
    return _fields(citation) | {"section": None if citation.section == by_itself else citation.section or ""}


def _figure(figure: Figure, registers: Registers) -> _Fields:
    placed = _cited(figure.citation, registers)
    del placed["resolved"], placed["sic"]
    said = _fields(figure) | {"when": _date(figure.when)} | placed
    del said["citation"]
    return said


def _link(link: Link, registers: Registers) -> _Fields:
    said: _Fields = {"kind": link.kind, "event": link.event, "reason": link.reason}
    if link.stated is None:
        return said
    placed = _cited(link.stated, registers)
    return said | {key: placed[key] for key in ("document", "paragraph", "phrase", "section")}
