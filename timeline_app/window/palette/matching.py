"""Whether a name has the words that were typed, and where in it they stand."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from timeline_app.chinese.fold import fold

Span = tuple[int, int]  # first character, and that behind the last
_KEPT = 20_000


class Typed(NamedTuple):
    """The text as it was typed, and its words folded as names are."""

    text: str
    words: tuple[str, ...]


def typed(text: str) -> Typed:
    stripped = text.strip()
    return Typed(stripped, tuple(_key(stripped).split()))


def meets(typed: Typed, name: str, others: str = "") -> bool:
    """Whether a name, or another name of the same, has all words; nothing is folded for none."""
    if not typed.words:
        return True
    key = _key(name) + "\n" + _key(others) if others else _key(name)
    return all(word in key for word in typed.words)


def names(typed: Typed, name: str) -> bool:
    """Whether what was typed is the whole name."""
    return bool(typed.text) and _key(typed.text) == _key(name)


def spans(typed: Typed, text: str) -> tuple[Span, ...]:
    """Where the words stand in a text as it is shown, in order, none touching another."""
    if not typed.words:
        return ()
    key, places = _key_with_places(text)
    found = sorted((places[first], places[last - 1] + 1) for word in typed.words for first, last in _occurrences(word, key))
    joined: list[Span] = []
    for first, last in found:
        if joined and first <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(last, joined[-1][1])
        else:
            joined.append((first, last))
    return tuple(joined)


_key = lru_cache(_KEPT)(fold)


@lru_cache(_KEPT)
def _key_with_places(text: str) -> tuple[str, tuple[int, ...]]:
    """Character by character, since a key may be longer than its text."""
    parts = [(letter, place) for place, character in enumerate(text) for letter in _key(character)]
    return "".join(letter for letter, _place in parts), tuple(place for _letter, place in parts)


def _occurrences(word: str, key: str) -> Iterator[Span]:
    place = key.find(word)
    while place >= 0:
        yield place, place + len(word)
        place = key.find(word, place + len(word))
