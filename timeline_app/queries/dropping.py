"""Where nothing is found: which single condition could go, and how many events that would leave."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from timeline_app.queries.answer import Answer
from timeline_app.queries.conditions import Condition, conditions_of
from timeline_app.queries.query import Query, with_words
from timeline_app.queries.searching import question_of
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _

_MOST = 3  # that are offered


@dataclass(frozen=True, slots=True)
class WayOut:
    """A condition in words, the query without it, and how many events that one finds."""

    condition: str
    query: Query
    count: int


def ways_out(query: Query, timeline: Timeline, first: Query, ask: Callable[[Query], Answer]) -> Sequence[WayOut]:
    """Those that leave any event, the most first."""
    counted = (WayOut(words, other, len(ask(other).events)) for words, other in _single(query, timeline, first))
    return sorted((each for each in counted if each.count), key=lambda each: -each.count)[:_MOST]


def _single(query: Query, timeline: Timeline, first: Query) -> Iterator[Condition]:
    """As a user sees them; of a search each word too, and the kinds of ``first``, which hide events that nobody wanted hidden."""
    yield from conditions_of(query, timeline, first)
    terms = question_of(query).terms if query.search else ()
    for term in terms if len(terms) > 1 else ():
        others = " ".join(each.typed for each in terms if each is not term)
        yield Condition(_("search: {words}").format(words=term.typed), with_words(query, others, first, query.search_year))
    if query.kinds and query.kinds == first.kinds:
        yield Condition(_("only the kinds shown at first"), replace(query, kinds=frozenset()))
