"""What each value of a facet would leave, counted when it is asked for: a folded facet never is."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from timeline_app.queries.facets import FACETS, Facet
from timeline_app.queries.query import Belonging, Query

Counts = Mapping[str, int]


class FacetCounts(Mapping[str, Counts]):
    """By the field of a facet, the number of events by value; values that would leave none are absent.

    ``count`` counts the events of a query by the values of a facet, ``number`` says how many they are.
    """

    def __init__(self, query: Query, count: Callable[[Facet, Query], Counts], number: Callable[[Query], int]) -> None:
        self._query, self._count, self._number = query, count, number
        self._facets = {facet.field: facet for facet in FACETS}
        self._counted: dict[str, Counts] = {}

    def __getitem__(self, field: str) -> Counts:
        if field not in self._counted:
            self._counted[field] = self._left(self._facets[field])
        return self._counted[field]

    def __iter__(self) -> Iterator[str]:
        return iter(self._facets)

    def __len__(self) -> int:
        return len(self._facets)

    def belonging(self, belonging: Belonging) -> int:
        """How many events would be left if those were wanted that lie so in the period of the query."""
        return self._number(replace(self._query, belonging=belonging))

    def _left(self, facet: Facet) -> Counts:
        """An excluded value is counted as if it alone were not."""
        counts = dict(self._count(facet, _open(facet, self._query)))
        for value in facet.excluded(self._query):
            counts |= {each: left for each, left in self._count(facet, _open(facet, self._query, value)).items() if each == value}
        return counts


def _open(facet: Facet, query: Query, value: str | None = None) -> Query:
    """The query under which another value of a facet is counted: what is chosen there stays only where all of it is wanted."""
    changed: dict[str, Any] = {**facet.excluding(query, facet.excluded(query) - {value})}
    if not facet.wants_all(query):
        changed |= facet.asking(())
    return replace(query, **changed)
