"""Short English names of events. The records have none: they are made of the titles, which are whole sentences."""

from collections.abc import Iterable

from timeline_app.queries.names import in_english
from timeline_app.records.event import Event
from timeline_app.records.timeline import Timeline

_LONGEST = 32  # characters, about as wide as a Chinese short name
_HANGING = frozenset({"and", "is", "are", "was", "were"})  # words that say nothing without the one before them
_ARTICLE = "The "


def short_english(event: Event, timeline: Timeline) -> str:
    """The title without the organisation that most of them begin with, cut behind a word."""
    text = in_english(event.title_en).removeprefix(_ARTICLE)
    registers = timeline.registers
    for name in _subjects(registers.organisation(each.id).name_en for each in event.organisations):
        told = text.removeprefix(f"{name} ")
        if told != text and told.split(" ")[0] not in _HANGING:
            text = told
            break
    return _cut(text[:1].upper() + text[1:])


def _subjects(names: Iterable[str]) -> Iterable[str]:
    """Each name, and its initials, as ACFTU."""
    for name in filter(None, names):
        yield in_english(name).removeprefix(_ARTICLE)
        yield "".join(word[0] for word in name.replace("-", " ").split() if word[0].isupper())


def _cut(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    words = text[:_LONGEST].rpartition(" ")[0] or text[: _LONGEST - 1]
    return f"{words.rstrip(',;: ')}…"
