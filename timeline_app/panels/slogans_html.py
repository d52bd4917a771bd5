"""What the slogans in the texts of an event mean, or that no document explains them."""

from timeline_app.panels.html import Page
from timeline_app.queries.names import passage_name
from timeline_app.records.event import Event
from timeline_app.records.registers import Slogan
from timeline_app.records.slogans import slogans_in
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import ITEMS
from timeline_app.translation.words import _


def slogans_html(event: Event, timeline: Timeline, page: Page) -> str:
    found = slogans_in((event.title, event.summary, event.note or ""), timeline.registers.slogans)
    rows = "".join(_slogan(each, timeline, page) for each in found[:ITEMS])
    return page.heading(_("Terms")) + rows + page.more(len(found) - ITEMS) if found else ""


def _slogan(slogan: Slogan, timeline: Timeline, page: Page) -> str:
    meaning = slogan.meaning or _("No source explains it.")
    place = passage_name(timeline, slogan.document, slogan.paragraph)
    term = page.text(page.quoted(slogan.term))
    return f'<p style="margin:3px 0;line-height:115%"><b>{term}</b> {page.paragraph(meaning)} {page.fine(page.text(place))}</p>'
