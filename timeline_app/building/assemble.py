"""From checked forms to records: dates resolved, references followed, problems gathered."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from timeline_app.building import bundled_checks
from timeline_app.building.problems import InvalidRecords, Problem
from timeline_app.building.references import Known, event_references, register_problems, repeated
from timeline_app.building.registers import registers_of
from timeline_app.building.sections import entries_of, section_at
from timeline_app.building.sources import Sources
from timeline_app.building.thin_forms import (
    DateForm,
    ThinCitation,
    ThinDocument,
    ThinEvent,
    ThinFigure,
    ThinInvolved,
    ThinLink,
    ThinPlaced,
)
from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import disagreeing_figures
from timeline_app.records.document import Document
from timeline_app.records.event import Event, Involved
from timeline_app.records.figure import Figure, Indicator
from timeline_app.records.kept_paragraph import KeptParagraph
from timeline_app.records.link import Link
from timeline_app.records.period import Period
from timeline_app.records.scope import Scope
from timeline_app.records.short_name import short_name
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Records, Timeline
from timeline_app.records.when import When
from timeline_app.translation.words import _


def assemble(sources: Sources) -> Records:
    """Records of a data folder; raises InvalidRecords with every problem there is."""
    assembler = _Assembler(sources)
    events = assembler.events()
    timeline = assembler.timeline(events)
    if not events and not assembler.problems and not sources.own:
        assembler.problems.append(Problem("events", "", "", _("there is no event")))
    if assembler.problems or timeline is None:
        raise InvalidRecords(assembler.problems)
    paragraphs = tuple(KeptParagraph(**form.model_dump()) for form in sources.paragraphs)
    return Records(timeline, events, paragraphs)


class _Assembler:
    def __init__(self, sources: Sources) -> None:
        self.problems = list(sources.problems)
        self._sources, self._known = sources, Known.of(sources)
        self._documents: dict[str, Document] = {}
        self._documents |= self._dated_documents()
        self._registers = registers_of(sources, self._date_if_told)

    def events(self) -> tuple[Event, ...]:
        self.problems += (*repeated(self._sources), *register_problems(self._sources, self._known))
        if not self._sources.own:
            self.problems += bundled_checks.folder_problems(self._sources)
        made = [self._event(file, form) for file, form in self._sources.events]
        return tuple(sorted(filter(None, made), key=lambda event: event.order))

    def timeline(self, events: tuple[Event, ...]) -> Timeline | None:
        form = self._sources.timeline
        first = form and self._date("timeline.toml", "", "first_view", form.first_view)
        if form is None or first is None or not (events or self._sources.own):
            return None
        view = Period(first.start, first.end)
        starts, ends = [event.when.start for event in events], [event.when.end for event in events]
        return Timeline(
            form.title, form.title_en, form.version, view,
            Period(min(starts), max(ends)) if events else view,
            len(events),
            themes=tuple(Theme(**theme.model_dump()) for theme in self._sources.themes),
            documents=tuple(self._documents.values()),
            indicators=tuple(Indicator(**indicator.model_dump()) for indicator in self._sources.indicators),
            scopes=tuple(Scope(**scope.model_dump()) for scope in self._sources.scopes),
            disagreements=(*disagreeing_figures(events), *disagreeing_dates(events)),
            read_registers=lambda: self._registers,
        )

    def _dated_documents(self) -> Iterator[tuple[str, Document]]:
        for form in self._sources.documents:
            record = f"document {form.id}"
            published = self._date("documents.toml", record, "published", form.published)
            covers = self._date_if_told("documents.toml", record, "covers", form.covers)
            if published:
                yield form.id, _document(form, published, covers)

    def _event(self, file: str, form: ThinEvent) -> Event | None:
        self.problems += self._known.problems(file, f"event {form.id}", event_references(form))
        if not self._sources.own:
            self.problems += bundled_checks.event_problems(file, form, self._sources)
        if "documents.toml" in self._known.invalid:
            return None
        until = max((self._documents[c.document].published.end for c in form.citation if c.document in self._documents),
                    default=None)
        when = self._date(file, f"event {form.id}", "when", form.when, until)
        figures = [self._figure(file, form, position, each, until) for position, each in enumerate(form.figure, start=1)]
        if when is None:
            return None
        if not self._sources.own:
            self.problems += bundled_checks.misplaced(file, form, when)
        return self._made(file, form, when, tuple(figures))

    def _figure(self, file: str, form: ThinEvent, position: int, figure: ThinFigure, until: date | None) -> Figure:
        field = f"figure[{position}].when"
        when = figure.when and self._date(file, f"event {form.id}", field, figure.when, until)
        citation = self._citation(figure)
        return Figure(
            figure.label, figure.value, figure.unit, figure.qualifier, figure.measure, when or None, figure.indicator, citation
        )

    def _citation(self, form: ThinPlaced) -> Citation:
        told = (form.resolved, form.sic) if isinstance(form, ThinCitation) else (None, None)
        section = self._section(form.section, form.document, form.paragraph)
        return Citation(form.document, form.paragraph, form.phrase, *told, section, form.first, form.last)

    def _link(self, form: ThinLink) -> Link:
        if form.document is None:
            return Link(form.kind, form.event, None, form.reason)
        section = self._section(form.section, form.document, form.paragraph)
        stated = Citation(form.document, form.paragraph, form.phrase or "", section=section)
        return Link(form.kind, form.event, stated, form.reason)

    def _section(self, told: str | None, document: str, paragraph: int | None) -> str | None:
        """That of the paragraph, unless the record says another, or by an empty text none."""
        return section_at(self._registers, document, paragraph) if told is None else told or None

    def _made(self, file: str, form: ThinEvent, when: When, figures: tuple[Figure, ...]) -> Event | None:
        citations = tuple(map(self._citation, form.citation))
        themes = form.themes or tuple(theme.id for theme in self._sources.themes[:1])
        scope = next((scope.id for scope in self._sources.scopes), None) if form.scope is None else form.scope
        if not themes or scope is None:
            self.problems.append(Problem(file, f"event {form.id}", "scope" if themes else "themes", _("is missing")))
            return None
        return Event(
            form.id, form.title, form.title_en, short_name(form.title) if form.short is None else form.short, form.kind, when,
            themes, scope, form.place, form.summary, form.major, _involved(form.organisations), _involved(form.people),
            citations=citations,
            figures=figures,
            links=tuple(map(self._link, form.links)),
            groups=form.groups, papers=form.papers, summary_en=form.summary_en, note=form.note,
            entries=entries_of(citations) if form.entries is None else form.entries,
        )

    def _date_if_told(self, file: str, record: str, field: str, told: DateForm | None, document: str = "") -> When | None:
        """An open end closes with the publication of the document."""
        told_by = self._documents.get(document)
        return self._date(file, record, field, told, told_by and told_by.published.end) if told else None

    def _date(self, file: str, record: str, field: str, told: DateForm, until: date | None = None) -> When | None:
        try:
            return when_of(told.edtf, told.until or until)
        except NotADate as error:
            self.problems.append(Problem(file, record, field, str(error)))
            return None


def _document(form: ThinDocument, published: When, covers: When | None) -> Document:
    fields: dict[str, Any] = form.model_dump() | {"published": published, "covers": covers}
    return Document(**fields)


def _involved(forms: Iterable[ThinInvolved]) -> tuple[Involved, ...]:
    return tuple(Involved(form.id, form.role) for form in forms)
