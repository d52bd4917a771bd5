"""How a wish about values of a facet changes a query: want them, want them alone, want none of them."""

from collections.abc import Iterable
from dataclasses import replace
from enum import Enum, auto

from timeline_app.queries.facets import Facet
from timeline_app.queries.query import Query

Values = frozenset[str]


class Tick(Enum):
    """What a query says of some values."""

    OPEN = auto()
    CHOSEN = auto()
    EXCLUDED = auto()


def tick(query: Query, facet: Facet, values: Values) -> Tick:
    if values <= facet.chosen(query):
        return Tick.CHOSEN
    return Tick.EXCLUDED if values <= facet.excluded(query) else Tick.OPEN


def toggled(query: Query, facet: Facet, values: Values) -> Query:
    """These are wanted too, or no longer wanted or excluded."""
    chosen, excluded = facet.chosen(query), facet.excluded(query) - values
    is_open = tick(query, facet, values) is Tick.OPEN
    return _with(query, facet, chosen | values if is_open else chosen - values, excluded)


def only(query: Query, facet: Facet, values: Values) -> Query:
    return _with(query, facet, values, frozenset())


def all_but(query: Query, facet: Facet, values: Values) -> Query:
    """These are excluded too."""
    return _with(query, facet, facet.chosen(query) - values, facet.excluded(query) | values)


def inverted(query: Query, facets: Iterable[Facet]) -> Query:
    """What was wanted is excluded, and the other way round."""
    for facet in facets:
        query = _with(query, facet, facet.excluded(query), facet.chosen(query))
    return query


def cleared(query: Query, facets: Iterable[Facet]) -> Query:
    for facet in facets:
        query = _with(query, facet, frozenset(), frozenset())
    return query


def _with(query: Query, facet: Facet, chosen: Values, excluded: Values) -> Query:
    """With fewer than two values it makes no difference whether all are wanted or any."""
    every = {facet.every: getattr(query, facet.every) and len(chosen) > 1} if facet.every else {}
    return replace(query, **facet.asking(chosen), **facet.excluding(query, excluded), **every)
