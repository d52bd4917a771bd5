"""Each field of a query gives its SQL, its parameters, and its words for people; one line a field in the table below."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from timeline_app.database.search_index import match
from timeline_app.queries.names import precision_names, scope_names, theme_name
from timeline_app.queries.query import Query
from timeline_app.records.timeline import Timeline
from timeline_app.translation.dates import period_in_words
from timeline_app.translation.words import _


@dataclass(frozen=True, slots=True)
class Clause:
    """A condition on the table events: SQL with question marks, the values for them, and the same in words."""

    sql: str
    parameters: tuple[object, ...]
    words: str


def clauses_of(query: Query, timeline: Timeline) -> dict[str, Clause]:
    """The conditions of a query by field; fields that ask nothing are absent."""
    made = {field: make(query, timeline) for field, make in CLAUSES.items()}
    return {field: clause for field, clause in made.items() if clause is not None}


def _period(query: Query, _timeline: Timeline) -> Clause | None:
    if query.period is None:
        return None
    start, end = query.period.start.isoformat(), query.period.end.isoformat()
    words = period_in_words(query.period.start, query.period.end)
    if query.surely:
        return Clause("events.start >= ? and events.end <= ?", (start, end), _("surely within {period}").format(period=words))
    return Clause("events.start <= ? and events.end >= ?", (end, start), words)


def _themes(query: Query, timeline: Timeline) -> Clause | None:
    known = {theme.id: theme_name(timeline, theme.id) for theme in timeline.themes}
    sql = "events.id in (select event from event_themes where theme in ({marks}))"
    return _any_of(sql, query.themes, known, _("theme: {names}"))


def _scopes(query: Query, _timeline: Timeline) -> Clause | None:
    return _any_of("events.scope in ({marks})", query.scopes, scope_names(), _("scope: {names}"))


def _sources(query: Query, timeline: Timeline) -> Clause | None:
    known = {document.id: f"《{document.title}》" for document in timeline.documents}
    sql = "events.id in (select event from citations where document in ({marks}))"
    return _any_of(sql, query.sources, known, _("source: {names}"))


def _precisions(query: Query, _timeline: Timeline) -> Clause | None:
    return _any_of("events.precision in ({marks})", query.precisions, precision_names(), _("precision: {names}"))


def _search(query: Query, _timeline: Timeline) -> Clause | None:
    if not query.search.strip():
        return None
    words = _("with the words “{words}”").format(words=query.search.strip())
    question = match(query.search)
    if question is None:
        return Clause("false", (), words)
    return Clause("events.id in (select event from events_search where events_search match ?)", (question,), words)


def _with_figures(query: Query, _timeline: Timeline) -> Clause | None:
    if not query.with_figures:
        return None
    return Clause("events.id in (select event from figures)", (), _("with figures only"))


def _disagreeing(query: Query, _timeline: Timeline) -> Clause | None:
    if not query.disagreeing:
        return None
    sql = "events.id in (select event from disagreements union select other_event from disagreements)"
    return Clause(sql, (), _("on which documents disagree"))


CLAUSES: dict[str, Callable[[Query, Timeline], Clause | None]] = {
    "period": _period,
    "themes": _themes,
    "scopes": _scopes,
    "sources": _sources,
    "precisions": _precisions,
    "search": _search,
    "with_figures": _with_figures,
    "disagreeing": _disagreeing,
}


def _any_of(sql: str, chosen: Iterable[str], known: dict[str, str], words: str) -> Clause | None:
    """One field with several allowed values, in the order in which they are known."""
    values = [str(id) for id in known if id in set(chosen)]
    if not values:
        return None
    names = _(", ").join(known[id] for id in values)
    return Clause(sql.format(marks=", ".join("?" * len(values))), tuple(values), words.format(names=names))
