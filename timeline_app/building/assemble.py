"""From checked forms to records: dates resolved, references followed, problems gathered."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from timeline_app.building.forms import CitationForm, DocumentForm, EventForm, FigureForm, InvolvedForm, LinkForm
from timeline_app.building.problems import InvalidRecords, Problem
from timeline_app.building.references import Known, event_references, register_problems, repeated
from timeline_app.building.registers import registers_of
from timeline_app.building.sources import Sources
from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.extraction.edtf_dates import NotADate, when_of
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import disagreeing_figures
from timeline_app.records.document import Document
from timeline_app.records.event import Event, Involved
from timeline_app.records.figure import Figure, Indicator
from timeline_app.records.link import Link
from timeline_app.records.period import Period
from timeline_app.records.scope import UNION_SCOPES
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Records, Timeline
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _


def assemble(sources: Sources) -> Records:
    """Records of a data folder; raises InvalidRecords with every problem there is."""
    assembler = _Assembler(sources)
    events = assembler.events()
    timeline = assembler.timeline(events)
    if not events and not assembler.problems:
        assembler.problems.append(Problem("events", "", "", _("there is no event")))
    if assembler.problems or timeline is None:
        raise InvalidRecords(assembler.problems)
    return Records(timeline, events)


_STRICT = frozenset({"人", "人次", "家", "元", "%"})


class _Assembler:
    def __init__(self, sources: Sources) -> None:
        self.problems = list(sources.problems)
        self._sources, self._known = sources, Known.of(sources)
        self._documents: dict[str, Document] = {}
        self._documents |= self._dated_documents()
        self._registers = registers_of(sources, self._date_if_told)

    def events(self) -> tuple[Event, ...]:
        self.problems += (*repeated(self._sources), *register_problems(self._sources, self._known))
        self._check_few("themes.toml", self._sources.themes, limits.BITS)
        self._check_few("documents.toml", self._sources.documents, limits.DOCUMENTS)
        made = [self._event(file, form) for file, form in self._sources.events]
        return tuple(sorted(filter(None, made), key=lambda event: event.order))

    def timeline(self, events: tuple[Event, ...]) -> Timeline | None:
        form = self._sources.timeline
        first = form and self._date("timeline.toml", "", "first_view", form.first_view)
        if form is None or first is None or not events:
            return None
        starts, ends = zip(*((event.when.start, event.when.end) for event in events), strict=True)
        return Timeline(
            form.title, form.title_en, form.version, Period(first.start, first.end), Period(min(starts), max(ends)),
            len(events),
            themes=tuple(Theme(**theme.model_dump()) for theme in self._sources.themes),
            documents=tuple(self._documents.values()),
            indicators=tuple(Indicator(**indicator.model_dump()) for indicator in self._sources.indicators),
            scopes=UNION_SCOPES,
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

    def _check_few(self, file: str, forms: Sequence[object], most: int) -> None:
        if len(forms) > most:
            reason = _("{count} are too many; there can be {most}").format(count=len(forms), most=most)
            self.problems.append(Problem(file, "", "", reason))

    def _event(self, file: str, form: EventForm) -> Event | None:
        self._check_references(file, form)
        if "documents.toml" in self._known.invalid:
            return None
        until = max((self._documents[c.document].published.end for c in form.citation if c.document in self._documents),
                    default=None)
        when = self._date(file, f"event {form.id}", "when", form.when, until)
        figures = [self._figure(file, form, position, each, until) for position, each in enumerate(form.figure, start=1)]
        if when is None:
            return None
        self._check_file(file, form, when)
        return self._made(form, when, tuple(figures))

    def _check_references(self, file: str, form: EventForm) -> None:
        self.problems += self._known.problems(file, f"event {form.id}", event_references(form))
        if form.id in {each.event for each in form.links}:
            self._problem(file, form, "links.event", _("leads back to itself"))
        self._check_units(file, form)

    def _check_units(self, file: str, form: EventForm) -> None:
        """People, visits, enterprises, money and shares are never mixed in a series; 条 and 件 are two words for one."""
        units = {indicator.id: indicator.unit for indicator in self._sources.indicators}
        for position, figure in enumerate(form.figure, start=1):
            expected = units.get(figure.indicator or "", figure.unit)
            if figure.unit != expected and _STRICT & {figure.unit, expected}:
                names = {"indicator": echo(figure.indicator or ""), "unit": echo(expected)}
                sentence = _("the indicator {indicator} counts in {unit}").format(**names)
                self._problem(file, form, f"figure[{position}].unit", sentence)

    def _check_file(self, file: str, form: EventForm, when: When) -> None:
        expected = "background" if when.start.year < 2022 else str(when.start.year)
        if file != f"events/{expected}.toml":
            self._problem(file, form, "when", _("belongs in events/{file}.toml").format(file=expected))

    def _figure(self, file: str, form: EventForm, position: int, figure: FigureForm, until: date | None) -> Figure:
        field = f"figure[{position}].when"
        when = figure.when and self._date(file, f"event {form.id}", field, figure.when, until)
        citation = self._citation(figure)
        return Figure(
            figure.label, figure.value, figure.unit, figure.qualifier, figure.measure, when or None, figure.indicator, citation
        )

    def _citation(self, form: CitationForm | FigureForm) -> Citation:
        """With the section that its paragraph stands in."""
        told = (form.resolved, form.sic) if isinstance(form, CitationForm) else (None, None)
        return Citation(form.document, form.paragraph, form.phrase, *told, self._section(form.document, form.paragraph))

    def _link(self, form: LinkForm) -> Link:
        if form.document is None or form.paragraph is None or form.phrase is None:
            return Link(form.kind, form.event, None, form.reason)
        section = self._section(form.document, form.paragraph)
        return Link(form.kind, form.event, Citation(form.document, form.paragraph, form.phrase, section=section))

    def _section(self, document: str, paragraph: int) -> str | None:
        found = self._registers.section_of(document, paragraph)
        return found and found.id

    def _made(self, form: EventForm, when: When, figures: tuple[Figure, ...]) -> Event:
        citations = tuple(map(self._citation, form.citation))
        return Event(
            form.id, form.title, form.title_en, form.short, form.kind, when, tuple(form.themes), form.scope, form.place,
            form.summary, form.major, _involved(form.organisations), _involved(form.people),
            citations=citations,
            figures=figures,
            links=tuple(map(self._link, form.links)),
            groups=tuple(form.groups), papers=tuple(form.papers), summary_en=form.summary_en, note=form.note,
            entries=_entries(citations),
        )

    def _date_if_told(self, file: str, record: str, field: str, text: str | None, document: str = "") -> When | None:
        """An open end closes with the publication of the document."""
        told_by = self._documents.get(document)
        return self._date(file, record, field, text, told_by and told_by.published.end) if text else None

    def _date(self, file: str, record: str, field: str, text: str, until: date | None = None) -> When | None:
        try:
            return when_of(text, until)
        except NotADate as error:
            self.problems.append(Problem(file, record, field, str(error)))
            return None

    def _problem(self, file: str, form: EventForm, field: str, reason: str) -> None:
        self.problems.append(Problem(file, f"event {form.id}", field, reason))


def _document(form: DocumentForm, published: When, covers: When | None) -> Document:
    fields: dict[str, Any] = form.model_dump() | {"published": published, "covers": covers, "authors": tuple(form.authors)}
    return Document(**fields)


def _involved(forms: Iterable[InvolvedForm]) -> tuple[Involved, ...]:
    return tuple(Involved(form.id, form.role) for form in forms)


def _entries(citations: Sequence[Citation]) -> tuple[str, ...]:
    """The sections that an event stands in: of each document cited, that of the first citation."""
    first = {citation.document: citation.section for citation in reversed(citations)}
    documents = dict.fromkeys(citation.document for citation in citations)
    return tuple(section for document in documents if (section := first[document]))
