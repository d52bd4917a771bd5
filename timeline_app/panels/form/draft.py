"""What stands in the fields of a form, as texts; and an event as such texts."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from timeline_app.frozen import frozen
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event, Kind, Role
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.numbers import number_in_words
from timeline_app.records.short_name import short_name
from timeline_app.records.timeline import Timeline


class InvolvedDraft(NamedTuple):
    """An organisation or a person by name, with the part that it had."""

    name: str
    role: Role | None = None


@frozen
class FigureDraft:
    """``number`` as it is printed; ``source`` is the name of a document, empty for the first of the event."""

    label: str = ""
    number: str = ""
    unit: str = ""
    qualifier: str = ""
    measure: Measure = Measure.STOCK
    when: str = ""
    source: str = ""
    origin: Figure | None = field(default=None, compare=False)


@frozen
class SourceDraft:
    """``published`` counts only for a document that the timeline does not have; ``first`` and ``last`` are those of a Citation."""

    document: str = ""
    paragraph: str = ""
    phrase: str = ""
    published: str = ""
    first: int | None = None
    last: int | None = None
    origin: Citation | None = field(default=None, compare=False)


@frozen
class LinkDraft:
    """``event`` is the id of what was chosen, empty while something is only ``typed``."""

    kind: LinkKind = LinkKind.LED_TO
    event: str = ""
    typed: str = ""
    reason: str = ""
    origin: Link | None = field(default=None, compare=False)


@frozen
class Draft:
    """All of a form. ``chosen`` is the EDTF that was picked where the date may mean several; names are as they are typed."""

    date: str = ""
    chosen: str = ""
    title: str = ""
    title_en: str = ""
    short: str = ""
    place: str = ""
    kind: Kind = Kind.HAPPENING
    scope: str = ""
    themes: tuple[str, ...] = ()
    summary: str = ""
    organisations: tuple[InvolvedDraft, ...] = ()
    people: tuple[InvolvedDraft, ...] = ()
    figures: tuple[FigureDraft, ...] = ()
    sources: tuple[SourceDraft, ...] = ()
    links: tuple[LinkDraft, ...] = ()


def empty_draft(timeline: Timeline) -> Draft:
    """Of a new event: with the first theme and scope that there are, if any."""
    return Draft(scope=next((scope.id for scope in timeline.scopes), ""), themes=tuple(theme.name for theme in timeline.themes[:1]))


def draft_of(event: Event, timeline: Timeline) -> Draft:
    """An event as a form shows it at first."""
    registers, documents = timeline.registers, {id: name for name, id in named_documents(timeline).items()}
    return Draft(
        date=event.when.edtf, title=event.title, title_en=event.title_en,
        short="" if event.short == short_name(event.title) else event.short,
        place=registers.place(event.place).name if event.place else "", kind=event.kind, scope=event.scope,
        themes=tuple(timeline.theme(id).name for id in event.themes), summary=event.summary,
        organisations=tuple(InvolvedDraft(registers.organisation(each.id).name, each.role) for each in event.organisations),
        people=tuple(InvolvedDraft(registers.person(each.id).name, each.role) for each in event.people),
        figures=tuple(_figure(figure, documents) for figure in event.figures),
        sources=tuple(_source(citation, documents) for citation in event.citations),
        links=tuple(LinkDraft(link.kind, link.event, "", link.reason or "", link) for link in event.links),
    )


def named_documents(timeline: Timeline) -> Mapping[str, str]:
    """Ids of documents by the name that a form shows, which no two share: short, else the title, else that with the id."""
    shorts = Counter(document.short for document in timeline.documents)
    titles = Counter(document.title for document in timeline.documents)
    named: dict[str, str] = {}
    for document in timeline.documents:
        title = document.title if titles[document.title] == 1 else f"{document.title} ({document.id})"
        named[document.short if document.short and shorts[document.short] == 1 else title] = document.id
    return named


def _figure(figure: Figure, documents: Mapping[str, str]) -> FigureDraft:
    number = figure.citation.phrase or ("" if figure.value is None else number_in_words(figure.value))
    return FigureDraft(
        figure.label, number, figure.unit, figure.qualifier or "", figure.measure, figure.when.edtf if figure.when else "",
        documents[figure.citation.document], figure,
    )


def _source(citation: Citation, documents: Mapping[str, str]) -> SourceDraft:
    paragraph = "" if citation.paragraph is None else str(citation.paragraph)
    return SourceDraft(
        documents[citation.document], paragraph, citation.phrase, first=citation.first, last=citation.last,
        origin=citation,
    )
