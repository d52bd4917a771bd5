"""The full-text index: what of an event is found by words and by their sounds, and what to ask it for a word."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.chinese.fold import key, parts, units
from timeline_app.chinese.pinyin import LONGEST as LONGEST_SOUND
from timeline_app.chinese.pinyin import sounds
from timeline_app.records.event import Event
from timeline_app.records.slogans import slogans_in
from timeline_app.records.timeline import Timeline

if TYPE_CHECKING:
    from timeline_app.records.registers import Registers

LONGEST = 200  # characters of a search: the time that FTS5 takes for a phrase grows with the square of its length
# Words of their own, since a private character counts as a letter: no phrase runs across the first from text to text,
# no word is taken for a sound, and each letter that is neither an ideograph nor of a to z is known by its number. What stands in
# a title can be told from the same elsewhere, so that a large file that looks through its titles by itself need not walk it again.
_BETWEEN, _SOUND, _LETTER, _TITLE = " \ue000 ", "\ue001", "\ue002", "\ue003"
_LEAST_SOUND = 2  # letters: one would sound like half of all titles
_KEPT, _NAME = 4_000, 60  # names that are cut once for all events that have them; characters of the longest


class Index(StrEnum):
    """How the index of a file is cut: by pairs of ideographs, or by single ones as in files of schemas 3 and 4.

    A pair is far rarer than each of its characters, so a rare word is found at once among a million events.
    """

    PAIRS = "pairs"
    UNITS = "units"


class Field(StrEnum):
    """Of an event, or of what it names."""

    TITLE = "title"
    SHORT = "short"
    SUMMARY = "summary"
    NOTE = "note"
    ORGANISATION = "organisation"
    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    PAPER = "paper"
    THEME = "theme"
    SOURCE = "source"
    FIGURE = "figure"
    PHRASE = "phrase"
    TERM = "term"


SPOKEN = frozenset({Field.TITLE, Field.SHORT, Field.ORGANISATION, Field.PERSON, Field.GROUP, Field.PLACE, Field.PAPER})


class Told(NamedTuple):
    """Texts of one thing; the first names it."""

    field: Field
    texts: tuple[str, ...]


def words_of(event: Event, timeline: Timeline) -> str:
    """Everything of an event that search looks through, and how its title and names sound, cut for the index."""
    title, *others = texts_of(event, timeline)
    return words_in(others, spoken_of(event, timeline), title)


def words_in(texts: Iterable[str], spoken: Iterable[str] = (), title: str = "") -> str:
    """A title and other texts, and how some of them sound, cut for the index."""
    told = {sound: None for text in spoken for sound in _sounds(text)}
    cut = (_cut(text) if len(text) <= _NAME else " ".join(_tokens(key(text))) for text in texts if text)
    return _BETWEEN.join([" ".join(_tokens(key(title), _TITLE)), *cut, " ".join(_SOUND + sound for sound in told)])


@lru_cache(_KEPT)
def _cut(name: str) -> str:
    return " ".join(_tokens(key(name)))


@lru_cache(_KEPT)
def _sounds(text: str) -> tuple[str, ...]:
    return tuple(sound for sound in sounds(key(text)) if len(sound) >= _LEAST_SOUND)


def told_of(event: Event, timeline: Timeline) -> Iterator[Told]:
    """Where search looks, from the title on; each name that something is known by is among it."""
    yield Told(Field.TITLE, (event.title, event.title_en))
    yield Told(Field.SHORT, (event.short,))
    yield Told(Field.SUMMARY, (event.summary, event.summary_en))
    yield Told(Field.NOTE, (event.note or "",))
    yield from _named(event, timeline.registers)
    yield from (Told(Field.THEME, (timeline.theme(theme).name,)) for theme in event.themes)
    yield from (Told(Field.SOURCE, (timeline.document(source).title,)) for source in event.sources)
    for figure in event.figures:
        yield from (Told(Field.FIGURE, (figure.label,)), Told(Field.PHRASE, (figure.citation.phrase,)))
    yield from (Told(Field.PHRASE, (citation.phrase,)) for citation in event.citations)
    for slogan in slogans_in((event.title, event.summary, event.note or ""), timeline.registers.slogans):
        yield Told(Field.TERM, (slogan.term, *slogan.names, slogan.meaning or ""))


def texts_of(event: Event, timeline: Timeline) -> Iterator[str]:
    """What search looks through."""
    return (text for told in told_of(event, timeline) for text in told.texts)


def spoken_of(event: Event, timeline: Timeline) -> Iterator[str]:
    """What is found by its sound."""
    return (text for told in told_of(event, timeline) if told.field in SPOKEN for text in told.texts)


def _named(event: Event, registers: "Registers") -> Iterator[Told]:
    """Organisations, people, groups, papers, and the place with all that it lies in."""
    for field, named in (
        (Field.ORGANISATION, (registers.organisation(each.id) for each in event.organisations)),
        (Field.PERSON, (registers.person(each.id) for each in event.people)),
        (Field.GROUP, map(registers.group, event.groups)),
        (Field.PLACE, registers.around(event.place) if event.place else ()),
    ):
        yield from (Told(field, (each.name, each.name_en, *each.names)) for each in named)
    yield from (Told(Field.PAPER, (paper.title, paper.title_en)) for paper in map(registers.paper, event.papers))


def _tokens(key: str, sign: str = "") -> Iterator[str]:
    """Each two ideographs that stand side by side, the last of a run also alone; words whole."""
    for part in parts(key):
        if part.lastgroup == "han":
            run = part[0]
            yield from (sign + run[place : place + 2] for place in range(len(run)))
        else:
            yield sign + (part[0] if part.lastgroup == "word" else f"{_LETTER}{ord(part[0]):x}")


def match(text: str, index: Index = Index.PAIRS) -> str | None:
    """What to ask FTS5 for where a text is looked for; None when it holds no letter and no number.

    Raw text would raise on two inputs of three, so nothing of it goes in but words in quotes.
    """
    if index is Index.PAIRS:
        return " OR ".join(filter(None, (_phrase(key(text), _TITLE), _phrase(key(text))))) or None
    asked = " ".join(units(text))
    return f'"{asked}"*' if asked else None


def match_elsewhere(text: str) -> str | None:
    """The same for all texts of an event but its title, as files cut by pairs know them."""
    return _phrase(key(text)) or None


def match_sound(text: str) -> str | None:
    """The same for a text that may be pinyin, or initials."""
    letters = letters_of_sound(text)
    return f'"{_SOUND}{letters}"*' if letters else None


def letters_of_sound(text: str) -> str | None:
    """What a text may be the sound of, as far as sounds are compared."""
    letters = "".join(part[0] for part in parts(key(text)))
    return letters[:LONGEST_SOUND] if len(letters) >= _LEAST_SOUND and re.fullmatch(r"[a-z]+", letters) else None


def _phrase(key: str, sign: str = "") -> str:
    """The last word of letters, and a last ideograph that stands alone, also as a beginning; of a run at the end the pairs do."""
    tokens = list(_tokens(key, sign))
    if not tokens:
        return ""
    *_others, last = parts(key)
    if last.lastgroup == "han" and len(last[0]) > 1:
        return f'"{" ".join(tokens[:-1])}"'
    return f'"{" ".join(tokens)}"' + ("" if last.lastgroup == "letter" else "*")
