"""The full-text index: what of an event is found by words and by their sounds, and what to ask it for a word."""

import re
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from timeline_app.chinese.fold import key, parts, units
from timeline_app.chinese.pinyin import LONGEST as LONGEST_SOUND
from timeline_app.chinese.pinyin import sounds
from timeline_app.records.event import Event
from timeline_app.records.slogans import slogans_in
from timeline_app.records.timeline import Timeline

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


class EventWords:
    """Of the events of one timeline: what many of them name is cut once."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._named = lru_cache(_KEPT)(self._cut_names)

    def of(self, event: Event) -> str:
        """Everything of an event that search looks through, and how its title and names sound, cut for the index."""
        key_of_title, spoken = key(event.title), [text for text in (event.title_en, event.short) if text != event.title]
        names, sounds_of_names = self._named(*_ids(event))
        _title, *own = [text for told in _own(event) for text in told.texts]
        beside = [text for told in (*_cited(event), *_slogans(event, self._timeline)) for text in told.texts]
        told = dict.fromkeys(chain(_sounds_in(key_of_title), *map(_sounds, spoken), sounds_of_names))
        return _joined(_tokens(key_of_title), [*_cut_all(own), *names, *_cut_all(beside)], told)

    def _cut_names(self, *ids: tuple[str, ...]) -> tuple[Sequence[str], Sequence[str]]:
        told = list(_named(_Ids(*ids), self._timeline))
        spoken = [text for each in told if each.field in SPOKEN for text in each.texts]
        return _cut_all(text for each in told for text in each.texts), tuple(chain(*map(_sounds, spoken)))


class _Ids(NamedTuple):
    """What an event names; of a place one, or none."""

    organisations: tuple[str, ...]
    people: tuple[str, ...]
    groups: tuple[str, ...]
    place: tuple[str, ...]
    papers: tuple[str, ...]
    themes: tuple[str, ...]
    sources: tuple[str, ...]


def _ids(event: Event) -> _Ids:
    organisations, people = ([each.id for each in involved] for involved in (event.organisations, event.people))
    place = (event.place,) if event.place else ()
    return _Ids(tuple(organisations), tuple(people), event.groups, place, event.papers, event.themes, event.sources)


def words_of(event: Event, timeline: Timeline) -> str:
    """As ``EventWords.of``, of one event."""
    return EventWords(timeline).of(event)


def words_in(texts: Iterable[str], spoken: Iterable[str] = (), title: str = "") -> str:
    """A title and other texts, and how some of them sound, cut for the index."""
    return _joined(_tokens(key(title)), _cut_all(texts), dict.fromkeys(chain(*map(_sounds, spoken))))


def _joined(title: Iterable[str], others: Iterable[str], told: Iterable[str]) -> str:
    signed, heard = (" ".join([sign + token for token in tokens]) for sign, tokens in ((_TITLE, title), (_SOUND, told)))
    return _BETWEEN.join([signed, *others, heard])


def _cut_all(texts: Iterable[str]) -> list[str]:
    return [_cut(text) if len(text) <= _NAME else " ".join(_tokens(key(text))) for text in texts if text]


@lru_cache(_KEPT)
def _cut(name: str) -> str:
    return " ".join(_tokens(key(name)))


def _sounds(text: str) -> Sequence[str]:
    return _sounds_in(key(text))


def _sounds_in(key: str) -> Sequence[str]:
    return [sound for sound in sounds(key) if len(sound) >= _LEAST_SOUND]


def told_of(event: Event, timeline: Timeline) -> Iterator[Told]:
    """Where search looks, from the title on; each name that something is known by is among it."""
    yield from _own(event)
    yield from _named(_ids(event), timeline)
    yield from _cited(event)
    yield from _slogans(event, timeline)


def _own(event: Event) -> Iterator[Told]:
    yield Told(Field.TITLE, (event.title, event.title_en))
    yield Told(Field.SHORT, (event.short,))
    yield Told(Field.SUMMARY, (event.summary, event.summary_en))
    yield Told(Field.NOTE, (event.note or "",))


def _cited(event: Event) -> Iterator[Told]:
    for figure in event.figures:
        yield from (Told(Field.FIGURE, (figure.label,)), Told(Field.PHRASE, (figure.citation.phrase,)))
    yield from (Told(Field.PHRASE, (citation.phrase,)) for citation in event.citations)


def _slogans(event: Event, timeline: Timeline) -> Iterator[Told]:
    slogans = timeline.registers.slogans
    for slogan in slogans_in((event.title, event.summary, event.note or ""), slogans) if slogans else ():
        yield Told(Field.TERM, (slogan.term, *slogan.names, slogan.meaning or ""))


def texts_of(event: Event, timeline: Timeline) -> Iterator[str]:
    """What search looks through."""
    return (text for told in told_of(event, timeline) for text in told.texts)


def spoken_of(event: Event, timeline: Timeline) -> Iterator[str]:
    """What is found by its sound."""
    return (text for told in told_of(event, timeline) if told.field in SPOKEN for text in told.texts)


def _named(ids: _Ids, timeline: Timeline) -> Iterator[Told]:
    """Organisations, people, groups, papers, the place with all that it lies in, themes and documents."""
    registers = timeline.registers
    for field, named in (
        (Field.ORGANISATION, map(registers.organisation, ids.organisations)), (Field.PERSON, map(registers.person, ids.people)),
        (Field.GROUP, map(registers.group, ids.groups)), (Field.PLACE, chain(*map(registers.around, ids.place))),
    ):
        yield from (Told(field, (each.name, each.name_en, *each.names)) for each in named)
    yield from (Told(Field.PAPER, (paper.title, paper.title_en)) for paper in map(registers.paper, ids.papers))
    yield from (Told(Field.THEME, (timeline.theme(theme).name,)) for theme in ids.themes)
    yield from (Told(Field.SOURCE, (timeline.document(source).title,)) for source in ids.sources)


def _tokens(key: str) -> list[str]:
    """Each two ideographs that stand side by side, the last of a run also alone; words whole."""
    tokens = list[str]()
    for part in parts(key):
        run = part[0]
        if part.lastgroup == "han":
            tokens += [run[place : place + 2] for place in range(len(run))]
        else:
            tokens.append(run if part.lastgroup == "word" else f"{_LETTER}{ord(run):x}")
    return tokens


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
    tokens = [sign + token for token in _tokens(key)]
    if not tokens:
        return ""
    *_others, last = parts(key)
    if last.lastgroup == "han" and len(last[0]) > 1:
        return f'"{" ".join(tokens[:-1])}"'
    return f'"{" ".join(tokens)}"' + ("" if last.lastgroup == "letter" else "*")
