"""One event as a page: what, when, who, how many, and which document says so."""

from itertools import islice
from typing import NamedTuple

from timeline_app.documents.library import Library
from timeline_app.panels.citations_html import citations_html
from timeline_app.panels.conflicts_html import conflicts_html
from timeline_app.panels.html import Page
from timeline_app.panels.links_html import links_html
from timeline_app.panels.story_html import story_html
from timeline_app.queries.names import precision_names, theme_name, time_of, whereabouts
from timeline_app.records.citation import Citation
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.story import Known, story_of
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS, NAME, line
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _, language

_PRINTED = 1_000  # characters of dates as printed


class Surroundings(NamedTuple):
    """What a page must know beyond its event: where other events are looked up, and the reader's documents."""

    known: Known
    library: Library


def event_page(event: Event, timeline: Timeline, around: Surroundings, page: Page) -> str:
    conflicts = [each for each in timeline.disagreements if each.concerns(event.id)]
    parts = (
        _head(event, timeline, page), _figures(event, timeline, page), conflicts_html(conflicts, timeline, page),
        links_html(event, around.known, page), story_html(event, story_of(event, around.known), page),
        citations_html(event, timeline, around.library, page), _names(event, page),
    )
    return f'<div style="color:{page.colour("text")};font-size:14px">{"".join(parts)}</div>'


def _head(event: Event, timeline: Timeline, page: Page) -> str:
    title = event.title_en if language() == "en" else event.title
    chips = "&nbsp;&nbsp; ".join(
        page.link("theme", theme, page.chip(theme_name(timeline, theme), page.palette.theme(theme).name()))
        for theme in event.themes[:ITEMS]
    )
    when = page.text(when_in_words(event.when.edtf))
    return (
        f'<p style="margin:0 0 2px 0;color:{page.colour("accent")};font-size:13px"><b>{when}</b></p>'
        f'<p style="font-size:18px;font-weight:bold;margin:0 0 8px 0;line-height:110%">{page.text(title)}</p>'
        f'<p style="margin:0 0 8px 0">{chips}</p>'
        f'<p style="margin:0 0 8px 0">{page.faint(page.text(whereabouts(event)))}</p>'
        f'<p style="line-height:125%;margin:0">{page.paragraph(event.summary)}</p>' + _understood(event, page)
    )


def _understood(event: Event, page: Page) -> str:
    """The date as printed beside the date as understood."""
    phrases = dict.fromkeys(each.phrase for each in event.citations if each.resolved)
    printed = line("、".join(f"“{line(phrase)}”" for phrase in islice(phrases, ITEMS)), _PRINTED)
    understood = f"{when_in_words(event.when.edtf)}（{precision_names()[event.when.precision]}）"
    text = _("Printed: {printed}. Understood: {understood}").format(printed=printed, understood=understood)
    return f'<p style="margin:10px 0 0 0;line-height:115%">{page.faint(page.paragraph(text))}</p>'


def _figures(event: Event, timeline: Timeline, page: Page) -> str:
    if not event.figures:
        return ""
    rows = "".join(_figure_row(figure, event, timeline, page) for figure in event.figures[:ITEMS])
    table = f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    return page.heading(_("Figures")) + page.box(table + page.more(len(event.figures) - ITEMS), "lane_band")


def _figure_row(figure: Figure, event: Event, timeline: Timeline, page: Page) -> str:
    """The time of a figure is told where it is not that of its event."""
    source = f"{line(timeline.document(figure.citation.document).short, NAME)}\u00a0{_paragraph(figure.citation)}"
    same = figure.measure is Measure.FLOW and figure.when is not None and figure.when.edtf == event.when.edtf
    where = source if same else f"{time_of(figure)} · {source}"
    return (
        f'<tr><td style="padding:4px 0 0 0">{page.text(figure.label)}</td>'
        f'<td align="right" style="padding:4px 0 0 0"><b>{page.text(figure_in_words(figure))}</b></td></tr>'
        f'<tr><td colspan="2" style="padding:0 0 4px 0">{page.fine(page.text(where))}</td></tr>'
    )


def _paragraph(citation: Citation) -> str:
    return _("paragraph {number}").format(number=citation.paragraph)


def _names(event: Event, page: Page) -> str:
    lines = [(_("Organisations"), event.organisations), (_("People"), event.people)]
    return "".join(
        f'{page.heading(heading)}<p style="margin:0;line-height:120%">{"、".join(map(page.text, names[:ITEMS]))}</p>'
        + page.more(len(names) - ITEMS)
        for heading, names in lines
        if names
    )
