"""The conditions of a query: SQL, its parameters, and its words for people. Facets have theirs in facets.py."""

from collections.abc import Collection, Mapping
from typing import NamedTuple

from timeline_app.database.search_index import Index
from timeline_app.queries.facets import FACETS, Facet
from timeline_app.queries.query import Belonging, Query
from timeline_app.queries.searching import FOUND, Condition, all_of, conditions_of, question_of
from timeline_app.records.certainty import Certainty
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _, ngettext

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
    found.update((f"not {facet.field}", exclusion_clause(facet, query, timeline)) for facet in FACETS)
    found["without"] = without_clause(query)
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
    """Any of the values, or all, in the order in which they are known; a value that nobody knows asks nothing."""
    named = _named(facet, facet.chosen(query), timeline)
    if not named:
        return None
    every = facet.wants_all(query)
    sql = " and ".join(_having(facet, 1) for _value in named) if every else _having(facet, len(named))
    return Clause(sql, tuple(named), facet.words().format(names=(_(" and ") if every else _(", ")).join(named.values())))


def exclusion_clause(facet: Facet, query: Query, timeline: Timeline) -> Clause | None:
    """None of the values."""
    named = _named(facet, facet.excluded(query), timeline)
    if not named:
        return None
    names = _(", ").join(named.values())
    words = _("without: {names}") if facet.flag else facet.words().format(names=_("not {names}"))
    return Clause(f"not {_having(facet, len(named))}", tuple(named), words.format(names=names))


def _named(facet: Facet, chosen: Collection[str], timeline: Timeline) -> Mapping[str, str]:
    """Those of the values that are known, with their names."""
    return {str(value): name for value, name in facet.names(timeline).items() if value in chosen} if chosen else {}


def _having(facet: Facet, count: int) -> str:
    return f"events.id in (select event from ({facet.pairs}) where value in ({', '.join('?' * count)}))"


def without_clause(query: Query) -> Clause | None:
    """Their titles are told where events can be looked up."""
    if not query.without:
        return None
    count = len(query.without)
    sql, ids = among(query.without)
    return Clause(f"not {sql}", ids, ngettext("{count} event left out", "{count} events left out", count).format(count=count))


def among(ids: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """The condition to be one of these events, and the values for it."""
    return f"events.id in ({', '.join('?' * len(ids))})", tuple(sorted(ids))


def search_clause(query: Query, index: Index = Index.PAIRS) -> Clause | None:
    told = [_told(condition) for condition in conditions_of(question_of(query), index)] if query.search.strip() else []
    if not told:
        return None
    words = _("with the words “{words}”").format(words=query.search.strip())
    return Clause(" and ".join(sql for sql, _values in told), tuple(value for _sql, values in told for value in values), words)


def _told(condition: Condition) -> tuple[str, tuple[object, ...]]:
    """In SQL, with the values for its question marks."""
    ways: list[tuple[str, tuple[object, ...]]] = []
    if condition.words:
        ways.append((FOUND, (all_of(condition.words),)))
    if condition.period:
        start, end = condition.period.start.isoformat(), condition.period.end.isoformat()
        ways.append((_CERTAIN, (end, start, start, end)))
    either = " or ".join(f"({sql})" for sql, _values in ways) or "false"
    values = tuple(value for _sql, told in ways for value in told)
    return f"{'not ' * condition.negated}({either})", values
