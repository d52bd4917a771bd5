"""Where in a text a search finds its words, so that a view can mark them."""

from collections.abc import Iterator
from functools import lru_cache

from timeline_app.chinese.fold import MARK, key, key_with_places, parts
from timeline_app.chinese.pinyin import places_of, syllables
from timeline_app.database.search_index import letters_of_sound
from timeline_app.queries.query import Query
from timeline_app.queries.question import Question, Term
from timeline_app.queries.searching import question_of

Span = tuple[int, int]  # first character, and that behind the last


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


def _of_term(term: Term, folded: str) -> list[Span]:
    """In the key of a text."""
    found = [span for text in term.texts for span in _occurrences(key(text), folded)]
    return found or [*_by_sound(term, folded)]


def _occurrences(word: str, folded: str) -> Iterator[Span]:
    """The mark before a word of letters is no character of it."""
    place = folded.find(word) if word else -1
    while place >= 0:
        yield place + word.startswith(MARK), place + len(word)
        place = folded.find(word, place + len(word))


def _by_sound(term: Term, folded: str) -> Iterator[Span]:
    letters = None if term.phrase else letters_of_sound(term.texts[0])
    for run in parts(folded) if letters else ():
        if letters and run.lastgroup == "han":
            yield from ((run.start() + first, run.start() + last) for first, last in places_of(letters, syllables(run[0])))


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
