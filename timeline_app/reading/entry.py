"""What the page says of one event, as texts in the reader's script: from the record to the page, before anything is measured."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.chinese.script import to_script
from timeline_app.chinese.typography import quoted
from timeline_app.look import plain
from timeline_app.queries.names import no_source, paragraph_name, summary_of, time_of, title_of
from timeline_app.queries.reading_order import Section
from timeline_app.reading.faces import Look
from timeline_app.records.event import Event, Kind
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.report.cited import paragraphs_of
from timeline_app.report.section_words import date_in
from timeline_app.translation.cut import ITEMS, TEXT
from timeline_app.translation.words import _, ngettext

_PHRASES = 4  # of one document


class Told(NamedTuple):
    """A figure: its value, and what it counts and when."""

    value: str
    label: str


class Note(NamedTuple):
    """A document with the paragraphs cited, and their phrases."""

    source: str
    place: str
    phrases: tuple[str, ...]


class Entry(NamedTuple):
    """``theme`` is an id; ``date`` as it reads under its heading."""

    id: str
    theme: str
    date: str
    title: str
    summary: str
    figures: tuple[Told, ...]
    notes: tuple[Note, ...]


def events_in_words(count: int) -> str:
    return ngettext("{count} event", "{count} events", count)


def entry_of(event: Event, before: Event | None, section: Section, timeline: Timeline, look: Look) -> Entry:
    """``before`` is the event above it under the same heading."""
    title = look.shown(title_of(event) or event.title)
    return Entry(
        id=event.id, theme=event.theme, date=date_in(section, event, before),
        title=(title if title.strip() else _("(no title)")) + (_(" (planned)") if event.kind is Kind.TARGET else ""),
        summary=to_script(plain.line(summary_of(event), TEXT), look.script),
        figures=tuple(_told(figure, event, look) for figure in event.figures[:ITEMS]),
        notes=tuple(_notes(event, timeline, look)),
    )


def _told(figure: Figure, event: Event, look: Look) -> Told:
    """The time of a figure is told where it is not that of its event."""
    same = figure.measure is Measure.FLOW and figure.when is not None and figure.when.edtf == event.when.edtf
    label = look.shown(figure.label)
    if not same:
        label = _("{label} ({time})").format(label=label, time=time_of(figure))
    return Told(look.shown(figure_in_words(figure)), label)


def _notes(event: Event, timeline: Timeline, look: Look) -> Iterator[Note]:
    if not event.citations:
        yield Note(no_source(), "", ())
    for document, paragraphs in list(paragraphs_of(event.citations).items())[:ITEMS]:
        phrases = dict.fromkeys(each.phrase for each in event.citations if each.document == document and each.phrase)
        place = paragraph_name(paragraphs)
        told = [quoted(look.shown(phrase)) for phrase in list(phrases)[:_PHRASES]]
        if len(phrases) > _PHRASES:
            told.append(_("and {count} more").format(count=len(phrases) - _PHRASES))
        yield Note(look.shown(timeline.document(document).short), place, tuple(told))
