"""The conditions of a query one by one: each in words, with the query that does without it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.facets import FACETS
from timeline_app.queries.query import Belonging, Query, with_words
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


class Condition(NamedTuple):
    """One that narrows the answer."""

    words: str
    dropped: Query


def conditions_of(query: Query, timeline: Timeline, first: Query) -> tuple[Condition, ...]:
    """All that a user set: the kinds of ``first`` are no condition, as nobody asked for them."""
    return tuple(_conditions(query, timeline, first))


def _conditions(query: Query, timeline: Timeline, first: Query) -> Iterator[Condition]:
    dropped = {
        "period": replace(query, period=None, belonging=Belonging.POSSIBLE),
        "without": replace(query, without=frozenset()),
        "search": with_words(query, "", first),
    }
    for facet in FACETS:
        every = {facet.every: False} if facet.every else {}
        dropped[facet.field] = replace(query, **facet.asking(facet.chosen(first)), **every)
        dropped[f"not {facet.field}"] = replace(query, **facet.excluding(query, ()))
    for field, clause in clauses_of(query, timeline).items():
        if dropped[field] != query:
            words = _("search: {words}").format(words=query.search.strip()) if field == "search" else clause.words
            yield Condition(words, dropped[field])
