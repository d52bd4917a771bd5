"""What came before an event and after it: its own links, and those of others that lead to it."""

from collections.abc import Mapping, Sequence

from timeline_app.panels.html import Page
from timeline_app.queries.names import link_names, links_back_names, passage_name, title_of
from timeline_app.records.event import Event
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.story import Known
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _

_EACH_WAY = ITEMS // 2  # links told


def links_html(event: Event, timeline: Timeline, known: Known, page: Page) -> str:
    """Of two events of a series, each may name the other: that is told once."""
    here = {link.event for link in event.links if link.kind is LinkKind.SAME_SERIES}
    leading = [link for link in known.leading_here(event.id) if link.kind is not LinkKind.SAME_SERIES or link.event not in here]
    rows = _rows(leading, links_back_names(), timeline, known, page) + _rows(event.links, link_names(), timeline, known, page)
    return page.heading(_("Before and after")) + rows if rows else ""


def _rows(links: Sequence[Link], names: Mapping[LinkKind, str], timeline: Timeline, known: Known, page: Page) -> str:
    rows = "".join(
        f'<p style="margin:3px 0;line-height:115%">{page.faint(page.text(names[link.kind]))}&nbsp; '
        f"{page.link('event', there.id, page.text(title_of(there)))}{_reason(link, timeline, page)}</p>"
        for link in links[:_EACH_WAY]
        if (there := known.event(link.event))
    )
    return rows + page.more(len(links) - _EACH_WAY)


def _reason(link: Link, timeline: Timeline, page: Page) -> str:
    """What a document states is told apart from what the editors add; a database of before schema 5 tells neither."""
    if link.stated:
        place = passage_name(timeline, link.stated.document, link.stated.paragraph)
        return f"<br>{page.fine(page.text(f'“{link.stated.phrase}” {place}'))}"
    ours = _("added by the editors: {reason}").format(reason=link.reason)
    return f"<br>{page.fine(page.text(ours))}" if link.reason else ""
