"""What each value of a facet would leave, counted when it is asked for: a folded facet never is."""

from collections.abc import Callable, Iterator, Mapping

from timeline_app.queries.facets import FACETS

Counts = Mapping[str, int]


class FacetCounts(Mapping[str, Counts]):
    """By the field of a facet. ``count`` gives the number of events by value; values that would leave none are absent."""

    def __init__(self, count: Callable[[str], Counts]) -> None:
        self._count = count
        self._counted: dict[str, Counts] = {}

    def __getitem__(self, field: str) -> Counts:
        if field not in self._counted:
            self._counted[field] = self._count(field)
        return self._counted[field]

    def __iter__(self) -> Iterator[str]:
        return (facet.field for facet in FACETS)

    def __len__(self) -> int:
        return len(FACETS)
