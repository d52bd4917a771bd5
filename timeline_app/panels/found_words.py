"""Why an event was found, in a line: for the page of the event and for the tip of its row in the list."""

from timeline_app.panels.html import Page
from timeline_app.queries.found_where import Where, field_names, found_where
from timeline_app.queries.query import Query
from timeline_app.queries.searching import question_of
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


def found_words(event: Event, timeline: Timeline, query: Query, page: Page) -> str:
    """Nothing where its title and its summary show it; not escaped."""
    found = found_where(event, timeline, question_of(query))
    return _("Found in {places}").format(places=_("; ").join(_in_words(each, page) for each in found)) if found else ""


def _in_words(where: Where, page: Page) -> str:
    words = _("{field} {words}").format(field=field_names()[where.field], words=page.quoted(page.shown(where.text)))
    return _("{words} ({name})").format(words=words, name=page.shown(where.of)) if where.of else words
