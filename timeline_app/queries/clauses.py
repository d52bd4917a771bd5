"""The conditions of a query: SQL, its parameters, and its words for people. Facets have theirs in facets.py."""

from collections.abc import Mapping
from typing import NamedTuple

from timeline_app.database.search_index import Index
from timeline_app.queries.facets import FACETS, Facet
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.searching import FOUND, Condition, conditions_of, question_of
from timeline_app.records.certainty import Certainty
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _

_TOUCHING = 'events.start <= ? and events."end" >= ?'
_CERTAIN = f"""{_TOUCHING} and certainty(events.edtf, events.start, events."end", events.precision, ?, ?)
<> '{Certainty.POSSIBLE}'"""


class Clause(NamedTuple):
    """A condition on the table events: SQL with question marks, the values for them, and the same in words."""

    sql: str
    parameters: tuple[object, ...]
    words: str


def clauses_of(query: Query, timeline: Timeline, index: Index = Index.PAIRS) -> dict[str, Clause]:
    """The conditions of a query by field; fields that ask nothing are absent. ``index`` is that of the file that is asked."""
    found = {"period": period_clause(query)}
    found.update((facet.field, facet_clause(facet, query, timeline)) for facet in FACETS)
    found["search"] = search_clause(query, index)
    return {field: clause for field, clause in found.items() if clause is not None}


def period_clause(query: Query) -> Clause | None:
    if query.period is None:
        return None
    start, end = query.period.start.isoformat(), query.period.end.isoformat()
    words = period_in_words(query.period.start, query.period.end)
    match query.belonging:
        case Belonging.WHOLE:
            return Clause("events.start >= ? and events.end <= ?", (start, end), _("surely within {period}").format(period=words))
        case Belonging.CERTAIN:
            return Clause(_CERTAIN, (end, start, start, end), _("certainly in {period}").format(period=words))
        case Belonging.POSSIBLE:
            return Clause(_TOUCHING, (end, start), words)


def facet_clause(facet: Facet, query: Query, timeline: Timeline) -> Clause | None:
    """Any of the values, in the order in which they are known; a value that nobody knows asks nothing."""
    chosen = facet.chosen(query)
    names: Mapping[str, str] = facet.names(timeline) if chosen else {}
    values = tuple(str(value) for value in names if value in chosen)
    if not values:
        return None
    sql = f"events.id in (select event from ({facet.pairs}) where value in ({', '.join('?' * len(values))}))"
    return Clause(sql, values, facet.words().format(names=_(", ").join(names[value] for value in values)))


def search_clause(query: Query, index: Index = Index.PAIRS) -> Clause | None:
    told = [_told(condition) for condition in conditions_of(question_of(query), index)] if query.search.strip() else []
    if not told:
        return None
    words = _("with the words “{words}”").format(words=query.search.strip())
    return Clause(" and ".join(sql for sql, _values in told), tuple(value for _sql, values in told for value in values), words)


def _told(condition: Condition) -> tuple[str, tuple[object, ...]]:
    """In SQL, with the values for its question marks."""
    ways: list[tuple[str, tuple[object, ...]]] = []
    if condition.match:
        ways.append((FOUND, (condition.match,)))
    if condition.period:
        start, end = condition.period.start.isoformat(), condition.period.end.isoformat()
        ways.append((_CERTAIN, (end, start, start, end)))
    either = " or ".join(f"({sql})" for sql, _values in ways) or "false"
    values = tuple(value for _sql, told in ways for value in told)
    return f"{'not ' * condition.negated}({either})", values
