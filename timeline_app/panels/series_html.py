"""The values of a series as a table: each with its time and the paragraph that says so."""

from timeline_app.panels.html import Page
from timeline_app.queries.names import indicator_name, time_of
from timeline_app.queries.series import Point, Series
from timeline_app.records.numbers import figure_in_words
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


def series_page(series: Series | None, timeline: Timeline, page: Page) -> str:
    style = f"color:{page.colour('text')};font-size:13px"
    if series is None:
        none = _("No figure of any indicator in this answer.")
        return f'<div style="{style}">{page.text(none)}</div>'
    rows = "".join(_row(point, timeline, page) for point in series.points)
    note = f"<p>{page.faint(page.text(series.indicator.note))}</p>" if series.indicator.note else ""
    legend = _("▲ at least   ◆ about   ● exactly   □ target   – – the period counted")
    note += f"<p>{page.faint(page.text(legend))}</p>"
    title = f'<p style="font-weight:bold;margin:0 0 6px 0">{page.text(indicator_name(series.indicator))}</p>'
    return f'<div style="{style}">{title}<table width="100%" cellpadding="4">{rows}</table>{note}</div>'


def _row(point: Point, timeline: Timeline, page: Page) -> str:
    figure = point.figure
    paragraph = _("paragraph {number}").format(number=figure.citation.paragraph)
    source = f"{timeline.document(figure.citation.document).short} {paragraph}"
    value = page.link("event", point.event, f"<b>{page.text(figure_in_words(figure))}</b>")
    cells = (value, page.text(time_of(figure)), page.text(figure.label), page.faint(page.text(source)))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
