"""The full-text index: what of an event is found by words, and how words become a question for it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from timeline_app.chinese.fold import units
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline

if TYPE_CHECKING:
    from timeline_app.records.registers import Group, Organisation, Person, Place, Registers

LONGEST = 200  # characters of a search: the time that FTS5 takes for a phrase grows with the square of its length
# A word of its own between two texts (a private character counts as a letter), so that no phrase runs across them.
_BETWEEN = " \ue000 "


def words_of(event: Event, timeline: Timeline) -> str:
    """Everything of an event that search looks through, cut into units; each name that it is known by is among them."""
    texts = (
        event.title, event.title_en, event.short, event.summary, event.summary_en, event.note or "",
        *_names(event, timeline.registers),
        *(timeline.theme(theme).name for theme in event.themes),
        *(timeline.document(source).title for source in event.sources),
        *(part for figure in event.figures for part in (figure.label, figure.citation.phrase)),
        *(citation.phrase for citation in event.citations),
    )
    return _BETWEEN.join(" ".join(units(text)) for text in texts if text)


def _names(event: Event, registers: "Registers") -> Iterator[str]:
    """Of organisations, people, groups, papers, and of the place with all that it lies in."""
    named: list[Organisation | Person | Place | Group] = [
        *(registers.organisation(each.id) for each in event.organisations), *(registers.person(each.id) for each in event.people),
        *(registers.group(id) for id in event.groups), *(registers.around(event.place) if event.place else ()),
    ]
    for each in named:
        yield from (each.name, each.name_en, *each.names)
    for paper in map(registers.paper, event.papers):
        yield from (paper.title, paper.title_en)


def match(search: str) -> str | None:
    """What to ask FTS5 for: every word of the search as a quoted phrase, the last unit of each also as a beginning.

    Raw text would raise on two inputs of three, so nothing of it goes in but units in quotes. None when it holds no
    letter and no number.
    """
    phrases = [" ".join(units(word)) for word in search.split()]
    return " AND ".join(f'"{phrase}"*' for phrase in phrases if phrase) or None
