"""What is read of events from near: their titles and cards, looked up when they first come in sight."""

from collections.abc import Callable
from functools import lru_cache

from timeline_app.chinese.script import line_in
from timeline_app.layout.cards import CardTexts
from timeline_app.painting.paint_style import PaintStyle
from timeline_app.queries.english_names import short_english
from timeline_app.queries.events import Events
from timeline_app.queries.names import in_english, name_of, title_of
from timeline_app.records.event import Event, Head
from timeline_app.records.timeline import Timeline
from timeline_app.translation.cut import LINE, NAME, line
from timeline_app.translation.words import language

_KEPT = 10_000  # titles


def shorts_of(everything: Events, timeline: Timeline, style: PaintStyle) -> Callable[[Head], str]:
    """The names of marks; English ones are looked up, since a mark brings only its Chinese one."""
    written = lru_cache(_KEPT)(lambda short: line_in(style.script, short, NAME))
    if language() != "en":
        return lambda head: written(head.short)

    known = dict[str, str]()

    def named(head: Head) -> str:
        """An event that is known whole need not be in the answer: the end of a link may be of another kind."""
        event = head if isinstance(head, Event) else everything.find(head.id)
        return line(short_english(event, timeline), NAME) if event and event.title_en else written(head.short)

    def english(head: Head) -> str:
        name = known.get(head.id)
        if name is None:
            if len(known) >= _KEPT:
                known.clear()
            name = known[head.id] = named(head)
        return name

    return english


def titles_of(style: PaintStyle) -> Callable[[Head], str]:
    """Of any of the events, in the language and script of the window."""
    if language() == "en":
        english = lru_cache(_KEPT)(lambda title: line_in(style.script, in_english(title), LINE))
        return lambda head: english(head.title_en or head.title)
    written = lru_cache(_KEPT)(lambda title: line_in(style.script, title, LINE))
    return lambda head: written(head.title)


def card_texts_of(everything: Events, timeline: Timeline, style: PaintStyle) -> CardTexts:
    def place(event: Event) -> str:
        return name_of(timeline.registers.place(event.place)) if event.place else ""

    def written(text: str) -> str:
        return line_in(style.script, text, LINE)

    short = shorts_of(everything, timeline, style)
    return CardTexts(everything.find, written, short, title_of, place, style.measures.heading, style.measures.small)
