"""The events that are drawn as one with the selected one, to choose from."""

from collections.abc import Sequence

from timeline_app.panels.html import Page
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

TOLD = 12
LISTED = 200  # where the list was asked for


def among_html(event: Event, others: Sequence[Event], count: int, page: Page) -> str:
    """``others`` are the first of ``count`` events at one place, the selected one among them; nothing where it is alone."""
    if count < 2:
        return ""
    rows = "".join(_row(each, each.id == event.id, page) for each in others)
    more = page.fine(page.text(_("and {count} more").format(count=count - len(others)))) if count > len(others) else ""
    heading = _("{count} events at this place").format(count=count)
    return page.box(f'<p style="margin:0 0 2px 0">{page.faint(page.text(heading))}</p>{rows}{more}', "lane_band")


def _row(event: Event, here: bool, page: Page) -> str:
    title = page.text(title_of(event))
    name = f"<b>{title}</b>" if here else page.link("event", event.id, title)
    return f'<p style="margin:2px 0">{page.fine(page.text(when_in_words(event.when.edtf)))} {name}</p>'
