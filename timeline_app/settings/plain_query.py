"""A query as plain data that a file can keep, and back: field by field, whatever fields a query has."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, replace
from datetime import MAXYEAR, MINYEAR
from enum import Enum
from typing import Any, cast

from timeline_app.database.search_index import LONGEST
from timeline_app.queries.facets import FACETS
from timeline_app.queries.periods import ImpossibleQuestion, period_of
from timeline_app.queries.query import EVERYTHING, Query
from timeline_app.records.period import Period
from timeline_app.records.timeline import Timeline


def query_to_plain(query: Query) -> Mapping[str, object]:
    """Only what it asks: a field that is added later asks nothing in a query of before."""
    asked = {field.name: getattr(query, field.name) for field in fields(query)}
    return {name: _to_plain(value) for name, value in asked.items() if value != getattr(EVERYTHING, name)}


def query_from_plain(plain: object) -> Query:
    """What ``query_to_plain`` gave; a value of another sort than its field has asks nothing."""
    return Query(**{name: value for name, value in _read(plain).items() if value is not None})


def unread_in(plain: object) -> Sequence[str]:
    """The fields of a query that are there with a value of another sort."""
    return [name for name, value in _read(plain).items() if value is None]


def period_to_plain(period: Period | None) -> str | None:
    return f"{period.start.isoformat()}/{period.end.isoformat()}" if period else None


def period_from_plain(plain: object) -> Period | None:
    try:
        return period_of(plain) if isinstance(plain, str) else None
    except ImpossibleQuestion:
        return None


def fitted(query: Query, timeline: Timeline) -> tuple[Query, list[str]]:
    """The query as far as the timeline knows what it asks for, and the values that it does not know.

    A condition of which nothing is known asks nothing any more.
    """
    unknown: list[str] = []
    for facet in FACETS:
        chosen = facet.chosen(query)
        if chosen:
            known = [value for value in facet.names(timeline) if value in chosen]
            unknown += sorted(chosen - frozenset(known))
            query = replace(query, **facet.asking(known))
    if query.excluded:
        known_pairs = {(facet.field, str(value)) for facet in FACETS for value in facet.names(timeline)}
        unknown += [value for _field, value in sorted(query.excluded - known_pairs)]
        query = replace(query, excluded=query.excluded & known_pairs)
    return query, unknown


def _read(plain: object) -> Mapping[str, Any]:
    """The fields that are there; None for a value of another sort."""
    content = cast("dict[str, object]", plain) if isinstance(plain, dict) else {}
    return {field.name: _field(field.name, content[field.name]) for field in fields(Query) if field.name in content}


def _to_plain(value: object) -> object:
    """Sets in order, so that the same query is written the same."""
    if isinstance(value, frozenset):
        return sorted(map(_to_plain, cast("frozenset[object]", value)), key=repr)
    if isinstance(value, tuple):
        return [*map(_to_plain, cast("tuple[object, ...]", value))]
    if isinstance(value, Period):
        return period_to_plain(value)
    return str(value) if isinstance(value, str) else value


def _field(name: str, plain: object) -> object:
    match name:
        case "period":
            return period_from_plain(plain)
        case "search_year":
            return plain if type(plain) is int and MINYEAR <= plain <= MAXYEAR else None
        case "excluded":
            return _set(plain, _pair)
        case _:
            return _from_plain(getattr(EVERYTHING, name), plain)


def _from_plain(usual: object, plain: object) -> object:
    """A value of the sort of the usual one; None for what is of another sort."""
    if isinstance(usual, frozenset):
        return _set(plain, _text)
    if isinstance(usual, Enum):
        return next((each for each in type(usual) if each.value == plain), None)
    if isinstance(plain, str) and isinstance(usual, str):
        return plain[:LONGEST]
    return plain if isinstance(plain, bool) and isinstance(usual, bool) else None


def _set(plain: object, member: Callable[[object], object]) -> frozenset[object] | None:
    if not isinstance(plain, list):
        return None
    values = [member(each) for each in cast("list[object]", plain)]
    return frozenset(values) if None not in values else None


def _text(plain: object) -> str | None:
    return plain if isinstance(plain, str) else None


def _pair(plain: object) -> tuple[str, str] | None:
    match plain:
        case [str(field), str(value)]:
            return field, value
        case _:
            return None
