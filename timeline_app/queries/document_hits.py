"""Paragraphs of attached documents that a search finds; to fold a whole document takes longer than a frame, so ask in a thread."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline_app.chinese.fold import key
from timeline_app.queries.question import Question


class DocumentHit(NamedTuple):
    """A paragraph of a document, counted from 1 as citations count it."""

    document: str
    paragraph: int


class DocumentTexts:
    """The documents a reader has at hand, by id, each folded when it is first searched."""

    def __init__(self, paragraphs: Mapping[str, Sequence[str]]) -> None:
        self._paragraphs, self._keys = paragraphs, dict[str, list[str]]()

    def having(self, question: Question) -> Iterator[DocumentHit]:
        """Those with all words of the question and none that must not be there; in the order of the documents."""
        terms = [([key(text) for text in term.texts], term.negated) for term in question.terms]
        for document in self._paragraphs if question.wanted else ():
            for number, folded in enumerate(self._folded(document), 1):
                if all(any(way in folded for way in ways) is not negated for ways, negated in terms):
                    yield DocumentHit(document, number)

    def _folded(self, document: str) -> list[str]:
        if document not in self._keys:
            self._keys[document] = list(map(key, self._paragraphs[document]))
        return self._keys[document]
