"""The figures of an event, a row each: what, when it was counted, how many."""

from timeline_app.panels.html import Page
from timeline_app.queries.names import passage_name, time_of
from timeline_app.records.event import Event
from timeline_app.records.figure import Figure, Measure
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _


def figures_html(event: Event, timeline: Timeline, page: Page) -> str:
    if not event.figures:
        return ""
    rows = "".join(_row(figure, event, timeline, page) for figure in event.figures[:ITEMS])
    table = f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'
    return page.heading(_("Figures")) + table + page.more(len(event.figures) - ITEMS)


def _row(figure: Figure, event: Event, timeline: Timeline, page: Page) -> str:
    """Its time is told where it is not that of its event, its source where it is none of those above."""
    source = passage_name(timeline, figure.citation.document, figure.citation.paragraph)
    same = figure.measure is Measure.FLOW and figure.when is not None and figure.when.edtf == event.when.edtf
    told = (figure.citation.document, figure.citation.paragraph) in {(each.document, each.paragraph) for each in event.citations}
    where = " · ".join(filter(None, ("" if same else time_of(figure), "" if told else source)))
    amount = page.text(figure_in_words(figure)).replace(" ", "&nbsp;")
    below = f" {page.fine(page.text(where))}" if where else ""
    return (
        f'<tr><td style="padding:2px 8px 2px 0">{page.text(figure.label)}{below}</td>'
        f'<td align="right" style="padding:2px 0;white-space:nowrap"><b>{amount}</b></td></tr>'
    )
