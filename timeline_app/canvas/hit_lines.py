"""Lines under the letters of names and cards in which a search found its words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from timeline_app.layout.box import Box
from timeline_app.layout.cards import CardText, lines_of
from timeline_app.layout.mark import Mark
from timeline_app.layout.measures import Measure, Measures
from timeline_app.layout.picture import Picture
from timeline_app.queries.hits import spans
from timeline_app.queries.query import Query
from timeline_app.queries.question import Question
from timeline_app.queries.searching import question_of

_BELOW, _THICK = 7, 2  # pixels from the middle of a name to its line


class _Written(NamedTuple):
    """A line of text: where it begins, and its middle."""

    text: str
    x: float
    y: float
    measure: Measure


def hit_lines(picture: Picture, query: Query, measures: Measures) -> Iterator[Box]:
    """Where names and cards stand; what was found only in other texts of an event has no line."""
    question = question_of(query)
    for mark in picture.marks:
        for lines in _texts(mark, measures):
            yield from _under(lines, question)


def _texts(mark: Mark, measures: Measures) -> Iterator[Sequence[_Written]]:
    """Each in the lines that it is broken into."""
    if mark.label:
        yield (_Written(mark.label.text, mark.label.x, mark.label.y, measures.small if mark.band else measures.label),)
    if mark.card:
        yield from _texts_of_card(mark.card.text, mark.box, measures)


def _texts_of_card(text: CardText, box: Box, measures: Measures) -> Iterator[Sequence[_Written]]:
    """The title, and below it the place or what is counted."""
    places = [(box.x + line.x, box.y + line.y + line.height / 2) for line in lines_of(box.height)]
    yield [_Written(words, *place, measures.heading) for words, place in zip(text.title, places[1:], strict=False)]
    yield (_Written(text.below[0], *places[-1], measures.small),)


def _under(lines: Sequence[_Written], question: Question) -> Iterator[Box]:
    """A word may begin in one line and end in the next."""
    found, begin = spans(" ".join(line.text for line in lines), question), 0
    for line in lines:
        inside = ((max(first - begin, 0), min(last - begin, len(line.text))) for first, last in found)
        for first, last in inside:
            if first < last:
                left, right = line.measure(line.text[:first]), line.measure(line.text[:last])
                yield Box(line.x + left, line.y + _BELOW, right - left, _THICK)
        begin += len(line.text) + 1
