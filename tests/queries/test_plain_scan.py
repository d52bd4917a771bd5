"""A search finds what somebody would who reads every text of every event: asked in SQL, by arrays, and in plain Python."""

from collections.abc import Callable
from functools import cache
from random import Random

import pytest

from tests.bundled import EVENTS, TIMELINE
from timeline_app.chinese.fold import key
from timeline_app.chinese.pinyin import sounds
from timeline_app.chinese.script import Script, to_script
from timeline_app.database.search_index import letters_of_sound, spoken_of, texts_of
from timeline_app.database.store import Store
from timeline_app.queries.ask import ask
from timeline_app.queries.column_filter import ColumnFilter
from timeline_app.queries.event_lookup import EventLookup
from timeline_app.queries.query import Query
from timeline_app.queries.question import Term, read
from timeline_app.records.certainty import certainty_of
from timeline_app.records.event import Event
from timeline_app.records.period import Period

TEXTS = {event.id: [key(text) for text in texts_of(event, TIMELINE)] for event in EVENTS}
PIECES = [text for event in EVENTS for text in texts_of(event, TIMELINE) if text]
DATES = ("2023-10", "2023年10月10日", "2023.10.9", "2023Q3", "二〇二三年", "2024年三季度", "8月", "2023年9月下旬")


@cache
def sounds_of_all() -> dict[str, set[str]]:
    """Of each event; only asked for where these tests run."""
    return {event.id: {sound for text in spoken_of(event, TIMELINE) for sound in sounds(key(text))} for event in EVENTS}


@cache
def spoken() -> list[str]:
    return [sound for event in EVENTS for sound in sorted(sounds_of_all()[event.id])]


def scanned(search: str, in_year: int | None) -> list[str]:
    question = read(search, in_year)
    if question.impossible:
        return []
    met = [(met_by(term), term.negated) for term in question.terms]
    return [event.id for event in EVENTS if all((event.id in ids) is not negated for ids, negated in met)]


def met_by(term: Term) -> set[str]:
    ways, letters = list(map(key, term.texts)), None if term.phrase else letters_of_sound(term.texts[0])
    return {event.id for event in EVENTS if meets(event, ways, letters, term.period)}


def meets(event: Event, ways: list[str], letters: str | None, period: Period | None) -> bool:
    certainty = certainty_of(event.when, period) if period else None
    return (
        any(way in text for way in ways for text in TEXTS[event.id])
        or (letters is not None and any(sound.startswith(letters) for sound in sounds_of_all()[event.id]))
        or (certainty is not None and certainty.certain)
    )


def a_search(chance: Random) -> str:
    return " ".join(a_word(chance) for _ in range(chance.choice((1, 1, 1, 2, 2, 3))))


def a_word(chance: Random) -> str:
    ways: tuple[Callable[[], str], ...] = (
        lambda: a_piece(chance), lambda: a_piece(chance), lambda: to_script(a_piece(chance), chance.choice(list(Script))),
        lambda: chance.choice(("“{}”", '"{}"', "「{}」")).format(a_piece(chance)), lambda: "-" + a_piece(chance),
        lambda: chance.choice(spoken())[: chance.randint(2, 9)], lambda: chance.choice(("", "", "-")) + chance.choice(DATES),
    )
    return chance.choice(ways)()


def a_piece(chance: Random) -> str:
    text = chance.choice(PIECES)
    start = chance.randrange(len(text))
    return text[start : start + chance.randint(1, 7)]


@pytest.mark.thorough
@pytest.mark.timeout(600)
@pytest.mark.parametrize(("count", "seed"), [(80, 3), pytest.param(2000, 4, marks=pytest.mark.slow)])
def test_all_three_find_the_same(store: Store, count: int, seed: int) -> None:
    chance, lookup = Random(seed), EventLookup(store)
    many = ColumnFilter(store, lookup)
    found = 0
    for _time in range(count):
        query = Query(search=a_search(chance), search_year=chance.choice((None, 2023)))
        expected = scanned(query.search, query.search_year)
        assert [event.id for event in ask(store, query, lookup.events).events] == expected, query.search
        assert [event.id for event in many.ask(query).events] == expected, query.search
        found += bool(expected)
    assert found > count / 2
