"""What came before an event and after it: its own links, and those of others that lead to it."""

from collections.abc import Mapping, Sequence

from timeline_app.panels.html import Page
from timeline_app.records.event import Event
from timeline_app.records.link import Link, LinkKind
from timeline_app.records.story import Known
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _, language

_EACH_WAY = ITEMS // 2  # links told


def links_html(event: Event, known: Known, page: Page) -> str:
    rows = _rows(known.leading_here(event.id), _from_here_back(), known, page) + _rows(event.links, _onward(), known, page)
    return page.heading(_("Before and after")) + rows if rows else ""


def _rows(links: Sequence[Link], names: Mapping[LinkKind, str], known: Known, page: Page) -> str:
    rows = "".join(
        f'<p style="margin:2px 0">{page.faint(page.text(names[link.kind]))}&nbsp; '
        f"{page.link('event', there.id, page.text(there.title_en if language() == 'en' else there.title))}</p>"
        for link in links[:_EACH_WAY]
        if (there := known.event(link.event))
    )
    return rows + page.more(len(links) - _EACH_WAY)


def _onward() -> dict[LinkKind, str]:
    return {
        LinkKind.PART_OF: _("part of"), LinkKind.LED_TO: _("led to"), LinkKind.COMPLETED_BY: _("completed by"),
        LinkKind.IMPLEMENTED_BY: _("implemented by"), LinkKind.NEXT_IN_SERIES: _("next in series"),
        LinkKind.SAME_SERIES: _("of the same series"),
    }


def _from_here_back() -> dict[LinkKind, str]:
    """The same links as the event at their other end sees them."""
    return {
        LinkKind.PART_OF: _("contains"), LinkKind.LED_TO: _("followed from"), LinkKind.COMPLETED_BY: _("completes"),
        LinkKind.IMPLEMENTED_BY: _("implements"), LinkKind.NEXT_IN_SERIES: _("previous in series"),
        LinkKind.SAME_SERIES: _("of the same series"),
    }
