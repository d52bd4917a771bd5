"""The full-text index: what of an event is found by words, and how words become a question for it."""

from timeline_app.chinese.fold import units
from timeline_app.records.document import Document
from timeline_app.records.event import Event
from timeline_app.records.theme import Theme

LONGEST = 200  # characters of a search: the time that FTS5 takes for a phrase grows with the square of its length
# A word of its own between two texts (a private character counts as a letter), so that no phrase runs across them.
_BETWEEN = " \ue000 "


def words_of(event: Event, themes: dict[str, Theme], documents: dict[str, Document]) -> str:
    """Everything of an event that search looks through, cut into units."""
    texts = (
        event.title, event.title_en, event.short, event.summary, event.place or "", *event.organisations, *event.people,
        *(themes[theme].name for theme in event.themes),
        *(documents[source].title for source in event.sources),
        *(part for figure in event.figures for part in (figure.label, figure.citation.phrase)),
        *(citation.phrase for citation in event.citations),
    )
    return _BETWEEN.join(" ".join(units(text)) for text in texts if text)


def match(search: str) -> str | None:
    """What to ask FTS5 for: every word of the search as a quoted phrase, the last unit of each also as a beginning.

    Raw text would raise on two inputs of three, so nothing of it goes in but units in quotes. None when it holds no
    letter and no number.
    """
    phrases = [" ".join(units(word)) for word in search.split()]
    return " AND ".join(f'"{phrase}"*' for phrase in phrases if phrase) or None
