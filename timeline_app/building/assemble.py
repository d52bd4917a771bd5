"""From checked forms to records: dates resolved, references followed, faults gathered."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from timeline_app.building.edtf_dates import NotADate, when_of
from timeline_app.building.faults import Fault, FaultyRecords
from timeline_app.building.forms import DocumentForm, EventForm, FigureForm
from timeline_app.building.sources import Sources
from timeline_app.extraction.disagreeing_dates import disagreeing_dates
from timeline_app.records import limits
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import disagreeing_figures
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Indicator
from timeline_app.records.link import Link
from timeline_app.records.period import Period
from timeline_app.records.theme import Theme
from timeline_app.records.timeline import Records, Timeline
from timeline_app.records.when import When
from timeline_app.translation.one_line import echo
from timeline_app.translation.words import _


def assemble(sources: Sources) -> Records:
    """Records of a data folder; raises FaultyRecords with every fault there is."""
    assembler = _Assembler(sources)
    events = assembler.events()
    timeline = assembler.timeline(events)
    if not events and not assembler.faults:
        assembler.faults.append(Fault("events", "", "", _("there is no event")))
    if assembler.faults or timeline is None:
        raise FaultyRecords(assembler.faults)
    return Records(timeline, events)


_STRICT = frozenset({"人", "人次", "家", "元", "%"})


@dataclass(frozen=True, slots=True)
class _Known:
    """Ids that records may refer to."""

    themes: frozenset[str]
    documents: frozenset[str]
    indicators: frozenset[str]
    events: frozenset[str]


class _Assembler:
    def __init__(self, sources: Sources) -> None:
        self.faults = list(sources.faults)
        self._sources = sources
        # A reference to what could not be read is no fault of its own.
        self._faulty = frozenset(fault.file for fault in sources.faults)
        self._known = _Known(
            *(frozenset(form.id for form in forms) for forms in (sources.themes, sources.documents, sources.indicators)),
            events=frozenset(sources.event_ids),
        )
        self._documents = dict(self._dated_documents())

    def events(self) -> tuple[Event, ...]:
        self._check_unique()
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
            disagreements=(*disagreeing_figures(events), *disagreeing_dates(events)),
        )

    def _dated_documents(self) -> Iterator[tuple[str, Document]]:
        for form in self._sources.documents:
            record = f"document {form.id}"
            published = self._date("documents.toml", record, "published", form.published)
            covers = self._date("documents.toml", record, "covers", form.covers) if form.covers else None
            if published:
                yield form.id, _document(form, published, covers)

    def _check_unique(self) -> None:
        sources = self._sources
        for key, told in {
            "theme": [("themes.toml", form.id) for form in sources.themes],
            "document": [("documents.toml", form.id) for form in sources.documents],
            "indicator": [("indicators.toml", form.id) for form in sources.indicators],
            "event": [(file, form.id) for file, form in sources.events],
        }.items():
            counts = Counter(id for _file, id in told)
            self.faults += (
                Fault(file, f"{key} {id}", "id", _("used {count} times").format(count=counts[id]))
                for file, id in told if counts[id] > 1
            )

    def _check_few(self, file: str, forms: Sequence[object], most: int) -> None:
        if len(forms) > most:
            reason = _("{count} are too many; there can be {most}").format(count=len(forms), most=most)
            self.faults.append(Fault(file, "", "", reason))

    def _event(self, file: str, form: EventForm) -> Event | None:
        self._check_references(file, form)
        if "documents.toml" in self._faulty:
            return None
        until = max((self._documents[c.document].published.end for c in form.citation if c.document in self._documents),
                    default=None)
        when = self._date(file, f"event {form.id}", "when", form.when, until)
        figures = [self._figure(file, form, position, each, until) for position, each in enumerate(form.figure, start=1)]
        if when is None:
            return None
        self._check_file(file, form, when)
        return _event(form, when, tuple(figures))

    def _check_references(self, file: str, form: EventForm) -> None:
        known = self._known
        for field, where, ids, allowed in (
            ("themes", "themes.toml", form.themes, known.themes),
            ("citation.document", "documents.toml", [each.document for each in form.citation], known.documents),
            ("figure.document", "documents.toml", [each.document for each in form.figure], known.documents),
            ("figure.indicator", "indicators.toml", [each.indicator for each in form.figure if each.indicator], known.indicators),
            ("links.event", "", [each.event for each in form.links], known.events - {form.id}),
        ):
            for id in sorted(set(ids) - allowed) if where not in self._faulty else ():
                self._fault(file, form, field, _("there is no “{id}”").format(id=echo(id)))
        self._check_units(file, form)

    def _check_units(self, file: str, form: EventForm) -> None:
        """People, visits, enterprises, money and shares are never mixed in a series; 条 and 件 are two words for one."""
        units = {indicator.id: indicator.unit for indicator in self._sources.indicators}
        for position, figure in enumerate(form.figure, start=1):
            expected = units.get(figure.indicator or "", figure.unit)
            if figure.unit != expected and _STRICT & {figure.unit, expected}:
                names = {"indicator": echo(figure.indicator or ""), "unit": echo(expected)}
                sentence = _("the indicator {indicator} counts in {unit}").format(**names)
                self._fault(file, form, f"figure[{position}].unit", sentence)

    def _check_file(self, file: str, form: EventForm, when: When) -> None:
        expected = "background" if when.start.year < 2022 else str(when.start.year)
        if file != f"events/{expected}.toml":
            self._fault(file, form, "when", _("belongs in events/{file}.toml").format(file=expected))

    def _figure(self, file: str, form: EventForm, position: int, figure: FigureForm, until: date | None) -> Figure:
        field = f"figure[{position}].when"
        when = figure.when and self._date(file, f"event {form.id}", field, figure.when, until)
        return _figure(figure, when or None)

    def _date(self, file: str, record: str, field: str, text: str, until: date | None = None) -> When | None:
        try:
            return when_of(text, until)
        except NotADate as fault:
            self.faults.append(Fault(file, record, field, str(fault)))
            return None

    def _fault(self, file: str, form: EventForm, field: str, reason: str) -> None:
        self.faults.append(Fault(file, f"event {form.id}", field, reason))


def _document(form: DocumentForm, published: When, covers: When | None) -> Document:
    fields: dict[str, Any] = form.model_dump() | {"published": published, "covers": covers, "authors": tuple(form.authors)}
    return Document(**fields)


def _event(form: EventForm, when: When, figures: tuple[Figure, ...]) -> Event:
    return Event(
        form.id, form.title, form.title_en, form.short, form.kind, when, tuple(form.themes), form.scope, form.place,
        form.summary, form.major, tuple(form.organisations), tuple(form.people),
        citations=tuple(Citation(**each.model_dump()) for each in form.citation),
        figures=figures,
        links=tuple(Link(each.kind, each.event) for each in form.links),
    )


def _figure(form: FigureForm, when: When | None) -> Figure:
    citation = Citation(form.document, form.paragraph, form.phrase)
    return Figure(form.label, form.value, form.unit, form.qualifier, form.measure, when, form.indicator, citation)
