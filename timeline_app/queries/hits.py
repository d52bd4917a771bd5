"""Whether a text has the words of a search, and where in it they stand, so that a view can mark them."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from timeline_app.chinese.fold import MARK, key, key_with_places, parts
from timeline_app.chinese.pinyin import places_of, syllables
from timeline_app.database.search_index import letters_of_sound
from timeline_app.queries.query import Query
from timeline_app.queries.question import Question, Term
from timeline_app.queries.searching import question_of

Span = tuple[int, int]  # first character, and that behind the last
_BEFORE, _AROUND = 8, 28  # characters of an excerpt before what was found, and altogether
_REACH = 12  # characters before what was found within which the excerpt begins where a sentence does, or a clause
_BEHIND = r"”’」』》）)】\]'\"\s"  # belongs to what ends there
# What an excerpt may begin behind, the best first. Compiled when texts are first shown so, and not at launch.
_ENDS = (rf"[。！？；!?;][{_BEHIND}]*", rf"(?:[，：]|—+|[,:](?!\d))[{_BEHIND}]*", "、")
_KEPT = 20_000  # keys of names, which are compared again with each letter that is typed


def have(texts: Sequence[str], question: Question) -> bool:
    """Whether texts of the same thing have together all that is wanted, and nothing that must not be there."""
    keys = [*map(_key, texts)]
    return bool(question.wanted) and all(_stands(term, keys) != term.negated for term in question.terms)


def sound_like(texts: Sequence[str], question: Question) -> bool:
    """The same where what they have not is how they sound."""
    keys = [*map(_key, texts)]
    return may_be_sound(question) and all(
        not _stands(term, keys) if term.negated else _stands(term, keys) or _sounds(term, keys) for term in question.terms
    )


def may_be_sound(question: Question) -> bool:
    return any(_letters(term) for term in question.wanted)


@lru_cache(4096)
def spans(text: str, question: Question) -> tuple[Span, ...]:
    """In order, none touching another. What has none of the words may sound like them."""
    wanted = question.wanted
    if not wanted or not text:
        return ()
    folded, places = key_with_places(text)
    found = sorted(span for term in wanted for span in _of_term(term, folded))
    return tuple(_joined((places[first], places[last - 1] + 1) for first, last in found))


def marked(text: str, query: Query) -> Iterator[tuple[str, bool]]:
    """A text in pieces, with whether each is a hit."""
    end = 0
    for first, last in spans(text, question_of(query)):
        if first > end:
            yield text[end:first], False
        yield text[first:last], True
        end = last
    if end < len(text):
        yield text[end:], False


def excerpt(text: str, found: Sequence[Span], most: int = _AROUND) -> str:
    """The piece of a text around the first of what was found in it, as ``spans`` tells; nothing where nothing was."""
    if not found:
        return ""
    first, whole = _beginning(text, found[0][0])
    piece = text[first : first + most]
    return f"{'' if whole else '…'}{piece}{'…' if first + most < len(text) else ''}"


def _beginning(text: str, hit: int) -> tuple[int, bool]:
    """Where an excerpt begins, and whether a sentence or a clause does so there: then nobody misses what stands before it."""
    if hit <= _REACH:
        return 0, True
    for end in _ENDS:
        passed = re.search(end, text[hit - _REACH : hit])
        if passed:
            return hit - _REACH + passed.end(), True
    first = hit - _BEFORE
    while hit - first < _REACH and re.match(r"[0-9A-Za-z.,]{2}", text[first - 1 : first + 1]):
        first -= 1
    while first < hit and not text[first].isalnum():
        first += 1
    return first, False


_key = lru_cache(_KEPT)(key)


def _stands(term: Term, keys: Sequence[str]) -> bool:
    return any(_key(text) in folded for text in term.texts for folded in keys)


def _sounds(term: Term, keys: Sequence[str]) -> bool:
    return any(True for folded in keys for _span in _by_sound(term, folded))


def _of_term(term: Term, folded: str) -> list[Span]:
    """In the key of a text."""
    found = [span for text in term.texts for span in _occurrences(_key(text), folded)]
    return found or [*_by_sound(term, folded)]


def _occurrences(word: str, folded: str) -> Iterator[Span]:
    """The mark before a word of letters is no character of it."""
    place = folded.find(word) if word else -1
    while place >= 0:
        yield place + word.startswith(MARK), place + len(word)
        place = folded.find(word, place + len(word))


def _by_sound(term: Term, folded: str) -> Iterator[Span]:
    letters = _letters(term)
    for run in parts(folded) if letters else ():
        if letters and run.lastgroup == "han":
            yield from ((run.start() + first, run.start() + last) for first, last in places_of(letters, syllables(run[0])))


def _letters(term: Term) -> str | None:
    """What may be pinyin, or initials."""
    return None if term.phrase else letters_of_sound(term.texts[0])


def _joined(found: Iterator[Span]) -> Iterator[Span]:
    first = last = -1
    for start, end in found:
        if start > last:
            if last > first:
                yield first, last
            first = start
        last = max(last, end)
    if last > first:
        yield first, last
