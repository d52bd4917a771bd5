"""Which events are asked for: options of one kind mean any of them, different kinds all of them; what is excluded, none."""

from dataclasses import replace
from enum import StrEnum

from timeline_app.frozen import frozen
from timeline_app.records.certainty import certainty_of
from timeline_app.records.event import Kind
from timeline_app.records.period import Period
from timeline_app.records.when import Precision, When


class Belonging(StrEnum):
    """How an event lies in a period: it shares a day, belongs there for certain (records/certainty.py), or lies wholly inside."""

    POSSIBLE = "possible"
    CERTAIN = "certain"
    WHOLE = "whole"


@frozen
class Query:
    """An empty query asks for every event.

    ``belonging`` says how events must lie in ``period``; without one it asks nothing. ``all_themes`` wants every theme asked for
    instead of any. ``excluded`` has pairs of a field and a value that no event may have, ``without`` ids of events to leave out.
    ``search_year`` is the year of a date without one among the words of ``search``; ``kinds_opened`` says that the search alone
    let go of the kinds shown at first, which are back after it.
    """

    period: Period | None = None
    belonging: Belonging = Belonging.POSSIBLE
    themes: frozenset[str] = frozenset()
    scopes: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    precisions: frozenset[Precision] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    entries: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    search: str = ""
    search_year: int | None = None
    kinds_opened: bool = False
    with_figures: bool = False
    disagreeing: bool = False
    all_themes: bool = False
    excluded: frozenset[tuple[str, str]] = frozenset()
    without: frozenset[str] = frozenset()


EVERYTHING = Query()
# What a window shows at first: totals, targets, intentions and standing work have no day, so they come only when asked for.
AT_FIRST = Query(kinds=frozenset({Kind.HAPPENING, Kind.DOCUMENT, Kind.CAMPAIGN, Kind.BACKGROUND}))


def with_words(query: Query, words: str, first: Query, in_year: int | None = None) -> Query:
    """The query with words to search for, or with none.

    Words that ask something are looked for in all kinds, unless others were chosen than those of ``first``; without such words
    these are back, where the search had opened them.
    """
    if words == query.search:
        return query
    kinds = first.kinds if query.kinds_opened and not query.kinds else query.kinds
    opened = bool(kinds) and kinds == first.kinds and _asks(words)
    year = in_year if words else None
    return replace(query, search=words, search_year=year, kinds=frozenset() if opened else kinds, kinds_opened=opened)


def _asks(words: str) -> bool:
    """Signs alone, as the beginning of a phrase, ask nothing."""
    from timeline_app.queries.question import read  # how dates are read takes a launch a while to load

    return bool(words) and read(words) != read("")


def belongs(when: When, period: Period, belonging: Belonging) -> bool:
    """Whether a date lies in a period so."""
    match belonging:
        case Belonging.WHOLE:
            return period.contains(when.start, when.end)
        case Belonging.CERTAIN:
            certainty = certainty_of(when, period)
            return certainty is not None and certainty.certain
        case Belonging.POSSIBLE:
            return period.overlaps(when.start, when.end)
