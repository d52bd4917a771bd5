"""Where nothing is found: which single condition could go, or which single word could stay, and how many events that leaves."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from timeline_app.frozen import frozen
from timeline_app.queries.answer import Answer
from timeline_app.queries.conditions import Condition, conditions_of
from timeline_app.queries.query import Query, with_words
from timeline_app.queries.question import Term
from timeline_app.queries.searching import question_of
from timeline_app.records.timeline import Timeline
from timeline_app.translation.words import _

_MOST, _MOST_WORDS = 3, 4  # that are offered: conditions to drop, and with them words to search for alone


@frozen
class WayOut:
    """A condition in words, the query without it, and how many events that one finds; ``alone`` where it is a word, and the
    query searches for no other."""

    condition: str
    query: Query
    count: int
    alone: bool = False


def ways_out(query: Query, timeline: Timeline, first: Query, ask: Callable[[Query], Answer]) -> Sequence[WayOut]:
    """Those that leave any event, the most first. Of words that do not meet even without one of them, each is offered alone."""

    def counted(conditions: Iterable[Condition], *, alone: bool = False) -> list[WayOut]:
        ways = (WayOut(words, other, len(ask(other).events), alone) for words, other in conditions)
        return sorted((each for each in ways if each.count), key=lambda each: -each.count)

    fewer = counted(_without_a_word(query, first))
    dropped = sorted([*counted(_single(query, timeline, first)), *fewer], key=lambda each: -each.count)[:_MOST]
    words = [] if fewer else counted(_words_alone(query, first), alone=True)
    return [*dropped, *words][:_MOST_WORDS]


def _single(query: Query, timeline: Timeline, first: Query) -> Iterator[Condition]:
    """As a user sees them, and the kinds of ``first``, which hide events that nobody wanted hidden. A search that is all that was
    asked is left out: to drop it is to clear everything, which is offered anyhow."""
    yield from (each for each in conditions_of(query, timeline, first) if not query.search or each.dropped != first)
    if query.kinds and query.kinds == first.kinds:
        yield Condition(_("only the kinds shown at first"), replace(query, kinds=frozenset()))


def _without_a_word(query: Query, first: Query) -> Iterator[Condition]:
    terms = _several(query)
    for term in terms:
        others = " ".join(each.typed for each in terms if each is not term)
        yield Condition(_("search: {words}").format(words=term.typed), with_words(query, others, first, query.search_year))


def _words_alone(query: Query, first: Query) -> Iterator[Condition]:
    for term in _several(query):
        if not term.negated:
            yield Condition(term.typed, with_words(query, term.typed, first, query.search_year))


def _several(query: Query) -> Sequence[Term]:
    terms = question_of(query).terms if query.search else ()
    return terms if len(terms) > 1 else ()
