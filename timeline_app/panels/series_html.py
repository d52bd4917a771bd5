"""The values of series as tables: each with its time and the paragraph that says so, and what documents contradict."""

from collections.abc import Sequence

from timeline_app.panels.conflicts_html import conflicts_html
from timeline_app.panels.html import Page
from timeline_app.queries.names import indicator_name, passage_name, series_legend, time_of
from timeline_app.queries.series import Point, Series, told_otherwise_in
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _


def series_page(chosen: Sequence[Series], timeline: Timeline, page: Page) -> str:
    if not chosen:
        return page.sentence(_("No figure of any indicator in this answer, or none chosen."))
    style = f"color:{page.colour('text')};font-size:13px"
    legend = series_legend()
    tables = "".join(_series(series, timeline, page) for series in chosen)
    return f'<div style="{style}"><p style="margin:0">{page.faint(page.text(legend))}</p>{tables}</div>'


def _series(series: Series, timeline: Timeline, page: Page) -> str:
    otherwise = told_otherwise_in(series, ITEMS)
    rows = "".join(_row(point, number in otherwise, timeline, page) for number, point in enumerate(series.points[:ITEMS]))
    note = f'<p style="margin:2px 0">{page.faint(page.paragraph(series.indicator.note))}</p>' if series.indicator.note else ""
    title = f'<p style="font-weight:bold;margin:12px 0 2px 0">{page.text(indicator_name(series.indicator))}</p>'
    figures = {point.figure for point in series.points}
    conflicts = [each for each in timeline.disagreements if all(side.told in figures for side in each.sides)]
    table = f'<table width="100%" cellpadding="4">{rows}</table>{page.more(len(series.points) - ITEMS)}'
    return f"{title}{note}{table}{conflicts_html(conflicts, timeline, page)}"


def _row(point: Point, otherwise: bool, timeline: Timeline, page: Page) -> str:
    figure = point.figure
    source = passage_name(timeline, figure.citation.document, figure.citation.paragraph)
    value = page.link("event", point.event, f"<b>{page.text(figure_in_words(figure))}</b>")
    remark = page.faint(page.text(_("told more or less closely"))) if otherwise else ""
    cells = (value, page.text(time_of(figure)), page.text(figure.label), page.faint(page.text(source)), remark)
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
