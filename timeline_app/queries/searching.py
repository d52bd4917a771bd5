"""A search as conditions that either loader tests: what the index of words is asked for, and the days that do as well."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from timeline_app.chinese.fold import key
from timeline_app.database.search_index import Index, match, match_elsewhere, match_sound
from timeline_app.queries.query import Query
from timeline_app.records.period import Period

if TYPE_CHECKING:
    from timeline_app.queries.question import Question, Term

FOUND = "events.id in (select event from events_search where events_search match ?)"


class Word(NamedTuple):
    """In each way to write it, and as it may sound: a key of a title has one of ``keys``, the index is asked for the others."""

    keys: tuple[str, ...]
    anywhere: str
    elsewhere: str

    @property
    def may_go_on(self) -> bool:
        return "*" in self.anywhere


class Condition(NamedTuple):
    """Met by an event that has all ``words``, of which there are any, or certainly belongs to ``period``; or, ``negated``, by
    all others.
    """

    words: tuple[Word, ...]
    period: Period | None = None
    negated: bool = False


def question_of(query: Query) -> "Question":
    from timeline_app.queries.question import read  # how dates are read takes a launch a while to load

    return read(query.search, query.search_year)


def conditions_of(question: "Question", index: Index) -> Iterator[Condition]:
    """All have to be met. Words are asked for together, since FTS5 then looks only where the rarest is."""
    together = [_word(term, index) for term in question.terms if not term.negated and not term.period]
    if together or question.impossible:
        known = tuple(each for each in together if each)
        yield Condition(known if len(known) == len(together) else ())
    for term in question.terms:
        if term.negated or term.period:
            word = _word(term, index)
            yield Condition((word,) if word else (), term.period, term.negated)


def all_of(words: Iterable[Word]) -> str:
    """What to ask the index for where all are wanted."""
    return " AND ".join(f"({word.anywhere})" for word in words)


def _word(term: "Term", index: Index) -> Word | None:
    """None where nothing of it is in the index."""
    sound = match_sound(term.texts[0]) if index is Index.PAIRS and not term.phrase else None
    anywhere = _either([*(match(text, index) for text in term.texts), sound])
    elsewhere = _either([*map(match_elsewhere, term.texts), sound]) if index is Index.PAIRS else anywhere
    return Word(tuple(map(key, term.texts)), anywhere, elsewhere) if anywhere and elsewhere else None


def _either(ways: Iterable[str | None]) -> str:
    return " OR ".join(way for way in ways if way)
