"""A search as conditions that either loader tests: what the index of words is asked for, and the days that do as well."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.database.search_index import Index, match, match_sound
from timeline_app.queries.query import Query
from timeline_app.records.period import Period

if TYPE_CHECKING:
    from timeline_app.queries.question import Question, Term

FOUND = "events.id in (select event from events_search where events_search match ?)"


class Condition(NamedTuple):
    """Met by an event that is found by ``match``, or certainly belongs to ``period``; or, ``negated``, by all others."""

    match: str | None
    period: Period | None = None
    negated: bool = False


def question_of(query: Query) -> "Question":
    from timeline_app.queries.question import read  # how dates are read takes a launch a while to load

    return read(query.search, query.search_year)


def conditions_of(question: "Question", index: Index) -> Iterator[Condition]:
    """All have to be met. Words are asked for together, since FTS5 then looks only where the rarest is."""
    together = [_match(term, index) for term in question.terms if not term.negated and not term.period]
    if together or question.impossible:
        known = [each for each in together if each]
        yield Condition(" AND ".join(f"({each})" for each in known) if known and len(known) == len(together) else None)
    for term in question.terms:
        if term.negated or term.period:
            yield Condition(_match(term, index), term.period, term.negated)


def _match(term: "Term", index: Index) -> str | None:
    """In each way to write it, or as it sounds."""
    ways = [match(text, index) for text in term.texts]
    if index is Index.PAIRS and not term.phrase:
        ways.append(match_sound(term.texts[0]))
    return " OR ".join(way for way in ways if way) or None
