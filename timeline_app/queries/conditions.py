"""The conditions of a query one by one: each in words, with the query that does without it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.facets import FACETS
from timeline_app.queries.query import Belonging, Query, with_words
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _

_NOT = "not "  # before the name of a facet whose values are left out
_FACETS = {facet.field: facet for facet in FACETS}


class Condition(NamedTuple):
    """One that narrows the answer."""

    words: str
    dropped: Query


def conditions_of(query: Query, timeline: Timeline, first: Query) -> tuple[Condition, ...]:
    """All that a user set: the kinds of ``first`` are no condition, as nobody asked for them."""
    return tuple(_conditions(query, timeline, first))


def _conditions(query: Query, timeline: Timeline, first: Query) -> Iterator[Condition]:
    for field, clause in clauses_of(query, timeline).items():
        dropped = _without(field, query, first)
        if dropped != query:
            words = _("search: {words}").format(words=query.search.strip()) if field == "search" else clause.words
            yield Condition(words, dropped)


def _without(field: str, query: Query, first: Query) -> Query:
    """The query that does without the clause of a field."""
    if field == "period":
        return replace(query, period=None, belonging=Belonging.POSSIBLE)
    if field == "without":
        return replace(query, without=frozenset())
    if field == "search":
        return with_words(query, "", first)
    facet = _FACETS[field.removeprefix(_NOT)]
    if field.startswith(_NOT):
        return replace(query, **facet.excluding(query, ()))
    every = {facet.every: False} if facet.every else {}
    return replace(query, **facet.asking(facet.chosen(first)), **every)
