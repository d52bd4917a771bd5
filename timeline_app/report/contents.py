"""Everything that stands in a report, as plain data in the order of the page; the template only sets it."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from textwrap import wrap
from typing import Any, TypeVar

from timeline_app.chinese.geta import GETA
from timeline_app.chinese.script import to_script
from timeline_app.queries.goal_words import (
    aim_in_words,
    citation_of,
    due_in_words,
    outcome_names,
    result_in_words,
    time_of_result,
    total_in_words,
)
from timeline_app.queries.goals import Told
from timeline_app.queries.names import conflict_names, kind_names, said_by, series_legend, theme_name, time_of, whereabouts
from timeline_app.queries.query import AT_FIRST
from timeline_app.records.citation import Citation
from timeline_app.records.disagreement import Disagreement, Side
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.report.chart import Room, charts_of
from timeline_app.report.references import reference
from timeline_app.report.request import ReportRequest
from timeline_app.report.sections import is_sure, sections_of
from timeline_app.report.series_charts import series_charts
from timeline_app.report.widths import Widths
from timeline_app.translation.cut import LINE, cut
from timeline_app.translation.dates import day_in_words, period_in_words, when_in_words
from timeline_app.translation.words import _

_Item = TypeVar("_Item")
_MOST_PARTS = 100  # figures, and sources, of an event
_PARAGRAPH = 800  # characters
_WORD = 40  # letters without a break, which a line holds
_UNBROKEN = re.compile(rf"[!-~]{{{_WORD + 1},}}")


def contents(request: ReportRequest, shown: Callable[[str], str], widths: Widths) -> dict[str, Any]:
    """What the template gets as JSON; ``shown`` leaves out of a text what its fonts lack."""
    page = _Page(request, shown)
    made = {
        "words": _words(page.show), "title": page.name(request.title), "period": page.show(_period(request)),
        "counts": page.show(_counts(request)), "compiled_by": page.show(request.compiled_by),
        "compiled_on": page.show(day_in_words(request.compiled_on)),
        "charts": [asdict(chart) for chart in charts_of(request, page.show, widths, Room(470.0, 600.0))],
        "sections": page.sections(),
        "series": series_charts(request, widths, page.show), "goals": page.goals(),
        "sources": [page.paragraph(reference(document)) for document in page.documents],
    }
    return made | {"notes": [page.paragraph(note) for note in (*_notes(request), *page.notes())]}


class _Page:
    """Knows the numbers of events and sources while the pages are composed."""

    def __init__(self, request: ReportRequest, shown: Callable[[str], str]) -> None:
        self._request, self._shown = request, shown
        self._shortened = self._left_out = 0
        cited = {each.document for each in _cited_in(request)}
        self.documents = [document for document in request.timeline.documents if document.id in cited]
        self._source = {document.id: number for number, document in enumerate(self.documents, start=1)}
        self._number = {event.id: number for number, event in enumerate(request.events, start=1)}

    def show(self, text: str, most: int = LINE) -> str:
        """In the script of the report, with nothing that a page cannot hold, and no longer than it reads well."""
        self._shortened += len(text) > most
        shown = self._shown(to_script(cut(text, most), self._request.script))
        return _UNBROKEN.sub(lambda word: " ".join(wrap(word[0], _WORD)), shown)

    def paragraph(self, text: str) -> str:
        return self.show(text, _PARAGRAPH)

    def name(self, text: str) -> str:
        """The same of a heading, which is never empty."""
        return self.show(text).strip() or self.show(_("(no title)"))

    def some(self, items: Sequence[_Item]) -> Sequence[_Item]:
        """As many as a page reads well."""
        self._left_out += max(0, len(items) - _MOST_PARTS)
        return items[:_MOST_PARTS]

    def notes(self) -> Iterator[str]:
        """What was shortened and left out; asked for when all else has been shown."""
        if self._shortened or self._left_out:
            said = _("{texts} long texts are shortened, {parts} figures and sources left out; the data formats have them whole.")
            yield said.format(texts=self._shortened, parts=self._left_out)

    def sections(self) -> list[dict[str, Any]]:
        found = sections_of(self._request.events, self._request.period)
        return [
            {"heading": self.show(section.heading), "events": [self._event(event) for event in section.events]}
            for section in found
        ]

    def goals(self) -> list[dict[str, Any]]:
        """Targets and what came of them; what is not dated is never called missed."""
        return [
            {
                "target": self._told(goal.target, aim_in_words(goal), due_in_words(goal)),
                "results": [self._told(each, result_in_words(each), time_of_result(each)) for each in self.some(goal.results)],
                "total": self.show(total_in_words(goal)), "outcome": self.show(outcome_names()[goal.outcome]),
            }
            for goal in self.some(self._request.goals)
        ]

    def _told(self, told: Told, words: str, when: str) -> dict[str, str]:
        citation = citation_of(told)
        source = self._cited((citation.document, citation.paragraph)) if citation else ""
        return {key: self.show(text) for key, text in (("words", words), ("when", when), ("source", source))}

    def _event(self, event: Event) -> dict[str, Any]:
        timeline, show = self._request.timeline, self.show
        places = list(dict.fromkeys((each.document, each.paragraph) for each in event.citations))
        return {
            "id": event.id, "number": self._number[event.id], "title": self.name(event.title),
            "when": show(when_in_words(event.when.edtf)), "place": show(_whereabouts(event, timeline)),
            "summary": self.paragraph(event.summary),
            "sure": is_sure(event, self._request.period),
            "themes": [
                {"name": show(theme_name(timeline, theme)), "colour": timeline.theme(theme).paper} for theme in event.themes
            ],
            "figures": [self._figure(figure) for figure in self.some(event.figures)],
            "conflicts": [self.paragraph(self._conflict(each)) for each in timeline.disagreements if each.concerns(event.id)],
            "sources": [show(self._cited(each)) for each in self.some(places)],
        }

    def _figure(self, figure: Figure) -> dict[str, Any]:
        place = figure.citation.document, figure.citation.paragraph
        texts = {"label": figure.label, "value": figure_in_words(figure), "when": time_of(figure), "source": self._cited(place)}
        return {key: self.show(text) for key, text in texts.items()}

    def _conflict(self, conflict: Disagreement) -> str:
        """Both sides in a line; the other one may stand in a document that this report does not cite."""
        return conflict_names()[conflict.conflict] + _(": ") + _("; ").join(map(self._side, conflict.sides))

    def _side(self, side: Side) -> str:
        what, when = said_by(side)
        document = self._request.timeline.document(side.citation.document)
        place = f"《{document.title}》" + _("paragraph {number}").format(number=side.citation.paragraph)
        return f"{what}（{'，'.join(filter(None, (when, place)))}）"

    def _cited(self, place: tuple[str, int]) -> str:
        document, paragraph = place
        return f"[{self._source[document]}]" + _("paragraph {number}").format(number=paragraph)


def _cited_in(request: ReportRequest) -> Iterator[Citation]:
    for event in request.events:
        yield from (*event.citations, *(figure.citation for figure in event.figures))
    for goal in request.goals:
        yield from filter(None, map(citation_of, (goal.target, *goal.results)))


def _whereabouts(event: Event, timeline: Timeline) -> str:
    """With the kind of what is no event with a day."""
    where = whereabouts(event, timeline)
    return where if event.kind in AT_FIRST.kinds else f"{kind_names()[event.kind]} · {where}"


def _period(request: ReportRequest) -> str:
    """The period asked for; without one, the days from the first event to the last."""
    if request.period:
        return period_in_words(request.period.start, request.period.end)
    if not request.events:
        return ""
    first, last = min(e.when.start for e in request.events), max(e.when.end for e in request.events)
    return period_in_words(first, last)


def _counts(request: ReportRequest) -> str:
    if request.period is None:
        return _("{count} events in all").format(count=len(request.events))
    sure = sum(is_sure(event, request.period) for event in request.events)
    return _("sure {sure} · possible {possible}").format(sure=sure, possible=len(request.events) - sure)


def _notes(request: ReportRequest) -> list[str]:
    """What was asked for, what was left out, how to read it."""
    asked = _("; ").join(request.filters) if request.filters else _("no filter")
    shown = _("This report holds {shown} of the {total} events of “{timeline}”, version {version}.")
    return [
        shown.format(
            shown=len(request.events), total=request.timeline.event_count, timeline=request.timeline.title,
            version=request.timeline.version,
        ),
        _("Asked for: {asked}.").format(asked=asked),
        _("Left out: {count} events that do not meet this.").format(count=request.timeline.event_count - len(request.events)),
        _("Events stand in order of their first possible day. Dates are never finer than the documents tell them."),
        _("“May be in the period” marks an event whose date may lie partly outside the period."),
        _("[1] with a paragraph names a source in the list at the end; paragraphs count the non-blank lines of the document."),
        _("{mark} stands for a character that the fonts of this program lack.").format(mark=GETA),
    ]


def _words(show: Callable[[str], str]) -> dict[str, str]:
    words = {
        "compiled_by": _("Compiled by"), "compiled_on": _("Compiled on"), "notes": _("How to read this"),
        "contents": _("Contents"), "chart": _("Timeline chart"), "events": _("Chronicle"), "figures": _("Figures"),
        "sources": _("Sources"), "goals": _("Targets and results"), "target": _("Target"), "results": _("Results"),
        "outcome": _("Outcome"), "maybe": _("may be in the period"), "none": _("No event meets what was asked for."),
        "item": _("Item"), "value": _("Value"), "when": _("Time"), "source": _("Source"),
        "series_legend": series_legend(),
        "series_alt": _("Values over time; each stands in the table below with its source."),
        "chart_alt": _("Timeline of the events of this report; each is listed with its date in the pages that follow."),
    }
    return {key: show(word) for key, word in words.items()}
