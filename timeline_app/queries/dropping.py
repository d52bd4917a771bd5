"""Where nothing is found: which single condition could go, and how many events that would leave."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from timeline_app.queries.answer import Answer
from timeline_app.queries.clauses import clauses_of
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.queries.searching import question_of
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _


@dataclass(frozen=True, slots=True)
class Dropped:
    """A condition in words, the query without it, and how many events that one finds."""

    condition: str
    query: Query
    count: int


def dropped(query: Query, timeline: Timeline, ask: Callable[[Query], Answer]) -> list[Dropped]:
    """Those that leave any event, the most first."""
    counted = (Dropped(words, other, len(ask(other).events)) for words, other in _without_one(query, timeline))
    return sorted((each for each in counted if each.count), key=lambda each: -each.count)


def _without_one(query: Query, timeline: Timeline) -> Iterator[tuple[str, Query]]:
    """Each word of a search is a condition by itself."""
    for field, clause in clauses_of(query, timeline).items():
        if field != "search":
            yield clause.words, replace(query, **{field: getattr(EVERYTHING, field)})
    terms = question_of(query).terms
    for term in terms:
        others = " ".join(each.typed for each in terms if each is not term)
        yield _("with the words “{words}”").format(words=term.typed), replace(query, search=others)
