"""Paragraphs of attached documents that a search finds; to fold a whole document takes longer than a frame, so ask in a thread."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline_app.chinese.fold import key
from timeline_app.chinese.repair import mend, repair
from timeline_app.queries.hits import Span, spans
from timeline_app.queries.question import Question
from timeline_app.records.event import Event


class DocumentHit(NamedTuple):
    """A paragraph of a document, counted from 1 as citations count it."""

    document: str
    paragraph: int
    text: str


class DocumentTexts:
    """The documents a reader has at hand, by id, each folded when it is first searched."""

    def __init__(self, paragraphs: Mapping[str, Sequence[str]]) -> None:
        self._paragraphs, self._keys = paragraphs, dict[tuple[str, int], str]()

    def having(self, question: Question, going_on: Callable[[], None] = lambda: None) -> Iterator[DocumentHit]:
        """Those with all words of the question and none that must not be there; in the order of the documents.

        ``going_on`` is called before each paragraph, and may raise to end it.
        """
        terms = [([key(text) for text in term.texts], term.negated) for term in question.terms]
        for document, paragraphs in self._paragraphs.items() if question.wanted else ():
            for number, text in enumerate(paragraphs, 1):
                going_on()
                folded = self._folded(document, number, text)
                if all(any(way in folded for way in ways) is not negated for ways, negated in terms):
                    yield DocumentHit(document, number, text)

    def _folded(self, document: str, number: int, text: str) -> str:
        place = document, number
        if place not in self._keys:
            self._keys[place] = key(repair(text))
        return self._keys[place]


def found_in(text: str, question: Question) -> Sequence[Span]:
    """Where in a paragraph the words stand, past what a web site damaged."""
    mended = mend(text)
    return [(mended.places[first], mended.places[last - 1] + 1) for first, last in spans(mended.text, question)]


def citing(hits: Iterable[DocumentHit], events_citing: Callable[[str], Sequence[Event]]) -> Sequence[Event]:
    """The events that cite one of these paragraphs, in order of start, end, id; ``events_citing`` has those of a document."""
    places = {(hit.document, hit.paragraph) for hit in hits}
    events = (event for document in dict(places) for event in events_citing(document))
    found = {event.id: event for event in events if any((each.document, each.paragraph) in places for each in event.citations)}
    return sorted(found.values(), key=lambda event: event.order)
