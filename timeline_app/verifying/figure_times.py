"""When a figure was counted, or for when it is aimed at: its own phrase tells it, or what stands around it."""

from collections.abc import Iterator, Sequence

from timeline_app.extraction.phrase_dates import dates_in
from timeline_app.frozen import frozen
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.period import Period
from timeline_app.records.registers import Section
from timeline_app.records.timeline import Timeline
from timeline_app.records.when import When
from timeline_app.translation.words import _
from timeline_app.verifying.citations import Paragraphs


@frozen
class Times:
    """Where the times of figures are looked for."""

    paragraphs: Paragraphs
    timeline: Timeline

    def paragraph(self, figure: Figure) -> str:
        """The one it is cited from; empty where there is none."""
        known = self.paragraphs.get(figure.citation.document, ())
        place = figure.citation.place_among(len(known))
        return "" if place is None else known[place]

    def complaint(self, figure: Figure, event: Event) -> str | None:
        """What is wrong where nothing tells the time of a figure: its paragraph, or what stands around one without a year."""
        when, known = figure.when, self.paragraphs.get(figure.citation.document, ())
        place = figure.citation.place_among(len(known))
        if when is None or place is None:
            return None
        told = list(self._told(figure, event, known, place))
        as_of = figure.measure is not Measure.FLOW and when.start == when.end
        today = self.timeline.document(figure.citation.document).published.end  # what is told “so far” ends with the document
        if any((as_of or each.start == when.start) and (when.open or when.end in (each.end, today)) for each in told):
            return None
        sentence = _("nothing tells the time {when} of “{phrase}”")
        return sentence.format(when=when.edtf, phrase=figure.citation.phrase)

    def _told(self, figure: Figure, event: Event, known: Sequence[str], place: int) -> Iterator[Period]:
        """The stretches that may be meant; one without a year in each year that is spoken of. ``place`` is that of its paragraph.

        A target is not aimed at for the time of the event that sets it, nor for what a document reports.
        """
        citation, target = figure.citation, figure.measure is Measure.TARGET
        document = self.timeline.document(citation.document)
        section = self.timeline.registers.section_of(citation.document, place + 1)
        around = " ".join(_paragraphs(section, known))
        own = f"{citation.phrase} {known[place]}"
        own_years = list(_years_in(own))
        if section and not own_years and (section.numbered or not target):
            yield from _years_in(around)
        if section and not own_years and section.numbered:
            yield from _dates_in(around, ())
        yield from own_years
        yield _whole(document.published)
        if not target or event.kind is Kind.TARGET:
            yield _whole(event.when)
        if document.covers and not target and not own_years:
            yield _whole(document.covers)
        whens = (event.when, document.published, document.covers or document.published)
        years = {day.year for when in whens for day in (when.start, when.end)} | {each.start.year for each in _years_in(around)}
        yield from _dates_in(own, sorted(years))


def _whole(when: When) -> Period:
    return Period(when.start, when.end)


def _paragraphs(section: Section | None, known: Sequence[str]) -> Sequence[str]:
    return known[section.first - 1 : section.last] if section else ()


def _dates_in(text: str, years: Sequence[int]) -> Iterator[Period]:
    """Those of a text; one without a year in each of these."""
    for date in dates_in(text):
        for year in [date.start.year] if date.start.year else years:
            yield Period(first := date.first_day(year), max(first, date.last_day(year)))


def _years_in(text: str) -> Iterator[Period]:
    """The whole years of the dates that a section names."""
    for date in dates_in(text):
        if date.start.year and date.end.year and date.start.year <= date.end.year:
            first, last = date.first_day(date.start.year), date.last_day(date.end.year)
            yield Period(first.replace(month=1, day=1), last.replace(month=12, day=31))
