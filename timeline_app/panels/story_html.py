"""The story an event belongs to, told in order, with the place where the reader stands."""

from timeline_app.panels.html import Page
from timeline_app.queries.names import title_of
from timeline_app.records.event import Event
from timeline_app.records.story import Story
from timeline_app.translation.dates import when_in_words
from timeline_app.translation.words import _

_AROUND = 6  # events told before and after; a longer story is walked


def story_html(event: Event, story: Story, page: Page) -> str:
    """Nothing where the event stands alone."""
    if len(story.events) == 1:
        return ""
    place = story.place_of(event.id)
    told = story.events[max(place - _AROUND, 0) : place + _AROUND + 1]
    rows = "".join(_row(each, each.id == event.id, page) for each in told)
    where = _("{number} of {count}; N goes on, B goes back").format(number=place + 1, count=len(story.events))
    return page.heading(_("The story")) + f'<p style="margin:0 0 2px 0">{page.fine(page.text(where))}</p>{rows}'


def _row(event: Event, here: bool, page: Page) -> str:
    title = page.text(title_of(event))
    name = f"<b>{title}</b>" if here else page.link("event", event.id, title)
    when = page.fine(page.text(when_in_words(event.when.edtf)))
    return f'<p style="margin:3px 0 0 0">{when}<br>{name}</p>'
