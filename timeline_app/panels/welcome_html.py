"""What the detail pane says while no event meets the filter, and how many do in the status line."""

from timeline_app.panels.html import Page
from timeline_app.queries.names import timeline_title
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _, ngettext


def empty_page(page: Page, timeline: Timeline) -> str:
    """What stands there while no event meets the filter: that it is so, and the way out; of a timeline without events its title."""
    style = f"color:{page.colour('text')};font-size:14px"
    if not timeline.event_count:
        title = f'<p style="font-size:18px;font-weight:bold;margin:0 0 8px 0">{page.text(timeline_title(timeline))}</p>'
        return f'<div style="{style}">{title}<p>{page.text(_("This timeline has no events yet."))}</p></div>'
    none, hint, clear = _("No event matches."), _("Take away a filter or a search word, or"), _("clear all filters")
    title = f'<p style="font-size:18px;font-weight:bold;margin:0 0 8px 0">{page.text(none)}</p>'
    return f'<div style="{style}">{title}<p>{page.text(hint)}&nbsp;{page.link("clear", "all", page.text(clear))}</p></div>'


def count_in_words(shown: int, total: int) -> str:
    """For the status bar: 43 of 196 events."""
    return ngettext("{count} event", "{count} events", shown) if shown == total else _("{shown} of {total} events").format(
        shown=shown, total=total
    )
