"""One event as a page: what, when, who, how many, and which document says so."""

from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.documents.library import Library
from timeline_app.panels.citations_html import citations_html
from timeline_app.panels.conflicts_html import conflicts_html
from timeline_app.panels.dating_html import dating_html
from timeline_app.panels.html import Page
from timeline_app.panels.involved_html import involved_html
from timeline_app.panels.links_html import links_html
from timeline_app.panels.papers_html import papers_html
from timeline_app.panels.slogans_html import slogans_html
from timeline_app.panels.story_html import story_html
from timeline_app.queries.names import entry_name, kind_names, passage_name, summary_of, theme_name, time_of, title_of, whereabouts
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.story import Known, story_of
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _


class Surroundings(NamedTuple):
    """What a page must know beyond its event: where other events are looked up, and the reader's documents."""

    known: Known
    library: Library


def event_page(event: Event, timeline: Timeline, around: Surroundings, page: Page) -> str:
    conflicts, known = [each for each in timeline.disagreements if each.concerns(event.id)], around.known
    parts = (
        _head(event, timeline, page), _remarks(event, timeline, page), dating_html(event, known, page),
        involved_html(event, timeline, page), _figures(event, timeline, page), conflicts_html(conflicts, timeline, page),
        papers_html(event, timeline, known, page), links_html(event, timeline, known, page),
        story_html(event, story_of(event, known), page), citations_html(event, timeline, around.library, page),
        slogans_html(event, timeline, page),
    )
    return f'<div style="color:{page.colour("text")};font-size:14px">{"".join(parts)}</div>'


def _head(event: Event, timeline: Timeline, page: Page) -> str:
    chips = "&nbsp;&nbsp; ".join(
        page.link("theme", theme, page.chip(theme_name(timeline, theme), page.palette.theme(theme).name()))
        for theme in event.themes[:ITEMS]
    )
    when = page.text(when_in_words(event.when.edtf))
    where = f"{kind_names()[event.kind]} · {whereabouts(event, timeline)}"
    return (
        f'<p style="margin:0 0 2px 0;color:{page.colour("accent")};font-size:13px"><b>{when}</b></p>'
        f'<p style="font-size:18px;font-weight:bold;margin:0 0 8px 0;line-height:110%">{page.text(title_of(event))}</p>'
        f'<p style="margin:0 0 8px 0">{chips}</p>'
        f'<p style="margin:0 0 8px 0;line-height:115%">{page.faint(page.text(where))}</p>'
        f'<p style="line-height:125%;margin:0">{page.paragraph(summary_of(event))}</p>'
    )


def _remarks(event: Event, timeline: Timeline, page: Page) -> str:
    """Below the summary, in small letters: a note on the documents, and the items it stands in."""
    told = [_("Note: {note}").format(note=event.note)] if event.note else []
    lines = "<br>".join(page.faint(page.paragraph(each)) for each in (*told, *_entries(event, timeline)))
    return f'<p style="margin:8px 0 0 0;line-height:115%">{lines}</p>' if lines else ""


def _entries(event: Event, timeline: Timeline) -> Iterator[str]:
    """The items of lists, and the parts of essays, that it stands in."""
    for id in event.entries[:ITEMS]:
        section = timeline.registers.section(id)
        message = _("Listed: {entry}") if section.numbered else _("From: {entry}")
        yield message.format(entry=entry_name(timeline, section))


def _figures(event: Event, timeline: Timeline, page: Page) -> str:
    if not event.figures:
        return ""
    rows = "".join(_figure_row(figure, event, timeline, page) for figure in event.figures[:ITEMS])
    table = f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    return page.heading(_("Figures")) + page.box(table + page.more(len(event.figures) - ITEMS), "lane_band")


def _figure_row(figure: Figure, event: Event, timeline: Timeline, page: Page) -> str:
    """The time of a figure is told where it is not that of its event."""
    source = passage_name(timeline, figure.citation.document, figure.citation.paragraph)
    same = figure.measure is Measure.FLOW and figure.when is not None and figure.when.edtf == event.when.edtf
    where = source if same else f"{time_of(figure)} · {source}"
    return (
        f'<tr><td style="padding:4px 0 0 0">{page.text(figure.label)}</td>'
        f'<td align="right" style="padding:4px 0 0 0"><b>{page.text(figure_in_words(figure))}</b></td></tr>'
        f'<tr><td colspan="2" style="padding:0 0 4px 0">{page.fine(page.text(where))}</td></tr>'
    )
