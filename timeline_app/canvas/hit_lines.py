"""Lines under the letters of names in which a search found its words."""

from collections.abc import Iterator

from timeline_app.layout.box import Box
from timeline_app.layout.measures import Measures
from timeline_app.layout.picture import Picture
from timeline_app.queries.hits import spans
from timeline_app.queries.query import Query
from timeline_app.queries.searching import question_of

_BELOW, _THICK = 7, 2  # pixels from the middle of a name to its line


def hit_lines(picture: Picture, query: Query, measures: Measures) -> Iterator[Box]:
    """Where names stand; what was found only in other texts of an event has no line."""
    question = question_of(query)
    for mark in picture.marks:
        label, measure = mark.label, measures.small if mark.band else measures.label
        if label is None:
            continue
        for first, last in spans(label.text, question):
            left, right = measure(label.text[:first]), measure(label.text[:last])
            yield Box(label.x + left, label.y + _BELOW, right - left, _THICK)
