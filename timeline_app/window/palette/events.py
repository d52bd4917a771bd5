"""Events that have the words which were typed: the one place where the palette asks for events."""

from collections.abc import Sequence
from dataclasses import replace
from enum import IntEnum
from typing import NamedTuple

from timeline_app.database.search_index import texts_of
from timeline_app.queries.events import Events, LoadedEvents
from timeline_app.queries.hits import may_be_sound
from timeline_app.queries.names import title_of
from timeline_app.queries.query import EVERYTHING, Query, with_words
from timeline_app.records.event import Event, Head
from timeline_app.records.timeline import Timeline
from timeline_app.state.timeline_state import TimelineState
from timeline_app.window.palette.matching import Typed, meet, sound

_SELDOM = "龘"  # in hardly any text: to ask for it takes no more than what any first search has to read
_LOOKED_AT = 300  # of a large answer only the first are read


class Rank(IntEnum):
    """Where an event has what was typed, the best first; a date that it belongs to counts as a text."""

    TITLE = 0
    TEXT = 1
    SOUND_OF_TITLE = 2
    SOUND = 3


class Found(NamedTuple):
    """How many events have the words, how many of those under the present conditions (None: all), the first of them, each
    with whether it only sounds like them, and all.
    """

    total: int
    under_conditions: int | None
    first: Sequence[tuple[Event, bool]]
    events: Events


NOTHING = Found(0, None, (), LoadedEvents(()))


def find(state: TimelineState, typed: Typed, most: int) -> Found:
    """Those with the words in their titles come first, those that only sound like them last; alike ones in order of time."""
    events = state.ask(asked(typed)).events
    ranks = [_rank(typed, head, events, place, state.timeline) for place, head in enumerate(events.heads(_LOOKED_AT))]
    best = sorted(range(len(ranks)), key=ranks.__getitem__)[:most]
    first = [(events[place], ranks[place] > Rank.TEXT) for place in best]
    return Found(len(events), _under_conditions(state, typed), first, events)


def _rank(typed: Typed, head: Head, events: Events, place: int, timeline: Timeline) -> Rank:
    """Only where the words may be a sound is the whole event read."""
    title = (title_of(head),)
    if meet(typed, title):
        return Rank.TITLE
    if not may_be_sound(typed.question) or meet(typed, [*texts_of(events[place], timeline)]):
        return Rank.TEXT
    return Rank.SOUND_OF_TITLE if sound(typed, title) else Rank.SOUND


def prepare(state: TimelineState) -> None:
    """Read what any search of a large timeline needs, so that the first letter does not wait for it."""
    state.ask(replace(EVERYTHING, search=_SELDOM))


def asked(typed: Typed, within: Query = EVERYTHING) -> Query:
    """What was typed, as a search."""
    return replace(within, search=typed.text, search_year=typed.in_year)


def _under_conditions(state: TimelineState, typed: Typed) -> int | None:
    """Not counted in a large timeline, where each letter typed would have to wait for it."""
    answer = state.snapshot.answer
    if answer.counted_later or with_words(answer.query, "", state.first_query) in (EVERYTHING, state.first_query):
        return None
    return len(state.ask(asked(typed, answer.query)).events)
